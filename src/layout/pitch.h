// The step from line to line, from the print itself: how far a column of text must be moved up to lie on
// itself again.
//
// The ink of a narrow window is summed row by row; the sum's autocorrelation peaks at the step and at its
// multiples, and the first peak that is nearly as high as the highest is the step. It holds for any script
// and at any size, also where a detector that saw the picture too small glued lines together. It says nothing
// of a window that holds a headline or a picture, so many windows vote.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "net/text_detector.h"

namespace broadsheet::layout {

/// The typical step between the lines of text on `grey`, in its pixels, looked for at some of the `detected`
/// lines (horizontal or vertical) around `glyph_size`; 0 where no step repeats.
double line_pitch(const cv::Mat& grey, const std::vector<net::DetectedLine>& detected, double glyph_size);

}  // namespace broadsheet::layout
