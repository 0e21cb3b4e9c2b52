#include "reflow/verse.h"

#include <algorithm>

#include "reflow/evidence.h"
#include "text/character.h"
#include "text/punctuation.h"
#include "text/width.h"

namespace broadsheet::reflow {
namespace {

constexpr std::size_t kFewest = 3;        // rows that show a stanza, all broken early
constexpr std::size_t kFewestOthers = 4;  // rows, where some are not
constexpr std::size_t kFewestMixed = 6;   // rows, where some begin with small letters
constexpr double kEarly = 0.6;            // of the rows, broken early
constexpr double kTorn = 0.3;             // of the rows, broken early and inside a sentence
constexpr double kMarked = 0.5;           // of the rows of Western verse, that end with a mark
constexpr double kShortest = 2.5;         // em of text: less is a number, a price, a name
constexpr std::size_t kEnough = 5;        // characters that are as wide, but for marks without a width
constexpr double kRagged = 1.5;           // em between the ends of rows that do not reach for one edge
constexpr double kNewStanza = 0.5;        // em of white between rows, over the usual

bool is_han(const Block& block) { return block.script == text::Script::han; }

bool is_mark(Ending ending) {
  return ending == Ending::sentence || ending == Ending::clause || ending == Ending::long_clause ||
         ending == Ending::dash;
}

// The first character behind opening marks; 0 where there is none.
char32_t first_of(const Row& row) {
  const auto first = std::find_if(row.text.begin(), row.text.end(), [](char32_t c) {
    return !text::is_opening(c) && !text::is_straight_quote(c);
  });
  return first == row.text.end() ? 0 : *first;
}

bool may_be_line(const Succession& rows, std::size_t i) {
  const Row& row = rows.row(i);
  const std::u32string_view t = row.text;
  const char32_t first = first_of(row);
  const bool han = is_han(rows.block(i)), small = !han && text::is_lower(first);
  if (han ? !text::is_han(first) : !text::is_upper(first) && !small) return false;
  const Ending ending = ending_of(t);
  if (ending == Ending::hyphen || ending == Ending::opening) return false;
  const bool marked = is_mark(ending);
  if (small && !marked) return false;
  // Verse writes numbers out; addresses and prices do not.
  if (may_have(row, text::kDigit) && std::any_of(t.begin(), t.end(), text::is_digit)) return false;
  if (text::counted_width(t.substr(0, kEnough)) < kShortest && text::counted_width(t) < kShortest)
    return false;
  if (!han || marked) return true;
  // Without marks as a row of prose is, but for where it was broken.
  return std::all_of(t.begin(), t.end(), [](char32_t c) { return text::is_han(c); }) && rows.broken_early(i);
}

// The line before verse that leads to it, or ends its paragraph, is as short as verse.
bool may_be_first(const Succession& rows, std::size_t i) {
  return rows.may_begin(i) && ending_of(rows.row(i).text) != Ending::long_clause &&
         !text::is_lower(first_of(rows.row(i)));
}

// Columns that run round a picture have short rows too, but these end at one edge.
bool is_ragged(const Succession& rows, Stanza stanza) {
  double least = rows.row(stanza.begin).end, most = least;
  for (std::size_t i = stanza.begin; i < stanza.end; ++i) {
    least = std::min(least, rows.row(i).end);
    most = std::max(most, rows.row(i).end);
  }
  return most - least > kRagged * rows.block(stanza.begin).em;
}

// Rows [begin, end) of one block.
bool is_stanza(const Succession& rows, Stanza stanza, const std::vector<bool>& early) {
  const auto count = static_cast<double>(stanza.end - stanza.begin);
  std::size_t broken = 0, torn = 0, marked = 0, small = 0;
  for (std::size_t i = stanza.begin; i < stanza.end; ++i) {
    // Semicolons part the points of a programme too, each on a line of its own.
    const Ending ending = ending_of(rows.row(i).text);
    const bool ends = ending == Ending::sentence || ending == Ending::long_clause;
    broken += early[i];
    torn += early[i] && !ends && i + 1 < stanza.end;
    marked += is_mark(ending);
    small += text::is_lower(first_of(rows.row(i)));
  }
  const bool all = broken == stanza.end - stanza.begin;
  const std::size_t fewest = small > 0 ? kFewestMixed : all ? kFewest : kFewestOthers;
  if (count < static_cast<double>(fewest)) return false;
  if (broken < kEarly * count || torn < kTorn * count) return false;
  const Block& block = rows.block(stanza.begin);
  if (!is_han(block)) return marked >= kMarked * count;
  return !block.measured || marked == stanza.end - stanza.begin || (marked == 0 && is_ragged(rows, stanza));
}

bool stanza_ends(const Succession& rows, std::size_t i, double usual_gap) {
  const Block& block = rows.block(i);
  return block.measured && rows.row(i).top - rows.row(i - 1).bottom - usual_gap > kNewStanza * block.em;
}

}  // namespace

std::vector<Stanza> stanzas_in(const Succession& rows, const std::vector<bool>& taken) {
  std::vector<bool> early(rows.size(), false);
  std::vector<Stanza> stanzas;
  for (std::size_t i = 0; i < rows.size();) {
    const std::size_t block = rows.at(i).block;
    std::size_t end = i;
    while (end < rows.size() && rows.at(end).block == block && !taken[end] && may_be_line(rows, end)) ++end;
    if (end - i < kFewest) {
      i = end < rows.size() && rows.at(end).block != block ? end : end + 1;  // the row that is none is done
      continue;
    }
    for (std::size_t k = i; k < end; ++k) {
      early[k] = rows.broken_early(k);
      // A full row that goes on with a small letter is prose.
      if (k > i && !early[k - 1] && text::is_lower(first_of(rows.row(k)))) end = k;
    }
    // A full row at either end is prose that begins or ends there, unless nothing stands beside it.
    Stanza run{i, end};
    const bool first = rows.at(i).row == 0;
    const bool last = end == rows.size() || rows.at(end).block != block;
    while (run.begin < run.end &&
           ((!early[run.begin] && !(first && run.begin == i)) || !may_be_first(rows, run.begin)))
      ++run.begin;
    while (run.end > run.begin && !early[run.end - 1] && !(last && run.end == end)) --run.end;
    if (is_stanza(rows, run, early)) {
      const double usual_gap = usual_gap_of(rows.block(run.begin));
      for (std::size_t k = run.begin, begin = k; k < run.end; ++k) {
        if (k + 1 < run.end && !stanza_ends(rows, k + 1, usual_gap)) continue;
        stanzas.push_back({begin, k + 1});
        begin = k + 1;
      }
    }
    i = end;
  }
  return stanzas;
}

}  // namespace broadsheet::reflow
