#include "clean/spread.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>

#include "clean/scan_edge.h"
#include "page/median.h"

namespace broadsheet::clean {

namespace {

constexpr double kBin = 0.25;  // glyph sizes across that are looked at at a time
constexpr double kStray =
    2.5;  // glyph sizes of short lines, one over the other, that a free strip may hold: specks
constexpr double kShort = 3.0;     // glyph sizes up to which a line may be a speck
constexpr double kMargins = 4.0;   // glyph sizes: two inner margins are never narrower; a wide gutter has two
constexpr double kFarWider = 1.5;  // times any other free strip
constexpr double kAlikeWide = 0.72;      // ratio of the widths of the two prints
constexpr double kAlikeHigh = 0.75;      // the same of what they share down the scan, to the higher
constexpr double kLowest = 0.95;         // height over width of a page's print: the squarest newspapers
constexpr double kHighest = 1.95;        // the slimmest
constexpr std::size_t kLeastLines = 12;  // of text on a page
constexpr double kLeastText = 0.15;      // of the text of the fuller page: an advertisement page has little

// A strip of the facing page.
constexpr double kNarrow = 0.6;          // of the width of the page's print
constexpr double kRunsOff = 1.0;         // glyph sizes from the edge of the scan: a line that is cut off
constexpr double kCutOff = 0.4;          // of the strip's lines
constexpr std::size_t kLeastCutOff = 3;  // lines
constexpr double kBeyondPrint = 2.5;     // glyph sizes over and under the print where the fold is still seen
constexpr int kBands = 16;               // down the scan in which it is looked for
constexpr double kSeen = 0.85;           // of them show it
constexpr double kShade = 10;            // of 255: darker than the paper beside it
constexpr double kStraight = 1.0;        // glyph sizes off a straight line

// Extents with the skew taken out.
struct Extent {
  Box box;
  double length = 0;
};

// dy/dx of a level line: the median of all lines, each counted by its length.
double slope_of(const std::vector<net::DetectedLine>& lines) {
  std::vector<std::pair<double, double>> slopes;  // slope, length
  double total = 0;
  for (const net::DetectedLine& line : lines) {
    if (line.midline.size() < 2) continue;
    const Point a = line.midline.front(), b = line.midline.back();
    const double along = line.vertical ? b.y - a.y : b.x - a.x;
    if (along <= 0) continue;
    slopes.emplace_back((line.vertical ? a.x - b.x : b.y - a.y) / along, along);
    total += along;
  }
  std::sort(slopes.begin(), slopes.end());
  double sum = 0;
  for (const auto& [slope, length] : slopes)
    if ((sum += length) >= total / 2) return slope;
  return 0;
}

std::vector<Extent> extents_of(const std::vector<net::DetectedLine>& lines, double slope) {
  std::vector<Extent> extents;
  for (const net::DetectedLine& line : lines) {
    Quad level = line.outline;
    for (Point& p : level.corner) p = {p.x + slope * p.y, p.y - slope * p.x};
    const Box box = bounds(level);
    extents.push_back({box, std::max(box.width(), box.height())});
  }
  return extents;
}

// Free strips between the first and the last print, from the left.
std::vector<Box> free_strips(const std::vector<Extent>& extents, double glyph) {
  Box print;
  for (const Extent& extent : extents) print = united(print, extent.box);
  const double bin = kBin * glyph;
  std::vector<double> covered(static_cast<std::size_t>(std::max(0.0, print.width() / bin)) + 1, 0.0);
  for (const Extent& extent : extents) {
    // A speck counts by its height, a line of text covers for good.
    const double cover = extent.length < kShort * glyph ? extent.box.height() : 2 * kStray * glyph;
    const auto last = static_cast<std::size_t>((extent.box.right - print.left) / bin);
    for (auto i = static_cast<std::size_t>((extent.box.left - print.left) / bin);
         i <= std::min(last, covered.size() - 1); ++i)
      covered[i] += cover;
  }
  std::vector<Box> strips;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= covered.size(); ++i) {
    if (i < covered.size() && covered[i] <= kStray * glyph) continue;
    if (i > from)
      strips.push_back({print.left + static_cast<double>(from) * bin, print.top,
                        print.left + static_cast<double>(i) * bin, print.bottom});
    from = i + 1;
  }
  return strips;
}

// The print on one side of a strip.
struct Side {
  Box print;
  std::size_t lines = 0;
  double text = 0;  // area
};

Side side_of(const std::vector<Extent>& extents, double from, double to) {
  Side side;
  for (const Extent& extent : extents) {
    const double middle = extent.box.center().x;
    if (middle < from || middle >= to) continue;
    side.print = united(side.print, extent.box);
    side.text += extent.box.area();
    ++side.lines;
  }
  return side;
}

bool is_page(const Side& side) {
  const double shape = side.print.height() / std::max(1.0, side.print.width());
  return side.lines >= kLeastLines && shape > kLowest && shape < kHighest;
}

bool face_each_other(const Side& a, const Side& b) {
  const auto ratio = [](double x, double y) { return std::min(x, y) / std::max({x, y, 1.0}); };
  return ratio(a.print.width(), b.print.width()) > kAlikeWide && ratio(a.text, b.text) > kLeastText &&
         overlap_y(a.print, b.print) > kAlikeHigh * std::max(a.print.height(), b.print.height());
}

}  // namespace

