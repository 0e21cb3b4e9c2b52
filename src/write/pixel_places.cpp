#include "write/pixel_places.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "page/median.h"
#include "text/character.h"
#include "text/utf.h"

namespace broadsheet::write {

namespace {

constexpr double kUpright = 1;          // pixels by which the corners of an upright outline may differ
constexpr double kDescender = 0.2;      // of the height of a line of letters: what hangs below
constexpr double kHighestFoot = 0.4;    // no type hangs lower
constexpr double kChineseFoot = 0.125;  // the same of Chinese characters: half of the white around them

int inside(double value, int extent) {
  const double most = extent > 0 ? extent : std::numeric_limits<int>::max() - 1;
  return static_cast<int>(std::lround(std::clamp(value, 0.0, most)));
}

/// Not without extent: the last pixel where there is none.
void widen(int& low, int& high, int extent) {
  if (high > low) return;
  if (extent > 0) low = std::min(low, extent - 1);
  high = low + 1;
}

Point between(Point a, Point b, double share) {
  return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

bool within(const Box& box, const Quad& outline) {
  const Box inner = bounds(outline);
  return inner.left >= box.left && inner.top >= box.top && inner.right <= box.right &&
         inner.bottom <= box.bottom;
}

/// Of letters and marks that stand on the line.
bool stands(const std::string& word) {
  constexpr std::u32string_view kHanging = U"gjpqyßſfQ,;()[]{}|/„‚_";
  const std::u32string text = text::decode(word);
  return std::all_of(text.begin(), text.end(), [&](char32_t c) {
    return (text::is_latin_letter(c) || text::is_digit(c) || c == U'.') &&
           kHanging.find(c) == std::u32string_view::npos;
  });
}

/// How far the letters of a horizontal line stand above the lower edge of its outline, of its height.
double foot_of(const Line& line) {
  const std::u32string text = text::decode(line.text);
  if (std::any_of(text.begin(), text.end(), text::is_cjk)) return kChineseFoot;
  const auto& c = line.outline.corner;
  const Point along{c[2].x - c[3].x, c[2].y - c[3].y}, up{c[0].x - c[3].x, c[0].y - c[3].y};
  const double area = along.x * up.y - along.y * up.x;
  std::vector<double> feet;
  for (const Word& word : line.words) {
    const Point foot = between(word.outline.corner[3], word.outline.corner[2], 0.5);
    if (area != 0 && stands(word.text))
      feet.push_back((along.x * (foot.y - c[3].y) - along.y * (foot.x - c[3].x)) / area);
  }
  return feet.empty() ? kDescender : std::clamp(median(feet), 0.0, kHighestFoot);
}

}  // namespace

PixelBox pixel_box(const Box& box, const Source& scan) {
  PixelBox out{inside(box.left, scan.width), inside(box.top, scan.height), inside(box.right, scan.width),
               inside(box.bottom, scan.height)};
  widen(out.left, out.right, scan.width);
  widen(out.top, out.bottom, scan.height);
  return out;
}

bool is_upright(const Quad& outline) {
  const Quad box = quad_of(bounds(outline));
  for (std::size_t i = 0; i < box.corner.size(); ++i)
    if (std::abs(box.corner[i].x - outline.corner[i].x) > kUpright ||
        std::abs(box.corner[i].y - outline.corner[i].y) > kUpright)
      return false;
  return true;
}

std::string points_text(const std::vector<Point>& points, const Source& scan) {
  std::string out;
  for (const Point& point : points)
    out += (out.empty() ? "" : " ") + std::to_string(inside(point.x, scan.width)) + "," +
           std::to_string(inside(point.y, scan.height));
  return out;
}

std::string points_text(const Quad& outline, const Source& scan) {
  const PixelBox box = pixel_box(bounds(outline), scan);
  const bool thin = std::min(box.width(), box.height()) <= 1;
  const Quad whole = quad_of({static_cast<double>(box.left), static_cast<double>(box.top),
                              static_cast<double>(box.right), static_cast<double>(box.bottom)});
  const auto& corners = (thin || is_upright(outline) ? whole : outline).corner;
  return points_text({corners.begin(), corners.end()}, scan);
}

Quad outline_with_lines(const Page& page, const Region& region) {
  const Box own = bounds(region.outline);
  const bool upright = is_upright(region.outline);
  Box all = own;
  bool wide_enough = true;
  for (const int id : region.lines) {
    const Quad& line = page.lines[static_cast<std::size_t>(id)].outline;
    wide_enough = wide_enough && upright && within(own, line);
    all = united(all, bounds(line));
  }
  return wide_enough ? region.outline : quad_of(all);
}

Quad outline_of(const Rule& rule) {
  const double dx = rule.to.x - rule.from.x, dy = rule.to.y - rule.from.y;
  const double length = std::hypot(dx, dy), half = rule.thickness / 2;
  const Point across = length > 0 ? Point{-dy / length * half, dx / length * half} : Point{0, half};
  const auto moved = [&](Point p, double sign) {
    return Point{p.x + sign * across.x, p.y + sign * across.y};
  };
  return {{{moved(rule.from, -1), moved(rule.to, -1), moved(rule.to, 1), moved(rule.from, 1)}}};
}

std::vector<Point> baseline_of(const Line& line) {
  const auto& c = line.outline.corner;
  if (line.direction == Direction::vertical) return {between(c[0], c[1], 0.5), between(c[3], c[2], 0.5)};
  const double foot = foot_of(line);
  return {between(c[3], c[0], foot), between(c[2], c[1], foot)};
}

}  // namespace broadsheet::write
