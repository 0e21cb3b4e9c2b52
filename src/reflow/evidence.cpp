#include "reflow/evidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "text/character.h"
#include "text/punctuation.h"
#include "text/width.h"
#include "text/word_list.h"

namespace broadsheet::reflow {
namespace {

// Chinese marks are set in a full em and printed in one half of it, so the ink of a row that begins with an
// opening mark is set in, and the ink of one that ends with a closing mark falls short, by about this much.
constexpr double kBlankHalf = 0.5;  // em

// Counted against measured width of a Chinese row.
constexpr double kCountable = 0.8;      // share of full-width characters from which counting is sure
constexpr double kFullRow = 0.6;        // em from the edge
constexpr double kClipped = 0.5;        // em: less is jitter
constexpr double kStretched = 1.4;      // em: the row is a two-em indent shorter than its box
constexpr double kStretchedMost = 2.8;  // em: more is wide setting

constexpr double kSameRow = 0.5;            // of the lower height that two pieces of one printed line share
constexpr double kSameRowAsCapital = 0.25;  // the same beside a drop capital, whose tip may be pointed
constexpr double kTouch = 0.5;              // em by which the boxes of neighbouring pieces overlap at most
constexpr double kGutter = 0.8;       // em: no gutter is narrower, so what is closer is one line cut in two
constexpr std::size_t kSizeless = 2;  // characters, whose box tells nothing of the size of the type
constexpr double kDropCapital = 1.5;  // glyph sizes of the line that it begins

// How far back an open bracket is believed: a longer one has more likely lost its closing mark to the OCR.
constexpr std::size_t kBracketReach = 80;  // characters

bool half_blank_opening(char32_t c) { return text::is_opening(c); }
bool half_blank_closing(char32_t c) {
  return text::is_closing(c) || (text::is_cjk(c) && (text::is_clause_mark(c) || text::is_sentence_end(c)));
}

bool chinese(const Row& row) {
  // Asked of every row: one of a Chinese text may hold a number only.
  return may_have(row, text::kCjk) &&
         std::any_of(row.text.begin(), row.text.end(), [](char32_t c) { return text::is_cjk(c); });
}

// Width in em of what cannot be divided at the beginning of `b`: in Chinese a character with the marks bound
// to it, in other scripts a word.
double first_unit(const Row& b, bool han) {
  const std::u32string_view t = b.text;
  std::size_t i = 0, half_ems = 0;
  const auto take = [&] { half_ems += text::half_ems(t[i++]); };
  while (i < t.size() && text::is_opening(t[i])) take();
  if (han && i < t.size() && text::is_cjk(t[i])) {
    take();
  } else {
    while (i < t.size() && t[i] != U' ' && !text::is_cjk(t[i])) take();
  }
  while (i < t.size() && t[i] != U' ' && text::forbidden_at_line_start(t[i])) take();
  return 0.5 * static_cast<double>(half_ems);
}

// How the box of a Chinese row differs from the width of its characters, in em.
struct Fit {
  double lost = 0;   // what the box surely lacks
  double spare = 0;  // what it surely has too much
};

Fit fit_of(const Row& row, double em) {
  const auto sure =
      std::count_if(row.text.begin(), row.text.end(), [](char32_t c) { return text::is_cjk(c); });
  if (static_cast<double>(sure) < kCountable * static_cast<double>(row.text.size())) return {};
  const double box = (row.end - row.start) / em;
  return {std::max(0.0, text::least_han_width(row.text) - box),
          std::max(0.0, box - text::counted_han_width(row.text))};
}

// A row set in, judged by its box; a box that lost a character at the left, or reached out to the edge, is
// found out by counting the characters of a row that is full at the right.
std::optional<double> indent_of(const Placed& p, const Evidence& known) {
  if (!p.frame.start_known) return std::nullopt;
  const Row& row = *p.row;
  const double em = p.block->em;
  double indent = (row.start - p.frame.start) / em;
  if (!known.measured || !known.han) return indent;
  if (half_blank_opening(row.text.front())) indent -= kBlankHalf;
  const bool full = std::abs(p.frame.end - row.end) <= kFullRow * em;
  if (!full || !p.frame.end_known) return indent;
  const Fit fit = fit_of(row, em);
  if (fit.lost > kClipped) return indent - fit.lost;
  if (fit.spare > kStretched && fit.spare < kStretchedMost && indent < kClipped) return std::nullopt;
  return indent;
}

std::optional<double> shortfall_of(const Placed& p, const Evidence& known) {
  if (!p.frame.end_known) return std::nullopt;
  const Row& row = *p.row;
  double shortfall = (p.frame.end - row.end) / p.block->em;
  if (!known.measured || !known.han) return shortfall;
  if (half_blank_closing(row.text.back())) shortfall -= kBlankHalf;
  const Fit fit = fit_of(row, p.block->em);
  return fit.lost > kClipped ? shortfall - fit.lost : shortfall;
}

double ratio(double a, double b) { return a > 0 && b > 0 ? std::max(a, b) / std::min(a, b) : 1; }

// Brackets and Chinese quotation marks left open at the end of `recent`.
void find_open_marks(std::u32string_view recent, std::size_t marks_end, Evidence& out) {
  const std::size_t begin = recent.size() > kBracketReach ? recent.size() - kBracketReach : 0;
  int brackets = 0, quotes = 0;
  for (std::size_t i = begin; i < std::min(recent.size(), marks_end); ++i) {
    const char32_t c = recent[i];
    if (!text::has_class(c, kPairedMarks)) continue;
    if (text::is_opening_bracket(c)) ++brackets;
    if (text::is_closing_bracket(c)) brackets = std::max(0, brackets - 1);
    if (c == U'“') ++quotes;
    if (c == U'”') quotes = std::max(0, quotes - 1);
  }
  out.bracket_open = brackets > 0;
  out.quote_open = quotes > 0;
}

// Two speeches side by side are of two people; what one goes on to say has its sentence in between.
bool speaker_changes(std::u32string_view first, std::u32string_view second) {
  const char32_t begin = second.front();
  if (text::is_dash(begin)) return second.size() > 1 && second[1] == U' ' && text::ends_sentence(first);
  const bool opens = text::is_opening(begin) || text::is_straight_quote(begin);
  return opens && text::is_quote(begin) && text::is_quote(first.back()) && text::ends_sentence(first);
}

// A title, whose full stop ends no sentence: a name follows it.
bool ends_with_title(std::u32string_view t) {
  static constexpr std::array<std::u32string_view, 12> kTitles = {
      U"Mr", U"Mrs", U"Messrs", U"Dr", U"Rev", U"Capt", U"Lieut", U"Prof", U"Hon", U"Frl", U"Hr", U"Mlle"};
  if (!t.ends_with(U'.')) return false;
  t.remove_suffix(1);
  std::size_t begin = t.size();
  while (begin > 0 && text::is_letter(t[begin - 1])) --begin;
  return text::holds(kTitles, t.substr(begin));
}

}  // namespace

double counted_tolerance(bool han, double measure) {
  constexpr double kLeast = 2.0;  // em
  // Of a Western measure: letters differ in width, and long rows more so.
  constexpr double kShare = 0.1;
  return std::max(kLeast, han ? 0 : kShare * measure);
}

Ending marked_ending_of(std::u32string_view t) {
  const char32_t last = t.back();
  if (text::is_hyphen(last)) {
    const char32_t before = t.size() > 1 ? t[t.size() - 2] : 0;
    constexpr std::uint32_t kOfWords = text::kLetter | text::kCombining | text::kDigit;
    return text::has_class(before, kOfWords) ? Ending::hyphen : Ending::dash;
  }
  if (text::ends_sentence(t)) return ends_with_title(t) ? Ending::open : Ending::sentence;
  if (text::forbidden_at_line_end(last)) return Ending::opening;
  if (text::is_dash(last)) return Ending::dash;
  // What stands inside closing marks: a speech broken off by a dash is an end, a comma is none.
  while (!t.empty() && (text::is_closing(t.back()) || text::is_straight_quote(t.back()))) t.remove_suffix(1);
  if (t.empty()) return Ending::open;
  if (text::is_dash(t.back())) return Ending::sentence;
  if (!text::is_clause_mark(t.back())) return Ending::open;
  const bool is_long = std::u32string_view(U";:；：").find(t.back()) != std::u32string_view::npos;
  return is_long ? Ending::long_clause : Ending::clause;
}

Beginning beginning_of(std::u32string_view t) {
  std::size_t i = 0;
  if (t.empty()) return Beginning::plain;
  const char32_t first = t.front();
  if (text::has_class(first, text::kLetter | text::kHan))
    return text::is_lower(first) ? Beginning::lower : Beginning::plain;
  // Dashes, ellipses and dots do begin paragraphs: interjections, omissions, list items.
  if (text::is_closing(first) && first != U'”' && first != U'’' && first != U'»') return Beginning::forbidden;
  if (text::is_clause_mark(first)) return Beginning::forbidden;
  if (text::is_sentence_end(first) && (t.size() < 2 || !text::is_sentence_end(t[1])))
    return Beginning::forbidden;
  // A closing quotation mark begins no paragraph either, but is often an opening one misread.
  while (i < t.size() && (text::is_opening(t[i]) || text::is_closing(t[i]) || text::is_straight_quote(t[i])))
    ++i;
  return i < t.size() && text::is_lower(t[i]) ? Beginning::lower : Beginning::plain;
}

bool same_printed_row(const Row& a, const Row& b, double em) {
  const double height = std::min(a.bottom - a.top, b.bottom - b.top);
  const double shared = a.size > kDropCapital * b.size ? kSameRowAsCapital : kSameRow;
  return height > 0 && overlap(a.top, a.bottom, b.top, b.bottom) > shared * height &&
         b.start > a.end - kTouch * em;
}

double usual_gap_of(const Block& block) {
  if (!block.measured) return 0;
  std::vector<double> gaps;
  for (std::size_t r = 1; r < block.rows.size(); ++r)
    gaps.push_back(block.rows[r].top - block.rows[r - 1].bottom);
  if (gaps.empty()) return 0;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle;
}

Evidence gather_room(const Placed& a, const Placed& b) {
  Evidence out;
  const Row &first = *a.row, &second = *b.row;
  out.han = a.block->script == text::Script::han || (chinese(first) && chinese(second));
  out.measured = a.block->measured;
  out.new_block = a.block != b.block;
  out.shortfall = shortfall_of(a, out);
  out.measure = (a.frame.end - a.frame.start) / a.block->em;

  // Western type is narrower than half an em a character, by how much the row itself tells.
  const double counted = out.han || !out.measured ? 0 : text::counted_width(first.text);
  const double setting = counted <= 0 ? 1 : (first.end - first.start) / a.block->em / counted;
  out.needed = (first_unit(second, out.han) + (out.han ? 0 : text::em_width(U' '))) * setting;

  if (out.measured && same_printed_row(first, second, a.block->em)) {
    out.gap = (second.start - first.end) / a.block->em;
    const bool in_column = a.frame.end_known && second.end <= a.frame.end + kGutter * a.block->em;
    out.same_row = !out.new_block || out.gap < kGutter || in_column;
    out.drop_capital = out.same_row && first.size > kDropCapital * second.size;
  }
  return out;
}

Evidence gather(const Placed& a, const Placed& b, double usual_gap, std::u32string_view recent,
                std::size_t marks_end) {
  Evidence out = gather_room(a, b);
  const Row &first = *a.row, &second = *b.row;
  out.after_blank = out.new_block && b.block->after_blank;
  out.indent = indent_of(b, out);
  if (second.printed_indent > 0) out.indent = std::max(out.indent.value_or(0), second.printed_indent);
  if (!out.new_block && out.measured) out.lead = (second.top - first.bottom - usual_gap) / a.block->em;
  if (std::min(first.text.size(), second.text.size()) > kSizeless)
    out.size_ratio = std::max(ratio(first.size, second.size), ratio(first.thickness, second.thickness));

  out.ending = ending_of(first.text);
  out.beginning = beginning_of(second.text);
  out.next_speaker = speaker_changes(first.text, second.text);
  find_open_marks(recent, marks_end, out);
  return out;
}

}  // namespace broadsheet::reflow
