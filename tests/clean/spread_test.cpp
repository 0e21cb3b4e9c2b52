#include "clean/spread.h"

#include <gtest/gtest.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace broadsheet::clean {
namespace {

constexpr double kGlyph = 30;
constexpr double kPitch = 50;

// Lines of print, as a detector gives them.
struct Scan {
  std::vector<net::DetectedLine> lines;
  double slope = 0;

  void line(double left, double top, double right, bool vertical = false, double bottom = 0) {
    const Box box{left, top, right, vertical ? bottom : top + 1.6 * kGlyph};
    const auto tilted = [&](Point p) { return Point{p.x - slope * p.y, p.y + slope * p.x}; };
    net::DetectedLine found;
    found.outline = quad_of(box);
    for (Point& p : found.outline.corner) p = tilted(p);
    found.midline = {tilted({vertical ? box.center().x : left, vertical ? top : box.center().y}),
                     tilted({vertical ? box.center().x : right, vertical ? bottom : box.center().y})};
    found.thickness = 1.6 * kGlyph;
    found.vertical = vertical;
    lines.push_back(found);
  }
  // Columns of 480 pixels with gutters of 40.
  void page(double left, int columns, int rows, double top = 200) {
    for (int column = 0; column < columns; ++column)
      for (int row = 0; row < rows; ++row)
        line(left + 520 * column, top + kPitch * row, left + 520 * column + 480);
  }
  void vertical_page(double left, int lines_across, double bottom) {
    for (int i = 0; i < lines_across; ++i)
      line(left + kPitch * i, 200, left + kPitch * i + 1.6 * kGlyph, true, bottom);
  }
};

TEST(Spread, TwoFacingPagesPartInTheirMargins) {
  Scan scan;
  scan.page(150, 3, 44);
  scan.page(1950, 3, 44);
  const auto fold = find_fold(scan.lines, kGlyph);
  ASSERT_TRUE(fold);
  EXPECT_NEAR(fold->at, (150 + 1520 + 1950) / 2.0, kGlyph);
  EXPECT_TRUE(fold->is_left({1500, 1000}));
  EXPECT_FALSE(fold->is_left({2000, 1000}));
}

TEST(Spread, SkewIsTakenOut) {
  Scan scan;
  scan.slope = std::tan(3 * CV_PI / 180);
  scan.page(150, 3, 44);
  scan.page(1950, 3, 44);
  const auto fold = find_fold(scan.lines, kGlyph);
  ASSERT_TRUE(fold);
  for (const double y : {200.0, 2300.0}) {
    EXPECT_TRUE(fold->is_left({1680 - scan.slope * y, y}));
    EXPECT_FALSE(fold->is_left({1940 - scan.slope * y, y}));
  }
}

TEST(Spread, PagesOfVerticalLinesToo) {
  Scan scan;
  scan.vertical_page(150, 30, 2100);
  scan.vertical_page(1950, 30, 2100);
  EXPECT_TRUE(find_fold(scan.lines, kGlyph));
}

TEST(Spread, SpecksInTheFoldDoNotHoldPagesTogether) {
  Scan scan;
  scan.page(150, 3, 44);
  scan.page(1950, 3, 44);
  scan.line(1790, 600, 1830);
  EXPECT_TRUE(find_fold(scan.lines, kGlyph));
}

TEST(Spread, ASinglePageIsNeverSplit) {
  Scan upright;  // with a gutter as wide as margins in the middle
  upright.page(150, 2, 60);
  upright.page(1350, 2, 60);
  EXPECT_FALSE(find_fold(upright.lines, kGlyph));
  Scan broad;  // broader than high, its gutters all alike
  broad.page(150, 6, 44);
  EXPECT_FALSE(find_fold(broad.lines, kGlyph));
}

TEST(Spread, PrintOverTheFoldHoldsPagesTogether) {
  Scan scan;
  scan.page(150, 3, 44);
  scan.page(1950, 3, 44);
  scan.line(1000, 100, 2600);
  EXPECT_FALSE(find_fold(scan.lines, kGlyph));
}

TEST(Spread, AClippingBesideAPageIsNoFacingPage) {
  Scan scan;
  scan.page(150, 3, 44);
  scan.page(2100, 1, 20, 900);
  EXPECT_FALSE(find_fold(scan.lines, kGlyph));
}

TEST(Spread, AnEmptyFacingPageIsNoPage) {
  Scan scan;
  scan.page(150, 3, 44);
  scan.line(3000, 2300, 3100);
  EXPECT_FALSE(find_fold(scan.lines, kGlyph));
}

TEST(Spread, NoLinesAndNoSizeAreNoSpread) {
  EXPECT_FALSE(find_fold({}, kGlyph));
  Scan scan;
  scan.page(150, 3, 44);
  EXPECT_FALSE(find_fold(scan.lines, 0));
}

TEST(Spread, HalvesHoldTheirOwnAndNothingOfTheOther) {
  Scan scan;
  scan.slope = 0.02;
  scan.page(150, 3, 44);
  scan.page(1950, 3, 44);
  const auto fold = find_fold(scan.lines, kGlyph);
  ASSERT_TRUE(fold);
  cv::Mat picture(2500, 3700, CV_8U, cv::Scalar(255));
  for (const net::DetectedLine& line : scan.lines) {
    const Box box = bounds(line.outline);
    cv::rectangle(picture, cv::Point(cvRound(box.left), cvRound(box.top)),
                  cv::Point(cvRound(box.right), cvRound(box.bottom)), cv::Scalar(0), cv::FILLED);
  }
  int ink = 0;
  std::size_t lines = 0;
  for (const bool left : {true, false}) {
    const HalfScan half = half_of(picture, scan.lines, *fold, left);
    ink += cv::countNonZero(half.picture == 0);
    lines += half.lines.size();
    for (const net::DetectedLine& line : half.lines) {
      const Point middle = bounds(line.outline).center();
      EXPECT_EQ(half.picture.at<std::uint8_t>(static_cast<int>(middle.y), static_cast<int>(middle.x)), 0);
    }
  }
  EXPECT_EQ(ink, cv::countNonZero(picture == 0));
  EXPECT_EQ(lines, scan.lines.size());
}

// A page of three columns, and beside it the first columns of another that the edge of the scan cuts off, in
// a scan of 2300 by 2700 with a shade from `top` to `bottom` where the fold is.
struct Strip {
  Scan scan;
  cv::Mat picture{2700, 2300, CV_8U, cv::Scalar(240)};

