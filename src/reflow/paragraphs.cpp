#include "reflow/paragraphs.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "reflow/credits.h"
#include "reflow/evidence.h"
#include "reflow/frame.h"
#include "reflow/habits.h"
#include "reflow/joins.h"
#include "reflow/language.h"
#include "reflow/roles.h"
#include "reflow/table.h"
#include "reflow/verdict.h"
#include "text/utf.h"

namespace broadsheet::reflow {
namespace {

// A paragraph that a heading, or the table of a plain text, was displaced into goes on behind it only where
// this much speaks for it: a full line in the middle of a sentence before, no indent after.
constexpr double kSurelyTorn = -4;  // weight of evidence

// White in a Chinese line found in pieces that is a printed space; less is where the finder cut.
constexpr double kWordGap = 0.7;  // em

// White between lines of one heading or caption; its parts in other types stand further off.
constexpr double kHeadingLead = 0.8;  // em

// A row of verse, a list or a table leaves more room than the longest word.
constexpr double kMuchRoom = 3;         // em
constexpr double kMuchOfMeasure = 0.2;  // of a full row

// Of the text's indent: a row set in by so much is not at the edge.
constexpr double kSetIn = 0.65;

class Thread {
 public:
  Thread(const std::vector<Block>& blocks, const ThreadOptions& options)
      : blocks_(blocks),
        options_(options),
        frames_(frames_of(blocks)),
        roles_(roles_of(blocks, frames_)),
        han_(learn_habits(blocks, frames_, text::Script::han)),
        western_(learn_habits(blocks, frames_, text::Script::latin)),
        language_(options.language == text::Language::unknown ? guess_language(blocks) : options.language),
        vocabulary_{WordForms(blocks), options.lexicon, language_} {
    vocabulary_.variety = guess_variety(vocabulary_.forms);
    vocabulary_.earlier = options.earlier;
    for (const Block& block : blocks) {
      longest_.push_back(0);
      for (const Row& row : block.rows) longest_.back() = std::max(longest_.back(), row.end);
    }
  }

  std::vector<Draft> run() {
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const Block& block = blocks_[b];
      if (block.rows.empty()) continue;
      usual_gap_ = usual_gap_of(block);
      if (open_ && blocks_[open_->block].article != block.article) open_.reset();
      if (block.kind == Kind::table) {
        add_table(b);
      } else if (block.kind == Kind::body) {
        add_body(b);
      } else {
        add_apart(b);
      }
    }
    for (Draft& draft : drafts_) settle_role(draft);
    if (options_.earlier != nullptr) options_.earlier->add(std::move(vocabulary_.forms));
    return std::move(drafts_);
  }

 private:
  // A row that the thread has reached, the paragraph it stands in, and the frame of its printed line.
  struct Place {
    std::size_t block, row, draft;
    Frame frame;
    std::size_t marks_end;  // of the draft's text, behind the last row that has kPairedMarks
  };

  Placed placed(std::size_t b, std::size_t r) const {
    return {&blocks_[b], &blocks_[b].rows[r], frames_[b][r]};
  }

  Evidence evidence(const Place& a, std::size_t b, std::size_t r) const {
    const Placed first{&blocks_[a.block], &blocks_[a.block].rows[a.row], a.frame};
    const Placed second{&blocks_[b], &blocks_[b].rows[r], frames_[b][r]};
    Evidence facts = gather(first, second, usual_gap_, drafts_[a.draft].text, a.marks_end);
    if (a.block == b && a.row + 1 == r) {
      facts.short_run = in_run(b, a.row, [&](std::size_t row) { return leaves_room(b, row); });
      facts.set_in_run = in_run(b, a.row, [&](std::size_t row) { return set_in(b, row); });
    }
    facts.parted_by = parted_by(a, b, r, facts);
    // Rows of a hanging list are at their edge where they hang.
    if (facts.indent && roles_[b][r].role == Role::body) *facts.indent -= roles_[b][r].hang;
    return facts;
  }

  // Which role keeps a row from the one before, if one does.
  Role parted_by(const Place& a, std::size_t b, std::size_t r, const Evidence& facts) const {
    const RowRole &last = roles_[a.block][a.row], &next = roles_[b][r];
    if (next.role != Role::body) return next.role;
    if (last.alone()) return last.role;
    const bool leaves = last.hang > 0 && next.run != last.run && facts.indent.value_or(0) < last.hang / 2;
    return leaves ? Role::list_item : Role::body;
  }

