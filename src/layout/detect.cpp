#include "layout/detect.h"

#include <algorithm>
#include <cmath>

#include "layout/direction.h"
#include "layout/pitch.h"
#include "layout/small_print.h"

namespace broadsheet::layout {

namespace {

constexpr double kGlyphOfThickness = 0.62;  // glyph size against the grown thickness of a detected line
constexpr double kFirstLook =
    1280;  // pixels of the long side: a broadsheet at 300 dpi is reduced to a quarter
constexpr double kBestGlyph =
    9.5;  // pixels a glyph should have for the network; below 7 lines fall into words
constexpr double kGoodEnoughLow = 0.8;   // of that: smaller glyphs earn a second look
constexpr double kGoodEnoughHigh = 2.2;  // larger ones too: headlines fall into pieces
// Columns of vertical text stand so close that a first look takes their cores for a third to a half thicker
// than they are: it is as good as that of horizontal text only where it sees them at twice the size.
constexpr double kBestVerticalGlyph = 18;
constexpr double kMostPixels = 6e6;  // of the reduced picture, to bound time and memory

}  // namespace

double glyph_size_of(double thickness) { return thickness * kGlyphOfThickness; }
double thickness_of(double glyph_size) { return glyph_size / kGlyphOfThickness; }

double typical_glyph_size(const std::vector<net::DetectedLine>& detected) {
  // Long lines are running text; each counts by its length so that many short words do not outvote a column.
  std::vector<std::pair<double, double>> weighted;  // thickness, length
  double total = 0;
  for (const net::DetectedLine& line : detected) {
    const Box box = bounds(line.outline);
    weighted.emplace_back(line.thickness, std::max(box.width(), box.height()));
    total += weighted.back().second;
  }
  std::sort(weighted.begin(), weighted.end());
  double sum = 0;
  for (const auto& [thickness, length] : weighted)
    if ((sum += length) >= total / 2) return glyph_size_of(thickness);
  return 0;
}

namespace {

// All at one scale: that at which the running text is seen best.
Result<std::vector<net::DetectedLine>> detect_running_text(net::TextDetector& detector, const cv::Mat& grey) {
  const double first = std::min(1.0, kFirstLook / std::max(grey.cols, grey.rows));
  Result<std::vector<net::DetectedLine>> lines = detector.detect(grey, first);
  if (!lines || lines->empty()) return lines;
  const bool vertical = majority_direction(*lines) == Direction::vertical;
  const double best = vertical ? kBestVerticalGlyph : kBestGlyph;
  // Lines glued together on a picture reduced too far look thick: no glyph is larger than the step between
  // lines.
  const double glyph = typical_glyph_size(*lines), pitch = vertical ? 0 : line_pitch(grey, *lines, glyph);
  const double seen = first * (pitch > 0 ? std::min(glyph, pitch) : glyph);
  if (seen > kGoodEnoughLow * best && seen < kGoodEnoughHigh * best) return lines;
  const double most = std::sqrt(kMostPixels / (static_cast<double>(grey.cols) * grey.rows));
  const double second = std::min({1.0, first * best / seen, most});
  if (second == first) return lines;
  return detector.detect(grey, second);
}

}  // namespace

Result<std::vector<net::DetectedLine>> detect_lines(net::TextDetector& detector, const cv::Mat& grey) {
  Result<std::vector<net::DetectedLine>> lines = detect_running_text(detector, grey);
  if (!lines || lines->empty() || majority_direction(*lines) == Direction::vertical) return lines;
  if (auto done = look_closer(detector, grey, kBestGlyph, *lines); !done) return tl::unexpected(done.error());
  return lines;
}

}  // namespace broadsheet::layout
