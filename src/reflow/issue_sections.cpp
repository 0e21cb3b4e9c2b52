#include "reflow/issue_sections.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <utility>

#include "page/reading_frame.h"
#include "reflow/issue_draft.h"
#include "reflow/row.h"

namespace broadsheet::reflow {
namespace {

struct Jumps {
  std::optional<JumpWording> onward, back;
};

// Does it fill its paragraph?
bool is_all(const JumpWording& wording, const IssueDraft& draft) {
  return wording.begin == 0 && wording.end == draft.text.size();
}

Jumps jumps_in(const Paragraph& paragraph) {
  Jumps jumps;
  if (paragraph.kind == Kind::table || paragraph.kind == Kind::advertisement) return jumps;
  const IssueDraft draft = draft_of(paragraph, 0);
  std::vector<std::size_t> starts;
  for (const IssueDraftLine& line : draft.lines) starts.push_back(line.offset);
  jumps.onward = onward_jump(draft.text, starts);
  jumps.back = back_jump(draft.text, starts, is_heading(paragraph.kind));
  // Of a running line only one that is nothing else; a caption that ends so points to its article.
  if (is_furniture(paragraph.kind) || paragraph.kind == Kind::caption) {
    if (jumps.onward && !is_all(*jumps.onward, draft)) jumps.onward.reset();
    if (jumps.back && !is_all(*jumps.back, draft)) jumps.back.reset();
  }
  return jumps;
}

class Cutter {
 public:
  Cutter(const Page& page, int number) : page_(page), number_(number) {}

  std::vector<Section> run() {
    for (const Paragraph& paragraph : page_.paragraphs) add(paragraph);
    close();
    while (lead_to_text()) {
    }
    return std::move(sections_);
  }

 private:
  const Paragraph& paragraph_at(int id) const { return page_.paragraphs[static_cast<std::size_t>(id)]; }

  void close() {
    if (!open_.paragraphs.empty()) sections_.push_back(std::move(open_));
    open_ = {};
  }

  void add(const Paragraph& paragraph) {
    if (paragraph.kind == Kind::picture || paragraph.kind == Kind::noise) return;
    const Jumps jumps = jumps_in(paragraph);
    if (is_furniture(paragraph.kind) && !jumps.onward && !jumps.back) return;
    if (paragraph.article != open_.article || open_.onward) close();
    if (jumps.back) {
      const std::vector<int> headings = take_headings();
      if (!open_.paragraphs.empty()) close();
      open_.paragraphs = headings;
      open_.back = JumpPlace{paragraph.id, *jumps.back, {}};
    }
    open_.page = number_;
    open_.article = paragraph.article;
    open_.paragraphs.push_back(paragraph.id);
    if (jumps.onward) open_.onward = JumpPlace{paragraph.id, *jumps.onward, {}};
  }

  // The headings that stand last.
  std::vector<int> take_headings() {
    auto first = open_.paragraphs.end();
    while (first != open_.paragraphs.begin() && is_heading(paragraph_at(*std::prev(first)).kind)) --first;
    std::vector<int> out(first, open_.paragraphs.end());
    open_.paragraphs.erase(first, open_.paragraphs.end());
    return out;
  }

  // Has it text besides a jump?
  bool has_text(const Section& section) const {
    return std::any_of(section.paragraphs.begin(), section.paragraphs.end(), [&](int id) {
      const bool jump = (section.onward && section.onward->paragraph == id) ||
                        (section.back && section.back->paragraph == id);
      const Paragraph& paragraph = paragraph_at(id);
      if (!jump) return paragraph.kind == Kind::body;
      const JumpWording& wording =
          section.onward && section.onward->paragraph == id ? section.onward->wording : section.back->wording;
      return paragraph.kind == Kind::body && !is_all(wording, draft_of(paragraph, 0));
    });
  }

  std::optional<Box> box_of(int paragraph) const {
    Box box;
    for (const ParagraphLine& part : paragraph_at(paragraph).lines) {
      if (part.line < 0 || static_cast<std::size_t>(part.line) >= page_.lines.size()) continue;
      const Line& line = page_.lines[static_cast<std::size_t>(part.line)];
      box = united(box, frame_of(page_, line.outline, line.direction));
    }
    return box.empty() ? std::nullopt : std::optional(box);
  }

  // The nearest section with text over (`above`) a paragraph in its column that has no such jump yet; none.
  std::optional<std::size_t> text_beside(const Section& jump, bool above) const {
    const auto place = box_of((above ? jump.onward : jump.back)->paragraph);
    if (!place) return std::nullopt;
    std::optional<std::size_t> nearest;
    double distance = std::numeric_limits<double>::max();
    for (std::size_t s = 0; s < sections_.size(); ++s) {
      const Section& section = sections_[s];
      if (!has_text(section) || (above ? section.onward : section.back)) continue;
      for (const int id : section.paragraphs) {
        const auto box = paragraph_at(id).kind == Kind::body ? box_of(id) : std::nullopt;
        if (!box || overlap_x(*box, *place) <= 0) continue;
        const double gap = above ? place->top - box->bottom : box->top - place->bottom;
        if (gap < -place->height() || gap >= distance) continue;
        nearest = s;
        distance = gap;
      }
    }
    return nearest;
  }

  // Gives one jump that stands by itself to the text it belongs to; false when there is none.
  bool lead_to_text() {
    for (std::size_t s = 0; s < sections_.size(); ++s) {
      const Section& jump = sections_[s];
      if ((!jump.onward && !jump.back) || has_text(jump)) continue;
      const bool above = jump.onward.has_value();
      const auto text = text_beside(jump, above);
      if (!text) continue;
      JumpPlace place = above ? *jump.onward : *jump.back;
      place.led = jump.paragraphs;
      Section& owner = sections_[*text];
      owner.paragraphs.insert(above ? owner.paragraphs.end() : owner.paragraphs.begin(), place.led.begin(),
                              place.led.end());
      (above ? owner.onward : owner.back) = std::move(place);
      sections_.erase(sections_.begin() + static_cast<std::ptrdiff_t>(s));
      return true;
    }
    return false;
  }

  const Page& page_;
  int number_;
  std::vector<Section> sections_;
  Section open_;
};

}  // namespace

std::optional<Section> give_back(Section& section, const JumpPlace& jump) {
  if (jump.led.empty()) return std::nullopt;
  std::erase_if(section.paragraphs,
                [&](int id) { return std::find(jump.led.begin(), jump.led.end(), id) != jump.led.end(); });
  return Section{section.page, section.article, jump.led, {}, {}};
}

std::vector<Section> sections_of(const Page& page, int number) { return Cutter(page, number).run(); }

}  // namespace broadsheet::reflow
