// What print stands on: dark grounds under white letters, tints under black ones.
//
// Both look like pictures to a measure of ink alone. White letters stand on a ground that is hardly higher
// than they are, or go on to its edge in several lines; a tint, or its halftone dots, is full of lines of
// print. No photograph is like that.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "layout/lines.h"

namespace broadsheet::layout {

/// Are these lines light on dark? One value a line.
/// `flat` is the flattened picture, 8-bit grey.
std::vector<bool> inverted_lines(const std::vector<FlatLine>& lines, const cv::Mat& flat);

/// Takes out of `pictures` (flattened pixels) what is only the ground of print. `inverted` goes with `lines`.
/// Pictures with one of the `toned` areas (clean/tones.h) in them, and no more than a line or two, surely are
/// some.
void drop_grounds(std::vector<Box>& pictures, const std::vector<Box>& toned,
                  const std::vector<FlatLine>& lines, const std::vector<bool>& inverted);

}  // namespace broadsheet::layout
