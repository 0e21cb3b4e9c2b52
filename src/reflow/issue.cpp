#include "reflow/issue.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "reflow/issue_part.h"
#include "reflow/issue_words.h"
#include "reflow/joins.h"
#include "reflow/jump_links.h"
#include "reflow/language.h"
#include "reflow/likeness.h"
#include "reflow/parted_paragraphs.h"
#include "reflow/silent_links.h"
#include "text/spacing.h"
#include "text/utf.h"

namespace broadsheet::reflow {
namespace {

// Weight of evidence from which the last paragraph of one part and the first of the next are one: at a page's
// end as many paragraphs end as go on, and under a heading an indent tells nothing.
constexpr double kParagraphGoesOn = -1.5;

class Joiner {
 public:
  Joiner(const std::vector<Page>& pages, const Options& options) : labels_(labels_of(pages)) {
    for (const Page& page : pages) pages_.push_back(with_parted_paragraphs(page));
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      rows_.emplace_back(pages_[i]);
      for (const Section& section : sections_of(pages_[i], static_cast<int>(i)))
        parts_.push_back(part_of(pages_[i], section, {}));
    }
    std::vector<Block> blocks;
    for (const PageRows& rows : rows_)
      blocks.insert(blocks.end(), rows.blocks().begin(), rows.blocks().end());
    vocabulary_.forms = WordForms(blocks);
    vocabulary_.lexicon = options.lexicon;
    vocabulary_.language =
        options.language == text::Language::unknown ? guess_language(blocks) : options.language;
    links_ = link_parts(parts_, labels_, rows_, options.han);
    link_silently(parts_, labels_, rows_, links_);
    settle_parts();
  }

  Issue run() {
    for (std::size_t i = 0; i < pages_.size(); ++i)
      issue_.pages.push_back({pages_[i].source, to_string(labels_[i]), labels_[i].printed});
    note_order();
    for (const std::size_t i : in_order()) {
      add_jumps(i);
      if (links_[i].before < 0) add_article(i);
    }
    join_pieces(drafts_);
    if (pages_.size() > 1) mend_words(drafts_, pages_, std::move(vocabulary_));
    for (const IssueDraft& draft : drafts_)
      issue_.paragraphs.push_back(paragraph_of(draft, static_cast<int>(issue_.paragraphs.size())));
    return std::move(issue_);
  }

 private:
  // Parts as they come out: jumps that were not followed stand where they stood.
  void settle_parts() {
    const std::size_t linked = parts_.size();
    for (std::size_t i = 0; i < linked; ++i) {
      Section section = parts_[i].section;
      const Page& page = pages_[static_cast<std::size_t>(section.page)];
      const TakenOut followed{links_[i].next >= 0, links_[i].before >= 0};
      for (const auto& [jump, taken_out] :
           {std::pair(section.onward, followed.onward), std::pair(section.back, followed.back)}) {
        const auto apart = jump && !taken_out ? give_back(section, *jump) : std::nullopt;
        if (!apart) continue;
        parts_.push_back(part_of(page, *apart, {}));
        links_.emplace_back();
      }
      parts_[i] = part_of(page, section, followed);
    }
  }

  // Pages are joined as they were given, whatever their numbers: one may be misread.
  void note_order() {
    for (std::size_t i = 1; i < labels_.size(); ++i) {
      const PageLabel &a = labels_[i - 1], &b = labels_[i];
      if (!a.printed || !b.printed || a.section != b.section || a.number < b.number) continue;
      issue_.notes.push_back("page " + to_string(a) + " stands before page " + to_string(b) +
                             ": the pages are joined in the order given");
    }
  }

