#include "layout/pitch.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace broadsheet::layout {

namespace {

constexpr double kWindowAlong = 5;     // glyph sizes of a line in a window: skew does not smear its rows
constexpr double kWindowAcross = 16;   // glyph sizes: a dozen lines
constexpr double kShortestStep = 0.4;  // glyph sizes
constexpr double kLongestStep = 2.4;   // glyph sizes
constexpr double kRepeats = 0.3;       // of a perfect repetition: less is no column of text
constexpr double kNearlyHighest = 0.75;
constexpr std::size_t kWindows = 80;  // windows looked at
constexpr std::size_t kFewest = 5;    // that must agree that there is a step

// The step in one window; 0 for none.
double step_of(const cv::Mat& window, bool vertical, int shortest, int longest) {
  cv::Mat sums;
  cv::reduce(window, sums, vertical ? 0 : 1, cv::REDUCE_AVG, CV_32F);
  std::vector<float> rows = sums.reshape(1, 1);
  const float mean = static_cast<float>(cv::mean(sums)[0]);
  for (float& row : rows) row -= mean;
  const auto repetition = [&](int step) {
    double same = 0, here = 0, there = 0;
    for (std::size_t i = 0; i + static_cast<std::size_t>(step) < rows.size(); ++i) {
      const float a = rows[i], b = rows[i + static_cast<std::size_t>(step)];
      same += static_cast<double>(a * b);
      here += static_cast<double>(a * a);
      there += static_cast<double>(b * b);
    }
    return here > 0 && there > 0 ? same / std::sqrt(here * there) : 0;
  };
  std::vector<double> repeats;
  for (int step = shortest - 1; step <= longest + 1; ++step) repeats.push_back(repetition(step));
  double highest = 0;
  const auto peak = [&](std::size_t i) {
    return repeats[i] >= repeats[i - 1] && repeats[i] > repeats[i + 1] ? repeats[i] : 0.0;
  };
  for (std::size_t i = 1; i + 1 < repeats.size(); ++i) highest = std::max(highest, peak(i));
  if (highest < kRepeats) return 0;
  for (std::size_t i = 1; i + 1 < repeats.size(); ++i)
    if (peak(i) > kNearlyHighest * highest) return shortest - 1 + static_cast<double>(i);
  return 0;
}

}  // namespace

double line_pitch(const cv::Mat& grey, const std::vector<net::DetectedLine>& detected, double glyph_size) {
  const int shortest = std::max(3, static_cast<int>(kShortestStep * glyph_size));
  const int longest = static_cast<int>(kLongestStep * glyph_size);
  const double along = kWindowAlong * glyph_size, across = kWindowAcross * glyph_size;
  std::vector<double> steps;
  const std::size_t every = std::max<std::size_t>(1, detected.size() / kWindows);
  for (std::size_t i = 0; i < detected.size(); i += every) {
    const Box box = bounds(detected[i].outline);
    if (std::max(box.width(), box.height()) < along) continue;
    const bool vertical = box.height() > box.width();
    const double width = vertical ? across : along, height = vertical ? along : across;
    const cv::Rect window(static_cast<int>(box.center().x - width / 2),
                          static_cast<int>(box.center().y - height / 2), static_cast<int>(width),
                          static_cast<int>(height));
    if ((window & cv::Rect(0, 0, grey.cols, grey.rows)) != window) continue;
    if (const double step = step_of(grey(window), vertical, shortest, longest); step > 0)
      steps.push_back(step);
  }
  if (steps.size() < kFewest) return 0;
  const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
  std::nth_element(steps.begin(), middle, steps.end());
  return *middle;
}

}  // namespace broadsheet::layout
