#include "layout/cut_at_rules.h"

#include <algorithm>
#include <utility>

#include "layout/detect.h"
#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

constexpr double kSliver = 0.7;      // glyph sizes: shorter parts are no line of their own
constexpr double kRuleLength = 1.8;  // thicknesses of the line: a shorter rule parts no columns

// Where rules cross the row, from left to right in the reading frame.
std::vector<std::pair<double, double>> crossings(const Box& frame, Direction direction,
                                                 const std::vector<FlatRule>& rules) {
  std::vector<std::pair<double, double>> found;
  for (const FlatRule& rule : rules) {
    if (rule.vertical != (direction == Direction::horizontal)) continue;
    if (!runs_through(rule, from_reading_frame(frame, direction))) continue;
    const Box whole = to_reading_frame(rule.box, direction);
    if (whole.height() < kRuleLength * frame.height()) continue;
    Box here;
    for (const Box& piece : rule.pieces) {
      const Box box = to_reading_frame(piece, direction);
      if (overlap_y(box, frame) > 0) here = united(here, box);
    }
    found.emplace_back(here.left, here.right);
  }
  std::sort(found.begin(), found.end());
  return found;
}

// Height of the midline in the reading frame at `x`, and of the whole: its points run along the line.
double height_at(const std::vector<Point>& midline, double x) {
  const auto nearest = std::min_element(midline.begin(), midline.end(), [x](const Point& a, const Point& b) {
    return std::abs(a.x - x) < std::abs(b.x - x);
  });
  return nearest->y;
}

}  // namespace

std::vector<DetectedPart> cut_at_rules(const net::DetectedLine& line, Direction direction, const FlatMap& map,
                                       const std::vector<FlatRule>& rules, double glyph_size) {
  const Box box = bounds(map.to_flat(line.outline));
  const Box frame = to_reading_frame(box, direction);
  const auto cuts = crossings(frame, direction, rules);
  if (cuts.empty() || line.midline.empty()) return {{box, line.thickness}};
  std::vector<Point> midline;
  for (const Point& input : line.midline) {
    const Point flat = map.to_flat(input);
    midline.push_back(to_reading_frame({flat.x, flat.y, flat.x, flat.y}, direction).center());
  }
  const auto [highest, lowest] = std::minmax_element(
      midline.begin(), midline.end(), [](const Point& a, const Point& b) { return a.y < b.y; });
  // What rows that are not level add to the thickness.
  const double typical = glyph_size / glyph_size_of(1);
  const double thickness =
      std::max(line.thickness - (lowest->y - highest->y), std::min(line.thickness, typical));
  std::vector<DetectedPart> parts;
  double left = frame.left;
  const auto part = [&](double right) {
    if (right - left < kSliver * glyph_size) return;
    const double middle = height_at(midline, (left + right) / 2);
    parts.push_back(
        {from_reading_frame({left, middle - thickness / 2, right, middle + thickness / 2}, direction),
         thickness});
  };
  for (const auto& [from, to] : cuts) {
    part(from);
    left = std::max(left, to);
  }
  part(frame.right);
  return parts;
}

}  // namespace broadsheet::layout
