#include "layout/pale_rules.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "layout/ink.h"

namespace broadsheet::layout {

namespace {

// Lengths are in glyph sizes, levels of 255.
constexpr double kLength = 2.4;     // averaged along the rule: longer than two letters over each other
constexpr double kEdge = 0.11;      // from the middle of a sharp rule to where it is all but over
constexpr double kDistance = 0.16;  // from the middle to its sides
constexpr double kSide = 0.2;       // width of a side
constexpr double kContrast = 14;    // darker than both sides, on average
constexpr double kSharp = 0.6;      // of the contrast is there at the edge
constexpr double kShortest = 6;     // of a pale rule
constexpr double kStep = 0.13;      // along the rule
constexpr double kInRow = 0.4;      // of the contrast: in a single step, the grain of the paper allowed for
constexpr double kRows = 0.8;       // of the steps are that much darker
constexpr double kDark = 0.5;       // of it may be ink: a rule that is ink for longer is no pale one
constexpr double kBare = 222;       // a side of paper, on average

// The darker of what stands so many cells to the left and to the right of each place.
cv::Mat darker_of_both(const cv::Mat& picture, int away) {
  cv::Mat wide, darker;
  cv::copyMakeBorder(picture, wide, 0, 0, away, away, cv::BORDER_REPLICATE);
  cv::min(wide.colRange(0, picture.cols), wide.colRange(2 * away, 2 * away + picture.cols), darker);
  return darker;
}

}  // namespace

cv::Mat pale_rule_ink(const cv::Mat& grey, const cv::Mat& dark, double glyph) {
  // All is averaged along the rule anyway, so steps along it do instead of cells.
  const int step = cells(kStep, glyph, 1);
  const cv::Size size(grey.cols, std::max(1, grey.rows / step));
  cv::Mat steps, dark_steps;
  cv::resize(grey, steps, size, 0, 0, cv::INTER_AREA);
  cv::resize(dark, dark_steps, size, 0, 0, cv::INTER_AREA);
  const cv::Size along(1, cells(kLength, glyph / step, 3));
  const int width = cells(kSide, glyph, 2);
  cv::Mat sides, contrast, edge;
  cv::blur(steps, sides, {width, 1});
  sides = darker_of_both(sides, cells(kDistance, glyph, 2) + width / 2);
  cv::subtract(sides, steps, contrast);  // 0 where it is not darker
  const cv::Mat darker = contrast > kInRow * kContrast;
  cv::subtract(darker_of_both(steps, cells(kEdge, glyph, 1)), steps, edge);
  cv::Mat rows, bare;
  cv::blur(darker, rows, along);
  cv::blur(dark_steps, dark_steps, along);
  cv::blur(sides, bare, along);
  cv::blur(contrast, contrast, along);
  cv::blur(edge, edge, along);
  cv::Mat ink = rows > kRows * 255;
  ink &= dark_steps <= kDark * 255;
  ink &= bare > kBare;
  ink &= contrast > kContrast;
  ink &= edge > kSharp * contrast;
  // What was seen from the middle of the stretch is there from its one end to the other.
  cv::dilate(ink, ink, cv::getStructuringElement(cv::MORPH_RECT, along));
  ink &= darker;
  // A rule is longer than the strokes of a drawing are straight.
  cv::Mat whole;
  cv::morphologyEx(ink, whole, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {3, along.height}));
  cv::morphologyEx(whole, whole, cv::MORPH_OPEN,
                   cv::getStructuringElement(cv::MORPH_RECT, {1, cells(kShortest, glyph / step, 5)}));
  ink &= whole;
  cv::resize(ink, ink, grey.size(), 0, 0, cv::INTER_NEAREST);
  return ink;
}

}  // namespace broadsheet::layout
