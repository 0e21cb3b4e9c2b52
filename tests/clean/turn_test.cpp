#include "clean/turn.h"

#include <gtest/gtest.h>

#include "clean/flatten.h"

namespace broadsheet::clean {
namespace {

// A picture of one dark pixel, and where it is.
struct Spot {
  cv::Mat picture{cv::Mat(30, 50, CV_8U, cv::Scalar(255))};
  Point at{7.5, 21.5};
  Spot() { picture.at<std::uint8_t>(21, 7) = 0; }
};

Point dark_pixel(const cv::Mat& picture) {
  cv::Point at;
  double least = 0;
  cv::minMaxLoc(picture, &least, nullptr, &at, nullptr);
  return {at.x + 0.5, at.y + 0.5};
}

class Turn : public testing::TestWithParam<int> {};

TEST_P(Turn, WhatWasFoundOnTheTurnedPictureComesBackToItsPlace) {
  const Spot spot;
  const cv::Mat upright = turned(spot.picture, GetParam());
  Page page;
  Region region;
  const Point found = dark_pixel(upright);
  region.outline.corner[0] = found;
  page.regions.push_back(region);
  Line line;
  line.outline.corner[2] = found;
  page.lines.push_back(line);
  page.rules.push_back({found, found, 1});
  page.dropped.emplace_back().outline.corner[1] = found;
  turn_back(page, GetParam(), spot.picture.cols, spot.picture.rows);
  EXPECT_EQ(page.regions[0].outline.corner[0], spot.at);
  EXPECT_EQ(page.lines[0].outline.corner[2], spot.at);
  EXPECT_EQ(page.rules[0].from, spot.at);
  EXPECT_EQ(page.dropped[0].outline.corner[1], spot.at);
  EXPECT_EQ(page.flat.turn(), GetParam());
  EXPECT_NEAR(page.flat.to_input(found).x, spot.at.x, 1e-3);
  EXPECT_NEAR(page.flat.to_input(found).y, spot.at.y, 1e-3);
  EXPECT_NEAR(page.flat.to_flat(spot.at).x, found.x, 1e-3);
  EXPECT_NEAR(page.flat.to_flat(spot.at).y, found.y, 1e-3);
}

TEST_P(Turn, ALevelledPageIsTurnedToo) {
  Page page;
  page.flat = rotation_map(2, 3000, 4000);
  turn_back(page, GetParam(), 3000, 4000);
  const Point there = page.flat.to_input(Point{700, 900});
  const Point back = page.flat.to_flat(there);
  EXPECT_NEAR(back.x, 700, 0.01);
  EXPECT_NEAR(back.y, 900, 0.01);
  EXPECT_EQ(page.flat.turn(), GetParam());
}

TEST(MoveBack, WhatWasFoundOnAPartOfTheScanComesBackToItsPlace) {
  for (const FlatMap& map : {FlatMap{}, rotation_map(2, 3000, 4000)}) {
    Page page;
    page.flat = map;
    Region region;
    region.outline = quad_of({10, 20, 30, 40});
    page.regions.push_back(region);
    const Point before = map.to_input(Point{700, 900});
    move_back(page, {1500, 7});
    EXPECT_EQ(page.regions[0].outline, quad_of({1510, 27, 1530, 47}));
    const Point after = page.flat.to_input(Point{700, 900});
    EXPECT_NEAR(after.x, before.x + 1500, 1e-6);
    EXPECT_NEAR(after.y, before.y + 7, 1e-6);
    EXPECT_NEAR(page.flat.to_flat(after).x, 700, 0.01);
    EXPECT_EQ(page.flat.turn(), 0);
  }
}

INSTANTIATE_TEST_SUITE_P(All, Turn, testing::Values(0, 90, 180, 270));

}  // namespace
}  // namespace broadsheet::clean
