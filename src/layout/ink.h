// Where the ink is: a reduced mask of the flattened picture that answers "how much of this box is black?" at
// once.
//
// All coordinates are flattened pixels; the reduction is chosen so that a glyph keeps about sixteen cells.
#pragma once

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <vector>

#include "page/geometry.h"

namespace broadsheet::layout {

class Ink {
 public:
  /// `flat` is the flattened picture in even light (8-bit grey, paper 255); `glyph_size` in its pixels;
  /// `level` the grey value under which it is ink.
  Ink(const cv::Mat& flat, double glyph_size, double level);

  /// Share of the box that is ink, 0 to 1; 0 for a box outside the picture.
  double share(const Box& box) const;
  /// Ink per row of cells (or per column) inside the box, as a share of its width (height); `cell()` pixels a
  /// step.
  std::vector<double> rows(const Box& box) const;
  std::vector<double> columns(const Box& box) const;

  /// The same cells with a level a quarter nearer to white: holds the small marks that blur leaves pale, and
  /// grime.
  Ink paler() const;

  double cell() const { return cell_; }
  /// Mean grey of each cell.
  const cv::Mat& grey() const { return grey_; }
  /// 255 where the cell holds any dark pixel at all: keeps hairlines that averaging would lose.
  const cv::Mat& darkest() const { return darkest_; }
  /// The same with a level that also takes the faintest parts of a worn rule, and the grain of dark paper.
  const cv::Mat& faintest() const { return faintest_; }

 private:
  cv::Rect cells(const Box& box) const;
  double cell_ = 1, level_ = 0;
  cv::Mat grey_;
  cv::Mat darkest_;
  cv::Mat faintest_;
  cv::Mat sum_;
};

/// So many glyph sizes in whole cells, where a glyph has `glyph` of them; not fewer than `least`.
inline int cells(double sizes, double glyph, int least) {
  return std::max(least, static_cast<int>(std::lround(sizes * glyph)));
}

/// Of 255: the ink level of a page lies no higher unless its ink itself is that pale.
inline constexpr double kPalest = 205;

/// The grey value that parts strokes from paper inside the given boxes (flattened pixels): N. Otsu: A
/// Threshold Selection Method from Gray-Level Histograms, 1979. Thin grey type needs a higher one than black
/// type.
double ink_level(const cv::Mat& flat, const std::vector<Box>& text);

}  // namespace broadsheet::layout
