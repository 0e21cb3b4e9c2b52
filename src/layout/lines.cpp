#include "layout/lines.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "layout/cut_at_rows.h"
#include "layout/cut_at_rules.h"
#include "layout/direction.h"
#include "layout/draw_in.h"
#include "layout/end_marks.h"
#include "layout/ghosts.h"
#include "layout/grounds.h"
#include "layout/gutters.h"
#include "layout/join_pieces.h"
#include "layout/unclaimed.h"

namespace broadsheet::layout {

namespace {

constexpr double kBesideRule = 0.25;  // glyph sizes beside a rule that it claims
constexpr double kSmallest = 0.38;    // of the typical size: smaller lines are specks

// Something paler than ink is there.
bool is_faint(const Ink& ink, const Box& box) {
  const cv::Mat& faint = ink.faintest();
  const cv::Rect area =
      cv::Rect(cv::Point(cvRound(box.left / ink.cell()), cvRound(box.top / ink.cell())),
               cv::Point(cvRound(box.right / ink.cell()), cvRound(box.bottom / ink.cell()))) &
      cv::Rect(0, 0, faint.cols, faint.rows);
  return !area.empty() && cv::countNonZero(faint(area)) > 0;
}

// What is dark where print is light is its ground, which wear leaves in patches as large as parts of letters.
void drop_on_dark_ground(std::vector<FlatLine>& lines, const cv::Mat& even) {
  const std::vector<bool> inverted = inverted_lines(lines, even);
  for (std::size_t i = lines.size(); i-- > 0;)
    if (inverted[i]) lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
}

void sort_from_top(std::vector<FlatLine>& lines) {
  std::sort(lines.begin(), lines.end(), [](const FlatLine& a, const FlatLine& b) {
    return std::tuple(a.box.top, a.box.left, a.box.right, a.box.bottom) <
           std::tuple(b.box.top, b.box.left, b.box.right, b.box.bottom);
  });
}

}  // namespace

LinesOfPrint lines_of_print(const std::vector<net::DetectedLine>& detected, const FlatMap& map,
                            const cv::Mat& even, const Ink& ink, const std::vector<FlatRule>& rules,
                            double glyph_size) {
  LinesOfPrint found;
  std::vector<FlatLine> seen;
  const std::vector<Direction> directions = directions_of(detected);
  for (std::size_t i = 0; i < detected.size(); ++i) {
    std::vector<DetectedPart> parts;
    for (const DetectedPart& part : cut_at_rules(detected[i], directions[i], map, rules, glyph_size))
      for (const DetectedPart& row : cut_at_rows(part, directions[i], ink, glyph_size)) parts.push_back(row);
    for (const DetectedPart& part : parts) {
      const std::optional<FlatLine> line =
          drawn_in(part.box, directions[i], part.thickness, detected[i].score, ink);
      if (line && line->size >= kSmallest * glyph_size)
        seen.push_back(*line);
      else if (ink.share(part.box) > 0)
        found.dropped.push_back({part.box, DropReason::noise});
      else if (is_faint(ink, part.box))
        found.dropped.push_back({part.box, DropReason::show_through});
    }
  }
  take_in_end_marks(seen, ink, rules);
  std::vector<FlatLine>& lines = found.lines;
  for (const FlatLine& line : seen)
    for (const FlatLine& part : cut_at_gutters(line, seen, ink, rules)) lines.push_back(part);
  found.pale = !drop_ghosts(lines, even, found.dropped);
  join_pieces(lines, ink, rules, glyph_size);
  sort_from_top(lines);
  return found;
}

int add_unclaimed(LinesOfPrint& found, const std::vector<Box>& pictures, const cv::Mat& even, const Ink& ink,
                  const std::vector<FlatRule>& rules, double glyph_size) {
  std::vector<Box> claimed = pictures;
  // What the detector saw too little of, its ink may show to be a glyph.
  for (const FlatDropped& dropped : found.dropped)
    if (dropped.reason != DropReason::noise) claimed.push_back(dropped.box);
  const double beside = kBesideRule * glyph_size;  // splinters, what blots and letters left of it
  for (const FlatRule& rule : rules) claimed.push_back(grown(rule.box, beside, beside));
  std::vector<FlatLine> more = unclaimed_lines(ink, found.lines, claimed, glyph_size);
  drop_on_dark_ground(more, even);
  if (more.empty()) return 0;
  std::erase_if(found.dropped, [&](const FlatDropped& dropped) {
    return dropped.reason == DropReason::noise &&
           std::any_of(more.begin(), more.end(),
                       [&](const FlatLine& line) { return line.box.contains(dropped.box.center()); });
  });
  found.lines.insert(found.lines.end(), more.begin(), more.end());
  const std::size_t before = found.dropped.size();
  if (!found.pale) drop_ghosts(found.lines, even, found.dropped);
  join_pieces(found.lines, ink, rules, glyph_size);
  sort_from_top(found.lines);
  return static_cast<int>(more.size()) - static_cast<int>(found.dropped.size() - before);
}

}  // namespace broadsheet::layout