  // What the whole text of a paragraph tells.
  static void settle_role(Draft& draft) {
    if (draft.kind != Kind::body || draft.role != Role::body) return;
    draft.lead = dateline_of(draft.text);
    if (draft.lead > 0 && draft.lead == draft.text.size()) draft.role = Role::dateline;
    if (begins_with_speech(draft.text)) draft.role = Role::dialogue;
  }

  // Does a row leave so much room that no next word explains it? Against the longest of its block: a frame
  // follows rows that are all short, as if they ran round a picture. Only where rows are counted, not
  // measured, for then there may be one.
  bool leaves_room(std::size_t b, std::size_t r) const {
    const Block& block = blocks_[b];
    if (block.measured) return false;
    const double room = (longest_[b] - block.rows[r].end) / block.em;
    return room > kMuchRoom && room > kMuchOfMeasure * longest_[b] / block.em;
  }

  // By an indent that this text is known to have. Only where rows are counted: a box may have lost a letter.
  bool set_in(std::size_t b, std::size_t r) const {
    const Block& block = blocks_[b];
    const Habits& known = habits(block.script == text::Script::han);
    return !block.measured && known.indent_learned && known.indent > 0 &&
           block.rows[r].start - frames_[b][r].start >= kSetIn * known.indent * block.em;
  }

  // Three rows at least of one property with the row in question among them, the row after it too.
  template <class Property>
  bool in_run(std::size_t b, std::size_t r, Property is) const {
    const std::size_t rows = blocks_[b].rows.size();
    if (r + 1 >= rows || !is(r) || !is(r + 1)) return false;
    return (r > 0 && is(r - 1)) || (r + 2 < rows && is(r + 2));
  }

  const Habits& habits(bool han) const { return han ? han_ : western_; }

  Place begin_paragraph(std::size_t b, std::size_t r) {
    const Block& block = blocks_[b];
    const Row& row = block.rows[r];
    constexpr std::size_t kUsualRows = 8;  // for which there is room at once
    Draft draft{{}, {}, block.kind, block.article, role_of(block.kind)};
    draft.text.reserve(kUsualRows * (row.text.size() + 1));
    draft.text = row.text;
    draft.lines.reserve(kUsualRows);
    draft.lines.push_back({row.source, 0, Join::none, ""});
    if (const RowRole& own = roles_[b][r]; own.role != Role::body) {
      draft.role = own.role;
      draft.lead = own.role == Role::dateline ? row.text.size() : own.marker;
      draft.run = own.run;
      draft.continues = own.run >= 0 && !drafts_.empty() && drafts_.back().run == own.run;
    }
    drafts_.push_back(std::move(draft));
    return {b, r, drafts_.size() - 1, frames_[b][r], may_have(row, kPairedMarks) ? row.text.size() : 0};
  }

  void go_on(Place& place, std::size_t b, std::size_t r, const Evidence& evidence, const char* why) {
    Draft& draft = drafts_[place.draft];
    const Row &last = blocks_[place.block].rows[place.row], &next = blocks_[b].rows[r];
    vocabulary_.language = blocks_[b].language == text::Language::unknown ? language_ : blocks_[b].language;
    Joint joint =
        join_rows(last.text, next.text, habits(blocks_[b].script == text::Script::han), vocabulary_);
    if (evidence.drop_capital)
      joint = join_capital(last.text, next.text, vocabulary_);
    else if (evidence.same_row && evidence.han)
      joint = {evidence.gap > kWordGap ? Join::space : Join::nothing, 0, why};
    const std::size_t offset = append_row(draft.text, next.text, joint, options_.keep_lines);
    const bool mended = joint.join == Join::hyphen_gone || joint.join == Join::hyphen_kept;
    draft.lines.back().join = joint.join;
    draft.lines.back().undecided = joint.undecided && !options_.keep_lines;
    draft.lines.back().reason = mended || evidence.drop_capital ? joint.reason : why;
    draft.lines.push_back({next.source, offset, Join::none, ""});
    place.block = b;
    place.row = r;
    if (!evidence.same_row) place.frame = frames_[b][r];
    if (may_have(next, kPairedMarks)) place.marks_end = draft.text.size();
  }

  void end_paragraph(const Place& place, const char* reason) {
    drafts_[place.draft].lines.back().reason = reason;
  }

  // One row more, to the paragraph of `place` or to a new one.
  void add_row(std::optional<Place>& place, std::size_t b, std::size_t r) {
    if (place) {
      const Evidence facts = evidence(*place, b, r);
      const Verdict verdict = decide(facts, habits(facts.han), blocks_[b].kind);
      const bool ends = verdict.ends || (between_ != nullptr && verdict.weight > kSurelyTorn);
      if (!ends) {
        go_on(*place, b, r, facts, verdict.reason);
        return;
      }
      end_paragraph(*place, verdict.ends ? verdict.reason : between_);
    }
    place = begin_paragraph(b, r);
  }

