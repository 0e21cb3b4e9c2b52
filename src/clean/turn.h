// Pages scanned lying on their side or their head, and pages that are a part of a scan: the way back to the
// scan.
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

/// The same for a page that was laid out on a part of the picture that begins at `offset`.
void move_back(Page& page, Point offset);

}  // namespace broadsheet::clean
