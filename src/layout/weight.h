// How bold a line is: the thickness of its strokes.
//
// A stroke of thickness t and length l covers t times l and has an edge of about 2 l, so twice the ink over
// the length of its edges is the thickness, whatever the letters say and however many there are. Ink and
// edges are summed over grey values: a blurred edge has the length of a sharp one. The figure tells bold from
// regular type of the same size, where the height of the glyphs tells nothing; it grows with the size of the
// type.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "layout/lines.h"

namespace broadsheet::layout {

/// Sets FlatLine::weight: the thickness of its strokes against that of most of the page's text. `even` is the
/// flattened picture in even light, `level` the grey value that parts ink from paper (ink_level()).
void weigh_lines(std::vector<FlatLine>& lines, const cv::Mat& even, double level);

}  // namespace broadsheet::layout
