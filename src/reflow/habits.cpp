#include "reflow/habits.h"

#include <algorithm>
#include <cstddef>

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
constexpr double kJustifiedSpread =
    0.6;  // em: justified lines end within it, closing marks and noise included
constexpr double kJustifiedShare = 0.55;  // of all rows; the others are last lines of paragraphs
constexpr double kBlankShare = 0.7;       // of the blank lines that follow a sentence end, when they divide

bool same_script(const Block& block, text::Script script) {
  return (block.script == text::Script::han) == (script == text::Script::han);
}

void learn_indent(const std::vector<Block>& blocks, const std::vector<std::vector<Frame>>& frames,
                  text::Script script, Habits& habits) {
  std::vector<double> indents;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const Block& block = blocks[b];
    if (block.kind != Kind::body || !same_script(block, script)) continue;
    for (std::size_t r = 0; r + 1 < block.rows.size(); ++r) {
      const double shortfall = (frames[b][r].end - block.rows[r].end) / block.em;
      if (shortfall < kSurelyShort || !text::ends_sentence(block.rows[r].text)) continue;
      const Row& next = block.rows[r + 1];
      const double indent = std::max((next.start - frames[b][r + 1].start) / block.em, next.printed_indent);
      if (indent <= kWidestIndent) indents.push_back(std::max(0.0, indent));
    }
  }
  habits.indent = script == text::Script::han ? kHanIndent : kLatinIndent;
  if (indents.size() < kFewestSamples) return;
  std::sort(indents.begin(), indents.end());
  const double median = indents[indents.size() / 2];
  habits.indent = median < kLeastIndent ? 0 : median;
  habits.indent_learned = true;
}

void learn_edge(const std::vector<Block>& blocks, const std::vector<std::vector<Frame>>& frames,
                text::Script script, Habits& habits) {
  std::size_t rows = 0, full = 0;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    if (blocks[b].kind != Kind::body || !same_script(blocks[b], script) || !blocks[b].measured) continue;
    for (std::size_t r = 0; r < blocks[b].rows.size(); ++r) {
      ++rows;
      if (frames[b][r].end - blocks[b].rows[r].end <= kJustifiedSpread * blocks[b].em) ++full;
    }
  }
  habits.justified = script == text::Script::han || full >= kJustifiedShare * rows;
}

void learn_blank_lines(const std::vector<Block>& blocks, text::Script script, Habits& habits) {
  std::size_t blanks = 0, after_sentence = 0;
  for (std::size_t b = 1; b < blocks.size(); ++b) {
    if (!blocks[b].after_blank || !same_script(blocks[b], script)) continue;
    if (blocks[b - 1].kind != Kind::body || blocks[b].kind != Kind::body) continue;
    ++blanks;
    if (text::ends_sentence(blocks[b - 1].rows.back().text)) ++after_sentence;
  }
  habits.blank_divides = blanks > 0 && after_sentence >= kBlankShare * blanks;
}

void learn_spaces(const std::vector<Block>& blocks, Habits& habits) {
  const auto western = [](char32_t c) { return text::is_letter(c) || text::is_digit(c); };
  const auto meet = [&](char32_t a, char32_t b) {
    return (text::is_han(a) && western(b)) || (western(a) && text::is_han(b));
  };
  std::size_t apart = 0, together = 0;
  for (const Block& block : blocks) {
    for (const Row& row : block.rows) {
      const std::u32string& t = row.text;
      for (std::size_t i = 1; i < t.size(); ++i) {
        if (meet(t[i - 1], t[i])) ++together;
        if (i > 1 && t[i - 1] == U' ' && meet(t[i - 2], t[i])) ++apart;
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
  learn_blank_lines(blocks, script, habits);
  learn_spaces(blocks, habits);
  return habits;
}

}  // namespace broadsheet::reflow
