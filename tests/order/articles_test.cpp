#include "order/articles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "order/made_page.h"

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
  EXPECT_THAT(group_articles(page, {0, 1, 2, 3, 4, 5}),
              ElementsAre(ElementsAre(0, 1, 2), ElementsAre(3, 4, 5)));
}

TEST(Articles, APictureAndItsCaptionTearNoSentence) {
  Page page = page_of({Kind::headline, Kind::body, Kind::picture, Kind::caption, Kind::body});
  page.regions[2].outline = quad_of({0, 2500, 500, 2990});  // right over its caption
  EXPECT_THAT(group_articles(page, {0, 1, 2, 3, 4}), ElementsAre(ElementsAre(0, 1, 4, 2, 3)));
}

TEST(Articles, ACaptionWithoutAPictureIsReadLastToo) {
  Page page = page_of({Kind::headline, Kind::body, Kind::caption, Kind::body});
  EXPECT_THAT(group_articles(page, {0, 1, 2, 3}), ElementsAre(ElementsAre(0, 1, 3, 2)));
}

TEST(Articles, ABylineOverTheMiddleColumnIsReadBeforeTheFirst) {
  Page page = page_of({Kind::headline, Kind::body, Kind::byline, Kind::body, Kind::body});
  page.regions[0].outline = quad_of({0, 0, 600, 60});
  page.regions[1].outline = quad_of({0, 150, 500, 900});
  page.regions[2].outline = quad_of({600, 100, 900, 130});
  page.regions[3].outline = quad_of({550, 150, 1050, 900});
  page.regions[4].outline = quad_of({1100, 150, 1600, 900});
  EXPECT_THAT(group_articles(page, {0, 1, 2, 3, 4}), ElementsAre(ElementsAre(0, 2, 1, 3, 4)));
}

TEST(Articles, ABylineAtTheFootOfAColumnStaysThere) {
  Page page = page_of({Kind::headline, Kind::body, Kind::body, Kind::byline});
  EXPECT_THAT(group_articles(page, {0, 1, 2, 3}), ElementsAre(ElementsAre(0, 1, 2, 3)));
}

TEST(Articles, FurnitureStandsAlone) {
  Page page = page_of({Kind::folio, Kind::headline, Kind::body, Kind::page_number});
  EXPECT_THAT(group_articles(page, {0, 1, 2, 3}),
              ElementsAre(ElementsAre(0), ElementsAre(1, 2), ElementsAre(3)));
}

TEST(Articles, ALineRightOverAHeadlineIsItsKicker) {
  Page page = page_of({Kind::body, Kind::body, Kind::headline, Kind::body});
  page.lines[1].text = "港城新事";
  page.regions[1].outline = quad_of({0, 1900, 300, 1930});
  page.regions[2].outline = quad_of({0, 1945, 500, 2000});
  page.lines[2].glyph_size = 60;
  EXPECT_THAT(group_articles(page, {0, 1, 2, 3}), ElementsAre(ElementsAre(0), ElementsAre(1, 2, 3)));
  EXPECT_EQ(page.regions[1].kind, Kind::kicker);
}

TEST(Articles, EveryRegionStandsInExactlyOne) {
  Page page =
      page_of({Kind::caption, Kind::headline, Kind::headline, Kind::folio, Kind::body, Kind::caption});
  std::vector<int> seen;
  for (const std::vector<int>& article : group_articles(page, {5, 4, 3, 2, 1, 0}))
    seen.insert(seen.end(), article.begin(), article.end());
  EXPECT_THAT(seen, ::testing::UnorderedElementsAre(0, 1, 2, 3, 4, 5));
}

// A page of columns of 300 with gutters of 40; glyphs of 30.
struct Columns : MadePage {
  int text(int column, double top, double bottom, int width = 1) {
    const double left = 340.0 * column;
    return add({left, top, left + 340.0 * width - 40, bottom}, 30, "航道已经疏通。");
  }
  int headline(int column, double top, int width = 1) {
    const double left = 340.0 * column;
    return add({left, top, left + 340.0 * width - 40, top + 60}, 60, "港城", Kind::headline);
  }
  void boxed(int region, int box) { page.regions[static_cast<std::size_t>(region)].box = box; }
  void is(int region, Kind kind) { page.regions[static_cast<std::size_t>(region)].kind = kind; }
  std::vector<std::vector<int>> articles() {
    std::vector<int> all;
    for (const Region& region : page.regions) all.push_back(region.id);
    return articles_of(page, all, Direction::horizontal, 30, {});
  }
};

TEST(ArticlesOfASheet, ABoxAmidAnArticleIsReadAfterIt) {
  Columns page;
  const int head = page.headline(0, 0), first = page.text(0, 80, 900);
  const int boxed = page.headline(1, 100, 2), inside = page.text(1, 180, 360, 2);
  const int second = page.text(1, 400, 900), third = page.text(2, 400, 900);
  const int next = page.headline(0, 950, 3), last = page.text(0, 1030, 1500, 3);
  page.boxed(boxed, 0);
  page.boxed(inside, 0);
  EXPECT_THAT(page.articles(), ElementsAre(ElementsAre(head, first, second, third),
                                           ElementsAre(boxed, inside), ElementsAre(next, last)));
}

