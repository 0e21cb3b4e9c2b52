#include "clean/polarity.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace broadsheet::clean {

namespace {

constexpr int kAcross =
    24;  // samples from edge to edge of a line's outline: three in the thickness of a stroke
constexpr int kMostAlong = 600;      // samples along: some 25 glyphs tell enough
constexpr double kLightLines = 0.6;  // of the length of all: a page may hold many white-on-dark headlines

// The pixels inside a line's outline, sampled evenly.
cv::Mat samples_of(const cv::Mat& grey, const net::DetectedLine& line, double length) {
  const auto& corner = line.outline.corner;
  const int along =
      std::clamp(static_cast<int>(kAcross * length / std::max(1.0, line.thickness)), 1, kMostAlong);
  cv::Mat samples(kAcross, along, CV_8U);
  for (int row = 0; row < kAcross; ++row)
    for (int column = 0; column < along; ++column) {
      const double u = (column + 0.5) / along, v = (row + 0.5) / kAcross;
      const auto between = [&](double a, double b, double c, double d) {
        return (1 - v) * ((1 - u) * a + u * b) + v * ((1 - u) * d + u * c);
      };
      const double x = between(corner[0].x, corner[1].x, corner[2].x, corner[3].x);
      const double y = between(corner[0].y, corner[1].y, corner[2].y, corner[3].y);
      samples.at<std::uint8_t>(row, column) =
          grey.at<std::uint8_t>(std::clamp(static_cast<int>(y), 0, grey.rows - 1),
                                std::clamp(static_cast<int>(x), 0, grey.cols - 1));
    }
  return samples;
}

}  // namespace

bool is_negative(const cv::Mat& grey, const std::vector<net::DetectedLine>& lines) {
  double light = 0, all = 0;
  for (const net::DetectedLine& line : lines) {
    const Box box = bounds(line.outline);
    const double length = std::max(box.width(), box.height());
    const cv::Mat samples = samples_of(grey, line, length);
    cv::Mat bright;
    cv::threshold(samples, bright, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    all += length;
    if (2 * cv::countNonZero(bright) < static_cast<int>(bright.total())) light += length;
  }
  return light > kLightLines * all;
}

}  // namespace broadsheet::clean
