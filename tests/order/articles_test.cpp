#include "order/articles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace broadsheet::order {
namespace {

using ::testing::ElementsAre;

Page page_of(const std::vector<Kind>& kinds) {
  Page page;
  for (const Kind kind : kinds) {
    Region region;
    region.id = static_cast<int>(page.regions.size());
    region.kind = kind;
    const double top = region.id * 1000.0;  // far apart, so that nothing is a kicker by its place
    region.outline = quad_of({0, top, 500, top + 40});
    Line line;
    line.id = region.id;
    line.region = region.id;
    line.outline = region.outline;
    line.glyph_size = 30;
    line.text = "航道已经疏通。";
    region.lines.push_back(line.id);
    page.lines.push_back(line);
    page.regions.push_back(region);
  }
  return page;
}

TEST(Articles, AHeadlineAfterTextOpensOne) {
  Page page = page_of({Kind::headline, Kind::byline, Kind::body, Kind::kicker, Kind::headline, Kind::body});
  group_articles(page, {0, 1, 2, 3, 4, 5});
  ASSERT_EQ(page.articles.size(), 2U);
  EXPECT_THAT(page.articles[0].regions, ElementsAre(0, 1, 2));
  EXPECT_THAT(page.articles[1].regions, ElementsAre(3, 4, 5));
}

TEST(Articles, ACaptionTearsNoSentence) {
  Page page = page_of({Kind::headline, Kind::body, Kind::picture, Kind::caption, Kind::body});
  group_articles(page, {0, 1, 2, 3, 4});
  ASSERT_EQ(page.articles.size(), 1U);
  EXPECT_THAT(page.articles[0].regions, ElementsAre(0, 1, 2, 4, 3));
}

TEST(Articles, FurnitureStandsAlone) {
  Page page = page_of({Kind::folio, Kind::headline, Kind::body, Kind::page_number});
  group_articles(page, {0, 1, 2, 3});
  ASSERT_EQ(page.articles.size(), 3U);
  EXPECT_THAT(page.articles[0].regions, ElementsAre(0));
  EXPECT_THAT(page.articles[2].regions, ElementsAre(3));
}

TEST(Articles, ALineRightOverAHeadlineIsItsKicker) {
  Page page = page_of({Kind::body, Kind::body, Kind::headline, Kind::body});
  page.lines[1].text = "港城新事";
  page.regions[1].outline = quad_of({0, 1900, 300, 1930});
  page.regions[2].outline = quad_of({0, 1945, 500, 2000});
  page.lines[2].glyph_size = 60;
  group_articles(page, {0, 1, 2, 3});
  EXPECT_EQ(page.regions[1].kind, Kind::kicker);
  ASSERT_EQ(page.articles.size(), 2U);
  EXPECT_THAT(page.articles[1].regions, ElementsAre(1, 2, 3));
}

TEST(Articles, EveryRegionStandsInExactlyOne) {
  Page page =
      page_of({Kind::caption, Kind::headline, Kind::headline, Kind::folio, Kind::body, Kind::caption});
  group_articles(page, {5, 4, 3, 2, 1, 0});
  std::vector<int> seen;
  for (const Article& article : page.articles)
    seen.insert(seen.end(), article.regions.begin(), article.regions.end());
  EXPECT_THAT(seen, ::testing::UnorderedElementsAre(0, 1, 2, 3, 4, 5));
}

}  // namespace
}  // namespace broadsheet::order