TEST(ArticlesOfASheet, TheFolioOverVerticalTextIsReadFirstWhereverItStands) {
  Columns page;
  const int head = page.headline(0, 0), text = page.text(0, 80, 900);
  page.turn();
  const Box print = united(bounds(page.page.regions[0].outline), bounds(page.page.regions[1].outline));
  const int folio = page.add({print.left, print.top - 60, print.left + 200, print.top - 30}, 28,
                             "2025年6月3日", Kind::folio);
  std::vector<int> all{head, text, folio};
  EXPECT_THAT(articles_of(page.page, all, Direction::vertical, 30, {}),
              ElementsAre(ElementsAre(folio), ElementsAre(head, text)));
}

TEST(ArticlesOfASheet, ABoxBetweenArticlesKeepsItsPlace) {
  Columns page;
  const int head = page.headline(0, 0), text = page.text(0, 80, 400);
  const int boxed = page.headline(0, 450), inside = page.text(0, 530, 700);
  const int next = page.headline(0, 750), last = page.text(0, 830, 1200);
  page.boxed(boxed, 3);
  page.boxed(inside, 3);
  EXPECT_THAT(page.articles(),
              ElementsAre(ElementsAre(head, text), ElementsAre(boxed, inside), ElementsAre(next, last)));
}

TEST(ArticlesOfASheet, SeveralHeadlinesInABoxMakeOneArticle) {
  Columns page;
  const int boxed = page.headline(0, 0), inside = page.text(0, 80, 300), more = page.headline(0, 340),
            end = page.text(0, 420, 600);
  for (const int id : {boxed, inside, more, end}) page.boxed(id, 0);
  const int beside = page.text(1, 0, 600);
  EXPECT_THAT(page.articles(), ElementsAre(ElementsAre(boxed, inside, more, end), ElementsAre(beside)));
}

TEST(ArticlesOfASheet, ALeadInABoxStaysUnderItsHeadline) {
  Columns page;
  const int head = page.headline(0, 0, 3), lead = page.text(0, 100, 200, 3);
  const int first = page.text(0, 240, 900), second = page.text(1, 240, 900), third = page.text(2, 240, 900);
  page.boxed(lead, 0);
  EXPECT_THAT(page.articles(), ElementsAre(ElementsAre(head, lead, first, second, third)));
}

TEST(ArticlesOfASheet, AdvertisementsComeLast) {
  Columns page;
  const int advertisement = page.text(0, 0, 200), loud = page.headline(0, 210);
  const int head = page.headline(1, 0), text = page.text(1, 80, 900);
  const int other = page.text(0, 500, 900);
  const int foot = page.text(0, 950, 980);
  page.is(advertisement, Kind::advertisement);
  page.is(loud, Kind::advertisement);
  page.is(other, Kind::advertisement);
  page.boxed(other, 2);
  page.is(foot, Kind::page_number);
  EXPECT_THAT(page.articles(), ElementsAre(ElementsAre(head, text), ElementsAre(advertisement, loud),
                                           ElementsAre(other), ElementsAre(foot)));
}

TEST(ArticlesOfASheet, AHeadlineOverAdvertisementsHeadsThemAll) {
  Columns page;
  const int text = page.text(0, 0, 500, 3), head = page.headline(1, 560);
  const int first = page.text(0, 660, 900), second = page.text(1, 660, 900), third = page.text(2, 660, 900);
  for (const int id : {first, second, third}) page.is(id, Kind::advertisement);
  EXPECT_THAT(page.articles(), ElementsAre(ElementsAre(text), ElementsAre(head, first, second, third)));
}

TEST(ArticlesOfASheet, ATableStaysWithTheHeadlineOverIt) {
  Columns page;
  const int left = page.headline(0, 0), text = page.text(0, 80, 900);
  const int right = page.headline(1, 0, 2), table = page.text(1, 80, 400, 2),
            under = page.text(1, 440, 900, 2);
  page.is(table, Kind::table);
  EXPECT_THAT(page.articles(), ElementsAre(ElementsAre(left, text), ElementsAre(right, table, under)));
}

TEST(ArticlesOfASheet, AnArticleGoesOnRoundAPictureAndItsCaption) {
  Columns page;
  const int head = page.headline(0, 0, 2), first = page.text(0, 80, 300);
  const int picture = page.text(0, 320, 600, 2), caption = page.text(0, 610, 640, 2);
  const int second = page.text(0, 680, 900), third = page.text(1, 80, 300), fourth = page.text(1, 680, 900);
  page.is(picture, Kind::picture);
  page.is(caption, Kind::caption);
  const auto articles = page.articles();
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles[0].front(), head);
  EXPECT_THAT(std::vector<int>(articles[0].end() - 2, articles[0].end()), ElementsAre(picture, caption));
  EXPECT_THAT(articles[0],
              ::testing::UnorderedElementsAre(head, first, picture, caption, second, third, fourth));
}

TEST(ArticlesOfASheet, NothingIsNothing) {
  Page page;
  EXPECT_TRUE(articles_of(page, {}, Direction::horizontal, 30, {}).empty());
}

}  // namespace
}  // namespace broadsheet::order
