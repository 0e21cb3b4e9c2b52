#include "recognize/marks.h"

#include <algorithm>

#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::recognize {

namespace {

// Strokes, em.
constexpr double kDashRun = 1.5;      // unbroken ink from which it is a dash of two em
constexpr double kOneWidth = 0.62;    // from which a single stroke is 一, not a hyphen
constexpr double kHyphenMost = 0.45;  // a hyphen of letters is shorter ...
constexpr double kDashLeast = 0.75;   // ... and a dash longer
// Dots.
constexpr double kHalfHeight = 0.62;  // of the line's ink: a dot whose middle lies lower stands on the line
constexpr double kTail = 0.05;        // em that a comma reaches under the digits beside it
constexpr std::size_t kShortestWord = 3;  // letters: "'s" and "'tis" begin with their mark
// Grain. Chinese full stops are rings, which blur makes pale.
constexpr double kPale = 0.45, kPaleChinese = 0.25;  // darkness
// Doubles.
constexpr double kSure = 0.97;       // confidence from which a character without ink of its own is believed
constexpr double kHalfWidth = 0.60;  // em: ink of each of two characters that share the room of one
constexpr double kOneRoom = 1.05;    // em: that room

bool is_stroke(char32_t c) { return c == U'一' || text::is_dash(c) || c == U'-' || c == U'_' || c == U'ー'; }
bool is_dot(char32_t c) { return c == U'.' || c == U'·' || c == U'．' || c == U'•' || c == U'・'; }
bool is_half(char32_t c) { return text::is_digit(c) || text::is_latin_letter(c); }

char32_t at(const std::vector<Sign>& signs, std::size_t i) { return i < signs.size() ? signs[i].c : 0; }

void mend_chinese_strokes(std::vector<Sign>& signs) {
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
    const bool between_half = i > 0 && is_half(signs[i - 1].c) && is_half(at(signs, end));
    if (whole.ink.width() >= kDashRun) {
      Sign half = whole;
      half.c = U'—';
      half.ink.right = whole.ink.center().x;
      mended.push_back(half);
      half.ink = {half.ink.right, whole.ink.top, whole.ink.right, whole.ink.bottom};
      half.gap_before = 0;
      half.network_space = false;
      mended.push_back(half);
    } else if (end - i == 1 && !between_half && whole.ink.width() >= kOneWidth) {
      whole.c = U'一';
      mended.push_back(whole);
    } else {
      mended.insert(mended.end(), signs.begin() + static_cast<std::ptrdiff_t>(i),
                    signs.begin() + static_cast<std::ptrdiff_t>(end));
    }
    i = end;
  }
  signs = std::move(mended);
}

bool starts_word(const std::vector<Sign>& signs, std::size_t from) {
  if (from + kShortestWord > signs.size()) return false;
  for (std::size_t i = from; i < from + kShortestWord; ++i)
    if (!text::is_letter(signs[i].c) || signs[i].network_space) return false;
  return true;
}

// Nobody prints a mark that ends something, or a single opening quotation mark that nothing closes, right
// before a word and apart from the word before: it is a speck, or print of the other side that shows through.
void drop_strays(std::vector<Sign>& signs) {
  const auto ends_something = [](char32_t c) {
    return is_dot(c) || c == U',' || c == U':' || c == U';' || c == U'-';
  };
  const auto is_single_quote = [](char32_t c) { return c == U'\'' || c == U'‘' || c == U'’' || c == U'`'; };
  std::vector<Sign> printed;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const bool apart = i == 0 || signs[i].network_space;
    const auto unclosed = [&] {
      return std::none_of(signs.begin() + static_cast<std::ptrdiff_t>(i) + 1, signs.end(),
                          [&](const Sign& sign) { return is_single_quote(sign.c); });
    };
    if (apart && starts_word(signs, i + 1) &&
        (ends_something(signs[i].c) || (is_single_quote(signs[i].c) && unclosed()))) {
      signs[i + 1].network_space = i > 0;
      signs[i + 1].gap_before += signs[i].gap_before + signs[i].ink.width();
      continue;
    }
    printed.push_back(signs[i]);
  }
  signs = std::move(printed);
}

// Between letters a hyphen or a dash; at the end of a line, where a broken word matters, above all.
void mend_letter_strokes(std::vector<Sign>& signs) {
  for (std::size_t i = 0; i < signs.size(); ++i) {
    Sign& sign = signs[i];
    if (sign.ink.empty() || i == 0 || !text::is_letter(signs[i - 1].c)) continue;
    if (text::is_dash(sign.c) && sign.ink.width() <= kHyphenMost) sign.c = U'-';
    if (sign.c == U'-' && sign.ink.width() >= kDashLeast) sign.c = U'—';
  }
}

void mend_dots(std::vector<Sign>& signs) {
  Box line;
  for (const Sign& sign : signs) line = united(line, sign.ink);
  for (std::size_t i = 1; i < signs.size(); ++i) {
    const char32_t before = signs[i - 1].c, after = at(signs, i + 1);
    Sign& sign = signs[i];
    if (sign.ink.empty()) continue;
    const bool low = (sign.ink.center().y - line.top) / line.height() >= kHalfHeight;
    if (is_dot(sign.c) && text::is_han(before) && !is_half(after)) sign.c = low ? U'。' : U'·';
    if (text::is_digit(before) && text::is_digit(after)) {
      const bool tail = sign.ink.bottom > std::max(signs[i - 1].ink.bottom, signs[i + 1].ink.bottom) + kTail;
      if (sign.c == U'。' || ((sign.c == U',' || sign.c == U'，') && !tail)) sign.c = U'.';
      if ((sign.c == U';' || sign.c == U'；') && !tail) sign.c = U':';
      if (is_dot(sign.c)) sign.c = low ? U'.' : U'·';
    }
  }
}

}  // namespace

void drop_unprinted(std::vector<Sign>& signs, bool chinese) {
  const auto unprinted = [&](const Sign& sign) {
    if (text::is_mark(sign.c)) return sign.darkness < (chinese ? kPaleChinese : kPale);
    return text::is_han(sign.c) && sign.ink.empty() && sign.confidence < kSure;
  };
  std::vector<Sign> printed;
  bool space = false;  // the white before and after a sign taken out stays
  double white = 0;
  for (Sign& sign : signs) {
    if (unprinted(sign)) {
      space = space || sign.network_space;
      white += sign.gap_before + sign.ink.width();
      continue;
    }
    sign.network_space = sign.network_space || space;
    sign.gap_before += white;
    space = false;
    white = 0;
    printed.push_back(sign);
  }
  signs = std::move(printed);
  for (std::size_t i = 1; i < signs.size();) {
    const Sign &a = signs[i - 1], &b = signs[i];
    const bool double_named = text::is_han(a.c) && text::is_han(b.c) && a.ink.width() < kHalfWidth &&
                              b.ink.width() < kHalfWidth && united(a.ink, b.ink).width() < kOneRoom;
    if (!double_named) {
      ++i;
      continue;
    }
    Sign kept = a.confidence >= b.confidence ? a : b;
    kept.ink = united(a.ink, b.ink);
    kept.gap_before = a.gap_before;
    kept.network_space = a.network_space;
    signs[i - 1] = kept;
    signs.erase(signs.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

void mend_marks(std::vector<Sign>& signs, bool chinese) {
  if (chinese) {
    mend_chinese_strokes(signs);
    mend_dots(signs);
  } else {
    mend_letter_strokes(signs);
    drop_strays(signs);
  }
}

}  // namespace broadsheet::recognize
