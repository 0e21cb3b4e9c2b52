#include "reflow/habits.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "page/median.h"
#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::reflow {
namespace {

constexpr double kHanIndent = 2;           // em: two characters, the rule of Chinese print
constexpr double kLatinIndent = 1.2;       // em: newspapers set in one em, books up to two
constexpr double kLeastIndent = 0.45;      // em: below, rows after a paragraph's end begin at the edge
constexpr double kWidestIndent = 4;        // em: beyond, the row is centred or a heading
constexpr double kSurelyShort = 4;         // em: no word that did not fit leaves so much room in a column
constexpr std::size_t kFewestSamples = 3;  // paragraph ends that make a habit
constexpr double kClearIndent = 0.7;       // em: jitter of boxes sets no row in by more than the row after it
constexpr double kFlushShare =
    0.75;  // of the rows after paragraph ends that begin at the edge without indents
constexpr double kStrayShare =
    0.05;  // of all rows that seem indented where none is, by specks and clipped boxes
constexpr double kJustifiedSpread =
    0.6;  // em: justified lines end within it, closing marks and noise included
constexpr double kJustifiedShare = 0.55;  // of all rows; the others are last lines of paragraphs
// Rows that end a little short of the edge: last lines seldom do, ragged ones often.
constexpr double kLittleShort = 3;     // em
constexpr double kRaggedShare = 0.15;  // of all rows
constexpr double kBlankShare = 0.7;    // of the blank lines that follow a sentence end, when they divide
// Of the paragraph ends before blank lines: those within a run of lines, where blank lines divide all but a
// list or a verse.
constexpr double kElsewhereShare = 0.2;

bool same_script(const Block& block, text::Script script) {
  return (block.script == text::Script::han) == (script == text::Script::han);
}

// What the rows of a text tell of its indent.
struct Starts {
  std::size_t rows = 0;
  std::vector<double> alone;  // em: rows set in by what may be an indent, with a row at the edge after them
  std::vector<double> after;  // em: rows after a line that surely ends a paragraph
};

double indent_of(const Block& block, const std::vector<Frame>& frames, std::size_t r) {
  const double measured = (block.rows[r].start - frames[r].start) / block.em;
  return block.rows[r].printed_indent > 0 ? std::max(measured, block.rows[r].printed_indent) : measured;
}

// A row that is far too short and ends a sentence.
bool surely_ends(const Block& block, const std::vector<Frame>& frames, std::size_t r) {
  return frames[r].end - block.rows[r].end >= kSurelyShort * block.em &&
         text::ends_sentence(block.rows[r].text);
}

void add_after(double indent, Starts& out) {
  if (indent > -kLeastIndent && indent <= kWidestIndent) out.after.push_back(indent);
}

void look_at(const Block& block, const std::vector<Frame>& frames, Starts& out) {
  for (std::size_t r = 0; r + 1 < block.rows.size(); ++r) {
    ++out.rows;
    const double here = indent_of(block, frames, r), next = indent_of(block, frames, r + 1);
    const bool ink_only = block.script == text::Script::han && text::is_opening(block.rows[r].text.front());
    if (here - std::max(0.0, next) >= kClearIndent && here <= kWidestIndent &&
        std::abs(next) < kClearIndent && !ink_only)
      out.alone.push_back(here);
    if (surely_ends(block, frames, r)) add_after(next, out);
  }
}

// Block b and the one before it are running text of the script with a blank line between them.
bool blank_between(const std::vector<Block>& blocks, std::size_t b, text::Script script) {
  const auto body = [](const Block& block) { return block.kind == Kind::body && !block.rows.empty(); };
  return blocks[b].after_blank && same_script(blocks[b], script) && body(blocks[b - 1]) && body(blocks[b]);
}

void learn_indent(const std::vector<Block>& blocks, const std::vector<std::vector<Frame>>& frames,
                  text::Script script, Habits& habits) {
  habits.indent = script == text::Script::han ? kHanIndent : kLatinIndent;
  Starts starts;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    if (blocks[b].kind == Kind::body && same_script(blocks[b], script)) look_at(blocks[b], frames[b], starts);
    // A blank line hides no indent: all lines of a plain text begin at one edge.
    if (b > 0 && blank_between(blocks, b, script) &&
        surely_ends(blocks[b - 1], frames[b - 1], blocks[b - 1].rows.size() - 1))
      add_after(indent_of(blocks[b], frames[b], 0), starts);
  }
  const auto flush = static_cast<std::size_t>(
      std::count_if(starts.after.begin(), starts.after.end(), [](double x) { return x < kLeastIndent; }));
  if (starts.alone.size() >= kFewestSamples && flush * 2 <= starts.after.size()) {
    habits.indent = median(starts.alone);
    habits.indent_learned = true;
  } else if (starts.after.size() >= kFewestSamples && flush >= kFlushShare * starts.after.size() &&
             starts.alone.size() < kStrayShare * starts.rows) {
    habits.indent = 0;
    habits.indent_learned = true;
  }
}

