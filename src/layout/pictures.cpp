#include "layout/pictures.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "layout/drawings.h"

namespace broadsheet::layout {

namespace {

constexpr double kCell = 0.5;      // glyph sizes: grid on which ink is looked for
constexpr double kInked = 0.08;    // share of a cell's area from which it belongs to a picture
constexpr double kSmallest = 3.5;  // glyph sizes: smaller things are ornaments and initials
constexpr double kFilled = 0.45;   // of the box: a picture is broad, a border or a scribble is not
constexpr double kJoin = 0.6;      // glyph sizes between parts of one picture
constexpr double kAlong = 0.3;     // of the shorter side: so far two parts lie along one another
constexpr double kLargest =
    0.8;  // of the page's width and height at once: then it is the ground, not a picture

// Beside or above one another, not only at their corners, as two pictures of neighbouring columns may.
bool meet(const Box& a, const Box& b, double reach) {
  const Box common = intersection(grown(a, reach, reach), b);
  return !common.empty() && (common.width() >= kAlong * std::min(a.width(), b.width()) ||
                             common.height() >= kAlong * std::min(a.height(), b.height()));
}

// Parts of one picture (a bright patch inside it divides its ink) become one box.
void join_touching(std::vector<Box>& boxes, double reach) {
  for (std::size_t i = 0; i < boxes.size(); ++i)
    for (std::size_t k = i + 1; k < boxes.size(); ++k)
      if (meet(boxes[i], boxes[k], reach)) {
        boxes[i] = united(boxes[i], boxes[k]);
        boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(k));
        k = i;
      }
}

}  // namespace

std::vector<Box> find_pictures(const Ink& ink, const std::vector<FlatLine>& lines,
                               const std::vector<Box>& toned, double glyph_size, int width, int height) {
  const double cell = kCell * glyph_size;
  const int columns = static_cast<int>(width / cell), rows = static_cast<int>(height / cell);
  if (columns < 1 || rows < 1) return {};
  cv::Mat grid(rows, columns, CV_8U, cv::Scalar(0));
  for (int r = 0; r < rows; ++r)
    for (int c = 0; c < columns; ++c)
      if (ink.share({c * cell, r * cell, (c + 1) * cell, (r + 1) * cell}) > kInked)
        grid.at<std::uint8_t>(r, c) = 255;
  for (const FlatLine& line : lines) {
    const Box b = grown(line.box, cell, cell);
    const cv::Rect area = cv::Rect(cv::Point(static_cast<int>(b.left / cell), static_cast<int>(b.top / cell)),
                                   cv::Point(static_cast<int>(std::ceil(b.right / cell)),
                                             static_cast<int>(std::ceil(b.bottom / cell)))) &
                          cv::Rect(0, 0, columns, rows);
    if (!area.empty()) grid(area) = cv::Scalar(0);
  }
  cv::morphologyEx(grid, grid, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
  cv::Mat labels, stats, centroids;
  const int count = cv::connectedComponentsWithStats(grid, labels, stats, centroids, 4, CV_32S);
  std::vector<Box> pictures = find_drawings(ink, lines, glyph_size);
  std::erase_if(pictures, [&](const Box& drawing) {
    return drawing.width() > kLargest * width && drawing.height() > kLargest * height;
  });
  pictures.insert(pictures.end(), toned.begin(), toned.end());
  for (int i = 1; i < count; ++i) {
    const int w = stats.at<int>(i, cv::CC_STAT_WIDTH), h = stats.at<int>(i, cv::CC_STAT_HEIGHT);
    const double left = stats.at<int>(i, cv::CC_STAT_LEFT) * cell,
                 top = stats.at<int>(i, cv::CC_STAT_TOP) * cell;
    if (std::min(w, h) * kCell < kSmallest) continue;
    if (stats.at<int>(i, cv::CC_STAT_AREA) < kFilled * w * h) continue;
    if (w > kLargest * columns && h > kLargest * rows) continue;
    pictures.push_back({left, top, left + w * cell, top + h * cell});
  }
  join_touching(pictures, kJoin * glyph_size);
  return pictures;
}

}  // namespace broadsheet::layout
