#include "reflow/text_headings.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "reflow/evidence.h"
#include "reflow/frame.h"
#include "reflow/habits.h"
#include "reflow/roles.h"

namespace broadsheet::reflow {
namespace {

constexpr std::size_t kMostRows = 3;       // of a heading
constexpr std::size_t kFewestIndents = 3;  // indented rows in a text that indents its paragraphs
constexpr double kIndented = 0.9;          // em: a single leading space is a slip
constexpr double kSomewhatShort = 1.0;     // em: no squeezed mark, but no full line either
// Headings for each long paragraph that a blank line tears: where column ends tear long ones, they tear such
// of few rows about as often, and these look like headings.
constexpr std::size_t kHeadingsPerTear = 4;
constexpr double kClearlyShort = 2.5;  // em of room at the end of a row, above what squeezed marks explain

bool indented(const Row& row) { return row.start >= kIndented; }

// A row of the text with its place.
struct At {
  std::size_t block, row;
};

// Rows [begin, end) of a block, all of one kind.
struct Part {
  std::size_t block, begin, end;
  Kind kind;
};

class Finder {
 public:
  explicit Finder(std::vector<Block> blocks)
      : blocks_(std::move(blocks)), frames_(frames_of(blocks_)), roles_(roles_of(blocks_, frames_)) {}

  std::vector<Block> run() {
    std::size_t indents = 0;
    for (const Block& block : blocks_)
      indents += static_cast<std::size_t>(std::count_if(block.rows.begin(), block.rows.end(), indented));
    if (indents < kFewestIndents) return between_blank_lines();
    for (std::size_t b = 0; b < blocks_.size(); ++b) split(b);
    std::vector<Block> out;
    out.reserve(parts_.size());
    for (const Part& part : parts_) out.push_back(taken(part));
    return out;
  }

 private:
  bool blank_divides(text::Script script) const {
    return learn_habits(blocks_, frames_, script).blank_divides;
  }

  // The text without indents: whole blocks are headings or none.
  std::vector<Block> between_blank_lines() {
    const bool han = blank_divides(text::Script::han), western = blank_divides(text::Script::latin);
    std::vector<std::size_t> headings;
    std::size_t torn = 0;  // long blocks
    for (std::size_t b = 0; b + 1 < blocks_.size(); ++b) {
      const Block& block = blocks_[b];
      const At last{b, block.rows.size() - 1};
      if (!(block.script == text::Script::han ? han : western) || !blocks_[b + 1].after_blank) continue;
      if (block.rows.size() <= kMostRows) {
        if (is_whole_heading(b)) headings.push_back(b);
      } else if (!ends_paragraph(last)) {
        ++torn;
      }
    }
    if (headings.size() >= kHeadingsPerTear * torn)
      for (const std::size_t b : headings) blocks_[b].kind = Kind::subheading;
    return std::move(blocks_);
  }

  // Without a mark at the end of its rows, behind the end of a paragraph or another such, before a new
  // sentence.
  bool is_whole_heading(std::size_t b) const {
    const Block& block = blocks_[b];
    const auto open = [](const Row& row) { return ending_of(row.text) == Ending::open; };
    if (!std::all_of(block.rows.begin(), block.rows.end(), open)) return false;
    if (beginning_of(blocks_[b + 1].rows.front().text) != Beginning::plain) return false;
    return b == 0 || ends_paragraph({b - 1, blocks_[b - 1].rows.size() - 1}) ||
           blocks_[b - 1].rows.size() <= kMostRows;
  }

  bool short_by(At at, double least) const {
    const Frame& frame = frames_[at.block][at.row];
    return frame.end_known && frame.end - blocks_[at.block].rows[at.row].end >= least;
  }

  // An item of a list, a line of verse, a byline: short and without a mark, and no heading.
  bool has_role(At at) const { return roles_[at.block][at.row].role != Role::body; }

  bool ends_paragraph(At at) const {
    return blocks_[at.block].kind != Kind::body || roles_[at.block][at.row].alone() ||
           ending_of(blocks_[at.block].rows[at.row].text) == Ending::sentence || short_by(at, kClearlyShort);
  }

