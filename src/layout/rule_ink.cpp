#include "layout/rule_ink.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "layout/ink.h"

namespace broadsheet::layout {

namespace {

// All lengths are in glyph sizes.
constexpr double kThickest = 0.65;     // a heavy rule and its hairline; more is a patch of black
constexpr double kWavyThickest = 0.4;  // a wavy rule
constexpr double kBeside = 0.12;       // white at both sides: a rule in a gutter of half a glyph still has it
constexpr double kStraight = 1.6;      // longer than a letter of running text is high
constexpr double kWave = 0.16;         // half of what a wavy rule swings
constexpr double kWaveLength = 3.2;    // longer than a touching pair of letters
constexpr double kWornThickest = 0.22;  // dots and worn hairlines; a column of digits is thicker
constexpr double kWornGap = 0.4;        // white between dots; between two lines of print there is more
constexpr double kBlock = 0.5;          // height of the steps in which a worn rule is weighed
constexpr int kBlocks = 13;             // steps weighed together: five lines of print
constexpr double kWornCover = 0.55;     // share of the height that a worn rule must cover, gaps closed
constexpr double kQuietCover =
    0.6;  // of the ink's usual density, where one side is white: stems have none there
constexpr double kQuietShare = 0.12;  // share of the height that must be white at a side to judge by it
constexpr int kWornBlocks = 12;       // steps in a row that must look worn: the length of a worn rule
constexpr double kSide = 0.75;        // how far a side reaches
constexpr double kWander = 0.09;      // sideways
constexpr double kStep = 0.09;        // along the rule: finer need not be seen there

// The size of a glyph in the cells of a picture, which may be coarser along the rule.
struct GlyphSize {
  double across, along;
};

cv::Mat row_of(int length) { return cv::getStructuringElement(cv::MORPH_RECT, {length, 1}); }
cv::Mat column_of(int length) { return cv::getStructuringElement(cv::MORPH_RECT, {1, length}); }

// Runs across of at most that thickness with white on both sides. Runs with less white between them are one.
cv::Mat thin_runs(const cv::Mat& dark, double glyph, double thickest) {
  const int beside = cells(kBeside, glyph, 1), thick = cells(thickest, glyph, 2);
  cv::Mat thin(dark.size(), CV_8U, cv::Scalar(0));
  for (int y = 0; y < dark.rows; ++y) {
    const auto* from = dark.ptr<std::uint8_t>(y);
    auto* to = thin.ptr<std::uint8_t>(y);
    for (int x = 0; x < dark.cols; ++x) {
      if (from[x] == 0) continue;
      const int begin = x;
      int last = x;  // the last cell with ink
      for (; x < dark.cols && x - last <= beside + 1; ++x)
        if (from[x] != 0) last = x;
      --x;
      if (last - begin < thick) std::copy(from + begin, from + last + 1, to + begin);
    }
  }
  return thin;
}

cv::Mat straight_runs(const cv::Mat& dark, GlyphSize glyph) {
  cv::Mat runs;
  cv::morphologyEx(thin_runs(dark, glyph.across, kThickest), runs, cv::MORPH_OPEN,
                   column_of(cells(kStraight, glyph.along, 3)));
  return runs;
}

cv::Mat wavy_runs(const cv::Mat& dark, const cv::Mat& straight, GlyphSize glyph) {
  const cv::Mat swing = row_of(2 * cells(kWave, glyph.across, 1) + 1);
  cv::Mat runs;
  cv::dilate(straight, runs, swing);
  const cv::Mat thin = thin_runs(dark, glyph.across, kWavyThickest) & ~runs;
  cv::dilate(thin, runs, swing);
  cv::morphologyEx(runs, runs, cv::MORPH_OPEN, column_of(cells(kWaveLength, glyph.along, 6)));
  cv::dilate(runs, runs, swing);
  return runs & thin;
}

// The mask's share of each step down the page, 0 to 1, as a mean over kBlocks steps.
cv::Mat in_blocks(const cv::Mat& mask, int step) {
  cv::Mat shares(mask.rows / step, mask.cols, CV_32F);
  for (int block = 0; block < shares.rows; ++block)
    cv::reduce(mask.rowRange(block * step, (block + 1) * step), shares.row(block), 0, cv::REDUCE_AVG, CV_32F);
  cv::blur(shares, shares, {1, kBlocks}, {-1, -1}, cv::BORDER_CONSTANT);
  return shares / 255;
}

// White for the whole width of the side that begins `from` cells off, to the left (negative) or right.
cv::Mat white_beside(const cv::Mat& dark, int from, int width) {
  cv::Mat inked;  // the mean over the side, not zero when there is any ink: a running sum, cheaper than a
                  // dilation
  cv::blur(dark, inked, {width, 1});
  const int shift = from + (from < 0 ? -width / 2 : width / 2);
  const int kept = std::max(0, dark.cols - std::abs(shift));
  cv::Mat white(dark.size(), CV_8U, cv::Scalar(255));
  if (kept > 0)
    cv::compare(inked.colRange(std::max(0, shift), std::max(0, shift) + kept), 0,
                white.colRange(std::max(0, -shift), std::max(0, -shift) + kept), cv::CMP_EQ);
  return white;
}

cv::Mat worn_runs(const cv::Mat& dark, GlyphSize glyph) {
  const int step = cells(kBlock, glyph.along, 1);
  cv::Mat found = cv::Mat::zeros(dark.size(), CV_8U);
  if (dark.rows < kBlocks * step) return found;
  const cv::Mat thin = thin_runs(dark, glyph.across, kWornThickest);
  const int wander = cells(kWander, glyph.across, 1);
  cv::Mat line, closed;
  cv::dilate(thin, line, row_of(2 * wander + 1));
  cv::morphologyEx(line, closed, cv::MORPH_CLOSE, column_of(cells(kWornGap, glyph.along, 2) + 1));
  cv::Mat worn = in_blocks(closed, step) > kWornCover;
  const cv::Mat density = in_blocks(line, step);
  const int width = cells(kSide, glyph.across, 2) - wander;
  for (const int from : {-2 * wander - 1, 2 * wander + 1}) {
    const cv::Mat quiet = white_beside(dark, from, width);
    const cv::Mat height = in_blocks(quiet, step), covered = in_blocks(quiet & line, step);
    worn &= height > kQuietShare;
    worn &= covered > kQuietCover * height.mul(density);
  }
  const cv::Mat sway = row_of(4 * wander + 1);
  cv::Mat long_enough;
  cv::dilate(worn, long_enough, sway);
  cv::morphologyEx(long_enough, long_enough, cv::MORPH_OPEN, column_of(kWornBlocks));
  cv::dilate(long_enough, long_enough, sway);
  worn &= long_enough;
  for (int block = 0; block < worn.rows; ++block) {
    if (cv::countNonZero(worn.row(block)) == 0) continue;
    for (int y = block * step; y < (block + 1) * step; ++y)
      cv::bitwise_and(thin.row(y), worn.row(block), found.row(y));
  }
  return found;
}

// What is dark in any of `step` rows, one row for them.
cv::Mat rows_together(const cv::Mat& dark, int step) {
  cv::Mat together(std::max(1, dark.rows / step), dark.cols, CV_8U);
  for (int y = 0; y < together.rows; ++y) {
    cv::Mat row = together.row(y);
    dark.row(y * step).copyTo(row);
    for (int next = y * step + 1; next < std::min(dark.rows, (y + 1) * step); ++next)
      cv::bitwise_or(row, dark.row(next), row);
  }
  return together;
}

}  // namespace

cv::Mat rule_ink(const cv::Mat& dark, double glyph) {
  const int step = std::max(1, static_cast<int>(kStep * glyph));
  const cv::Mat rows = step == 1 ? dark : rows_together(dark, step);
  const GlyphSize size{.across = glyph, .along = glyph / step};
  const cv::Mat straight = straight_runs(rows, size);
  cv::Mat ink = straight | wavy_runs(rows, straight, size) | worn_runs(rows, size);
  if (step == 1) return ink;
  cv::resize(ink, ink, dark.size(), 0, 0, cv::INTER_NEAREST);
  return ink & dark;
}

}  // namespace broadsheet::layout
