#include "recognize/spacing.h"

#include <algorithm>

#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::recognize {

namespace {

constexpr double kSolidPitch = 1.0;     // em from middle to middle of characters set solid
constexpr double kSideBearings = 0.10;  // em: white between them
constexpr int kEnough = 4;              // pairs from which a line shows its own setting
constexpr double kSpace = 0.25;  // em beyond the usual, of pitch and of white: a space between characters
constexpr double kMixedSpace = 0.60;  // em of white beyond the usual: a space beside a letter or digit
constexpr double kWordSpace = 0.20;   // em of white: a space between letters or digits in a Chinese line
constexpr double kOwnWhite = 0.50;    // em: the empty half of a full-width bracket or quotation mark

bool is_wide(char32_t c) { return text::is_cjk(c) || text::is_shared_mark(c); }

// Marks carry white of their own, and no printer sets a space there: before closing marks, commas and stops,
// after opening ones, after commas and stops of Chinese text.
bool never_apart(char32_t left, char32_t right) {
  const auto ends = [](char32_t c) { return text::is_clause_mark(c) || text::is_sentence_end(c); };
  return text::is_closing(right) || ends(right) || text::is_opening(left) || ends(left) || right == U'%';
}

double median_or(std::vector<double> values, double otherwise) {
  if (values.size() < kEnough) return otherwise;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

void find_spaces(std::vector<Sign>& signs, bool chinese) {
  const auto pitch_to = [&](std::size_t i) { return signs[i].ink.center().x - signs[i - 1].ink.center().x; };
  std::vector<double> pitches, whites;
  for (std::size_t i = 1; i < signs.size(); ++i)
    if (text::is_han(signs[i - 1].c) && text::is_han(signs[i].c)) {
      pitches.push_back(pitch_to(i));
      whites.push_back(signs[i].gap_before);
    }
  const double pitch = median_or(pitches, kSolidPitch), white = median_or(whites, kSideBearings);
  for (std::size_t i = 1; i < signs.size(); ++i) {
    Sign& sign = signs[i];
    const char32_t a = signs[i - 1].c, b = sign.c;
    if (!chinese) {
      sign.space_before = sign.network_space;
    } else if (text::is_han(a) && text::is_han(b)) {
      sign.space_before = pitch_to(i) >= pitch + kSpace && sign.gap_before >= white + kSpace;
    } else if (never_apart(a, b)) {
      sign.space_before = false;
    } else if (!is_wide(a) && !is_wide(b)) {
      sign.space_before = sign.network_space && sign.gap_before >= kWordSpace;
    } else {
      const double enough = (is_wide(a) && is_wide(b) ? kSpace : kMixedSpace) +
                            (text::is_closing(a) || text::is_opening(b) ? kOwnWhite : 0);
      sign.space_before = sign.gap_before >= white + enough;
    }
  }
}

}  // namespace broadsheet::recognize
