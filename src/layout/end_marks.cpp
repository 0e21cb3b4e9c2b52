#include "layout/end_marks.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "layout/profiles.h"
#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

// In glyph sizes of the line.
constexpr double kGap = 1.1;            // between a line and a mark at its end: a full width and a half
constexpr double kLargest = 0.6;        // the widest and the highest mark
constexpr double kSmallest = 0.16;      // smaller is a speck
constexpr double kPaleSmallest = 0.14;  // the same, in width and height, of what is paler than ink
constexpr double kPaleOblong = 1.6;  // the longer of these by the shorter: a full stop is round, grime is not
constexpr double kPaleNearest = 0.3;  // nearer than this a line's own ink frays out
// Where a full stop of horizontal text stands, low in its width, less of it is enough.
constexpr double kStopSmallest = 0.09;
constexpr double kStopNearest = 0.35, kStopFarthest = 0.6;  // of its left edge from the line
constexpr double kStopLow = 0.6;                            // of the line's height, its middle
constexpr double kInside = 0.25;                            // between the strokes of one mark
constexpr double kBehind = 0.5;                             // white behind it
constexpr double kRule = 0.3;                               // beside a rule
constexpr int kMost = 2;                                    // marks: a full stop and a quotation mark

bool has_ink(double share) { return share > kBlankLevel; }

// What stands alone behind `frame`, so many glyph sizes or more, as small as a mark; in the reading frame.
std::optional<Box> alone_behind(const Box& frame, const FlatLine& line, const Ink& ink, double nearest) {
  const double cell = ink.cell(), size = line.size, begin = frame.right + nearest * size;
  const Box beyond{begin, frame.top, frame.right + (kGap + kLargest + kBehind) * size, frame.bottom};
  const std::vector<double> along = profile_along(ink, beyond, line.direction);
  const auto first =
      static_cast<std::size_t>(std::find_if(along.begin(), along.end(), has_ink) - along.begin());
  std::size_t end = first, white = 0;  // past the last step of the mark
  for (std::size_t i = first; i < along.size() && static_cast<double>(white) * cell < kInside * size; ++i) {
    white = has_ink(along[i]) ? 0 : white + 1;
    if (has_ink(along[i])) end = i + 1;
  }
  const double left = begin + static_cast<double>(first) * cell,
               right = begin + static_cast<double>(end) * cell;
  const auto behind = static_cast<std::size_t>(kBehind * size / cell);
  if (end == first || left - frame.right > kGap * size || right - left > kLargest * size ||
      end + behind > along.size())
    return std::nullopt;
  const auto after = along.begin() + static_cast<std::ptrdiff_t>(end);
  if (std::any_of(after, after + static_cast<std::ptrdiff_t>(behind), has_ink)) return std::nullopt;

  const std::vector<double> across =
      profile_across(ink, {left, frame.top, right, frame.bottom}, line.direction);
  const auto top = std::find_if(across.begin(), across.end(), has_ink);
  const auto bottom = std::find_if(across.rbegin(), across.rend(), has_ink).base();
  if (top >= bottom) return std::nullopt;
  const auto below_top = [&](auto row) {
    return frame.top + static_cast<double>(row - across.begin()) * cell;
  };
  const Box alone{left, below_top(top), right, below_top(bottom)};
  return alone.height() > kLargest * size ? std::nullopt : std::optional(alone);
}

bool stands_as_full_stop(const Box& alone, const Box& frame, const FlatLine& line) {
  const double gap = (alone.left - frame.right) / line.size;
  return line.direction == Direction::horizontal && gap > kStopNearest && gap < kStopFarthest &&
         alone.center().y > frame.top + kStopLow * frame.height();
}

// The mark behind `frame`, as high as that, in the reading frame. Specks are darker than paper too, but
// smaller than a full stop.
std::optional<Box> mark_behind(const Box& frame, const FlatLine& line, const Ink& ink, const Ink& paler,
                               const std::vector<FlatRule>& rules) {
  std::optional<Box> alone = alone_behind(frame, line, ink, 0);
  if (!alone || std::max(alone->width(), alone->height()) < kSmallest * line.size) {
    alone = alone_behind(frame, line, paler, kPaleNearest);
    if (!alone) return std::nullopt;
    const auto [least, most] = std::minmax({alone->width(), alone->height()});
    const double smallest = stands_as_full_stop(*alone, frame, line) ? kStopSmallest : kPaleSmallest;
    if (least < smallest * line.size || most > kPaleOblong * least) return std::nullopt;
  }
  const Box mark{alone->left, frame.top, alone->right, frame.bottom};
  const Box near = grown(mark, kRule * line.size, kRule * line.size);
  const bool ruled = std::any_of(rules.begin(), rules.end(), [&](const FlatRule& rule) {
    return !intersection(to_reading_frame(rule.box, line.direction), near).empty();
  });
  return ruled ? std::nullopt : std::optional(mark);
}

}  // namespace

void take_in_end_marks(std::vector<FlatLine>& lines, const Ink& ink, const std::vector<FlatRule>& rules) {
  const std::vector<FlatLine> before = lines;
  const Ink paler = ink.paler();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Box frame = lines[i].frame();
    for (int k = 0; k < kMost; ++k) {
      const auto mark = mark_behind(frame, lines[i], ink, paler, rules);
      if (!mark) break;
      const Box box = from_reading_frame(*mark, lines[i].direction);
      const bool is_anothers = std::any_of(before.begin(), before.end(), [&](const FlatLine& other) {
        return &other != &before[i] && !intersection(other.box, box).empty();
      });
      if (is_anothers) break;
      frame.right = mark->right;
    }
    lines[i].box = from_reading_frame(frame, lines[i].direction);
  }
}

}  // namespace broadsheet::layout