std::optional<Fold> find_fold(const std::vector<net::DetectedLine>& lines, double glyph_size) {
  if (glyph_size <= 0) return std::nullopt;
  const double slope = slope_of(lines);
  const std::vector<Extent> extents = extents_of(lines, slope);
  std::vector<Box> strips = free_strips(extents, glyph_size);
  std::sort(strips.begin(), strips.end(), [](const Box& a, const Box& b) { return a.width() > b.width(); });
  if (strips.empty() || strips[0].width() < kMargins * glyph_size) return std::nullopt;
  if (strips.size() > 1 && strips[0].width() < kFarWider * strips[1].width()) return std::nullopt;
  const double at = strips[0].center().x, far = std::numeric_limits<double>::max();
  const Side left = side_of(extents, -far, at), right = side_of(extents, at, far);
  if (!is_page(left) || !is_page(right) || !face_each_other(left, right)) return std::nullopt;
  return Fold{at, slope};
}

namespace {

// Lines beyond the strip that run off the scan.
bool runs_off(const std::vector<net::DetectedLine>& lines, const Fold& strip, bool left, const ScanEdge& edge,
              double glyph) {
  std::size_t beyond = 0, cut = 0;
  for (const net::DetectedLine& line : lines) {
    const Box box = bounds(line.outline);
    if (strip.is_left(box.center()) != left) continue;
    ++beyond;
    if (std::abs((left ? box.left : box.right) - edge.x(box.center().y)) < kRunsOff * glyph) ++cut;
  }
  return cut >= kLeastCutOff && static_cast<double>(cut) > kCutOff * static_cast<double>(beyond);
}

// The darkest place across the strip in a band of the scan, when it is darker than most of the strip.
std::optional<Point> shade_in(const cv::Mat& grey, const cv::Rect& band) {
  cv::Mat across;
  cv::reduce(grey(band), across, 0, cv::REDUCE_AVG, CV_32F);
  cv::blur(across, across, {3, 1});
  cv::Point darkest;
  double least = 0;
  cv::minMaxLoc(across, &least, nullptr, &darkest);
  if (median({across.begin<float>(), across.end<float>()}) - least < kShade) return std::nullopt;
  return Point{static_cast<double>(band.x + darkest.x), band.y + band.height / 2.0};
}

// The straight line that most of the points lie on or near.
std::optional<Fold> line_through(const std::vector<Point>& points, double glyph) {
  std::optional<Fold> best;
  std::size_t most = 0;
  for (std::size_t i = 0; i < points.size(); ++i)
    for (std::size_t k = i + points.size() / 2; k < points.size(); ++k) {
      const double slope = -(points[k].x - points[i].x) / (points[k].y - points[i].y);
      const Fold fold{points[i].x + slope * points[i].y, slope};
      const auto near = std::count_if(points.begin(), points.end(), [&](const Point& p) {
        return std::abs(p.x + fold.slope * p.y - fold.at) < kStraight * glyph;
      });
      if (static_cast<std::size_t>(near) <= most) continue;
      most = static_cast<std::size_t>(near);
      best = fold;
    }
  return most >= static_cast<std::size_t>(kSeen * kBands) ? best : std::nullopt;
}

// The fold in a strip free of print: seen over the print, under it and all the way between.
std::optional<Fold> shade_of_fold(const cv::Mat& grey, const Box& strip, const Box& print, double slope,
                                  double glyph) {
  const double beyond = kBeyondPrint * glyph, step = print.height() / kBands;
  // Strip and print are those of the level scan.
  const auto y_on_scan = [&](double level) {
    return (level + slope * strip.center().x) / (1 + slope * slope);
  };
  if (y_on_scan(print.top - beyond) < 0 || y_on_scan(print.bottom + beyond) > grey.rows) return std::nullopt;
  const auto shade_between = [&](double level_top, double level_bottom) {
    const double top = y_on_scan(level_top), bottom = y_on_scan(level_bottom);
    const double lean = slope * (top + bottom) / 2;
    const cv::Rect band = cv::Rect(cv::Point(cvRound(strip.left - lean), cvRound(top)),
                                   cv::Point(cvRound(strip.right - lean), cvRound(bottom))) &
                          cv::Rect(0, 0, grey.cols, grey.rows);
    return band.empty() ? std::nullopt : shade_in(grey, band);
  };
  const auto over = shade_between(print.top - beyond, print.top - glyph),
             under = shade_between(print.bottom + glyph, print.bottom + beyond);
  if (!over || !under) return std::nullopt;
  std::vector<Point> shades{*over};
  for (int i = 0; i < kBands; ++i)
    if (const auto shade = shade_between(print.top + i * step, print.top + (i + 1) * step))
      shades.push_back(*shade);
  shades.push_back(*under);
  return line_through(shades, glyph);
}

}  // namespace

