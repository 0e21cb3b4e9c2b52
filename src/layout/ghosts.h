// Print that shows through from the other side of the leaf is no line of this page: it is paler than its
// lines.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "layout/flat_line.h"

namespace broadsheet::layout {

/// Drops them. `even` is the flattened picture in even light.
void drop_ghosts(std::vector<FlatLine>& lines, const cv::Mat& even);

}  // namespace broadsheet::layout
