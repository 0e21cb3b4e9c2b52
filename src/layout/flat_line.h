// A line of print as layout sees it: a box on the flattened picture, before anything is read.
#pragma once

#include <vector>

#include "page/page.h"

namespace broadsheet::layout {

struct FlatLine {
  Box box;  ///< tight around the ink, flattened pixels
  Direction direction = Direction::horizontal;
  double size = 0;    ///< glyph size: from the detected thickness, steadier than the ink of one line
  double score = 1;   ///< of the detector
  double weight = 1;  ///< thickness of its strokes against those of the running text (weight.h)
  Box frame() const;  ///< box in the reading frame of its direction
};

/// What most of the text has of a measure: its median over the lines, weighted by their length in glyphs.
double of_most_text(const std::vector<FlatLine>& lines, double FlatLine::*measure);

}  // namespace broadsheet::layout
