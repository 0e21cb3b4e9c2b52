#include "layout/given_direction.h"

#include <gmock/gmock.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

using testing::SizeIs;

/// Five columns of twelve glyphs, which may be seen as twelve rows of five.
struct Grid {
  MadePrint print{700, 700};
  Grid() {
    for (int column = 0; column < 5; ++column)
      for (int glyph = 0; glyph < 12; ++glyph)
        print.print(103 + 60 * column, 63 + 30 * glyph, 127 + 60 * column, 24);
  }
};

TEST(LinesInDirection, AreKeptWhenTheyRunSo) {
  MadePrint print(1400, 300);
  print.line(40, 60, 640);
  print.line(40, 110, 70);  // one glyph has no direction
  const auto lines = lines_in_direction(print.detected, Direction::horizontal, print.picture);
  ASSERT_THAT(lines, SizeIs(2));
  EXPECT_EQ(lines[0].outline, print.detected[0].outline);
  EXPECT_EQ(lines[1].outline, print.detected[1].outline);
}

TEST(LinesInDirection, AreSearchedForOnAPageThatWasSeenTheOtherWay) {
  Grid grid;
  for (int row = 0; row < 12; ++row) grid.print.detect({100, 60.0 + 30 * row, 370, 90.0 + 30 * row});
  const auto lines = lines_in_direction(grid.print.detected, Direction::vertical, grid.print.picture);
  ASSERT_THAT(lines, SizeIs(5));
  EXPECT_TRUE(lines[0].vertical);
  EXPECT_NEAR(lines[0].thickness, 40, 12);
  EXPECT_LT(lines[0].midline.front().y, lines[0].midline.back().y);
  EXPECT_NEAR(lines[0].midline.front().x, 355, 8);
}

TEST(LinesInDirection, OnePlaceSeenTheOtherWayIsSearched) {
  MadePrint print(1400, 800);
  for (int row = 0; row < 14; ++row) print.line(40, 60 + 50 * row, 640);
  for (int row = 0; row < 10; ++row) print.print(800, 60 + 50 * row, 890);
  print.detect({800, 60, 890, 540});  // a stack of short lines, taken for one that runs down
  const auto lines = lines_in_direction(print.detected, Direction::horizontal, print.picture);
  EXPECT_THAT(lines, SizeIs(14 + 10));
}

TEST(LinesInDirection, OfAnEmptyPageAreNone) {
  EXPECT_THAT(lines_in_direction({}, Direction::vertical, cv::Mat(50, 50, CV_8UC1, cv::Scalar(255))),
              SizeIs(0));
}

TEST(SetDirection, IsThatOfAllPrint) {
  Page page;
  page.regions.resize(2);
  page.lines.resize(2);
  page.lines[1].direction = Direction::vertical;
  set_direction(page, Direction::vertical);
  EXPECT_EQ(page.regions[0].direction, Direction::vertical);
  EXPECT_EQ(page.lines[0].direction, Direction::vertical);
}

}  // namespace
}  // namespace broadsheet::layout
