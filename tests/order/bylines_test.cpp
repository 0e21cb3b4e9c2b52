#include "order/bylines.h"

#include <gtest/gtest.h>

#include "order/kinds.h"
#include "order/made_page.h"

namespace broadsheet::order {
namespace {

// A column in which an article ends and the next begins, with a headline and byline in the type of the text.
MadePage two_articles_in_one_block() {
  MadePage made;
  made.add({100, 100, 500, 130}, 30, "港务局昨天宣布，码头今天开工，明年");
  made.line(0, "五月完工。");
  made.page.lines.back().outline = quad_of({100, 142, 260, 172});
  made.line(0, "凌晨四点的面");
  made.page.lines.back().outline = quad_of({100, 190, 290, 222});
  made.line(0, "本报记者 阮小满");
  made.page.lines.back().outline = quad_of({100, 234, 330, 262});
  for (int i = 0; i < 4; ++i) made.line(0, "菜市场后门有一家没有招牌的面馆，凌晨四");
  for (std::size_t i = 4; i < made.page.lines.size(); ++i) {
    const double top = 100 + 42 * static_cast<double>(i);
    made.page.lines[i].outline = quad_of({100, top, 500, top + 30});
  }
  return made;
}

TEST(Bylines, ABylineInABlockShowsTheHeadlineOverIt) {
  MadePage made = two_articles_in_one_block();
  settle_kinds(made.page);
  ASSERT_EQ(made.page.regions.size(), 4U);
  EXPECT_EQ(made.kind(0), Kind::body);
  EXPECT_EQ(made.page.regions[0].lines.size(), 2U);
  EXPECT_EQ(made.kind(1), Kind::body);
  EXPECT_EQ(made.page.regions[1].lines.size(), 4U);
  EXPECT_EQ(made.kind(2), Kind::byline);
  EXPECT_EQ(made.kind(3), Kind::headline);
  EXPECT_EQ(made.page.lines[static_cast<std::size_t>(made.page.regions[3].lines.front())].text,
            "凌晨四点的面");
}

TEST(Bylines, ANameUnderTheEndOfASentenceIsNoByline) {
  MadePage made = two_articles_in_one_block();
  made.page.lines[2].text = "面馆昨天关门。";
  settle_kinds(made.page);
  EXPECT_EQ(made.page.regions.size(), 1U);
}

TEST(Bylines, WhatStandsBetweenAHeadlineAndABylineIsADeck) {
  MadePage made;
  made.add({100, 100, 900, 180}, 70, "渔港新码头开工", Kind::headline);
  const int deck = made.add({100, 200, 500, 232}, 30, "明年汛期前完工");
  made.line(deck, "本报记者 苏禾");
  made.page.lines.back().outline = quad_of({100, 244, 300, 274});
  made.page.lines[1].outline = quad_of({100, 200, 400, 232});
  made.add({100, 300, 500, 330}, 30, "港务局昨天宣布，码头今天开工，");
  for (int i = 0; i < 4; ++i) made.line(2, "明年五月完工的码头有三个泊位，");
  settle_kinds(made.page);
  EXPECT_EQ(made.kind(deck), Kind::byline);
  EXPECT_EQ(made.page.regions.back().kind, Kind::deck);
}

TEST(Bylines, WhatStandsOutOverADeckAndItsBylineIsTheHeadline) {
  MadePage made;
  const int head = made.add({100, 100, 480, 134}, 34, "Ferry Timetable Splits the Island");
  made.page.lines.back().weight = 1.25;
  const int deck = made.add({120, 150, 460, 180}, 30, "Boats please commuters, but the last");
  made.line(deck, "crossing is at 9.40");
  made.line(deck, "By Marian Tolliver");
  made.page.lines[2].outline = quad_of({180, 192, 400, 222});
  made.page.lines[3].outline = quad_of({190, 234, 380, 264});
  made.page.regions[1].outline = quad_of({100, 150, 480, 264});
  made.add({100, 290, 500, 320}, 30, "The half-hourly ferry that the island");
  for (int i = 0; i < 6; ++i) made.line(2, "has asked for will begin on Monday and");
  settle_kinds(made.page);
  EXPECT_EQ(made.kind(head), Kind::headline);
  EXPECT_EQ(made.kind(deck), Kind::byline);
  EXPECT_EQ(made.page.regions.back().kind, Kind::deck);
}

TEST(Bylines, ABylineOverASingleLineOfTextIsParted) {
  MadePage made;
  const int block = made.add({100, 0, 300, 30}, 30, "本报记者 高远");
  made.line(block, "5月11日下午3时27分，退休航标工");
  made.page.lines.back().outline = quad_of({100, 42, 500, 72});
  made.page.regions.back().outline = quad_of({100, 0, 500, 72});
  settle_kinds(made.page);
  ASSERT_EQ(made.page.regions.size(), 2U);
  EXPECT_EQ(made.kind(block), Kind::body);
  EXPECT_EQ(made.kind(1), Kind::byline);
}

}  // namespace
}  // namespace broadsheet::order
