// In which direction the lines of a page run that the detector saw.
//
// A long box tells by itself. One of a character or two does not: it goes with the line that it continues,
// the nearest of its size at its side when that runs across the page, above or below it when that runs down.
// What stands alone and is clearly longer than thick, as a headline of two or three characters, runs along
// its length; all else as most of the page.
#pragma once

#include <vector>

#include "net/text_detector.h"
#include "page/page.h"

namespace broadsheet::layout {

/// The direction most of the page's print runs in.
Direction majority_direction(const std::vector<net::DetectedLine>& detected);

/// The direction of each line.
std::vector<Direction> directions_of(const std::vector<net::DetectedLine>& detected);

}  // namespace broadsheet::layout
