#include "layout/given_columns.h"

#include <algorithm>
#include <map>

#include "page/column_edges.h"
#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

constexpr double kRunningText = 1.3;  // sizes of the running text up to which a line is one of it
constexpr double kSticksOut = 1.0;    // glyphs on either side of an edge from which a line runs over it

Direction direction_of_most(const std::vector<FlatLine>& lines) {
  std::map<Direction, double> print;
  for (const FlatLine& line : lines) print[line.direction] += line.frame().width();
  return std::max_element(print.begin(), print.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

}  // namespace

void cut_at_columns(std::vector<FlatLine>& lines, int columns, double body) {
  if (lines.empty()) return;
  const Direction direction = direction_of_most(lines);
  const auto running = [&](const FlatLine& line) {
    return line.direction == direction && line.size <= kRunningText * body;
  };
  std::vector<Box> text;
  for (const FlatLine& line : lines)
    if (running(line)) text.push_back(line.frame());
  const std::vector<double> edges = column_edges(text, columns, body);
  std::vector<FlatLine> cut;
  for (const FlatLine& line : lines) {
    Box rest = line.frame();
    if (running(line))
      for (const double edge : edges) {
        if (edge - rest.left < kSticksOut * line.size || rest.right - edge < kSticksOut * line.size) continue;
        FlatLine part = line;
        part.box = from_reading_frame({rest.left, rest.top, edge, rest.bottom}, direction);
        cut.push_back(part);
        rest.left = edge;
      }
    cut.push_back(line);
    cut.back().box = from_reading_frame(rest, line.direction);
  }
  lines = std::move(cut);
}

}  // namespace broadsheet::layout
