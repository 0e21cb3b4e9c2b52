// Which signs of two readings of one line are the same print.
//
// Both readings name the ink of their signs, so place and character tell together: equal characters near one
// another match, unequal ones that share their ink are two opinions of one place, what is left stands in one
// reading only. Least cost over all monotonous pairings, by dynamic programming.
#pragma once

#include <cstddef>
#include <vector>

#include "recognize/signs.h"

namespace broadsheet::recognize {

/// A stretch of the two readings: [first, first_end) of one against [second, second_end) of the other. Either
/// may be empty, not both.
struct Stretch {
  std::size_t first = 0, first_end = 0;
  std::size_t second = 0, second_end = 0;
  bool same = false;  ///< one sign each, and the same character
};

/// Stretches in reading order that cover both readings. Neighbouring signs that differ are one stretch,
/// but for a mark that one reading alone has.
std::vector<Stretch> align(const std::vector<Sign>& first, const std::vector<Sign>& second);

/// One form for characters that readers may spell differently: full and half width, kinds of quotation marks,
/// of dashes.
char32_t plain_form(char32_t c);

}  // namespace broadsheet::recognize
