// Points, boxes and outlines of a page.
//
// Unit: one pixel. x grows to the right, y downwards; (0,0) is the top left corner of the top left pixel, so
// a pixel (i,j) covers [i,i+1) x [j,j+1). Which picture the pixels belong to is said by whoever holds the
// value: in a Page it is always the decoded input; inside clean/, layout/ and recognize/ it may be the
// flattened picture.
#pragma once

#include <algorithm>
#include <array>

namespace broadsheet {

struct Point {
  double x = 0;
  double y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

/// An upright rectangle; right and bottom are exclusive.
struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  double area() const { return empty() ? 0 : width() * height(); }
  bool empty() const { return right <= left || bottom <= top; }
  Point center() const { return {(left + right) / 2, (top + bottom) / 2}; }
  bool contains(Point p) const { return p.x >= left && p.x < right && p.y >= top && p.y < bottom; }
  friend bool operator==(const Box&, const Box&) = default;
};

/// The part two boxes share; may be empty().
inline Box intersection(const Box& a, const Box& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
          std::min(a.bottom, b.bottom)};
}

/// The smallest box that holds both; an empty box adds nothing.
inline Box united(const Box& a, const Box& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

inline Box grown(const Box& b, double dx, double dy) {
  return {b.left - dx, b.top - dy, b.right + dx, b.bottom + dy};
}

/// Length shared by [a0,a1) and [b0,b1); negative when they are apart (then it is minus the gap).
inline double overlap(double a0, double a1, double b0, double b1) {
  return std::min(a1, b1) - std::max(a0, b0);
}
inline double overlap_x(const Box& a, const Box& b) { return overlap(a.left, a.right, b.left, b.right); }
inline double overlap_y(const Box& a, const Box& b) { return overlap(a.top, a.bottom, b.top, b.bottom); }

/// Intersection over union of two boxes, 0 to 1.
inline double intersection_over_union(const Box& a, const Box& b) {
  const double shared = intersection(a, b).area();
  const double all = a.area() + b.area() - shared;
  return all > 0 ? shared / all : 0;
}

/// Four corners, clockwise from the top left as the text is read: a box that may be rotated or sheared.
struct Quad {
  std::array<Point, 4> corner;
  friend bool operator==(const Quad&, const Quad&) = default;
};

inline Quad quad_of(const Box& b) {
  return {{{{b.left, b.top}, {b.right, b.top}, {b.right, b.bottom}, {b.left, b.bottom}}}};
}

inline Box bounds(const Quad& q) {
  Box b{q.corner[0].x, q.corner[0].y, q.corner[0].x, q.corner[0].y};
  for (const Point& p : q.corner) {
    b.left = std::min(b.left, p.x);
    b.top = std::min(b.top, p.y);
    b.right = std::max(b.right, p.x);
    b.bottom = std::max(b.bottom, p.y);
  }
  return b;
}

}  // namespace broadsheet
