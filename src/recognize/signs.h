// One line as single characters, each with the ink that belongs to it: what the rules on spaces, forms and
// dashes look at.
#pragma once

#include <vector>

#include "page/geometry.h"
#include "recognize/line_picture.h"
#include "recognize/reader.h"

namespace broadsheet::recognize {

/// Lengths are in em, from the top left of the line picture.
struct Sign {
  char32_t c = 0;
  double confidence = 0;       ///< 0 to 1
  bool network_space = false;  ///< the network read a space before it
  bool space_before = false;   ///< a space is printed before it
  double gap_before = 0;  ///< widest white between the middle of the sign before and the middle of this one
  Box ink;                ///< where the network saw it when no ink could be told apart for it
};

/// One sign a code point, in reading order. `em` in pixels of `picture`.
std::vector<Sign> signs_of(const Reading& reading, const LinePicture& picture, double em);

}  // namespace broadsheet::recognize
