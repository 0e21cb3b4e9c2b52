// Print that shows through from the other side of the leaf is no line of this page: it is paler than its
// lines.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "layout/flat_dropped.h"
#include "layout/flat_line.h"

namespace broadsheet::layout {

/// Takes them out of `lines` and lists them, and the ends of lines that are such print in the same row. A
/// pale line with the lines of its column right above and right below it is print, worn or badly inked. So is
/// everything where more than a small share of the text would go: then nothing is taken out, and false is
/// returned. `even` is the flattened picture in even light.
bool drop_ghosts(std::vector<FlatLine>& lines, const cv::Mat& even, std::vector<FlatDropped>& dropped);

}  // namespace broadsheet::layout
