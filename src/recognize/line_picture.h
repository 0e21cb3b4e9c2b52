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

/// How a line is set in its picture; pixels of that picture.
struct Setting {
  int height = 48;         ///< of the picture
  double ink_height = 32;  ///< of the ink of a full line
  int side = 4;            ///< white before and after the line
};

/// What suits Chinese models and all others.
Setting setting_for(const std::string& language);

struct LinePicture {
  cv::Mat grey;      ///< 8-bit, dark on light, read from left to right; empty where there is no ink
  double scale = 1;  ///< pixels of the picture per pixel of the page
  double left = 0;   ///< where x = 0 of the picture lies along the reading direction of the flattened page
  double top = 0;    ///< the same across
  Box ink;           ///< the ink, in pixels of the picture

  /// From picture to flattened page; the inverse of the quarter turn of vertical lines included.
  Box to_flat(const Box& in_picture, Direction direction) const;
};

struct LineShape {
  Box box;                ///< of the line in the flattened picture, near its ink
  double glyph_size = 0;  ///< pixels of the flattened picture
  Direction direction = Direction::horizontal;
  bool inverted = false;  ///< light on dark
  double ink_height =
      0;  ///< of a full line of this type, flattened pixels; 0: as high as this line's own ink
};

/// `flat` is the flattened picture in even light, 8-bit grey. Vertical lines come out turned a quarter to the
/// left, so that they read from left to right.
LinePicture line_picture(const cv::Mat& flat, const LineShape& line, const Setting& setting);

/// Height of the ink of a line, flattened pixels; 0 where there is none. The median or a high quantile of
/// these over a block is the `ink_height` of its lines.
double ink_height(const cv::Mat& flat, const LineShape& line);

}  // namespace broadsheet::recognize