  Strip(double top, double bottom) {
    scan.page(150, 3, 44);
    for (int row = 0; row < 40; ++row) scan.line(1900, 200 + kPitch * row, 2300);
    cv::line(picture, {1770, static_cast<int>(top)}, {1750, static_cast<int>(bottom)}, cv::Scalar(190), 9);
  }
};

TEST(Spread, AStripOfTheFacingPageEndsAtTheFold) {
  const Strip strip(0, 2700);
  EXPECT_FALSE(find_fold(strip.scan.lines, kGlyph));
  const auto found = find_facing_strip(strip.picture, strip.scan.lines, kGlyph);
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->page_is_left);
  EXPECT_TRUE(found->fold.is_left({1740, 1300}));
  EXPECT_FALSE(found->fold.is_left({1780, 1300}));
  const HalfScan half = half_of(strip.picture, strip.scan.lines, found->fold, true);
  EXPECT_EQ(half.lines.size(), 3U * 44);
  EXPECT_EQ(half.beyond.size(), 40U);
}

TEST(Spread, AStripOnTheLeftToo) {
  Strip strip(0, 2700);
  cv::flip(strip.picture, strip.picture, 1);
  for (net::DetectedLine& line : strip.scan.lines) {
    const Box box = bounds(line.outline);
    line.outline = quad_of({2300 - box.right, box.top, 2300 - box.left, box.bottom});
    line.midline = {{2300 - box.right, box.center().y}, {2300 - box.left, box.center().y}};
  }
  const auto found = find_facing_strip(strip.picture, strip.scan.lines, kGlyph);
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->page_is_left);
}

TEST(Spread, AStripOnAScanThatWasTurnedIsCutOffByTheEdgeOfTheScan) {
  Strip strip(0, 0);
  constexpr double kSlope = 0.04;
  const auto turned = [](double x, double y) {
    return cv::Point(cvRound(x - kSlope * y), cvRound(y + kSlope * x));
  };
  strip.scan.lines.clear();
  strip.scan.slope = kSlope;
  strip.scan.page(150, 3, 44);
  for (int row = 0; row < 40; ++row) strip.scan.line(1900, 200 + kPitch * row, 2300);
  // The fold is seen from a little over the print to a little under it, and what the scan does not show is
  // white.
  cv::line(strip.picture, turned(1770, 110), turned(1750, 2490), cv::Scalar(190), 9);
  const std::vector<cv::Point> beyond{turned(2300, -200), turned(2300, 2900), {2300, 2700}, {2300, 0}};
  cv::fillPoly(strip.picture, std::vector<std::vector<cv::Point>>{beyond}, cv::Scalar(255));
  const auto found = find_facing_strip(strip.picture, strip.scan.lines, kGlyph);
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->page_is_left);
  EXPECT_TRUE(found->fold.is_left(Point{1740 - kSlope * 1300, 1300 + kSlope * 1740}));
  EXPECT_FALSE(found->fold.is_left(Point{1780 - kSlope * 1300, 1300 + kSlope * 1780}));
}

TEST(Spread, AColumnThatTheScanCutsOffIsNoStripOfAnotherPage) {
  const Strip no_fold(0, 0), rule(200, 2380);
  EXPECT_FALSE(find_facing_strip(no_fold.picture, no_fold.scan.lines, kGlyph));
  EXPECT_FALSE(find_facing_strip(rule.picture, rule.scan.lines, kGlyph)) << "no longer than the print";
}

TEST(Spread, ANarrowPartThatIsWholeIsNoStrip) {
  Strip strip(0, 2700);
  for (net::DetectedLine& line : strip.scan.lines)
    for (Point& corner : line.outline.corner)
      if (corner.x > 2290) corner.x -= 100;
  EXPECT_FALSE(find_facing_strip(strip.picture, strip.scan.lines, kGlyph));
  EXPECT_FALSE(find_facing_strip(strip.picture, {}, kGlyph));
}

TEST(Spread, AFoldAtTheEdgeLeavesAPicture) {
  const cv::Mat picture(20, 30, CV_8U, cv::Scalar(9));
  for (const double at : {-5.0, 0.0, 30.0, 99.0})
    for (const bool left : {true, false}) EXPECT_FALSE(half_of(picture, {}, {at, 0}, left).picture.empty());
}

}  // namespace
}  // namespace broadsheet::clean
