#include "page/drop.h"

#include <gtest/gtest.h>

namespace broadsheet {
namespace {

// Three regions with two lines each, and a picture.
Page made_page() {
  Page page;
  for (int region = 0; region < 3; ++region) {
    page.regions.push_back({});
    page.regions.back().id = region;
    for (int k = 0; k < 2; ++k) {
      Line line;
      line.id = 2 * region + k;
      line.region = region;
      line.text = std::to_string(line.id);
      line.outline = quad_of({0, 100.0 * line.id, 200, 100.0 * line.id + 50});
      page.regions.back().lines.push_back(line.id);
      page.lines.push_back(line);
    }
    fit_outline(page, page.regions.back());
  }
  page.regions.push_back({});
  page.regions.back().id = 3;
  page.regions.back().kind = Kind::picture;
  return page;
}

TEST(DropLines, NumbersStayWhole) {
  Page page = made_page();
  drop_lines(page, {true, true, false, true, false, false}, DropReason::noise);
  ASSERT_EQ(page.lines.size(), 3U);
  ASSERT_EQ(page.regions.size(), 3U);
  for (std::size_t i = 0; i < page.lines.size(); ++i) EXPECT_EQ(page.lines[i].id, static_cast<int>(i));
  for (const Region& region : page.regions)
    for (const int id : region.lines) EXPECT_EQ(page.lines[static_cast<std::size_t>(id)].region, region.id);
  EXPECT_EQ(page.lines[0].text, "2");
  EXPECT_EQ(page.regions[0].lines, std::vector<int>{0});
  EXPECT_EQ(page.regions[1].lines, (std::vector<int>{1, 2}));
  EXPECT_EQ(page.regions[2].kind, Kind::picture);
}

TEST(DropLines, AreListedAndTheirRegionDrawnIn) {
  Page page = made_page();
  drop_lines(page, {false, false, false, true, false, false}, DropReason::show_through);
  ASSERT_EQ(page.dropped.size(), 1U);
  EXPECT_EQ(bounds(page.dropped[0].outline).top, 300);
  EXPECT_EQ(bounds(page.regions[1].outline).bottom, 250);
}

TEST(DropLines, NoneIsNoChange) {
  Page page = made_page();
  drop_lines(page, std::vector<bool>(6, false), DropReason::noise);
  EXPECT_EQ(page.lines.size(), 6U);
  EXPECT_TRUE(page.dropped.empty());
}

}  // namespace
}  // namespace broadsheet
