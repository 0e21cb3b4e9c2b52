#include "image/orientation.h"

namespace broadsheet::image {

cv::Mat upright(const cv::Mat& stored, int tag) {
  constexpr int kBothAxes = -1;  // cv::flip: 0 exchanges top and bottom, 1 left and right
  cv::Mat seen;
  switch (tag) {
    case 2:
      cv::flip(stored, seen, 1);
      return seen;
    case 3:
      cv::flip(stored, seen, kBothAxes);
      return seen;
    case 4:
      cv::flip(stored, seen, 0);
      return seen;
    case 5:
      cv::transpose(stored, seen);
      return seen;
    case 6:
      cv::rotate(stored, seen, cv::ROTATE_90_CLOCKWISE);
      return seen;
    case 7:
      cv::transpose(stored, seen);
      cv::flip(seen, seen, kBothAxes);
      return seen;
    case 8:
      cv::rotate(stored, seen, cv::ROTATE_90_COUNTERCLOCKWISE);
      return seen;
    default:
      return stored;
  }
}

}  // namespace broadsheet::image
