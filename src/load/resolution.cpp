#include "load/resolution.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace broadsheet::load {
namespace {

constexpr double kLowestDpi = 50;
constexpr double kHighestDpi = 1600;
constexpr std::array kPlaceholders{72.0, 96.0};  ///< dpi
constexpr double kPlaceholderTolerance = 0.05;   ///< dpi: 96 is also stored as 3780 dots a metre, 96.01
constexpr double kAxesTolerance = 0.1;           ///< share: fax and anamorphic scans are beyond it
constexpr double kShortestLongSide = 5 / kCentimetresPerInch;   ///< inches
constexpr double kLongestLongSide = 100 / kCentimetresPerInch;  ///< inches

constexpr double kPointsPerInch = 72;
/// Points. Chinese papers set their body between 8 and 10.5 points (xiao wu, 9, most of all); a glyph's body
/// is its type size.
constexpr double kCjkGlyph = 9;
/// Points. English and German papers set theirs between 7 and 9.5 points; from ascender to descender a face
/// fills about nine tenths of its type size.
constexpr double kLatinGlyph = 8.5 * 0.9;
/// Dots per inch: what scanners, cameras' software and archives offer.
constexpr std::array kCommonDpi{75.0,  100.0, 120.0, 150.0, 200.0, 240.0,
                                300.0, 400.0, 500.0, 600.0, 800.0, 1200.0};

bool is_placeholder(double dpi) {
  return std::ranges::any_of(kPlaceholders,
                             [&](double known) { return std::abs(dpi - known) <= kPlaceholderTolerance; });
}

}  // namespace

double believable_dpi(Density declared, int width, int height) {
  const double x = declared.x > 0 ? declared.x : declared.y;
  const double y = declared.y > 0 ? declared.y : declared.x;
  const double dpi = (x + y) / 2;
  if (!std::isfinite(dpi) || dpi < kLowestDpi || dpi > kHighestDpi) return 0;
  if (is_placeholder(x) || is_placeholder(y) || std::abs(x - y) > kAxesTolerance * dpi) return 0;
  const double long_side = std::max(width, height) / dpi;
  return long_side >= kShortestLongSide && long_side <= kLongestLongSide ? dpi : 0;
}

double estimate_dpi(double glyph_size_px, bool cjk) {
  if (!(glyph_size_px > 0)) return 0;
  const double exact = glyph_size_px * kPointsPerInch / (cjk ? kCjkGlyph : kLatinGlyph);
  return *std::ranges::min_element(kCommonDpi, {},
                                   [&](double common) { return std::abs(std::log(common / exact)); });
}

}  // namespace broadsheet::load
