#include "page/flat_map.h"

#include <gtest/gtest.h>

#include <cmath>

namespace broadsheet {
namespace {

// A page turned by 1.5 degrees, seen in perspective and bent like a sheet near its spine.
FlatMap worn_map() {
  FlatMap map{.step = 64, .columns = 20, .rows = 30, .nodes = {}};
  for (int r = 0; r < map.rows; ++r)
    for (int c = 0; c < map.columns; ++c) {
      const double x = c * map.step, y = r * map.step;
      const double turn = 1.5 * std::acos(-1.0) / 180;
      const double bend = 12 * std::sin(x / 400);
      map.nodes.push_back({x * std::cos(turn) - y * std::sin(turn) + 0.00002 * x * y,
                           x * std::sin(turn) + y * std::cos(turn) + bend});
    }
  return map;
}

TEST(FlatMap, IdentityChangesNothing) {
  const FlatMap map;
  EXPECT_EQ(map.to_flat(Point{3.5, 7}), (Point{3.5, 7}));
  EXPECT_EQ(map.to_input(Point{3.5, 7}), (Point{3.5, 7}));
}

TEST(FlatMap, GoesThereAndBackExactly) {
  const FlatMap map = worn_map();
  for (int row = 0; row < 20; ++row)
    for (int column = 0; column < 21; ++column) {
      const Point there{-40 + column * 61.7, -40 + row * 97.3};
      const Point back = map.to_flat(map.to_input(there));
      EXPECT_NEAR(back.x, there.x, 0.01);
      EXPECT_NEAR(back.y, there.y, 0.01);
    }
}

TEST(FlatMap, GoesThereAndBackOnATurnedPage) {
  for (const int degrees : {90, 180, 270}) {
    FlatMap map = worn_map();
    for (Point& node : map.nodes)
      node = degrees == 90    ? Point{node.y, 2000 - node.x}
             : degrees == 180 ? Point{1500 - node.x, 2000 - node.y}
                              : Point{1500 - node.y, node.x};
    EXPECT_EQ(map.turn(), degrees);
    const Point back = map.to_flat(map.to_input(Point{777, 999}));
    EXPECT_NEAR(back.x, 777, 0.01);
    EXPECT_NEAR(back.y, 999, 0.01);
  }
}

TEST(FlatMap, AMapThatCannotBeStillLeadsSomewhere) {
  const FlatMap map{1, 2, 2, {{1e6, -1e6}, {-1e6, 1e6}, {1e6, 1e6}, {-1e6, -1e6}}};
  const Point flat = map.to_flat(Point{5e5, 7});
  EXPECT_TRUE(std::isfinite(flat.x) && std::isfinite(flat.y));
}

TEST(FlatMap, NodesAreHitExactly) {
  const FlatMap map = worn_map();
  EXPECT_EQ(map.to_input(Point{64 * 3, 64 * 5}), map.nodes[5 * map.columns + 3]);
}

}  // namespace
}  // namespace broadsheet