  // Numbers of the parts as their first paragraphs stand.
  std::vector<std::size_t> in_order() const {
    std::vector<std::size_t> order(parts_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto place = [&](std::size_t i) {
      const Section& section = parts_[i].section;
      return std::pair(section.page, section.paragraphs.empty() ? -1 : section.paragraphs.front());
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
    return order;
  }

  const Paragraph& paragraph_at(const Section& section, int id) const {
    return pages_[static_cast<std::size_t>(section.page)].paragraphs[static_cast<std::size_t>(id)];
  }

  Jump jump_of(const Section& section, const JumpPlace& place, bool onward) const {
    const IssueDraft draft = draft_of(paragraph_at(section, place.paragraph), section.page);
    const JumpWording& wording = place.wording;
    Jump jump;
    jump.onward = onward;
    jump.page = section.page;
    for (const IssueDraftLine& line : draft.lines)
      if (line.offset <= wording.begin) jump.line = line.line;
    jump.text =
        text::encode(text::collapse_spaces(draft.text.substr(wording.begin, wording.end - wording.begin)));
    const int beside = section.page + wording.step;
    const bool there = wording.step != 0 && beside >= 0 && beside < static_cast<int>(labels_.size());
    jump.target = to_string(there ? labels_[static_cast<std::size_t>(beside)] : wording.page);
    jump.keyword = text::encode(wording.keyword);
    return jump;
  }

  void add_jumps(std::size_t i) {
    const Section& section = parts_[i].section;
    const auto add = [&](const JumpPlace& place, bool onward, int with, const std::string& note) {
      issue_.jumps.push_back(jump_of(section, place, onward));
      issue_.jumps.back().followed = with >= 0;
      issue_.jumps.back().note = note;
    };
    if (section.back) add(*section.back, false, links_[i].before, links_[i].back_note);
    if (section.onward) add(*section.onward, true, links_[i].next, links_[i].onward_note);
  }

  // The article of the issue that an article of a page is.
  int article_of(const Section& section) {
    if (section.article < 0) return articles_++;
    const auto [known, is_new] = article_ids_.try_emplace({section.page, section.article}, articles_);
    if (is_new) ++articles_;
    return known->second;
  }

  // A part with all that it goes on in.
  void add_article(std::size_t first) {
    const int article = article_of(parts_[first].section);
    std::vector<IssueDraft> drafts = parts_[first].drafts;
    Tail tail{parts_[first].tail, first};
    WordCounts said;
    count_headings(parts_[first], said);
    for (std::size_t i = first; links_[i].next >= 0; i = static_cast<std::size_t>(links_[i].next)) {
      const auto to = static_cast<std::size_t>(links_[i].next);
      if (parts_[i].section.onward) count_words(parts_[i].section.onward->wording.keyword, said);
      add_part(drafts, tail, to, said, links_[i].reason);
      count_headings(parts_[to], said);
    }
    for (IssueDraft& draft : drafts) {
      draft.article = article;
      drafts_.push_back(std::move(draft));
    }
  }

  static void count_headings(const Part& part, WordCounts& said) {
    for (const IssueDraft& draft : part.drafts)
      if (is_heading(draft.kind)) count_words(draft.text, said);
  }

  // A heading all of whose words were said before.
  static bool is_repeated(const IssueDraft& draft, const WordCounts& said) {
    WordCounts words;
    count_words(draft.text, words);
    return is_heading(draft.kind) && draft.kind != Kind::byline && !words.empty() &&
           std::all_of(words.begin(), words.end(),
                       [&](const auto& word) { return said.contains(word.first); });
  }

  // The last running text of an article so far.
  struct Tail {
    std::optional<std::size_t> draft;
    std::size_t part = 0;  // that it ends with
  };

  // Puts a part behind what stands in `drafts`.
  void add_part(std::vector<IssueDraft>& drafts, Tail& tail, std::size_t to, const WordCounts& said,
                const std::string& reason) {
    const Part& part = parts_[to];
    PageJoin join;
    join.reason = reason;
    const IssueDraftLine last = tail.draft       ? drafts[*tail.draft].lines.back()
                                : drafts.empty() ? IssueDraftLine{}
                                                 : drafts.back().lines.back();
    join.from_page = last.page;
    join.from_line = last.line;
    join.to_page = part.section.page;
    Tail new_tail = tail;
    for (std::size_t i = 0; i < part.drafts.size(); ++i) {
      IssueDraft draft = part.drafts[i];
      const bool over_text = part.head && i < *part.head;
      if (over_text && is_repeated(draft, said)) {
        join.headline += (join.headline.empty() ? "" : " ") + text::encode(draft.text);
        continue;
      }
      // The article has its headline.
      if (over_text && draft.kind == Kind::headline) draft.kind = Kind::subheading;
      if (part.head == i) join.to_line = draft.lines.front().line;
      if (part.head == i && tail.draft && merge(drafts[*tail.draft], parts_[tail.part], draft, part)) {
        join.same_paragraph = true;
        if (part.tail == i) new_tail = {tail.draft, to};
        continue;
      }
      if (part.tail == i) new_tail = {drafts.size(), to};
      drafts.push_back(std::move(draft));
    }
    tail = new_tail;
    issue_.joins.push_back(std::move(join));
  }

  // One paragraph of two, where the text goes on.
  bool merge(IssueDraft& before, const Part& before_part, const IssueDraft& after, const Part& part) {
    const Seam seam = seam_of(before, before_part, after, part, rows_);
    const Verdict verdict = seam.verdict();
    if (verdict.weight > kParagraphGoesOn) return false;
    const Joint joint = seam.joint(last_line(before), vocabulary_);
    const std::size_t at =
        append_row(before.text, after.text, joint, keeps_lines(before) || keeps_lines(after));
    const bool mended = joint.join == Join::hyphen_gone || joint.join == Join::hyphen_kept;
    before.lines.back().join = joint.join;
    before.lines.back().reason = mended ? issue_reason(joint.reason) : verdict.reason;
    for (IssueDraftLine line : after.lines) {
      line.offset += at;
      before.lines.push_back(std::move(line));
    }
    before.last_paragraph = after.last_paragraph;
    return true;
  }

  std::vector<Page> pages_;  // with parted paragraphs
  std::vector<PageLabel> labels_;
  std::vector<PageRows> rows_;
  std::vector<Part> parts_;
  std::vector<PartLink> links_;
  Vocabulary vocabulary_;
  std::map<std::pair<int, int>, int> article_ids_;  // by page and its article
  int articles_ = 0;
  std::vector<IssueDraft> drafts_;
  Issue issue_;
};

}  // namespace

Issue join_issue(const std::vector<Page>& pages, const Options& options) {
  return Joiner(pages, options).run();
}

}  // namespace broadsheet::reflow
