// Two facing pages on one scan: where the fold between them runs.
//
// A single page must never be cut, so all of this has to hold, measured on the lines of text with the skew
// taken out:
//   - a strip free of print runs down the whole scan, several glyphs wide, as the inner margins of two pages
//   are and
//     gutters between columns are not, and far wider than any other such strip;
//   - it lies in the middle: the print on its left and on its right is about equally wide and high;
//   - the print on either side has the shape of a page, a little higher than wide, and text enough.
// Facing pages with print across the fold, as an advertisement over both, stay together for want of the
// first; a page beside a clipping for want of the second; two halves of one upright page would be far too
// high for the third.
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <vector>

#include "net/text_detector.h"

namespace broadsheet::clean {

/// The fold is the line x + slope * y = at, in pixels of the upright scan.
struct Fold {
  double at = 0;
  double slope = 0;

  bool is_left(Point p) const { return p.x + slope * p.y < at; }
};

/// None where the scan holds one page, or it is not certain. `lines` are in pixels of the upright scan;
/// `glyph_size` is the typical one.
std::optional<Fold> find_fold(const std::vector<net::DetectedLine>& lines, double glyph_size);

/// Where the scan shows one page and only a strip of the facing one, cut off by the edge of the scan.
///
/// All of this has to hold: a strip free of print as wide as two inner margins; beyond it a narrow part whose
/// lines run off the scan (scan_edge.h); and in the strip, from over the print to under it, the shade of the
/// fold or the edge of the page, which no rule between columns has.
struct FacingStrip {
  Fold fold;
  bool page_is_left = true;
};
std::optional<FacingStrip> find_facing_strip(const cv::Mat& grey, const std::vector<net::DetectedLine>& lines,
                                             double glyph_size);

/// One of the two pages: what lies beyond the fold is cut off, and white where the fold stands aslant.
struct HalfScan {
  cv::Mat picture;
  std::vector<net::DetectedLine> lines;     ///< in pixels of `picture`
  std::vector<net::DetectedLine> beyond{};  ///< those of the other page, in the same pixels
  Point offset{};                           ///< of `picture` in the scan
};
HalfScan half_of(const cv::Mat& scan, const std::vector<net::DetectedLine>& lines, const Fold& fold,
                 bool left);

}  // namespace broadsheet::clean
