// From what the detector saw to the lines of print.
//
// The detector's boxes are generous and sometimes wrong at their ends: here every line is drawn in to its
// ink, cut where it runs over a gutter or a rule, joined where wide word spaces broke it, and dropped where
// it is no print of this page (show-through, specks). Boxes are flattened pixels.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "layout/ink.h"
#include "layout/rules.h"
#include "net/text_detector.h"
#include "page/page.h"

namespace broadsheet::layout {

struct FlatLine {
  Box box;  ///< tight around the ink
  Direction direction = Direction::horizontal;
  double size = 0;    ///< glyph size: from the detected thickness, steadier than the ink of one line
  double score = 1;   ///< of the detector
  double weight = 1;  ///< thickness of its strokes against those of the running text (weight.h)
  Box frame() const;  ///< box in the reading frame of its direction
};

/// Lines of print, sorted from the top left of the reading frame, the larger direction's lines as found.
/// `even` is the flattened picture in even light, rules erased; `glyph_size` the typical glyph of the page.
std::vector<FlatLine> lines_of_print(const std::vector<net::DetectedLine>& detected, const FlatMap& map,
                                     const cv::Mat& even, const Ink& ink, const std::vector<FlatRule>& rules,
                                     double glyph_size);

/// What most of the text has of a measure: its median over the lines, weighted by their length in glyphs.
double of_most_text(const std::vector<FlatLine>& lines, double FlatLine::*measure);

}  // namespace broadsheet::layout
