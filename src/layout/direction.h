// In which direction a detected line runs: its box tells, unless it is as long as it is thick.
#pragma once

#include <vector>

#include "net/text_detector.h"
#include "page/page.h"

namespace broadsheet::layout {

/// The direction most of the page's print runs in.
Direction majority_direction(const std::vector<net::DetectedLine>& detected);

/// Lines of a character or two have no direction of their own: they take the one most of the page runs in.
Direction direction_of(const net::DetectedLine& line, Direction majority);

}  // namespace broadsheet::layout