void learn_edge(const std::vector<Block>& blocks, const std::vector<std::vector<Frame>>& frames,
                text::Script script, Habits& habits) {
  std::size_t rows = 0, full = 0, little_short = 0;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    if (blocks[b].kind != Kind::body || !same_script(blocks[b], script) || !blocks[b].measured) continue;
    for (std::size_t r = 0; r < blocks[b].rows.size(); ++r) {
      ++rows;
      const double shortfall = (frames[b][r].end - blocks[b].rows[r].end) / blocks[b].em;
      if (shortfall <= kJustifiedSpread)
        ++full;
      else if (shortfall <= kLittleShort)
        ++little_short;
    }
  }
  habits.justified =
      script == text::Script::han || (full >= kJustifiedShare * rows && little_short <= kRaggedShare * rows);
}

// Blank lines divide paragraphs where most of them follow a sentence end - headings and verse may leave few
// that do - or where paragraphs surely end before them and nowhere else.
void learn_blank_lines(const std::vector<Block>& blocks, const std::vector<std::vector<Frame>>& frames,
                       text::Script script, Habits& habits) {
  std::size_t blanks = 0, after_sentence = 0, ends_before = 0, ends_elsewhere = 0;
  for (std::size_t b = 1; b < blocks.size(); ++b) {
    if (!blank_between(blocks, b, script)) continue;
    const Block& before = blocks[b - 1];
    ++blanks;
    if (text::ends_sentence(before.rows.back().text)) ++after_sentence;
    if (surely_ends(before, frames[b - 1], before.rows.size() - 1)) ++ends_before;
  }
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    if (blocks[b].kind != Kind::body || blocks[b].measured || !same_script(blocks[b], script)) continue;
    for (std::size_t r = 0; r + 1 < blocks[b].rows.size(); ++r)
      if (surely_ends(blocks[b], frames[b], r)) ++ends_elsewhere;
  }
  const bool only_there = ends_before >= kFewestSamples && ends_elsewhere < kElsewhereShare * ends_before;
  habits.blank_divides = blanks > 0 && (after_sentence >= kBlankShare * blanks || only_there);
}

void learn_spaces(const std::vector<Block>& blocks, Habits& habits) {
  std::size_t apart = 0, together = 0;  // Western characters and Chinese ones that meet
  const auto is_han_at = [](std::u32string_view t, std::size_t i) {
    return i < t.size() && text::is_han(t[i]);
  };
  for (const Block& block : blocks) {
    for (const Row& row : block.rows) {
      if (!may_have(row, text::kHan) || !may_have(row, text::kLetter | text::kDigit)) continue;
      const std::u32string_view t = row.text;
      for (std::size_t i = 0; i < t.size(); ++i) {
        if (!text::has_class(t[i], text::kLetter | text::kDigit)) continue;
        together += (i > 0 && text::is_han(t[i - 1])) + is_han_at(t, i + 1);
        apart +=
            (i > 1 && t[i - 1] == U' ' && text::is_han(t[i - 2])) + (is_han_at(t, i + 2) && t[i + 1] == U' ');
      }
    }
  }
  habits.spaced_scripts = apart > together;
}

}  // namespace

Habits learn_habits(const std::vector<Block>& blocks, const std::vector<std::vector<Frame>>& frames,
                    text::Script script) {
  Habits habits;
  learn_indent(blocks, frames, script, habits);
  learn_edge(blocks, frames, script, habits);
  learn_blank_lines(blocks, frames, script, habits);
  learn_spaces(blocks, habits);
  return habits;
}

}  // namespace broadsheet::reflow
