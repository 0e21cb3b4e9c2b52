#include "layout/ghosts.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace broadsheet::layout {

namespace {

constexpr double kDarkQuantile = 0.06;  // of a line's pixels: its darkest strokes
constexpr double kGhost = 0.5;  // darkness, against the page's typical line, under which print shows through

// How dark the strokes of a line are: 255 less the grey value that its darkest pixels stay under.
double darkness(const cv::Mat& even, const Box& box) {
  const cv::Rect area = cv::Rect(cv::Point(static_cast<int>(box.left), static_cast<int>(box.top)),
                                 cv::Point(static_cast<int>(box.right), static_cast<int>(box.bottom))) &
                        cv::Rect(0, 0, even.cols, even.rows);
  if (area.empty()) return 0;
  std::array<int, 256> histogram{};
  for (int y = area.y; y < area.br().y; ++y) {
    const auto* row = even.ptr<std::uint8_t>(y);
    for (int x = area.x; x < area.br().x; ++x) ++histogram[row[x]];
  }
  int wanted = static_cast<int>(kDarkQuantile * area.area());
  int level = 0;
  while (level < 255 && wanted >= histogram[static_cast<std::size_t>(level)])
    wanted -= histogram[static_cast<std::size_t>(level++)];
  return 255 - level;
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

void drop_ghosts(std::vector<FlatLine>& lines, const cv::Mat& even) {
  std::vector<double> dark;
  dark.reserve(lines.size());
  for (const FlatLine& line : lines) dark.push_back(darkness(even, line.box));
  const double typical = median(dark);
  std::vector<FlatLine> kept;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (dark[i] >= kGhost * typical) kept.push_back(lines[i]);
  lines = std::move(kept);
}

}  // namespace broadsheet::layout
