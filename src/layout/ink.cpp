#include "layout/ink.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace broadsheet::layout {

namespace {

constexpr double kCellsAGlyph = 16;
constexpr double kRuleLevel = 1.15;   // of the ink level: a worn hairline is paler than a stroke
constexpr double kFaintLevel = 1.45;  // of the ink level: a rule where it is all but gone
constexpr double kFaintest = 235;     // of 255
constexpr double kWhite = 255;
constexpr double kPaler = 0.25;  // of the way from ink to white
// Of 255: below kPalest the grain of the paper is not taken for ink, but where ink is that pale itself, all
// of it is.
constexpr double kPaleInk = 198;
constexpr double kDarkest = 130;  // of 255: nor lose the edges of black strokes

}  // namespace

Ink::Ink(const cv::Mat& flat, double glyph_size, double level)
    : cell_(std::max(1.0, std::floor(glyph_size / kCellsAGlyph))), level_(level) {
  const cv::Size size(std::max(1, static_cast<int>(flat.cols / cell_)),
                      std::max(1, static_cast<int>(flat.rows / cell_)));
  const int step = static_cast<int>(cell_);
  const cv::Mat whole =
      flat(cv::Rect(0, 0, std::min(flat.cols, size.width * step), std::min(flat.rows, size.height * step)));
  cv::resize(whole, grey_, size, 0, 0, cv::INTER_AREA);
  cv::integral(grey_ < level, sum_, CV_32S);
  cv::Mat low = whole;
  if (step > 1) cv::erode(whole, low, cv::getStructuringElement(cv::MORPH_RECT, {step, step}));
  cv::Mat reduced;
  cv::resize(low, reduced, size, 0, 0, cv::INTER_NEAREST);
  darkest_ = reduced < std::min(kPalest, level * kRuleLevel);
  faintest_ = reduced < std::min(kFaintest, level * kFaintLevel);
}

Ink Ink::paler() const {
  Ink paler = *this;
  paler.level_ = std::lerp(level_, kWhite, kPaler);
  paler.sum_ = cv::Mat();  // copies of a matrix share what they hold
  cv::integral(grey_ < paler.level_, paler.sum_, CV_32S);
  return paler;
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

double ink_level(const cv::Mat& flat, const std::vector<Box>& text) {
  std::array<double, 256> histogram{};
  double total = 0, sum = 0;
  for (const Box& box : text) {
    const cv::Rect area = cv::Rect(cv::Point(static_cast<int>(box.left), static_cast<int>(box.top)),
                                   cv::Point(static_cast<int>(box.right), static_cast<int>(box.bottom))) &
                          cv::Rect(0, 0, flat.cols, flat.rows);
    for (int y = area.y; y < area.br().y; ++y) {
      const auto* row = flat.ptr<std::uint8_t>(y);
      for (int x = area.x; x < area.br().x; ++x) ++histogram[row[x]];
    }
  }
  for (int v = 0; v < 256; ++v) {
    total += histogram[static_cast<std::size_t>(v)];
    sum += v * histogram[static_cast<std::size_t>(v)];
  }
  double below = 0, below_sum = 0, best = -1, level = (kDarkest + kPalest) / 2, ink = 0;
  for (int v = 0; v < 255; ++v) {
    below += histogram[static_cast<std::size_t>(v)];
    below_sum += v * histogram[static_cast<std::size_t>(v)];
    if (below <= 0 || below >= total) continue;
    const double apart = below_sum / below - (sum - below_sum) / (total - below);
    const double between = below * (total - below) * apart * apart;
    if (between > best) {
      best = between;
      level = v + 1;
      ink = below_sum / below;
    }
  }
  return std::max(kDarkest, ink > kPaleInk ? level : std::min(level, kPalest));
}

}  // namespace broadsheet::layout
