#include "score/overlap.h"

#include <algorithm>
#include <cmath>

namespace broadsheet::score {
namespace {

Polygon corners(const Quad& quad) { return {quad.corner.begin(), quad.corner.end()}; }

/// Twice the area, positive for corners that run clockwise on the page (y grows downwards).
double turning(const Polygon& polygon) {
  double sum = 0;
  for (std::size_t k = 0; k < polygon.size(); ++k) {
    const Point& p = polygon[k];
    const Point& q = polygon[(k + 1) % polygon.size()];
    sum += p.x * q.y - q.x * p.y;
  }
  return sum;
}

/// Positive when `p` lies to the inner side of the edge from `a` to `b` of a clockwise polygon.
double side(Point a, Point b, Point p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); }

Polygon cut(const Polygon& subject, Point a, Point b) {
  Polygon kept;
  for (std::size_t k = 0; k < subject.size(); ++k) {
    const Point& p = subject[k];
    const Point& q = subject[(k + 1) % subject.size()];
    const double at_p = side(a, b, p);
    const double at_q = side(a, b, q);
    if (at_p >= 0) kept.push_back(p);
    if ((at_p > 0 && at_q < 0) || (at_p < 0 && at_q > 0)) {
      const double t = at_p / (at_p - at_q);
      kept.push_back({p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)});
    }
  }
  return kept;
}

}  // namespace

double area(const Polygon& polygon) { return std::abs(turning(polygon)) / 2; }
double area(const Quad& quad) { return area(corners(quad)); }

Polygon shared_part(const Quad& a, const Quad& b) {
  if (intersection(bounds(a), bounds(b)).empty()) return {};
  Polygon window = corners(b);
  if (turning(window) < 0) std::reverse(window.begin(), window.end());
  Polygon part = corners(a);
  for (std::size_t k = 0; k < window.size() && !part.empty(); ++k) {
    part = cut(part, window[k], window[(k + 1) % window.size()]);
  }
  return part;
}

Point reading_axis(const Quad& outline, Direction direction) {
  if (direction == Direction::right_to_left) {
    const Point back = reading_axis(outline, Direction::horizontal);
    return {-back.x, -back.y};
  }
  const auto& c = outline.corner;
  const bool horizontal = direction == Direction::horizontal;
  const Point from =
      horizontal ? Point{c[0].x + c[3].x, c[0].y + c[3].y} : Point{c[0].x + c[1].x, c[0].y + c[1].y};
  const Point to =
      horizontal ? Point{c[1].x + c[2].x, c[1].y + c[2].y} : Point{c[2].x + c[3].x, c[2].y + c[3].y};
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  if (length <= 0) return horizontal ? Point{1, 0} : Point{0, 1};
  return {(to.x - from.x) / length, (to.y - from.y) / length};
}

Interval extent(const Polygon& polygon, Point axis) {
  if (polygon.empty()) return {};
  const auto along = [axis](Point p) { return p.x * axis.x + p.y * axis.y; };
  Interval interval{along(polygon[0]), along(polygon[0])};
  for (const Point& p : polygon) {
    interval.from = std::min(interval.from, along(p));
    interval.to = std::max(interval.to, along(p));
  }
  return interval;
}

Interval extent(const Quad& quad, Point axis) { return extent(corners(quad), axis); }

}  // namespace broadsheet::score
