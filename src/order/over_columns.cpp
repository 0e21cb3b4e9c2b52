#include "order/over_columns.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <optional>
#include <vector>

#include "order/kinds.h"
#include "order/part_off.h"
#include "page/reading_frame.h"

namespace broadsheet::order {

namespace {

// In glyph sizes of the running text.
constexpr double kMiddle = 1.2;     // from the middle of the headline
constexpr double kUnder = 2.5;      // white between the headline and what stands under it
constexpr double kColumns = 9.0;    // between the headline and its columns, at most
constexpr double kLevel = 1.3;      // by which columns that begin at one height may differ
constexpr double kTouch = 0.35;     // by which boxes of neighbours overlap
constexpr double kReachesIn = 1.0;  // into the columns on both sides: no headline is wider than its column
constexpr std::size_t kMostLines = 3;
constexpr std::size_t kTextLines = 3;  // of a column of text

const Line& line_of(const Page& page, int id) { return page.lines[static_cast<std::size_t>(id)]; }

bool is_head(Kind kind) { return kind == Kind::headline || kind == Kind::deck; }

bool stands_in_the_middle(const Box& own, const Box& head, double glyph) {
  return std::abs(head.center().x - own.center().x) < kMiddle * glyph;
}

// The headline or deck right over a place; a deck is as wide as the headline over it.
std::optional<Box> head_over(const Page& page, const Box& own, std::size_t self, Direction direction,
                             double glyph) {
  for (std::size_t k = 0; k < page.regions.size(); ++k) {
    const Region& region = page.regions[k];
    if (k == self || !is_head(region.kind) || region.direction != direction) continue;
    const Box head = frame_of(page, region.outline, direction);
    const double white = own.top - head.bottom;
    if (white < -kTouch * glyph || white > kUnder * glyph || !stands_in_the_middle(own, head, glyph) ||
        head.center().y >=
            own.center().y)  // of boxes thinner than they may overlap each is right over the other
      continue;
    const auto over = head_over(page, head, k, direction, glyph);
    return over ? Box{std::min(over->left, head.left), head.top, std::max(over->right, head.right),
                      head.bottom}
                : head;
  }
  return std::nullopt;
}

// The height at which the columns on both sides of `own` under a headline begin; none where they are not
// level.
std::optional<double> level_of_columns(const Page& page, const Box& own, const Box& head, std::size_t self,
                                       Direction direction, double glyph) {
  constexpr double kNone = std::numeric_limits<double>::infinity();
  double left = kNone, right = kNone;
  for (std::size_t k = 0; k < page.regions.size(); ++k) {
    const Region& region = page.regions[k];
    if (k == self || region.kind != Kind::body || region.direction != direction ||
        region.lines.size() < kTextLines)
      continue;
    const Box text = frame_of(page, region.outline, direction);
    if (overlap_x(text, head) < kReachesIn * glyph || text.top < head.bottom - kTouch * glyph ||
        text.top > head.bottom + kColumns * glyph)
      continue;
    if (text.right < own.center().x) left = std::min(left, text.top);
    if (text.left > own.center().x) right = std::min(right, text.top);
  }
  if (left == kNone || right == kNone || std::abs(left - right) > kLevel * glyph) return std::nullopt;
  return std::min(left, right);
}

// How many lines at the head of a region stand over the columns.
std::size_t lines_over(const Page& page, std::size_t i, double body) {
  const Region& region = page.regions[i];
  std::vector<Box> boxes;
  for (std::size_t k = 0; k < std::min(region.lines.size(), kMostLines + 1); ++k)
    boxes.push_back(frame_of(page, line_of(page, region.lines[k]).outline, region.direction));
  const auto head = head_over(page, boxes.front(), i, region.direction, body);
  if (!head) return 0;
  const auto level = level_of_columns(page, boxes.front(), *head, i, region.direction, body);
  if (!level) return 0;
  std::size_t count = 0;
  while (count < boxes.size() && boxes[count].bottom < *level + kTouch * body &&
         stands_in_the_middle(boxes[count], *head, body))
    ++count;
  if (count > kMostLines) return 0;
  // What follows in its block is a column like the others.
  return count < boxes.size() && boxes[count].top < *level - kLevel * body ? 0 : count;
}

}  // namespace

void find_over_columns(Page& page, double body) {
  // From the top: a deck may be what the next stands under. Regions are added at the end.
  std::vector<std::size_t> order(page.regions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return frame_of(page, page.regions[a].outline, page.regions[a].direction).top <
           frame_of(page, page.regions[b].outline, page.regions[b].direction).top;
  });
  for (const std::size_t i : order) {
    if (page.regions[i].kind != Kind::body || page.regions[i].lines.empty()) continue;
    for (std::size_t left = lines_over(page, i, body); left > 0; --left) {
      const Kind kind =
          reads_like_byline(line_of(page, page.regions[i].lines.front()).text) ? Kind::byline : Kind::deck;
      if (page.regions[i].lines.size() == 1)
        page.regions[i].kind = kind;
      else
        part_off(page, i, 0, 1, kind);
    }
  }
}

Box placed_over_columns(const Page& page, std::size_t region, Direction direction) {
  const Region& self = page.regions[region];
  const Box own = frame_of(page, self.outline, direction);
  if ((self.kind != Kind::deck && self.kind != Kind::byline) || self.lines.empty() ||
      self.direction != direction)
    return own;
  const double glyph = line_of(page, self.lines.front()).glyph_size;
  Box wide = own;
  for (const Region& head : page.regions) {
    if (!is_head(head.kind) || head.direction != direction || head.id == self.id) continue;
    const Box box = frame_of(page, head.outline, direction);
    const double white = own.top - box.bottom;
    if (white > -kTouch * glyph && white < kColumns * glyph && box.width() > wide.width() &&
        stands_in_the_middle(own, box, glyph))
      wide = {std::min(own.left, box.left), own.top, std::max(own.right, box.right), own.bottom};
  }
  const Box core = grown(wide, 0, -kTouch * glyph);
  const bool alone = std::none_of(page.regions.begin(), page.regions.end(), [&](const Region& other) {
    return other.id != self.id && !intersection(frame_of(page, other.outline, direction), core).empty();
  });
  return alone ? wide : own;
}

}  // namespace broadsheet::order
