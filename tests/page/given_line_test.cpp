#include "page/given_line.h"

#include <gtest/gtest.h>

namespace broadsheet {
namespace {

constexpr double kSlope = 0.01;  // of the page's lines: 5 pixels in 500

/// The flattened picture of a page whose lines fall to the right, and whose columns lean as a turn makes
/// them.
FlatMap sloping_page() {
  FlatMap map{.step = 100, .columns = 20, .rows = 20, .nodes = {}};
  for (int r = 0; r < map.rows; ++r)
    for (int c = 0; c < map.columns; ++c) {
      const double x = c * map.step, y = r * map.step;
      map.nodes.push_back({x - kSlope * y, y + kSlope * x});
    }
  return map;
}

/// In the flattened picture.
Box tightened(const FlatMap& map, const Quad& outline, Direction direction) {
  return bounds(map.to_flat(given_line(map, outline, direction)));
}

void expect_near(const Box& box, const Box& expected) {
  constexpr double kNear = 0.3;
  EXPECT_NEAR(box.left, expected.left, kNear + kSlope * expected.height());
  EXPECT_NEAR(box.right, expected.right, kNear + kSlope * expected.height());
  EXPECT_NEAR(box.top, expected.top, kNear);
  EXPECT_NEAR(box.bottom, expected.bottom, kNear);
}

constexpr Box kLine{400, 1000, 900, 1040};

TEST(GivenLine, AnOutlineAlongTheLineIsTaken) {
  const FlatMap map = sloping_page();
  const Quad along = map.to_input(quad_of(kLine));
  EXPECT_EQ(given_line(map, along, Direction::horizontal), along);
}

TEST(GivenLine, AnUprightBoxRoundASlopingLineIsTightened) {
  const FlatMap map = sloping_page();
  const Quad upright = quad_of(bounds(map.to_input(quad_of(kLine))));
  EXPECT_NEAR(bounds(map.to_flat(upright)).height(), 50, 0.5);
  expect_near(tightened(map, upright, Direction::horizontal), kLine);
}

TEST(GivenLine, AVerticalLineIsTightenedAcross) {
  const FlatMap map = sloping_page();
  const Box line{400, 1000, 440, 1500};
  const Quad upright = quad_of(bounds(map.to_input(quad_of(line))));
  const Box box = tightened(map, upright, Direction::vertical);
  EXPECT_NEAR(box.left, line.left, 0.3);
  EXPECT_NEAR(box.right, line.right, 0.3);
}

TEST(GivenLine, HalfOfABoxIsLeftWhateverTheSlope) {
  const FlatMap map = sloping_page();
  const Quad long_and_low = quad_of(Box{100, 1000, 1500, 1010});
  const double bound = bounds(map.to_flat(long_and_low)).height();
  EXPECT_NEAR(tightened(map, long_and_low, Direction::horizontal).height(), bound / 2, 0.01);
}

TEST(GivenLine, OnAStraightPageABoxIsItself) {
  EXPECT_EQ(given_line({}, quad_of(kLine), Direction::horizontal), quad_of(kLine));
}

}  // namespace
}  // namespace broadsheet
