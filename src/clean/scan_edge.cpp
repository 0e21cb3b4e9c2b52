#include "clean/scan_edge.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "page/median.h"

namespace broadsheet::clean {

namespace {

constexpr int kRows = 64;         // that are looked at
constexpr double kCorners = 0.1;  // of the height, over and under them: there the frame reaches in from above
constexpr int kPlain = 6;         // of 255: what packing the picture adds to one shade
constexpr double kWidest = 0.12;  // of the width: nothing is set straight by more than five degrees
constexpr double kStraight = 2.0;  // pixels off a straight line: a plain edge is not seen more sharply
constexpr double kSeen = 0.9;      // of the rows: on the others there are dark spots as plain as the frame

}  // namespace

ScanEdge find_scan_edge(const cv::Mat& grey, bool left) {
  const ScanEdge side{left ? 0.0 : static_cast<double>(grey.cols), 0};
  std::vector<int> rows;
  std::vector<double> shades;
  for (int i = 0; i < kRows; ++i) {
    rows.push_back(static_cast<int>((kCorners + (1 - 2 * kCorners) * i / kRows) * grey.rows));
    shades.push_back(grey.at<std::uint8_t>(rows.back(), left ? 0 : grey.cols - 1));
  }
  const double shade = median(shades);
  std::vector<double> widths;  // of the frame
  for (const int y : rows) {
    const auto* row = grey.ptr<std::uint8_t>(y);
    int width = 0;
    while (width < grey.cols && std::abs(row[left ? width : grey.cols - 1 - width] - shade) <= kPlain)
      ++width;
    widths.push_back(width);
  }
  std::vector<double> leans, offsets;
  for (std::size_t i = 0; i < kRows / 2; ++i)
    leans.push_back((widths[i + kRows / 2] - widths[i]) / std::max(1, rows[i + kRows / 2] - rows[i]));
  const double lean = median(std::move(leans));
  for (std::size_t i = 0; i < kRows; ++i) offsets.push_back(widths[i] - lean * rows[i]);
  const double at = median(offsets);
  const auto straight = std::count_if(offsets.begin(), offsets.end(),
                                      [&](double offset) { return std::abs(offset - at) <= kStraight; });
  if (static_cast<double>(straight) < kSeen * kRows || median(std::move(widths)) > kWidest * grey.cols)
    return side;
  return left ? ScanEdge{at, lean} : ScanEdge{side.at - at, -lean};
}

}  // namespace broadsheet::clean
