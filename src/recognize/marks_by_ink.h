// Marks of vertical Chinese lines that their ink shows: the corners ﹃ ﹄ ﹁ ﹂ and the full stop.
//
// The networks were trained on horizontal print, which has “ ” there, and the full stop in another corner of
// its cell. In the turned picture of a vertical line they drop these marks, or name what else has a corner or
// a stroke ([ - 2). But none of them looks like a part of a character: a corner is half a cell wide with
// white on its open side, a full stop is a small ring in the upper corner of a cell that holds nothing else.
#pragma once

#include <vector>

#include "page/geometry.h"
#include "recognize/line_picture.h"
#include "recognize/reader.h"
#include "recognize/signs.h"

namespace broadsheet::recognize {

/// A mark, as the turned picture shows it: 『 』 (corners of two lines), 「 」 or 。
struct InkMark {
  char32_t c = 0;
  Box ink;  ///< em, from the top left of the line picture
};

/// From the left. `em` in pixels of `picture`, which is that of a vertical line turned to read from the left;
/// `simplified`: of a text in Simplified Chinese.
std::vector<InkMark> marks_by_ink(const LinePicture& picture, double em, bool simplified);

/// The picture without the ink of these marks.
LinePicture without(const std::vector<InkMark>& marks, const LinePicture& picture, double em);

/// What a reader read but for what it named these marks.
Reading without(const std::vector<InkMark>& marks, const Reading& reading, const LinePicture& picture,
                double em);

/// Puts the marks among signs that were found without them.
void put_in(const std::vector<InkMark>& marks, std::vector<Sign>& signs);

}  // namespace broadsheet::recognize
