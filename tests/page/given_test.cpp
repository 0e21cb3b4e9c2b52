#include "page/given.h"

#include <gtest/gtest.h>

namespace broadsheet {
namespace {

/// Two regions, one over the other, each of one line.
Page two_regions() {
  Page page;
  for (int k = 0; k < 2; ++k) {
    Region region;
    region.id = k;
    region.outline = quad_of({0, 100.0 * k, 400, 100.0 * k + 80});
    region.lines = {k};
    Line line;
    line.id = line.region = k;
    line.outline = quad_of({0, 100.0 * k, 400, 100.0 * k + 20});
    page.regions.push_back(region);
    page.lines.push_back(line);
  }
  return page;
}

TEST(RegionAt, IsTheOneThatFitsBest) {
  const Page page = two_regions();
  EXPECT_EQ(region_at(page, quad_of({5, 95, 390, 185})), 1);
  EXPECT_EQ(region_at(page, quad_of({0, 0, 400, 80})), 0);
}

TEST(RegionAt, IsNoneWhereNoneFits) {
  const Page page = two_regions();
  EXPECT_EQ(region_at(page, quad_of({0, 0, 400, 30})), -1) << "less than half of it";
  EXPECT_EQ(region_at(page, quad_of({0, 500, 400, 580})), -1);
  EXPECT_EQ(region_at(Page{}, quad_of({0, 0, 400, 30})), -1);
}

TEST(LineAt, AllowsForLeading) {
  EXPECT_EQ(line_at(two_regions(), quad_of({0, 90, 400, 130})), 1);
  EXPECT_EQ(line_at(two_regions(), quad_of({0, 40, 400, 60})), -1);
}

TEST(PlaceOutside, NamesTheRegionOrTheEdit) {
  Given given;
  EXPECT_EQ(place_outside(given, 100, 100), std::nullopt);
  given.regions.push_back({{}, {}, quad_of({90, 90, 200, 200}), {}});
  EXPECT_EQ(place_outside(given, 100, 100), std::nullopt) << "a part of it is inside";
  given.regions.push_back({{}, {}, quad_of({100, 0, 200, 50}), {}});
  EXPECT_EQ(place_outside(given, 100, 100), "region 2");
  given.regions.clear();
  given.edits = {{.action = Edit::Action::order,
                  .places = {quad_of({0, 0, 50, 50}), quad_of({0, 0, -50, -50})},
                  .number = 4}};
  EXPECT_EQ(place_outside(given, 100, 100), "edits[4]");
  given.edits[0].places.pop_back();
  EXPECT_EQ(place_outside(given, 100, 100), std::nullopt);
}

TEST(MeetsNothing, NamesTheEdit) {
  EXPECT_EQ(meets_nothing({.action = Edit::Action::drop, .places = {}, .number = 2}),
            "edits[2] (drop) meets nothing on this page");
}

TEST(Actions, AreKnownByTheirNames) {
  for (const char* name : {"region", "drop", "line", "kind", "text", "article", "order", "join", "split"})
    EXPECT_STREQ(to_string(action_from(name).value()), name);
  EXPECT_EQ(action_from("paint"), std::nullopt);
}

}  // namespace
}  // namespace broadsheet
