#include "layout/flat_line.h"

#include <algorithm>
#include <utility>

#include "page/reading_frame.h"

namespace broadsheet::layout {

Box FlatLine::frame() const { return to_reading_frame(box, direction); }

double of_most_text(const std::vector<FlatLine>& lines, double FlatLine::*measure) {
  std::vector<std::pair<double, double>> weighted;
  double total = 0;
  for (const FlatLine& line : lines) {
    const double glyphs = line.frame().width() / std::max(1.0, line.size);
    weighted.emplace_back(line.*measure, glyphs);
    total += glyphs;
  }
  std::sort(weighted.begin(), weighted.end());
  double sum = 0;
  for (const auto& [value, glyphs] : weighted)
    if ((sum += glyphs) >= total / 2) return value;
  return 0;
}

}  // namespace broadsheet::layout
