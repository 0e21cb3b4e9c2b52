#include "order/given_order.h"

#include <gmock/gmock.h>

#include "made_page.h"
#include "order/order.h"

namespace broadsheet::order {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr double kSize = 20;

/// Two columns, an article each: a headline over its text.
struct TwoArticles : MadePage {
  TwoArticles() {
    for (int column = 0; column < 2; ++column) {
      const double left = 440.0 * column;
      add({left, 0, left + 400, 50}, 45, "A headline", Kind::headline);
      const int body =
          add({left, 70, left + 400, 90}, kSize, "This is the text of an article, which goes on");
      for (int k = 0; k < 5; ++k) line(body, "and on, as far as the column has room for it.");
    }
  }
  Quad place(int region) const { return page.regions[static_cast<std::size_t>(region)].outline; }
  std::vector<std::vector<int>> articles() const {
    std::vector<std::vector<int>> all;
    for (const Article& article : page.articles) all.push_back(article.regions);
    return all;
  }
  Kind kind(int region) const { return page.regions[static_cast<std::size_t>(region)].kind; }
  void order(const std::vector<Edit>& edits, const std::map<int, Kind>& kinds = {}) {
    Options options;
    options.kinds = kinds;
    options.given.edits = edits;
    find_order(page, options);
  }
};

TEST(GivenOrder, WithoutItThereAreTwoArticles) {
  TwoArticles made;
  made.order({});
  EXPECT_THAT(made.articles(), ElementsAre(ElementsAre(0, 1), ElementsAre(2, 3)));
}

TEST(GivenOrder, AKindThatWasGivenStands) {
  TwoArticles made;
  made.order({{.action = Edit::Action::kind, .places = {made.place(2)}, .kind = Kind::caption}},
             {{0, Kind::advertisement}});
  EXPECT_EQ(made.kind(0), Kind::advertisement);
  EXPECT_EQ(made.kind(2), Kind::caption);
}

TEST(GivenOrder, RegionsAreOneArticle) {
  TwoArticles made;
  made.order({{.action = Edit::Action::article,
               .places = {made.place(0), made.place(1), made.place(2), made.place(3)}}});
  EXPECT_THAT(made.articles(), ElementsAre(ElementsAre(0, 1, 2, 3)));
  EXPECT_EQ(made.page.articles[0].id, 0);
}

TEST(GivenOrder, WhatIsTakenOutOfAnArticleStandsBehindWhatIsLeft) {
  TwoArticles made;
  made.order({{.action = Edit::Action::article, .places = {made.place(1)}}});
  EXPECT_THAT(made.articles(), ElementsAre(ElementsAre(0), ElementsAre(1), ElementsAre(2, 3)));
}

TEST(GivenOrder, TheHeadOfAnArticleStandsBeforeWhatIsLeft) {
  TwoArticles made;
  made.order({{.action = Edit::Action::article, .places = {made.place(2), made.place(1)}}});
  EXPECT_THAT(made.articles(), ElementsAre(ElementsAre(0), ElementsAre(2, 1), ElementsAre(3)));
}

TEST(GivenOrder, ArticlesFollowOneAnother) {
  TwoArticles made;
  made.order({{.action = Edit::Action::order, .places = {made.place(3), made.place(1)}}});
  EXPECT_THAT(made.articles(), ElementsAre(ElementsAre(2, 3), ElementsAre(0, 1)));
  EXPECT_EQ(made.page.articles[1].id, 1);
}

TEST(GivenOrder, OfOneArticleChangesNothing) {
  TwoArticles made;
  made.order({{.action = Edit::Action::order, .places = {made.place(1), made.place(0)}}});
  EXPECT_THAT(made.articles(), ElementsAre(ElementsAre(0, 1), ElementsAre(2, 3)));
}

TEST(GivenOrder, WhatMeetsNothingIsTold) {
  TwoArticles made;
  const Quad nowhere = quad_of({2000, 2000, 2100, 2100});
  made.order({{.action = Edit::Action::article, .places = {nowhere}, .number = 0},
              {.action = Edit::Action::kind, .places = {nowhere}, .kind = Kind::body, .number = 1},
              {.action = Edit::Action::order, .places = {made.place(0), nowhere}, .number = 2}});
  EXPECT_THAT(made.page.notes, testing::UnorderedElementsAre("edits[0] (article) meets nothing on this page",
                                                             "edits[1] (kind) meets nothing on this page",
                                                             HasSubstr("a part of what edits[2] (order)")));
}

TEST(GivenOrder, OfRegionsIsThatOfReading) {
  TwoArticles made;
  std::swap(made.page.regions[0].lines, made.page.regions[2].lines);
  std::swap(made.page.regions[0].outline, made.page.regions[2].outline);
  for (Region& region : made.page.regions)
    for (const int id : region.lines) made.page.lines[static_cast<std::size_t>(id)].region = region.id;
  EXPECT_THAT(given_sequence(made.page, 4), ElementsAre(2, 1, 0, 3));
}

TEST(GivenOrder, APictureStandsBeforeTheNextRegion) {
  MadePage made;
  made.add({0, 0, 100, 20}, kSize, "one");
  made.add({0, 30, 100, 90}, kSize, "", Kind::picture);
  made.add({0, 100, 100, 120}, kSize, "two");
  EXPECT_THAT(given_sequence(made.page, 3), ElementsAre(0, 1, 2));
}

TEST(GivenColumns, AreNumberedFromTheLeft) {
  MadePage made;
  for (int column = 0; column < 3; ++column)
    for (int row = 0; row < 8; ++row)
      made.add({440.0 * column, 100.0 + 40 * row, 440.0 * column + 400, 120.0 + 40 * row}, kSize, "text");
  const int wide = made.add({0, 0, 1280, 50}, 45, "A headline", Kind::headline);
  give_columns(made.page, Direction::horizontal, 3);
  for (int column = 0; column < 3; ++column)
    EXPECT_EQ(made.page.regions[static_cast<std::size_t>(8 * column)].column, column);
  EXPECT_EQ(made.page.regions[static_cast<std::size_t>(wide)].column, -1);
  Page empty;
  give_columns(empty, Direction::horizontal, 3);
  EXPECT_THAT(empty.regions, IsEmpty());
}

}  // namespace
}  // namespace broadsheet::order
