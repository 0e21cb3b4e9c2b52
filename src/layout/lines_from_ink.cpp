#include "layout/lines_from_ink.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "layout/detect.h"
#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

constexpr double kOneRow = 0.5;  // of the thinner: pieces that share so much of their height are one line
constexpr double kLeastGlyphs = 0.5;  // glyphs: narrower and thinner marks are specks or rests of rules
constexpr int kWhite = 255;
constexpr int kMargin = 8;  // pixels of white around the place, so that no line touches the edge

}  // namespace

std::vector<Box> lines_from_ink(const cv::Mat& flat, const Box& place, Direction direction) {
  const cv::Rect whole(0, 0, flat.cols, flat.rows);
  const cv::Rect window =
      cv::Rect(
          cv::Point(static_cast<int>(std::floor(place.left)), static_cast<int>(std::floor(place.top))),
          cv::Point(static_cast<int>(std::ceil(place.right)), static_cast<int>(std::ceil(place.bottom)))) &
      whole;
  if (window.empty()) return {};
  const bool turn = direction == Direction::vertical;
  cv::Mat cut = flat(window);
  if (turn) cv::rotate(cut, cut, cv::ROTATE_90_COUNTERCLOCKWISE);
  cv::copyMakeBorder(cut, cut, kMargin, kMargin, kMargin, kMargin, cv::BORDER_CONSTANT, kWhite);

  const std::vector<net::DetectedLine> found = smear_lines(cut, 0);
  const double glyph = typical_glyph_size(found);
  std::vector<Box> rows;
  for (const net::DetectedLine& line : found) {
    const Box box = bounds(line.outline);
    if (box.height() < kLeastGlyphs * glyph) continue;
    rows.push_back({box.left - kMargin, box.top - kMargin, box.right - kMargin, box.bottom - kMargin});
  }
  std::sort(rows.begin(), rows.end(), [](const Box& a, const Box& b) { return a.center().y < b.center().y; });
  std::vector<Box> lines;
  for (const Box& row : rows) {
    if (!lines.empty() &&
        overlap_y(lines.back(), row) > kOneRow * std::min(lines.back().height(), row.height()))
      lines.back() = united(lines.back(), row);
    else
      lines.push_back(row);
  }
  const Box inside{0, 0, static_cast<double>(cut.cols - 2 * kMargin),
                   static_cast<double>(cut.rows - 2 * kMargin)};
  for (Box& line : lines) {
    line = intersection(line, inside);
    // Back to the picture: the turn put the right edge of the window at the top.
    line =
        turn ? Box{window.br().x - line.bottom, window.y + line.left, window.br().x - line.top,
                   window.y + line.right}
             : Box{window.x + line.left, window.y + line.top, window.x + line.right, window.y + line.bottom};
  }
  return lines;
}

}  // namespace broadsheet::layout
