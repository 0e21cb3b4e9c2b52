#include "page/flat_map.h"

#include <cmath>

namespace broadsheet {

namespace {

// Fixed-point steps of the inverse; but for quarter turns the maps are within a few degrees of a translation,
// so each step gains at least one decimal digit.
constexpr int kInverseSteps = 30;
constexpr double kInverseTolerance = 1e-4;  // pixels

template <class Map>
Quad mapped(const Quad& q, Map map) {
  Quad out;
  for (std::size_t i = 0; i < q.corner.size(); ++i) out.corner[i] = map(q.corner[i]);
  return out;
}

// A step in the input as one in the flattened picture.
Point turned(Point step, int degrees) {
  switch (degrees) {
    case 90:
      return {-step.y, step.x};
    case 180:
      return {-step.x, -step.y};
    case 270:
      return {step.y, -step.x};
    default:
      return step;
  }
}

}  // namespace

int FlatMap::turn() const {
  if (identity()) return 0;
  const double dx = nodes[1].x - nodes[0].x;
  const double dy = nodes[1].y - nodes[0].y;
  if (std::abs(dx) >= std::abs(dy)) return dx >= 0 ? 0 : 180;
  return dy >= 0 ? 270 : 90;
}

Point FlatMap::to_input(Point flat) const {
  if (identity()) return flat;
  const int c = static_cast<int>(std::clamp(std::floor(flat.x / step), 0.0, columns - 2.0));
  const int r = static_cast<int>(std::clamp(std::floor(flat.y / step), 0.0, rows - 2.0));
  const double u = flat.x / step - c;
  const double v = flat.y / step - r;
  const Point& a = nodes[r * columns + c];
  const Point& b = nodes[r * columns + c + 1];
  const Point& d = nodes[(r + 1) * columns + c];
  const Point& e = nodes[(r + 1) * columns + c + 1];
  return {(1 - v) * ((1 - u) * a.x + u * b.x) + v * ((1 - u) * d.x + u * e.x),
          (1 - v) * ((1 - u) * a.y + u * b.y) + v * ((1 - u) * d.y + u * e.y)};
}

Point FlatMap::to_flat(Point input) const {
  if (identity()) return input;
  const int degrees = turn();
  Point flat = input;
  for (int i = 0; i < kInverseSteps; ++i) {
    const Point there = to_input(flat);
    const Point step = turned({input.x - there.x, input.y - there.y}, degrees);
    // A map that no picture has, out of a file: there is no way back, but there has to be a place.
    if (!std::isfinite(flat.x + step.x) || !std::isfinite(flat.y + step.y)) break;
    flat.x += step.x;
    flat.y += step.y;
    if (std::abs(step.x) < kInverseTolerance && std::abs(step.y) < kInverseTolerance) break;
  }
  return flat;
}

Quad FlatMap::to_input(const Quad& flat) const {
  return mapped(flat, [this](Point p) { return to_input(p); });
}

Quad FlatMap::to_flat(const Quad& input) const {
  return mapped(input, [this](Point p) { return to_flat(p); });
}

}  // namespace broadsheet