  void add_body(std::size_t b) {
    if (blocks_[b].after_rule && open_) {
      end_paragraph(*open_, "rule");
      open_.reset();
    }
    for (std::size_t r = 0; r < blocks_[b].rows.size(); ++r) {
      add_row(open_, b, r);
      between_ = nullptr;
      apart_.reset();
    }
  }

  void add_apart(std::size_t b) {
    const bool heading = is_heading(blocks_[b].kind);
    std::optional<Place> place;
    if (apart_ && goes_on(*apart_, b)) place = apart_;
    between_ = nullptr;
    for (std::size_t r = 0; r < blocks_[b].rows.size(); ++r) add_row(place, b, r);
    between_ = heading ? "heading" : nullptr;
    apart_ = heading || blocks_[b].kind == Kind::caption ? place : std::nullopt;
  }

  // Two lines of one heading or caption that were found as two blocks.
  bool goes_on(const Place& before, std::size_t b) const {
    const Block &first = blocks_[before.block], &second = blocks_[b];
    if (before.block + 1 != b || first.kind != second.kind || first.article != second.article) return false;
    if (!first.measured) return false;
    const Row &above = first.rows.back(), &below = second.rows.front();
    const double white = below.top - above.bottom;
    return white > -kHeadingLead * first.em && white < kHeadingLead * first.em &&
           overlap(above.start, above.end, below.start, below.end) > 0;
  }

  // Rows of a table keep their line ends; tabs lead from column to column, over empty ones too.
  void add_table(std::size_t b) {
    const Block& block = blocks_[b];
    Draft draft{{}, {}, block.kind, block.article, role_of(block.kind)};
    const std::vector<Cell> cells = cells_of(block);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const Row& row = block.rows[cells[i].row];
      const bool same_row = i > 0 && cells[i].printed == cells[i - 1].printed;
      if (i > 0 && !same_row) draft.text.push_back(U'\n');
      draft.text.append(cells[i].column - (same_row ? cells[i - 1].column : 0), U'\t');
      if (draft.lines.empty() || draft.lines.back().source != row.source) {
        if (i > 0) {
          draft.lines.back().join = same_row ? Join::tab : Join::none;
          draft.lines.back().reason = same_row ? "same line" : "table row";
        }
        draft.lines.push_back({row.source, draft.text.size(), Join::none, ""});
      }
      const bool leads_on = i + 1 < cells.size() && cells[i + 1].printed == cells[i].printed;
      draft.text += leads_on ? without_leaders(row.text) : row.text;
    }
    drafts_.push_back(std::move(draft));
    // On a page a table stands where the columns leave room, in a plain text it follows the words that lead
    // to it.
    if (!block.measured) between_ = "table";
  }

  const std::vector<Block>& blocks_;
  const ThreadOptions& options_;
  std::vector<std::vector<Frame>> frames_;
  std::vector<std::vector<RowRole>> roles_;
  std::vector<double> longest_;  // of each block: where its farthest row ends
  Habits han_, western_;
  text::Language language_;  // of blocks that name none
  Vocabulary vocabulary_;
  std::vector<Draft> drafts_;
  std::optional<Place> open_;      // the last row of running text
  const char* between_ = nullptr;  // what cuts the thread there, a heading or a table, if anything does
  std::optional<Place> apart_;     // the last row of the heading or caption that stands last
  double usual_gap_ = 0;           // of the block at hand
};

}  // namespace

Paragraph paragraph_of(const Draft& draft, int id) {
  Paragraph paragraph;
  paragraph.id = id;
  paragraph.article = draft.article;
  paragraph.kind = draft.kind;
  paragraph.role = draft.role;
  paragraph.continues = draft.continues;
  for (std::size_t i = 0; i < draft.lead; ++i) paragraph.lead += text::encoded_size(draft.text[i]);
  paragraph.text.reserve(draft.text.size());
  paragraph.lines.reserve(draft.lines.size());
  const std::u32string_view text = draft.text;
  std::size_t at = 0;
  for (const DraftLine& line : draft.lines) {
    text::encode_onto(paragraph.text, text.substr(at, line.offset - at));
    at = line.offset;
    paragraph.lines.push_back({line.source, paragraph.text.size(), line.join, line.reason, line.undecided});
  }
  text::encode_onto(paragraph.text, text.substr(at));
  return paragraph;
}

std::vector<Draft> paragraphs_of(const std::vector<Block>& blocks, const ThreadOptions& options) {
  return Thread(blocks, options).run();
}

}  // namespace broadsheet::reflow
