#include "recognize/spacing.h"

#include <algorithm>

#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::recognize {

namespace {

constexpr double kSideBearings = 0.10;  // em: white between two characters set solid
constexpr int kEnoughGaps = 4;          // gaps from which a line shows its own setting
constexpr double kSpace = 0.30;         // em of white beyond the usual: a space between Chinese characters
constexpr double kMixedSpace = 0.60;    // the same beside a letter or digit
constexpr double kOwnWhite = 0.50;      // em: the empty half of a full-width bracket or quotation mark

bool is_wide(char32_t c) { return text::is_cjk(c) || text::is_shared_mark(c); }

// Marks carry white of their own, and no printer sets a space there: before closing marks, commas and stops,
// after opening ones, after commas and stops of Chinese text.
bool never_apart(char32_t left, char32_t right) {
  const auto ends = [](char32_t c) { return text::is_clause_mark(c) || text::is_sentence_end(c); };
  return text::is_closing(right) || ends(right) || text::is_opening(left) || ends(left);
}

}  // namespace

void find_spaces(std::vector<Sign>& signs) {
  std::vector<double> gaps;
  for (std::size_t i = 1; i < signs.size(); ++i)
    if (text::is_han(signs[i - 1].c) && text::is_han(signs[i].c)) gaps.push_back(signs[i].gap_before);
  double usual = kSideBearings;
  if (gaps.size() >= kEnoughGaps) {
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    usual = *middle;
  }
  for (std::size_t i = 1; i < signs.size(); ++i) {
    const char32_t a = signs[i - 1].c, b = signs[i].c;
    const bool wide_a = is_wide(a), wide_b = is_wide(b);
    if (!text::is_cjk(a) && !text::is_cjk(b)) {
      signs[i].space_before = signs[i].network_space;
    } else {
      const double enough = (wide_a && wide_b ? kSpace : kMixedSpace) +
                            (text::is_closing(a) || text::is_opening(b) ? kOwnWhite : 0);
      signs[i].space_before = !never_apart(a, b) && signs[i].gap_before >= usual + enough;
    }
  }
}

}  // namespace broadsheet::recognize
