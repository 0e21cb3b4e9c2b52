#include "recognize/vertical_quotes.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::recognize {

namespace {

constexpr std::u32string_view kOpening = U"『「", kClosing = U"』」";
constexpr std::u32string_view kOpensPerhaps = U"?？[［";
constexpr std::u32string_view kClosesPerhaps = U"-]］“”\"";  // after an opening mark
constexpr std::u32string_view kClosesSurely = U"}>=｝＞＝";  // whatever stands before

constexpr std::u32string_view kCommaPerhaps = U">＞";
constexpr double kCorner = 0.45;  // em: a corner is higher

bool is_one_of(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

bool is_small(const Sign& sign) { return !sign.ink.empty() && sign.ink.height() < kCorner; }

// Signs that only the second reader saw, one at a place.
std::vector<bool> unconfirmed(const Agreement& line) {
  std::vector<bool> alone(line.signs.size(), false);
  for (const Difference& difference : line.differences)
    if (!difference.first_won && difference.rejected.empty() && difference.chosen.size() == 1 &&
        difference.first < alone.size())
      alone[difference.first] = true;
  return alone;
}

}  // namespace

void settle_vertical_quotes(Agreement& line, bool simplified) {
  const std::size_t usual = simplified ? 0 : 1;  // of kOpening and kClosing
  const std::vector<bool> alone = unconfirmed(line);
  const auto chinese = [&](std::size_t i) { return i < line.signs.size() && text::is_cjk(line.signs[i].c); };
  std::size_t open = kOpening.size();  // which one; none
  for (std::size_t i = 0; i < line.signs.size(); ++i) {
    char32_t& c = line.signs[i].c;
    const bool after_sentence = i > 0 && text::is_sentence_end(line.signs[i - 1].c);
    if (alone[i] && is_small(line.signs[i]) && is_one_of(kCommaPerhaps, c)) {
      c = U'、';
    } else if (alone[i]) {
      const bool is_open = open < kOpening.size();
      if (!is_open && is_one_of(kOpensPerhaps, c) && chinese(i + 1))
        c = kOpening[usual];
      else if (is_one_of(kClosesSurely, c) || ((is_open || after_sentence) && is_one_of(kClosesPerhaps, c)))
        c = kClosing[is_open ? open : usual];
    }
    if (is_one_of(kOpening, c)) {
      open = kOpening.find(c);
    } else if (is_one_of(kClosing, c)) {
      if (open < kOpening.size()) c = kClosing[open];
      open = kOpening.size();
    }
  }
}

void set_horizontal_quotes(Agreement& line) {
  constexpr std::array kForms{std::pair{U'『', U'“'}, std::pair{U'』', U'”'}, std::pair{U'「', U'‘'},
                              std::pair{U'」', U'’'}, std::pair{U'﹃', U'“'}, std::pair{U'﹄', U'”'},
                              std::pair{U'﹁', U'‘'}, std::pair{U'﹂', U'’'}};
  for (Sign& sign : line.signs)
    for (const auto& [vertical, horizontal] : kForms)
      if (sign.c == vertical) {
        sign.c = horizontal;
        break;
      }
}

}  // namespace broadsheet::recognize
