#include "clean/flatten.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <opencv2/imgproc.hpp>

namespace broadsheet::clean {
namespace {

constexpr int kWidth = 3000;
constexpr int kHeight = 4000;
constexpr double kLine = 50;

using Warp = std::function<Point(Point)>;

// Lines of four justified columns, set flat and bent by `warp`; every fifth is an indented or a short one.
std::vector<net::DetectedLine> worn_lines(const Warp& warp) {
  std::vector<net::DetectedLine> lines;
  for (int column = 0; column < 4; ++column)
    for (int row = 0; row < 50; ++row) {
      double left = 200 + column * 660, right = left + 600;
      const double top = 300 + row * 70;
      if (row % 5 == 1) left += 70;
      if (row % 5 == 4) right -= 250;
      net::DetectedLine line;
      line.thickness = kLine;
      line.score = 1;
      line.outline.corner = {warp({left, top}), warp({right, top}), warp({right, top + kLine}),
                             warp({left, top + kLine})};
      for (int k = 0; k <= 8; ++k)
        line.midline.push_back(warp({left + (right - left) * k / 8, top + kLine / 2}));
      lines.push_back(line);
    }
  return lines;
}

// Largest difference in height along a printed line, and in x down a column's left edge, after flattening.
void expect_flat(const Warp& warp, double level_tolerance, double upright_tolerance) {
  const FlatMap map = fit_flat_map(worn_lines(warp), kWidth, kHeight);
  for (int row = 0; row < 11; ++row) {
    const double y = 400 + row * 300;
    const double first = map.to_flat(warp({250, y})).y;
    for (int place = 0; place < 13; ++place) {
      const double x = 250 + place * 200;
      EXPECT_NEAR(map.to_flat(warp({x, y})).y, first, level_tolerance) << x << ',' << y;
    }
  }
  for (int column = 0; column < 4; ++column) {
    const double x = 200 + column * 660;
    const double first = map.to_flat(warp({x, 350})).x;
    for (int row = 0; row < 12; ++row) {
      const double y = 350 + row * 300;
      EXPECT_NEAR(map.to_flat(warp({x, y})).x, first, upright_tolerance) << x << ',' << y;
    }
  }
}

TEST(Flatten, ALevelPageIsLeftAlone) {
  EXPECT_TRUE(fit_flat_map(worn_lines([](Point p) { return p; }), kWidth, kHeight).identity());
}

TEST(Flatten, NoLinesLeaveThePictureAlone) { EXPECT_TRUE(fit_flat_map({}, kWidth, kHeight).identity()); }

TEST(Flatten, SkewIsTakenOut) {
  const double angle = 1.4 * CV_PI / 180;
  expect_flat(
      [=](Point p) {
        return Point{p.x * std::cos(angle) - p.y * std::sin(angle) + 90,
                     p.x * std::sin(angle) + p.y * std::cos(angle)};
      },
      1.5, 4);
}

TEST(Flatten, PerspectiveIsTakenOut) {
  expect_flat(
      [](Point p) {
        const double w = 1 + p.x * 2e-5 + p.y * 3e-5;
        return Point{(p.x + 0.02 * p.y) / w, (p.y - 0.015 * p.x) / w};
      },
      2, 6);
}

TEST(Flatten, SlowWarpIsTakenOut) {
  expect_flat(
      [](Point p) {
        return Point{p.x + 10 * std::sin(p.y / 1200), p.y + 14 * std::sin(p.x / 900)};
      },
      2.5, 6);
}

TEST(Flatten, AFewWildLinesBendNothing) {
  const double angle = -0.8 * CV_PI / 180;
  const Warp warp = [=](Point p) {
    return Point{p.x * std::cos(angle) - p.y * std::sin(angle),
                 p.x * std::sin(angle) + p.y * std::cos(angle) + 60};
  };
  std::vector<net::DetectedLine> lines = worn_lines(warp);
  for (int i = 0; i < 6; ++i) {  // handwriting across the page
    net::DetectedLine wild = lines[static_cast<std::size_t>(i)];
    for (Point& p : wild.midline) p.y += 0.3 * p.x;
    lines.push_back(wild);
  }
  const FlatMap map = fit_flat_map(lines, kWidth, kHeight);
  EXPECT_NEAR(map.to_flat(warp({250, 2000})).y, map.to_flat(warp({2700, 2000})).y, 2);
}

TEST(Flatten, PictureFollowsTheMap) {
  const FlatMap map = rotation_map(2, 400, 300);
  cv::Mat picture(300, 400, CV_8UC1, cv::Scalar(255));
  cv::circle(picture, {120, 200}, 6, cv::Scalar(0), cv::FILLED);
  const cv::Mat flat = flatten(picture, map);
  const Point there = map.to_flat(Point{120.5, 200.5});
  EXPECT_LT(flat.at<std::uint8_t>(static_cast<int>(there.y), static_cast<int>(there.x)), 10);
}

TEST(Flatten, NoCornerOfTheInputIsLost) {
  const FlatMap map = rotation_map(3, 400, 300);
  const cv::Mat flat = flatten(cv::Mat(300, 400, CV_8UC1, cv::Scalar(255)), map);
  for (const Point corner : {Point{0, 0}, Point{400, 0}, Point{400, 300}, Point{0, 300}}) {
    const Point p = map.to_flat(corner);
    EXPECT_GE(p.x, -1);
    EXPECT_GE(p.y, -1);
    EXPECT_LE(p.x, flat.cols + 1);
    EXPECT_LE(p.y, flat.rows + 1);
  }
}

}  // namespace
}  // namespace broadsheet::clean
