#include "recognize/forms.h"

#include <algorithm>
#include <string_view>

#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::recognize {

namespace {

constexpr double kDashRun = 1.5;    // em of unbroken ink: a dash of two em
constexpr double kOneWidth = 0.62;  // em from which a single stroke is 一, not a hyphen
constexpr double kDotFloor =
    0.62;                       // of the line's ink height: a dot whose middle lies lower stands on the line
constexpr double kTail = 0.05;  // em that a comma reaches under the digits beside it

bool is_stroke(char32_t c) { return c == U'一' || text::is_dash(c) || c == U'-' || c == U'_' || c == U'ー'; }
bool is_dot(char32_t c) { return c == U'.' || c == U'·' || c == U'．' || c == U'•' || c == U'・'; }
bool is_half(char32_t c) { return text::is_digit(c) || text::is_latin_letter(c); }

char32_t at(const std::vector<Sign>& signs, std::size_t i) { return i < signs.size() ? signs[i].c : 0; }

// A dash of two em is one long stroke; 一 is as wide as a character and stands alone; a hyphen is short.
void mend_strokes(std::vector<Sign>& signs) {
  std::vector<Sign> mended;
  for (std::size_t i = 0; i < signs.size();) {
    if (!is_stroke(signs[i].c)) {
      mended.push_back(signs[i++]);
      continue;
    }
    std::size_t end = i + 1;
    while (end < signs.size() && is_stroke(signs[end].c) && signs[end].gap_before <= 0) ++end;
    Sign whole = signs[i];
    for (std::size_t k = i; k < end; ++k) whole.ink = united(whole.ink, signs[k].ink);
    if (whole.ink.width() >= kDashRun) {
      Sign half = whole;
      half.c = U'—';
      half.ink.right = whole.ink.center().x;
      mended.push_back(half);
      half.ink = {half.ink.right, whole.ink.top, whole.ink.right, whole.ink.bottom};
      half.gap_before = 0;
      half.network_space = false;
      mended.push_back(half);
    } else if (end - i == 1 && !whole.ink.empty() &&
               !(is_half(at(mended, mended.size() - 1)) && is_half(at(signs, end)))) {
      if (signs[i].c != U'一' && whole.ink.width() >= kOneWidth) whole.c = U'一';
      mended.push_back(whole);
    } else {
      mended.insert(mended.end(), signs.begin() + static_cast<std::ptrdiff_t>(i),
                    signs.begin() + static_cast<std::ptrdiff_t>(end));
    }
    i = end;
  }
  signs = std::move(mended);
}

void mend_dots(std::vector<Sign>& signs) {
  Box line;
  for (const Sign& sign : signs) line = united(line, sign.ink);
  for (std::size_t i = 1; i < signs.size(); ++i) {
    const char32_t before = signs[i - 1].c, after = at(signs, i + 1);
    Sign& sign = signs[i];
    if (sign.ink.empty()) continue;
    const double middle = (sign.ink.center().y - line.top) / line.height();
    if (is_dot(sign.c) && text::is_han(before) && !is_half(after)) sign.c = middle < kDotFloor ? U'·' : U'。';
    if (text::is_digit(before) && text::is_digit(after)) {
      const bool tail = sign.ink.bottom > std::max(signs[i - 1].ink.bottom, signs[i + 1].ink.bottom) + kTail;
      if (sign.c == U'。' || ((sign.c == U',' || sign.c == U'，') && !tail)) sign.c = U'.';
      if ((sign.c == U';' || sign.c == U'；') && !tail) sign.c = U':';
    }
  }
}

struct Forms {
  char32_t half, full;
};
constexpr Forms kMarks[] = {{U',', U'，'}, {U';', U'；'}, {U':', U'：'}, {U'?', U'？'}, {U'!', U'！'}};

}  // namespace

bool is_chinese(const std::vector<Sign>& signs) {
  std::size_t han = 0, letters = 0;
  for (const Sign& sign : signs) {
    if (text::is_cjk(sign.c)) ++han;
    if (text::is_latin_letter(sign.c)) ++letters;
  }
  return han > 0 && 2 * han >= letters;
}

void mend_marks(std::vector<Sign>& signs) {
  mend_strokes(signs);
  mend_dots(signs);
}

void set_forms(std::vector<Sign>& signs) {
  for (Sign& sign : signs) {
    const bool letter_or_digit = (sign.c >= U'０' && sign.c <= U'９') ||
                                 (sign.c >= U'Ａ' && sign.c <= U'Ｚ') ||
                                 (sign.c >= U'ａ' && sign.c <= U'ｚ') || sign.c == U'％';
    if (letter_or_digit) sign.c -= U'！' - U'!';
  }
  for (std::size_t i = 0; i < signs.size(); ++i) {
    char32_t& c = signs[i].c;
    const bool between_half = i > 0 && is_half(signs[i - 1].c) && is_half(at(signs, i + 1));
    for (const Forms& mark : kMarks)
      if (c == mark.half || c == mark.full) c = between_half ? mark.half : mark.full;
    if (c == U'(' || c == U'[') c = U'（';
    if (c == U')' || c == U']') c = U'）';
  }
  // A bracket that closes as a round one was opened as one.
  std::size_t open = signs.size();
  for (std::size_t i = 0; i < signs.size(); ++i) {
    if (text::is_opening_bracket(signs[i].c)) open = i;
    if (text::is_closing_bracket(signs[i].c) && open < i) {
      if (signs[i].c == U'）' && (signs[open].c == U'〈' || signs[open].c == U'〔')) signs[open].c = U'（';
      open = signs.size();
    }
  }
}

}  // namespace broadsheet::recognize
