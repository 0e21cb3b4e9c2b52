// The picture of one line as Tesseract's networks like it.
//
// The networks were trained on lines cut out with white around them and scaled to a fixed height. How much of
// that height the ink fills, and how white the paper is, decides how many characters are read wrong: on
// typeset Chinese, ink of 44 of 48 pixels gives five times the errors of 32 of 48. A line is therefore cut
// along its box, freed from what its neighbours reach into it, put into full contrast and set at its size and
// place.
#pragma once

#include <opencv2/core.hpp>

#include "page/geometry.h"
#include "page/page.h"

namespace broadsheet::recognize {

/// Where a line lies in the flattened picture.
struct LineShape {
  Box box;                ///< near its ink
  double glyph_size = 0;  ///< pixels
  Direction direction = Direction::horizontal;
  bool inverted = false;  ///< known to be light on dark; it is also noticed
};

/// A line cut out: dark on light in full contrast, read from left to right, its neighbours' ink whitened.
struct LineCut {
  cv::Mat grey;     ///< 8-bit; empty where there is no ink
  double left = 0;  ///< of the cut, in the reading frame of the flattened picture (see page/reading_frame.h)
  double top = 0;
  Box ink;  ///< the line's own ink, in pixels of the cut
};

/// `flat` is the flattened picture in even light, 8-bit grey. Vertical lines come out turned a quarter to the
/// left, so that they read from left to right.
LineCut cut_line(const cv::Mat& flat, const LineShape& line);

/// How a line is set in its picture; pixels of that picture.
struct Setting {
  int height = 48;         ///< of the picture
  double ink_height = 32;  ///< of the ink of a full line
  int side = 4;            ///< white before and after the line
  double squeeze = 1;      ///< width of a character against its true one
};

/// What suits the models: Chinese ones, and those of letters.
Setting setting_for(const std::string& language);

struct LinePicture {
  cv::Mat grey;            ///< 8-bit, dark on light, read from left to right; empty where there is no ink
  double scale = 1;        ///< pixels of the picture per pixel of the page, across the line
  double scale_along = 1;  ///< the same along the line
  double left = 0;         ///< where the picture begins in the reading frame of the flattened picture
  double top = 0;
  Box ink;  ///< the ink, in pixels of the picture

  /// Places along the line: from the reading frame of the flattened picture to this one, and back.
  double from_frame(double x) const { return (x - left) * scale_along; }
  double to_frame(double x) const { return left + x / scale_along; }

  /// From picture to flattened page, the quarter turn of vertical lines undone.
  Box to_flat(const Box& in_picture, Direction direction) const;
};

/// `ink_height` is that of a full line of this type in pixels of the cut (of the region's lines, as a single
/// line may lack high and low characters); it is scaled to the setting's.
LinePicture set_line(const LineCut& cut, double ink_height, const Setting& setting);

}  // namespace broadsheet::recognize
