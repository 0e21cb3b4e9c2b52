#include "reflow/markers.h"

#include <array>
#include <tuple>

#include "text/calendar.h"
#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::reflow {
namespace {

constexpr int kLargest = 99;  // no list of a newspaper has more items; years and sums do

// Signs that text does not begin with otherwise, and those that it may, so that a space must follow.
constexpr std::u32string_view kSigns = U"•■□▲△▼▽●○◆◇★☆◎※►▶▪▫◦‣";
constexpr std::u32string_view kDoubtfulSigns = U"-‐–—―*·+";

constexpr std::u32string_view kHanDigits = U"一二三四五六七八九";

// Sets of numbers enclosed in a ring, in brackets or with a point: their first, which is one, and how many.
struct Set {
  char32_t first;
  char32_t size;
};
constexpr std::array<Set, 5> kEnclosed{{{U'①', 20}, {U'⑴', 20}, {U'⒈', 20}, {U'㈠', 10}, {U'❶', 10}}};

using Count = Marker::Count;

char32_t at(std::u32string_view t, std::size_t i) { return i < t.size() ? t[i] : 0; }

int digit_of(char32_t c) {
  const char32_t half = text::half_width(c);
  return text::is_digit(half) ? static_cast<int>(half - U'0') : -1;
}

int han_digit_of(char32_t c) {
  const std::size_t place = kHanDigits.find(c);
  return place == std::u32string_view::npos ? 0 : static_cast<int>(place) + 1;
}

// A number and how many code points it takes, none where it is not there or too large.
struct Number {
  int value = 0;
  std::size_t size = 0;
};

Number digits_at(std::u32string_view t, std::size_t from) {
  Number out;
  while (digit_of(at(t, from + out.size)) >= 0 && out.value <= kLargest)
    out.value = out.value * 10 + digit_of(t[from + out.size++]);
  return out.value > kLargest ? Number{} : out;
}

// 七, 十, 十二, 二十, 二十三.
Number han_at(std::u32string_view t, std::size_t from) {
  std::size_t i = from;
  const int tens = han_digit_of(at(t, i));
  if (tens > 0) ++i;
  if (at(t, i) != U'十') return {tens, i - from};
  ++i;
  const int ones = han_digit_of(at(t, i));
  if (ones > 0) ++i;
  return {(tens > 0 ? tens : 1) * 10 + ones, i - from};
}

// Capitals up to XXXIX; written otherwise than the Romans did is none.
Number roman_at(std::u32string_view t, std::size_t from) {
  constexpr std::array<std::u32string_view, 10> kOnes{U"",  U"I",  U"II",  U"III",  U"IV",
                                                      U"V", U"VI", U"VII", U"VIII", U"IX"};
  std::size_t end = from;
  while (at(t, end) == U'X') ++end;
  const std::size_t tens = end - from;
  while (at(t, end) == U'I' || at(t, end) == U'V' || at(t, end) == U'X') ++end;
  for (std::size_t ones = 0; ones < kOnes.size(); ++ones) {
    // IX begins with no X, so its X was not taken for a ten.
    if (tens > 3 || t.substr(from + tens, end - from - tens) != kOnes.at(ones)) continue;
    return {static_cast<int>(tens * 10 + ones), end - from};
  }
  return {};
}

char32_t closing_of(char32_t opening) {
  switch (opening) {
    case U'(':
      return U')';
    case U'（':
      return U'）';
    case U'[':
      return U']';
    case U'〔':
      return U'〕';
    default:
      return 0;
  }
}

bool is_point(char32_t c) { return c == U'.' || c == U'．'; }
bool is_bracket(char32_t c) { return c == U')' || c == U'）'; }

// Text stands behind it, not a digit that the number goes on with.
bool text_follows(std::u32string_view t, std::size_t from) {
  return from < t.size() && (t[from] == U' ' ? from + 1 < t.size() : digit_of(t[from]) < 0);
}

// `3. März`.
bool is_day(std::u32string_view t, std::size_t behind) {
  if (at(t, behind) == U' ') ++behind;
  std::size_t end = behind;
  while (end < t.size() && text::is_letter(t[end])) ++end;
  return text::is_month(t.substr(behind, end - behind));
}

std::optional<Marker> numbered(std::u32string_view t) {
  const char32_t closing = closing_of(t.front());
  const std::size_t from = closing != 0 ? 1 : 0;
  Marker out;
  out.before = from > 0 ? t.front() : 0;
  const auto counted = [&](Count count, Number number) {
    out.count = count;
    out.number = number.value;
    out.after = at(t, from + number.size);
    out.size = from + number.size + 1;
    return number.value > 0 && (closing == 0 || out.after == closing) && text_follows(t, out.size);
  };
  const char32_t first = at(t, from);
  if (counted(Count::digits, digits_at(t, from))) {
    if (closing != 0 || is_bracket(out.after) || out.after == U'、') return out;
    if (is_point(out.after) && !is_day(t, out.size)) return out;
  }
  // Not the beginning of an enumeration: `一、二等奖`.
  if (counted(Count::han, han_at(t, from)) && (closing != 0 || han_at(t, out.size).value == 0)) {
    if (closing != 0 || out.after == U'、' || is_point(out.after)) return out;
  }
  if (counted(Count::roman, roman_at(t, from)) &&
      (closing != 0 || is_bracket(out.after) || is_point(out.after)))
    return out;
  // Not with a point, which initials have.
  const bool small = first >= U'a' && first <= U'z', capital = first >= U'A' && first <= U'Z';
  if (!small && !capital) return std::nullopt;
  const Number letter{static_cast<int>(first - (small ? U'a' : U'A')) + 1, 1};
  if (counted(small ? Count::small_letter : Count::capital_letter, letter) &&
      (closing != 0 || is_bracket(out.after)))
    return out;
  return std::nullopt;
}

std::optional<Marker> enclosed(std::u32string_view t) {
  for (const Set& set : kEnclosed)
    if (t.front() >= set.first && t.front() < set.first + set.size && text_follows(t, 1))
      return Marker{Count::enclosed, set.first, 0, 0, static_cast<int>(t.front() - set.first) + 1, 1};
  return std::nullopt;
}

std::optional<Marker> signed_item(std::u32string_view t) {
  const char32_t sign = t.front();
  if (text::is_dash(sign) && at(t, 1) == sign)
    return text::is_han(at(t, 2)) ? std::optional(Marker{Count::none, 0, 0, kLongDash, 0, 2}) : std::nullopt;
  const bool doubtful = kDoubtfulSigns.find(sign) != std::u32string_view::npos;
  if (!doubtful && kSigns.find(sign) == std::u32string_view::npos) return std::nullopt;
  const std::size_t next = at(t, 1) == U' ' ? 2 : 1;
  if (next >= t.size() || t[next] == sign || (doubtful && next == 1)) return std::nullopt;
  return Marker{Count::none, 0, 0, sign, 0, 1};
}

// Nearly all rows begin with a word: a small letter behind a letter, a Chinese character that counts nothing.
bool begins_with_word(std::u32string_view row) {
  const char32_t first = row.front();
  if (text::is_letter(first)) return text::is_lower(at(row, 1));
  return text::is_han(first) && first != U'十' && han_digit_of(first) == 0;
}

}  // namespace

std::optional<Marker> marker_of(std::u32string_view row) {
  if (row.empty() || begins_with_word(row)) return std::nullopt;
  if (auto marker = signed_item(row)) return marker;
  if (auto marker = enclosed(row)) return marker;
  return numbered(row);
}

bool same_style(const Marker& a, const Marker& b) {
  return std::tie(a.count, a.before, a.after, a.sign) == std::tie(b.count, b.before, b.after, b.sign);
}

bool follows(const Marker& a, const Marker& b) {
  return same_style(a, b) && (a.count == Marker::Count::none || b.number == a.number + 1);
}

}  // namespace broadsheet::reflow
