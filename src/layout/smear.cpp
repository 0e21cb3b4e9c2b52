#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "layout/detect.h"

namespace broadsheet::layout {

namespace {

constexpr double kLongSide = 3000;  // pixels of the reduced picture: strokes of 8-point type are still apart
constexpr int kBlock = 51;          // pixels: window of the local threshold, a few glyphs
constexpr double kOffset = 18;      // grey values under the local mean from which a pixel is ink
constexpr double kSmear = 0.75;     // glyph sizes closed along the line: between spaces and gutters
constexpr double kCloseAcross = 0.12;    // glyph sizes closed across: strokes of one glyph
constexpr double kThin = 0.45;           // glyph sizes: thinner runs are rules and specks
constexpr double kThick = 4.5;           // glyph sizes: thicker areas are pictures
constexpr double kDensest = 0.75;        // share of ink: fuller areas are pictures and banners
constexpr double kGlyphQuantile = 0.75;  // of the heights of specks and strokes: about a full glyph
constexpr int kLargestGlyph = 80;  // pixels: ink no larger may be a glyph, also on a small cut of a page
constexpr int kLargestShare = 20;  // of a whole page's height is the largest glyph
constexpr int kSpeck = 4;          // pixels
constexpr double kGrowth = 0.3;    // of the height on each side: boxes as generous as the network's
constexpr int kMidline = 8;        // samples along a line

}  // namespace

std::vector<net::DetectedLine> smear_lines(const cv::Mat& grey, double skew_degrees) {
  const double scale = std::min(1.0, kLongSide / std::max(grey.cols, grey.rows));
  cv::Mat small;
  cv::resize(grey, small, {}, scale, scale, cv::INTER_AREA);
  const cv::Point2f middle(static_cast<float>(small.cols) / 2, static_cast<float>(small.rows) / 2);
  const cv::Mat turn = cv::getRotationMatrix2D(middle, skew_degrees, 1);
  cv::Mat level, ink;
  cv::warpAffine(small, level, turn, small.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
  cv::adaptiveThreshold(level, ink, 255, cv::ADAPTIVE_THRESH_MEAN_C, cv::THRESH_BINARY_INV, kBlock, kOffset);

  cv::Mat labels, stats, centroids;
  int count = cv::connectedComponentsWithStats(ink, labels, stats, centroids, 8, CV_32S);
  std::vector<int> heights;
  for (int i = 1; i < count; ++i) {
    const int w = stats.at<int>(i, cv::CC_STAT_WIDTH), h = stats.at<int>(i, cv::CC_STAT_HEIGHT);
    if (h > kSpeck && w > kSpeck && std::max(w, h) < std::max(kLargestGlyph, small.rows / kLargestShare))
      heights.push_back(h);
  }
  if (heights.empty()) return {};
  const auto nth =
      heights.begin() + static_cast<std::ptrdiff_t>(kGlyphQuantile * static_cast<double>(heights.size() - 1));
  std::nth_element(heights.begin(), nth, heights.end());
  const double glyph = *nth;

  // Long straight strokes (rules, frames) would tie columns together.
  cv::Mat upright, flat;
  const int rule = static_cast<int>(3 * glyph);
  cv::morphologyEx(ink, upright, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {1, rule}));
  cv::morphologyEx(ink, flat, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {rule, 1}));
  ink.setTo(0, upright | flat);
  cv::Mat smeared;
  cv::morphologyEx(ink, smeared, cv::MORPH_CLOSE,
                   cv::getStructuringElement(cv::MORPH_RECT, {static_cast<int>(kSmear * glyph) | 1,
                                                              static_cast<int>(kCloseAcross * glyph) | 1}));
  count = cv::connectedComponentsWithStats(smeared, labels, stats, centroids, 4, CV_32S);
  cv::Mat back;
  cv::invertAffineTransform(turn, back);
  const auto to_input = [&](double x, double y) {
    return Point{(back.at<double>(0, 0) * x + back.at<double>(0, 1) * y + back.at<double>(0, 2)) / scale,
                 (back.at<double>(1, 0) * x + back.at<double>(1, 1) * y + back.at<double>(1, 2)) / scale};
  };
  std::vector<net::DetectedLine> lines;
  for (int i = 1; i < count; ++i) {
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    if (box.height < kThin * glyph || box.height > kThick * glyph || box.width < kThin * glyph) continue;
    const double filled = static_cast<double>(cv::countNonZero(ink(box))) / box.area();
    if (filled > kDensest) continue;
    const double grow = kGrowth * box.height;
    net::DetectedLine line;
    line.score = 1;
    line.thickness = (box.height + 2 * grow) / scale;
    const double left = box.x - grow, right = box.br().x + grow, top = box.y - grow,
                 bottom = box.br().y + grow;
    line.outline.corner = {to_input(left, top), to_input(right, top), to_input(right, bottom),
                           to_input(left, bottom)};
    for (int k = 0; k < kMidline; ++k)
      line.midline.push_back(to_input(box.x + (k + 0.5) * box.width / kMidline, box.y + box.height / 2.0));
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace broadsheet::layout
