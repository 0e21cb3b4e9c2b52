#include "layout/detect.h"

#include <algorithm>
#include <cmath>

#include "layout/lines.h"

namespace broadsheet::layout {

namespace {

constexpr double kFirstLook = 1280;       // pixels of the long side: a broadsheet at 300 dpi is reduced to a quarter
constexpr double kBestGlyph = 9.5;        // pixels a glyph should have for the network; below 7 lines fall into words
constexpr double kGoodEnoughLow = 0.8;    // of that: smaller glyphs earn a second look
constexpr double kGoodEnoughHigh = 2.2;   // larger ones too: headlines fall into pieces
constexpr double kMostPixels = 6e6;       // of the reduced picture, to bound time and memory

}  // namespace

Result<std::vector<net::DetectedLine>> detect_lines(net::TextDetector& detector, const cv::Mat& grey) {
  const double first = std::min(1.0, kFirstLook / std::max(grey.cols, grey.rows));
  Result<std::vector<net::DetectedLine>> lines = detector.detect(grey, first);
  if (!lines || lines->empty()) return lines;
  const double seen = typical_glyph_size(*lines) * first;
  if (seen > kGoodEnoughLow * kBestGlyph && seen < kGoodEnoughHigh * kBestGlyph) return lines;
  const double most = std::sqrt(kMostPixels / (static_cast<double>(grey.cols) * grey.rows));
  const double second = std::min({1.0, first * kBestGlyph / seen, most});
  if (second == first) return lines;
  return detector.detect(grey, second);
}

}  // namespace broadsheet::layout
