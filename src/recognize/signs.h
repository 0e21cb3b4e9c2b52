// One line as single characters, each with the ink that belongs to it: what the rules on spaces, forms and
// dashes look at.
//
// A reader tells the order of the characters surely but their places only roughly. So the ink decides: the
// whites between strokes (and, where glyphs touch, the narrowest places) are possible cuts, and the cuts are
// chosen together so that every character gets ink of a plausible width - a Chinese character nearly one em,
// a comma little, a letter in between - near to where the reader saw it. Dynamic programming over characters
// and cuts.
//
// How badly the best choice fits tells of characters the network dropped or invented.
#pragma once

#include <vector>

#include "page/geometry.h"
#include "recognize/line_picture.h"
#include "recognize/reader.h"

namespace broadsheet::recognize {

/// Something else that a sign may be.
struct Choice {
  char32_t c = 0;  ///< 0: nothing stands there
  double confidence = 0;
};

/// Lengths are in em, from the top left of the line picture.
struct Sign {
  char32_t c = 0;
  double confidence = 0;       ///< 0 to 1
  std::vector<Choice> others;  ///< the likeliest first
  bool network_space = false;  ///< the network read a space before it
  bool space_before = false;   ///< a space is printed before it
  double gap_before = 0;       ///< white between it and the sign before; 0 for the first
  double misfit = 0;           ///< em by which its ink is too wide or too narrow for it
  double darkness = 0;         ///< of the darkest point where it should be: 1 is black
  Box ink;                     ///< empty where the network saw a character and the picture holds no ink
};

/// Of the signs in [from, end) that of the least sure; 1 of none.
double least_confidence(const std::vector<Sign>& signs, std::size_t from, std::size_t end);

/// One sign a code point, in reading order. `em` in pixels of `picture`.
std::vector<Sign> signs_of(const Reading& reading, const LinePicture& picture, double em);

}  // namespace broadsheet::recognize
