#include "clean/skew.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <utility>
#include <vector>

namespace broadsheet::clean {

namespace {

constexpr double kLongSide = 1500;   // pixels of the reduced picture: lines of a broadsheet are still apart
constexpr double kRange = 5.0;       // degrees either way
constexpr double kCoarse = 0.5;      // degrees
constexpr double kFine = 0.05;       // degrees: half a pixel over the reduced width
constexpr double kStandsOut = 1.05;  // best score against the mean of all

// Sum of squared differences of neighbouring row sums when columns are shifted by the slope.
double sharpness(const std::vector<cv::Point>& ink, int height, double slope) {
  std::vector<double> profile(static_cast<std::size_t>(height), 0.0);
  for (const cv::Point& p : ink) {
    const int row = static_cast<int>(std::lround(p.y - slope * p.x));
    if (row >= 0 && row < height) profile[static_cast<std::size_t>(row)] += 1;
  }
  double sum = 0;
  for (std::size_t i = 1; i < profile.size(); ++i)
    sum += (profile[i] - profile[i - 1]) * (profile[i] - profile[i - 1]);
  return sum;
}

}  // namespace

double estimate_skew(const cv::Mat& picture) {
  const double scale = std::min(1.0, kLongSide / std::max(picture.cols, picture.rows));
  cv::Mat small, ink;
  cv::resize(picture, small, {}, scale, scale, cv::INTER_AREA);
  cv::adaptiveThreshold(small, ink, 255, cv::ADAPTIVE_THRESH_MEAN_C, cv::THRESH_BINARY_INV, 31, 20);
  std::vector<cv::Point> points;
  cv::findNonZero(ink, points);
  if (points.empty()) return 0;

  double mean = 0;
  int tried = 0;
  std::pair<double, double> best{-1, 0};  // score, degrees
  const auto scan = [&](double middle, double range, double step) {
    const int steps = static_cast<int>(std::lround(range / step));
    for (int i = -steps; i <= steps; ++i) {
      const double degrees = middle + i * step;
      const double score = sharpness(points, small.rows, std::tan(degrees * CV_PI / 180));
      mean += score;
      ++tried;
      if (score > best.first) best = {score, degrees};
    }
  };
  scan(0, kRange, kCoarse);
  mean /= tried;
  if (best.first < kStandsOut * mean) return 0;
  scan(best.second, kCoarse, kFine);
  return best.second;
}

}  // namespace broadsheet::clean
