#include "page/given_line.h"

#include <algorithm>
#include <cmath>

#include "page/reading_frame.h"

namespace broadsheet {

namespace {

/// Of the bounds' height: what is left of them at least. A line that rises by more than its own height does
/// not stand in a box by itself, and what is known of it is too little to go by.
constexpr double kLeastLeft = 0.5;

Point middle(Point a, Point b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }

/// How far the line rises or falls in the flattened picture from its beginning to its end.
double rise(const Quad& flat, Direction direction) {
  const auto& [top_left, top_right, bottom_right, bottom_left] = flat.corner;
  return direction != Direction::vertical
             ? std::abs(middle(top_right, bottom_right).y - middle(top_left, bottom_left).y)
             : std::abs(middle(bottom_left, bottom_right).x - middle(top_left, top_right).x);
}

}  // namespace

Quad given_line(const FlatMap& flat, const Quad& outline, Direction direction) {
  if (outline != quad_of(bounds(outline))) return outline;
  const Quad there = flat.to_flat(outline);
  const Box frame = to_reading_frame(bounds(there), direction);
  const double spare = std::min(rise(there, direction), frame.height() * (1 - kLeastLeft) / 2);
  return flat.to_input(quad_of(from_reading_frame(grown(frame, 0, -spare), direction)));
}

}  // namespace broadsheet
