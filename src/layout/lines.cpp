#include "layout/lines.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "layout/cut_at_rules.h"
#include "layout/direction.h"
#include "layout/draw_in.h"
#include "layout/ghosts.h"
#include "layout/gutters.h"
#include "layout/join_pieces.h"

namespace broadsheet::layout {

namespace {

constexpr double kSmallest = 0.38;  // of the typical size: smaller lines are specks

}  // namespace

std::vector<FlatLine> lines_of_print(const std::vector<net::DetectedLine>& detected, const FlatMap& map,
                                     const cv::Mat& even, const Ink& ink, const std::vector<FlatRule>& rules,
                                     double glyph_size) {
  std::vector<FlatLine> seen;
  const std::vector<Direction> directions = directions_of(detected);
  for (std::size_t i = 0; i < detected.size(); ++i) {
    for (const DetectedPart& part : cut_at_rules(detected[i], directions[i], map, rules, glyph_size)) {
      const std::optional<FlatLine> line =
          drawn_in(part.box, directions[i], part.thickness, detected[i].score, ink);
      if (line && line->size >= kSmallest * glyph_size) seen.push_back(*line);
    }
  }
  std::vector<FlatLine> lines;
  for (const FlatLine& line : seen)
    for (const FlatLine& part : cut_at_gutters(line, seen, ink, rules)) lines.push_back(part);
  drop_ghosts(lines, even);
  join_pieces(lines, ink, rules, glyph_size);
  std::sort(lines.begin(), lines.end(), [](const FlatLine& a, const FlatLine& b) {
    return std::tuple(a.box.top, a.box.left, a.box.right, a.box.bottom) <
           std::tuple(b.box.top, b.box.left, b.box.right, b.box.bottom);
  });
  return lines;
}

}  // namespace broadsheet::layout
