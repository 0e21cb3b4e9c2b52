#include "layout/given_direction.h"

#include "layout/lines_from_ink.h"

namespace broadsheet::layout {

namespace {

constexpr double kElongated = 1.7;  // ratio of the sides from which a line shows its own direction
constexpr int kMidline = 8;         // points along a line

Point between(Point a, Point b, double t) { return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}; }

net::DetectedLine line_of(const Box& box, Direction direction) {
  net::DetectedLine line;
  line.outline = quad_of(box);
  line.vertical = direction == Direction::vertical;
  line.thickness = line.vertical ? box.width() : box.height();
  line.score = 1;
  const Point c = box.center();
  const Point from = line.vertical ? Point{c.x, box.top} : Point{box.left, c.y};
  const Point to = line.vertical ? Point{c.x, box.bottom} : Point{box.right, c.y};
  for (int k = 0; k < kMidline; ++k) line.midline.push_back(between(from, to, (k + 0.5) / kMidline));
  return line;
}

}  // namespace

std::vector<net::DetectedLine> lines_in_direction(const std::vector<net::DetectedLine>& detected,
                                                  Direction direction, const cv::Mat& grey) {
  const auto across = [&](const Box& box) {
    return direction == Direction::vertical ? box.width() > kElongated * box.height()
                                            : box.height() > kElongated * box.width();
  };
  double along_area = 0, across_area = 0;
  for (const net::DetectedLine& line : detected) {
    const Box box = bounds(line.outline);
    (across(box) ? across_area : along_area) += box.area();
  }
  std::vector<net::DetectedLine> lines;
  const auto search = [&](const Box& place) {
    for (const Box& box : lines_from_ink(grey, place, direction)) lines.push_back(line_of(box, direction));
  };
  if (across_area > along_area) {
    search({0, 0, static_cast<double>(grey.cols), static_cast<double>(grey.rows)});
    return lines;
  }
  for (const net::DetectedLine& line : detected) {
    if (across(bounds(line.outline)))
      search(bounds(line.outline));
    else
      lines.push_back(line);
  }
  return lines;
}

void set_direction(Page& page, Direction direction) {
  for (Region& region : page.regions) region.direction = direction;
  for (Line& line : page.lines) line.direction = direction;
}

}  // namespace broadsheet::layout
