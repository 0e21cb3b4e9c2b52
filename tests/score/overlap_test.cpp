#include "score/overlap.h"

#include <gtest/gtest.h>

namespace broadsheet::score {
namespace {

Quad box(double left, double top, double right, double bottom) {
  return quad_of(Box{left, top, right, bottom});
}

TEST(SharedPart, OfUprightBoxesIsTheirIntersection) {
  EXPECT_DOUBLE_EQ(area(shared_part(box(0, 0, 10, 10), box(5, 5, 20, 20))), 25);
  EXPECT_DOUBLE_EQ(area(shared_part(box(0, 0, 10, 10), box(2, 2, 4, 4))), 4);
}

TEST(SharedPart, IsEmptyForBoxesThatOnlyTouch) {
  EXPECT_DOUBLE_EQ(area(shared_part(box(0, 0, 10, 10), box(10, 0, 20, 10))), 0);
  EXPECT_TRUE(shared_part(box(0, 0, 10, 10), box(30, 0, 40, 10)).empty());
}

TEST(SharedPart, FollowsATurnedOutline) {
  const Quad diamond{{{{5, 0}, {10, 5}, {5, 10}, {0, 5}}}};
  EXPECT_DOUBLE_EQ(area(diamond), 50);
  EXPECT_DOUBLE_EQ(area(shared_part(diamond, box(0, 0, 5, 5))), 12.5);
  EXPECT_DOUBLE_EQ(area(shared_part(box(0, 0, 5, 5), diamond)), 12.5);
  EXPECT_DOUBLE_EQ(area(shared_part(box(0, 0, 1, 1), diamond)), 0);  // their bounds overlap, they do not
}

TEST(SharedPart, TakesAnOutlineTurnedInsideOut) {
  const Quad reversed{{{{0, 0}, {0, 10}, {10, 10}, {10, 0}}}};
  EXPECT_DOUBLE_EQ(area(shared_part(box(5, 5, 20, 20), reversed)), 25);
  EXPECT_DOUBLE_EQ(area(shared_part(reversed, box(5, 5, 20, 20))), 25);
}

TEST(SharedPart, OfAnOutlineWithoutAreaHasNone) {
  EXPECT_DOUBLE_EQ(area(shared_part(box(5, 5, 5, 5), box(0, 0, 10, 10))), 0);
  EXPECT_DOUBLE_EQ(area(shared_part(box(0, 0, 10, 10), box(2, 5, 8, 5))), 0);
}

TEST(ReadingAxis, RunsAlongTheLine) {
  EXPECT_EQ(reading_axis(box(0, 0, 100, 10), Direction::horizontal), (Point{1, 0}));
  EXPECT_EQ(reading_axis(box(0, 0, 10, 100), Direction::vertical), (Point{0, 1}));
}

TEST(ReadingAxis, OfALineFromRightToLeftRunsBack) {
  EXPECT_EQ(reading_axis(box(0, 0, 100, 10), Direction::right_to_left), (Point{-1, 0}));
}

TEST(ReadingAxis, KnowsWhichSideIsUp) {
  const Quad upside_down{{{{100, 10}, {0, 10}, {0, 0}, {100, 0}}}};
  EXPECT_EQ(reading_axis(upside_down, Direction::horizontal), (Point{-1, 0}));
}

TEST(ReadingAxis, OfAPointIsThatOfALevelPage) {
  EXPECT_EQ(reading_axis(box(3, 3, 3, 3), Direction::horizontal), (Point{1, 0}));
  EXPECT_EQ(reading_axis(box(3, 3, 3, 3), Direction::vertical), (Point{0, 1}));
}

TEST(Extent, IsMeasuredAlongTheAxis) {
  EXPECT_DOUBLE_EQ(extent(box(10, 20, 40, 25), {1, 0}).length(), 30);
  EXPECT_DOUBLE_EQ(extent(box(10, 20, 40, 25), {0, 1}).length(), 5);
  EXPECT_DOUBLE_EQ(extent(Polygon{}, {1, 0}).length(), 0);
}

}  // namespace
}  // namespace broadsheet::score
