#include "layout/drawings.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace broadsheet::layout {

namespace {

constexpr double kReach = 0.1;     // glyph sizes: strokes no farther apart hang together
constexpr double kAround = 0.25;   // sizes around a line that are its own: accents, marks, ends of letters
constexpr double kSmallest = 6.0;  // glyph sizes
constexpr double kSquare = 1.0;    // glyph sizes: squares in which strokes are looked for
constexpr double kFrame = 1.5;     // glyph sizes along the edge that a frame may take
constexpr double kCovered = 0.25;  // of the squares within have strokes in them

cv::Rect cells_of(const Box& box, double cell) {
  return {cv::Point(cvFloor(box.left / cell), cvFloor(box.top / cell)),
          cv::Point(cvCeil(box.right / cell), cvCeil(box.bottom / cell))};
}

// Of the squares inside the frame of `strokes`, the share with strokes in them.
double covered(const cv::Mat& strokes, double glyph) {
  const int frame = cells(kFrame, glyph, 1), square = cells(kSquare, glyph, 1);
  const cv::Rect within = cv::Rect(frame, frame, strokes.cols - 2 * frame, strokes.rows - 2 * frame) &
                          cv::Rect(0, 0, strokes.cols, strokes.rows);
  if (within.empty()) return 0;
  int all = 0, with = 0;
  for (int y = within.y; y + square <= within.br().y; y += square)
    for (int x = within.x; x + square <= within.br().x; x += square, ++all)
      if (cv::countNonZero(strokes(cv::Rect(x, y, square, square))) > 0) ++with;
  return all > 0 ? static_cast<double>(with) / all : 0;
}

}  // namespace

std::vector<Box> find_drawings(const Ink& ink, const std::vector<FlatLine>& lines, double glyph_size) {
  // What stands in cells side by side hangs together.
  const double reach = std::max(ink.cell(), kReach * glyph_size);
  const cv::Size size(std::max(1, static_cast<int>(ink.darkest().cols * ink.cell() / reach)),
                      std::max(1, static_cast<int>(ink.darkest().rows * ink.cell() / reach)));
  cv::Mat strokes;
  cv::resize(ink.darkest(), strokes, size, 0, 0, cv::INTER_AREA);
  strokes = strokes > 0;
  const cv::Rect whole(0, 0, size.width, size.height);
  for (const FlatLine& line : lines) {
    const double around = kAround * line.size;
    strokes(cells_of(grown(line.box, around, around), reach) & whole) = cv::Scalar(0);
  }
  cv::Mat labels, stats, centroids;
  const int count = cv::connectedComponentsWithStats(strokes, labels, stats, centroids, 8, CV_32S);
  const double glyph = glyph_size / reach;
  std::vector<Box> drawings;
  for (int i = 1; i < count; ++i) {
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    if (std::min(box.width, box.height) < kSmallest * glyph) continue;
    // The edge of the paper, and what lies beyond it.
    if (box.x == 0 || box.y == 0 || box.br().x == size.width || box.br().y == size.height) continue;
    if (covered(labels(box) == i, glyph) < kCovered) continue;
    drawings.push_back({box.x * reach, box.y * reach, box.br().x * reach, box.br().y * reach});
  }
  return drawings;
}

}  // namespace broadsheet::layout
