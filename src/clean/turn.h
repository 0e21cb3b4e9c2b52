// Pages scanned lying on their side or their head: the picture set upright, and the way back.
//
// Degrees are clockwise, 0, 90, 180 or 270: by how much the scan has to be turned to be read.
#pragma once

#include <opencv2/core.hpp>

#include "page/page.h"

namespace broadsheet::clean {

/// The same pixels, not a copy, for 0.
cv::Mat turned(const cv::Mat& picture, int degrees);

/// Leads a page that was laid out on the turned picture back to the picture as it was given, which is `width`
/// and `height` large: its map, rules, regions and lines; words and paragraphs it has none yet.
void turn_back(Page& page, int degrees, int width, int height);

}  // namespace broadsheet::clean
