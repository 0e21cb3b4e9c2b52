// From what the detector saw to the lines of print.
//
// The detector's boxes are generous and sometimes wrong at their ends: here every line is drawn in to its
// ink, cut where it runs over a gutter or a rule, joined where wide word spaces broke it, and dropped where
// it is no print of this page (show-through, specks). Boxes are flattened pixels.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "layout/flat_dropped.h"
#include "layout/flat_line.h"
#include "layout/ink.h"
#include "layout/rules.h"
#include "net/text_detector.h"
#include "page/flat_map.h"

namespace broadsheet::layout {

struct LinesOfPrint {
  std::vector<FlatLine> lines;
  std::vector<FlatDropped> dropped;
  bool pale = false;  ///< so many lines are pale that none was taken for print of the other side
};

/// Lines of print, sorted from the top of the picture.
/// `even` is the flattened picture in even light, rules erased; `glyph_size` the typical glyph of the page.
LinesOfPrint lines_of_print(const std::vector<net::DetectedLine>& detected, const FlatMap& map,
                            const cv::Mat& even, const Ink& ink, const std::vector<FlatRule>& rules,
                            double glyph_size);

/// Adds lines that the detector missed, from ink that neither lines nor `pictures` claim; what continues a
/// line is joined to it. Returns how many pieces were added.
int add_unclaimed(LinesOfPrint& found, const std::vector<Box>& pictures, const cv::Mat& even, const Ink& ink,
                  const std::vector<FlatRule>& rules, double glyph_size);

}  // namespace broadsheet::layout
