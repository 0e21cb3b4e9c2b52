// From places to pixels.
#pragma once

#include <opencv2/core.hpp>

#include "page/geometry.h"

namespace broadsheet::image {

/// The pixels of `picture` that a box touches; empty outside the picture.
inline cv::Rect pixels(const Box& box, const cv::Mat& picture) {
  return cv::Rect(cv::Point(cvFloor(box.left), cvFloor(box.top)),
                  cv::Point(cvCeil(box.right), cvCeil(box.bottom))) &
         cv::Rect(0, 0, picture.cols, picture.rows);
}

}  // namespace broadsheet::image
