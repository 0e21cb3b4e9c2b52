// The lines of a region cut out of the page, ready for any reader.
#pragma once

#include <limits>
#include <opencv2/core.hpp>
#include <vector>

#include "page/page.h"
#include "recognize/line_picture.h"

namespace broadsheet::recognize {

/// How a line runs in the picture, where no character shows that it is read from right to left: it is read
/// from left to right, and its text is put in order afterwards (right_to_left.h).
inline Direction as_pictured(Direction direction) {
  return direction == Direction::vertical ? Direction::vertical : Direction::horizontal;
}

struct RegionLines {
  std::vector<int> ids;       ///< into page.lines, the longest line first
  std::vector<LineCut> cuts;  ///< one a line
  double ink_height = 0;      ///< of a full line, flattened pixels
};

/// `flat` is the flattened picture in even light, rules erased. At most `most` lines, the longest.
RegionLines lines_of(const Page& page, const Region& region, const cv::Mat& flat,
                     std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace broadsheet::recognize
