#include "layout/weight.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace broadsheet::layout {

namespace {

constexpr double kSoftEdge = 48;  // grey values either side of the level over which ink fades into paper

// Share of ink by grey value.
std::array<float, 256> ink_of_grey(double level) {
  std::array<float, 256> ink{};
  for (int grey = 0; grey < 256; ++grey)
    ink[static_cast<std::size_t>(grey)] =
        static_cast<float>(std::clamp((level + kSoftEdge - grey) / (2 * kSoftEdge), 0.0, 1.0));
  return ink;
}

double thickness_in(const cv::Mat& even, const Box& box, const std::array<float, 256>& ink_of) {
  const cv::Rect area = cv::Rect(cv::Point(static_cast<int>(box.left), static_cast<int>(box.top)),
                                 cv::Point(static_cast<int>(box.right), static_cast<int>(box.bottom))) &
                        cv::Rect(0, 0, even.cols, even.rows);
  double ink = 0, edges = 0;
  for (int y = area.y; y + 1 < area.br().y; ++y) {
    const auto* row = even.ptr<std::uint8_t>(y);
    const auto* below = even.ptr<std::uint8_t>(y + 1);
    for (int x = area.x; x + 1 < area.br().x; ++x) {
      const float here = ink_of[row[x]];
      const float across = ink_of[row[x + 1]] - here, down = ink_of[below[x]] - here;
      ink += static_cast<double>(here);
      edges += std::sqrt(static_cast<double>(across * across + down * down));
    }
  }
  return edges > 0 ? 2 * ink / edges : 0;
}

}  // namespace

void weigh_lines(std::vector<FlatLine>& lines, const cv::Mat& even, double level) {
  const std::array<float, 256> ink_of = ink_of_grey(level);
  for (FlatLine& line : lines) line.weight = thickness_in(even, line.box, ink_of);
  const double typical = of_most_text(lines, &FlatLine::weight);
  for (FlatLine& line : lines) line.weight = typical > 0 ? line.weight / typical : 1;
}

}  // namespace broadsheet::layout