  // Rows [begin, end) of block b between two other paragraphs, by what stands before and behind them.
  bool is_heading_run(std::size_t b, std::size_t begin, std::size_t end) const {
    const Block& block = blocks_[b];
    if (end - begin > kMostRows) return false;
    for (std::size_t r = begin; r < end; ++r) {
      if (ending_of(block.rows[r].text) != Ending::open) return false;
      if (beginning_of(block.rows[r].text) != Beginning::plain) return false;
    }
    const bool whole = begin == 0 && end == block.rows.size();
    if (!whole && !short_by({b, end - 1}, kClearlyShort) && frames_[b][end - 1].end_known) return false;
    if (begin > 0) {
      if (!ends_paragraph({b, begin - 1})) return false;
      // A column seldom ends with a heading, and often in the middle of a sentence.
      if (end < block.rows.size() || b + 1 == blocks_.size()) return true;
      return short_by({b, begin - 1}, kClearlyShort) && indented(blocks_[b + 1].rows.front());
    }
    if (b == 0 || after_heading_ || blocks_[b - 1].article != block.article) return true;
    const At before{b - 1, blocks_[b - 1].rows.size() - 1};
    if (ends_paragraph(before)) return true;
    if (!whole || ending_of(blocks_[before.block].rows[before.row].text) != Ending::open) return false;
    // Between blank lines and without any mark, but the row before has none either. Text that was torn there
    // goes on behind the heading, in a column of some length and without an indent; else that row's paragraph
    // is done.
    if (b + 1 == blocks_.size() || indented(blocks_[b + 1].rows.front())) return true;
    return short_by(before, kSomewhatShort) || blocks_[b + 1].rows.size() > kMostRows;
  }

  // A part that is a whole block takes its rows with it.
  Block taken(const Part& part) {
    Block& block = blocks_[part.block];
    if (part.begin == 0 && part.end == block.rows.size()) {
      block.kind = part.kind;
      return std::move(block);
    }
    const auto first = block.rows.begin();
    Block out;
    out.rows.assign(first + static_cast<std::ptrdiff_t>(part.begin),
                    first + static_cast<std::ptrdiff_t>(part.end));
    out.kept = block.kept;
    out.kind = part.kind;
    out.article = block.article;
    out.em = block.em;
    out.measured = block.measured;
    out.after_rule = block.after_rule;
    out.after_blank = part.begin == 0 && block.after_blank;
    out.script = block.script;
    out.language = block.language;
    return out;
  }

  void split(std::size_t b) {
    const Block& block = blocks_[b];
    if (block.kind != Kind::body) {  // a table
      parts_.push_back({b, 0, block.rows.size(), block.kind});
      after_heading_ = false;
      return;
    }
    const auto emit = [&](std::size_t begin, std::size_t end, Kind kind) {
      if (begin == end) return;
      parts_.push_back({b, begin, end, kind});
      after_heading_ = kind == Kind::subheading;
    };
    std::size_t body = 0;
    for (std::size_t r = 0; r < block.rows.size();) {
      const bool may_begin =
          !indented(block.rows[r]) && !has_role({b, r}) && (r == 0 || ends_paragraph({b, r - 1}));
      std::size_t end = r + 1;
      if (may_begin) {
        while (end < block.rows.size() && !indented(block.rows[end]) && !has_role({b, end})) ++end;
        if (is_heading_run(b, r, end)) {
          emit(body, r, Kind::body);
          emit(r, end, Kind::subheading);
          body = end;
        }
      }
      r = end;
    }
    emit(body, block.rows.size(), Kind::body);
  }

  std::vector<Block> blocks_;
  std::vector<std::vector<Frame>> frames_;
  std::vector<std::vector<RowRole>> roles_;
  std::vector<Part> parts_;
  bool after_heading_ = false;  // the block put out last is a heading
};

}  // namespace

std::vector<Block> with_headings_apart(std::vector<Block> blocks) { return Finder(std::move(blocks)).run(); }

}  // namespace broadsheet::reflow
