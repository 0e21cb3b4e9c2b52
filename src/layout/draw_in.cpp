#include "layout/draw_in.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "layout/detect.h"
#include "layout/profiles.h"
#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

constexpr double kGlyphOfInk = 1.15;  // glyph size against the ink's extent in a long line
constexpr double kLongLine = 22;      // glyph sizes
constexpr double kAcross = 0.42;      // of the thickness: how far from the middle the ink of a line may reach
constexpr double kBlankAcross = 0.10;  // of the thickness: white that ends the line across
constexpr double kThinnest = 0.22;     // of the thickness: less ink than this across is a dash or a speck
constexpr double kEndZone = 1.1;       // glyph sizes at each end in which a neighbour's ink may show
constexpr double kEndGap = 0.55;       // glyph sizes of white between a line and its neighbour's ink
constexpr double kSpeck = 0.35;        // glyph sizes: widest speck
constexpr double kSpeckHeight = 0.35;  // of the line's height

// First and past-the-last step with ink; none when all is white.
std::optional<std::pair<std::size_t, std::size_t>> inked(const std::vector<double>& profile) {
  const auto has_ink = [](double share) { return share > kBlankLevel; };
  const auto first = std::find_if(profile.begin(), profile.end(), has_ink);
  if (first == profile.end()) return std::nullopt;
  const auto last = std::find_if(profile.rbegin(), profile.rend(), has_ink).base();
  return std::pair(static_cast<std::size_t>(first - profile.begin()),
                   static_cast<std::size_t>(last - profile.begin()));
}

// Where a neighbour's ink shows in the end zone it is cut off, and specks in the gutter behind it: returns
// the steps to drop at the front of `profile`. A neighbour's ink comes in from outside.
std::size_t foreign_end(const std::vector<double>& profile, std::size_t zone, std::size_t gap,
                        std::size_t speck) {
  const auto ink = [](double share) { return share > kBlankLevel; };
  std::size_t dropped = 0, from = 0;  // the next ink begins at `from`
  while (true) {
    while (from < profile.size() && !ink(profile[from])) ++from;
    std::size_t white = 0, last = from;  // the last step with ink
    double highest = 0;
    std::size_t i = from;
    for (; i < profile.size() && i - from < zone && white < gap; ++i) {
      white = ink(profile[i]) ? 0 : white + 1;
      if (ink(profile[i])) last = i;
      highest = std::max(highest, profile[i]);
    }
    const bool is_speck = last - from < speck && highest <= kSpeckHeight;
    if (white < gap || (from > 0 && !(is_speck && dropped > 0))) return dropped;
    dropped = from = i;
  }
}

}  // namespace

std::optional<FlatLine> drawn_in(const Box& flat, Direction direction, double thickness, double score,
                                 const Ink& ink) {
  const double cell = ink.cell();
  Box frame = to_reading_frame(flat, direction);
  const double middle = (frame.top + frame.bottom) / 2;
  const double glyph = glyph_size_of(thickness);
  frame.top = middle - kAcross * thickness;
  frame.bottom = middle + kAcross * thickness;

  // Across: from the middle outwards until white begins.
  const std::vector<double> across = profile_across(ink, frame, direction);
  if (across.size() < 3) return std::nullopt;
  const auto blank = static_cast<std::size_t>(std::max(1.0, kBlankAcross * thickness / cell));
  const std::size_t center = across.size() / 2;
  std::size_t top = center, bottom = center, white = 0;
  for (std::size_t i = center + 1; i-- > 0 && white < blank;) {
    if (across[i] > kBlankLevel)
      top = i, white = 0;
    else
      ++white;
  }
  white = 0;
  for (std::size_t i = center; i < across.size() && white < blank; ++i) {
    if (across[i] > kBlankLevel)
      bottom = i + 1, white = 0;
    else
      ++white;
  }
  if (bottom <= top || static_cast<double>(bottom - top) * cell < kThinnest * thickness) {
    const auto all = inked(across);
    if (!all || static_cast<double>(all->second - all->first) * cell < kThinnest * thickness)
      return std::nullopt;
    top = all->first;
    bottom = all->second;
  }
  frame.bottom = frame.top + static_cast<double>(bottom) * cell;
  frame.top += static_cast<double>(top) * cell;

  // Along: white at both ends goes, and what belongs to the neighbouring column.
  std::vector<double> along = profile_along(ink, frame, direction);
  const auto zone = static_cast<std::size_t>(kEndZone * glyph / cell);
  const auto gap = static_cast<std::size_t>(std::max(2.0, kEndGap * glyph / cell));
  const auto speck = static_cast<std::size_t>(kSpeck * glyph / cell);
  const std::size_t front = foreign_end(along, zone, gap, speck);
  std::reverse(along.begin(), along.end());
  const std::size_t back = foreign_end(along, zone, gap, speck);
  std::reverse(along.begin(), along.end());
  std::fill_n(along.begin(), front, 0.0);
  std::fill_n(along.rbegin(), back, 0.0);
  const auto reach = inked(along);
  if (!reach) return std::nullopt;
  frame.right = frame.left + static_cast<double>(reach->second) * cell;
  frame.left += static_cast<double>(reach->first) * cell;
  // A long line that is bent looks thicker than it is; its ink, which surely has ascenders and descenders,
  // bounds it.
  const bool is_long = frame.width() > kLongLine * glyph;
  const double size = is_long ? std::min(glyph, kGlyphOfInk * frame.height()) : glyph;
  return FlatLine{from_reading_frame(frame, direction), direction, size, score};
}

}  // namespace broadsheet::layout
