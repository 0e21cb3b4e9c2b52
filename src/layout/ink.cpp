#include "layout/ink.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace broadsheet::layout {

namespace {

constexpr double kCellsAGlyph = 16;
constexpr double kInkLevel = 165;   // of 255, after averaging: strokes in light wear still count
constexpr double kDarkLevel = 185;  // of 255, single pixels: a worn hairline is at least this dark

}  // namespace

Ink::Ink(const cv::Mat& flat, double glyph_size)
    : cell_(std::max(1.0, std::floor(glyph_size / kCellsAGlyph))) {
  const cv::Size size(std::max(1, static_cast<int>(flat.cols / cell_)),
                      std::max(1, static_cast<int>(flat.rows / cell_)));
  const int step = static_cast<int>(cell_);
  const cv::Mat whole =
      flat(cv::Rect(0, 0, std::min(flat.cols, size.width * step), std::min(flat.rows, size.height * step)));
  cv::Mat reduced;
  cv::resize(whole, reduced, size, 0, 0, cv::INTER_AREA);
  cv::integral(reduced < kInkLevel, sum_, CV_32S);
  cv::Mat low = whole;
  if (step > 1) cv::erode(whole, low, cv::getStructuringElement(cv::MORPH_RECT, {step, step}));
  cv::resize(low, reduced, size, 0, 0, cv::INTER_NEAREST);
  darkest_ = reduced < kDarkLevel;
}

cv::Rect Ink::cells(const Box& box) const {
  const int left = std::clamp(static_cast<int>(std::lround(box.left / cell_)), 0, sum_.cols - 1);
  const int right = std::clamp(static_cast<int>(std::lround(box.right / cell_)), 0, sum_.cols - 1);
  const int top = std::clamp(static_cast<int>(std::lround(box.top / cell_)), 0, sum_.rows - 1);
  const int bottom = std::clamp(static_cast<int>(std::lround(box.bottom / cell_)), 0, sum_.rows - 1);
  return {left, top, std::max(0, right - left), std::max(0, bottom - top)};
}

double Ink::share(const Box& box) const {
  const cv::Rect r = cells(box);
  if (r.area() == 0) return 0;
  const int sum = sum_.at<int>(r.br()) - sum_.at<int>(r.y, r.x + r.width) -
                  sum_.at<int>(r.y + r.height, r.x) + sum_.at<int>(r.tl());
  return sum / 255.0 / r.area();
}

std::vector<double> Ink::rows(const Box& box) const {
  const cv::Rect r = cells(box);
  std::vector<double> profile(static_cast<std::size_t>(r.height), 0.0);
  for (int i = 0; i < r.height && r.width > 0; ++i) {
    const int* above = sum_.ptr<int>(r.y + i);
    const int* below = sum_.ptr<int>(r.y + i + 1);
    profile[static_cast<std::size_t>(i)] =
        (below[r.x + r.width] - below[r.x] - above[r.x + r.width] + above[r.x]) / 255.0 / r.width;
  }
  return profile;
}

std::vector<double> Ink::columns(const Box& box) const {
  const cv::Rect r = cells(box);
  const int* above = sum_.ptr<int>(r.y);
  const int* below = sum_.ptr<int>(r.y + r.height);
  std::vector<double> profile(static_cast<std::size_t>(r.width), 0.0);
  for (int i = 0; i < r.width && r.height > 0; ++i)
    profile[static_cast<std::size_t>(i)] =
        (below[r.x + i + 1] - below[r.x + i] - above[r.x + i + 1] + above[r.x + i]) / 255.0 / r.height;
  return profile;
}

}  // namespace broadsheet::layout
