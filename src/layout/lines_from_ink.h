// The lines of a place that is known to be one column of text, from its ink alone.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "page/page.h"

namespace broadsheet::layout {

/// From the first to the last in the order of reading; flattened pixels, as `place` is. By smearing
/// (detect.h), in the reading frame of `direction`, so that vertical text is found too.
std::vector<Box> lines_from_ink(const cv::Mat& flat, const Box& place, Direction direction);

}  // namespace broadsheet::layout