std::optional<FacingStrip> find_facing_strip(const cv::Mat& grey, const std::vector<net::DetectedLine>& lines,
                                             double glyph_size) {
  if (glyph_size <= 0) return std::nullopt;
  const double slope = slope_of(lines), far = std::numeric_limits<double>::max();
  const std::vector<Extent> extents = extents_of(lines, slope);
  for (const Box& strip : free_strips(extents, glyph_size)) {
    if (strip.width() < kMargins * glyph_size) continue;
    const double at = strip.center().x;
    const Side left = side_of(extents, -far, at), right = side_of(extents, at, far);
    const bool page_is_left = left.text > right.text;
    const Side &page = page_is_left ? left : right, &rest = page_is_left ? right : left;
    if (page.lines < kLeastLines || rest.print.width() > kNarrow * page.print.width()) continue;
    if (!runs_off(lines, {at, slope}, !page_is_left, find_scan_edge(grey, !page_is_left), glyph_size))
      continue;
    if (const auto fold = shade_of_fold(grey, strip, page.print, slope, glyph_size))
      return FacingStrip{*fold, page_is_left};
  }
  return std::nullopt;
}

HalfScan half_of(const cv::Mat& scan, const std::vector<net::DetectedLine>& lines, const Fold& fold,
                 bool left) {
  const double top = fold.at, bottom = fold.at - fold.slope * scan.rows;  // where the fold leaves the scan
  const int first = left ? 0 : std::clamp(static_cast<int>(std::min(top, bottom)), 0, scan.cols - 1);
  const int last =
      left ? std::clamp(static_cast<int>(std::ceil(std::max(top, bottom))), first + 1, scan.cols) : scan.cols;
  HalfScan half;
  half.offset = {static_cast<double>(first), 0};
  scan.colRange(first, last).copyTo(half.picture);
  for (int y = 0; y < half.picture.rows; ++y) {
    const int x = std::clamp(cvRound(fold.at - fold.slope * y) - first, 0, half.picture.cols);
    cv::Mat beyond = half.picture.row(y).colRange(left ? cv::Range(x, half.picture.cols) : cv::Range(0, x));
    beyond.setTo(255);
  }
  for (net::DetectedLine line : lines) {
    const bool here = fold.is_left(bounds(line.outline).center()) == left;
    for (Point& p : line.outline.corner) p.x -= half.offset.x;
    for (Point& p : line.midline) p.x -= half.offset.x;
    (here ? half.lines : half.beyond).push_back(std::move(line));
  }
  return half;
}

}  // namespace broadsheet::clean
