#include "layout/part_lines.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "layout/profiles.h"
#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

constexpr double kShared = 0.3;    // of the shorter line: what must lie above the other
constexpr double kLeast = 0.5;     // glyph sizes that a line keeps on each side of a middle, both together
constexpr double kSameSize = 1.6;  // ratio of the sizes of lines that are set under one another

// The row with the least ink between the middles of `above` and `below`, over what they share; of several the
// one nearest to half way.
double valley(const Box& above, const Box& below, Direction direction, const Ink& ink) {
  const Box between{std::max(above.left, below.left), above.center().y, std::min(above.right, below.right),
                    below.center().y};
  const std::vector<double> rows = profile_across(ink, between, direction);
  const double half = static_cast<double>(rows.size()) / 2;
  double least = 0, best = half;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double middle = static_cast<double>(i) + 0.5;
    if (i == 0 || rows[i] < least || (rows[i] == least && std::abs(middle - half) < std::abs(best - half))) {
      least = rows[i];
      best = middle;
    }
  }
  return between.top + best * ink.cell();
}

bool stand_on_one_another(const FlatLine& a, const FlatLine& b, const Box& above, const Box& below) {
  return a.direction == b.direction && std::max(a.size, b.size) <= kSameSize * std::min(a.size, b.size) &&
         overlap_y(above, below) > 0 &&
         overlap_x(above, below) >= kShared * std::min(above.width(), below.width()) &&
         below.center().y - above.center().y >= kLeast * std::max(a.size, b.size);
}

}  // namespace

void part_lines(std::vector<FlatLine>& lines, const Ink& ink) {
  const std::vector<FlatLine> found = lines;
  std::vector<Box> frames;
  frames.reserve(lines.size());
  for (const FlatLine& line : lines) frames.push_back(line.frame());
  for (std::size_t i = 0; i < found.size(); ++i)
    for (std::size_t j = 0; j < found.size(); ++j) {
      const Box above = found[i].frame(), below = found[j].frame();
      if (i == j || !stand_on_one_another(found[i], found[j], above, below)) continue;
      const double row = valley(above, below, found[i].direction, ink);
      frames[i].bottom = std::min(frames[i].bottom, row);
      frames[j].top = std::max(frames[j].top, row);
    }
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (frames[i].height() >= kLeast * lines[i].size)
      lines[i].box = from_reading_frame(frames[i], lines[i].direction);
}

}  // namespace broadsheet::layout
