#include "clean/turn.h"

#include <opencv2/imgproc.hpp>

namespace broadsheet::clean {

namespace {

constexpr double kAnySide = 1000;  // pixels of a cell that only moves: outside it goes on

// From the turned picture to the one of `width` and `height` that was turned.
Point back(Point p, int degrees, double width, double height) {
  switch (degrees) {
    case 90:
      return {p.y, height - p.x};
    case 180:
      return {width - p.x, height - p.y};
    case 270:
      return {width - p.y, p.x};
    default:
      return p;
  }
}

// The map that changes nothing, with nodes.
FlatMap plain_map(double side) {
  return {.step = side, .columns = 2, .rows = 2, .nodes = {{0, 0}, {side, 0}, {0, side}, {side, side}}};
}

// Moves all that is known of a page; words and paragraphs it has none yet.
template <class Move>
void move_all(Page& page, Move move) {
  for (Point& node : page.flat.nodes) node = move(node);
  for (Rule& rule : page.rules) {
    rule.from = move(rule.from);
    rule.to = move(rule.to);
  }
  for (Region& region : page.regions)
    for (Point& corner : region.outline.corner) corner = move(corner);
  for (Dropped& dropped : page.dropped)
    for (Point& corner : dropped.outline.corner) corner = move(corner);
  for (Line& line : page.lines)
    for (Point& corner : line.outline.corner) corner = move(corner);
}

}  // namespace

cv::Mat turned(const cv::Mat& picture, int degrees) {
  if (degrees == 0) return picture;
  cv::Mat upright;
  cv::rotate(picture, upright,
             degrees == 90    ? cv::ROTATE_90_CLOCKWISE
             : degrees == 180 ? cv::ROTATE_180
                              : cv::ROTATE_90_COUNTERCLOCKWISE);
  return upright;
}

void turn_back(Page& page, int degrees, int width, int height) {
  if (degrees == 0) return;
  if (page.flat.identity()) page.flat = plain_map(std::max(width, height));
  move_all(page, [&](Point p) { return back(p, degrees, width, height); });
}

void move_back(Page& page, Point offset) {
  if (offset == Point{}) return;
  if (page.flat.identity()) page.flat = plain_map(kAnySide);
  move_all(page, [&](Point p) { return Point{p.x + offset.x, p.y + offset.y}; });
}

}  // namespace broadsheet::clean
