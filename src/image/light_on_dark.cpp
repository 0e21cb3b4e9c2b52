#include "image/light_on_dark.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace broadsheet::image {

namespace {

constexpr double kDark = 0.55;  // of the pixels are darker than the middle grey: a dark ground

}  // namespace

bool light_on_dark(const cv::Mat& grey, const cv::Rect& print, int margin) {
  const cv::Rect all(0, 0, grey.cols, grey.rows);
  const cv::Rect inner = print & all;
  const cv::Rect outer =
      cv::Rect(print.x - margin, print.y - margin, print.width + 2 * margin, print.height + 2 * margin) & all;
  if (inner.empty()) return false;
  cv::Mat split;
  const double level = cv::threshold(grey(inner), split, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
  const auto dark = [&](const cv::Rect& area) { return area.area() - cv::countNonZero(grey(area) > level); };
  const double inside = static_cast<double>(dark(inner)) / inner.area();
  const double around =
      static_cast<double>(dark(outer) - dark(inner)) / std::max(1, outer.area() - inner.area());
  return inside > kDark && around > kDark;
}

}  // namespace broadsheet::image
