#include "text/han_number.h"

#include <cstddef>

namespace broadsheet::text {

namespace {

constexpr int kTen = 10, kTwenty = 20, kThirty = 30, kHundred = 100;
constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";

int digit_of(char32_t c) {
  if (c == U'零' || c == U'○' || c == U'0' || c == U'０') return 0;
  if (c == U'两') return 2;
  const std::size_t digit = kDigits.find(c);
  return digit == std::u32string_view::npos ? -1 : static_cast<int>(digit);
}

/// What a character stands for that is no digit; 0: nothing.
int unit_of(char32_t c) {
  return c == U'十' ? kTen : c == U'廿' ? kTwenty : c == U'卅' ? kThirty : c == U'百' ? kHundred : 0;
}

}  // namespace

int han_number(std::u32string_view written, int highest) {
  int sum = 0, digits = 0;  // what units have closed, and the digits behind the last of them
  for (const char32_t c : written) {
    const int digit = digit_of(c), unit = unit_of(c);
    if (digit < 0 && unit == 0) return 0;
    if (digit >= 0) {
      digits = digits * kTen + digit;
    } else if (unit == kTwenty || unit == kThirty) {
      sum += unit;
    } else {
      sum += (digits == 0 ? 1 : digits) * unit;
      digits = 0;
    }
    if (sum + digits > highest) return 0;
  }
  return sum + digits;
}

}  // namespace broadsheet::text
