// Detected lines of a page whose direction a user has told.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "net/text_detector.h"
#include "page/page.h"

namespace broadsheet::layout {

/// Lines that run along the direction or are too short to tell are kept. Where one clearly runs across it,
/// its place is searched for lines of the direction (lines_from_ink.h); where most of the print does, the
/// detector has taken the page for something else and all of it is searched. `grey` is the picture in which
/// they were detected.
std::vector<net::DetectedLine> lines_in_direction(const std::vector<net::DetectedLine>& detected,
                                                  Direction direction, const cv::Mat& grey);

/// All regions and lines run so, those that are too short to tell too.
void set_direction(Page& page, Direction direction);

}  // namespace broadsheet::layout
