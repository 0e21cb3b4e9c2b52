#include "order/reading_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace broadsheet::order {
namespace {

using ::testing::ElementsAre;

constexpr double kGlyph = 30;

Item text(double left, double top, double right, double bottom) {
  return {.box = {left, top, right, bottom}};
}
Item headline(double left, double top, double right, double bottom) {
  return {.box = {left, top, right, bottom}, .display = true};
}

TEST(ReadingOrder, NothingIsNothing) { EXPECT_TRUE(reading_order({}, {}, kGlyph).empty()); }

TEST(ReadingOrder, ColumnsAreReadDownThenAcross) {
  EXPECT_THAT(
      reading_order({text(520, 0, 1000, 900), text(0, 0, 480, 400), text(0, 440, 480, 900)}, {}, kGlyph),
      ElementsAre(1, 2, 0));
}

TEST(ReadingOrder, AHeadlineOverSeveralColumnsIsReadBeforeThem) {
  EXPECT_THAT(reading_order({text(0, 100, 480, 900), headline(100, 0, 900, 70), text(520, 100, 1000, 900)},
                            {}, kGlyph),
              ElementsAre(1, 0, 2));
}

TEST(ReadingOrder, AHeadlineCentredInTheMiddleColumnOwnsTheColumnsBesideIt) {
  EXPECT_THAT(reading_order({text(0, 100, 300, 900), text(340, 100, 640, 900), text(680, 100, 980, 900),
                             headline(400, 0, 580, 70)},
                            {}, kGlyph),
              ElementsAre(3, 0, 1, 2));
}

TEST(ReadingOrder, TwoHeadlinesSideBySideEachKeepTheirColumns) {
  // Three columns under a centred headline, two under the next.
  const std::vector<Item> items{headline(400, 0, 580, 70), headline(1100, 0, 1600, 70),
                                text(0, 100, 300, 900),    text(340, 100, 640, 900),
                                text(680, 100, 980, 900),  text(1020, 100, 1320, 900),
                                text(1360, 100, 1660, 900)};
  EXPECT_THAT(reading_order(items, {}, kGlyph), ElementsAre(0, 2, 3, 4, 1, 5, 6));
}

// Three columns with white through all of them at 440 to 480, and rules between them that end and begin at
// `ends` and `begins`.
std::vector<int> read_with_rules(double ends, double begins) {
  std::vector<Item> items;
  std::vector<FrameRule> rules;
  for (const double left : {0.0, 340.0, 680.0}) {
    items.push_back(text(left, 0, left + 300, 440));
    items.push_back(text(left, 480, left + 300, 900));
    if (left == 0) continue;
    rules.push_back({{left - 21, 0, left - 19, ends}, true});
    rules.push_back({{left - 21, begins, left - 19, 900}, true});
  }
  return reading_order(items, rules, kGlyph);
}

TEST(ReadingOrder, WhereTheRulesBetweenColumnsBreakOffABandEnds) {
  EXPECT_THAT(read_with_rules(440, 480), ElementsAre(0, 2, 4, 1, 3, 5));
  EXPECT_THAT(read_with_rules(700, 700), ElementsAre(0, 1, 2, 3, 4, 5)) << "they run on through the white";
}

TEST(ReadingOrder, OfTwoColumnsTheOneRuleTells) {
  // White through both, the text goes on in it; the rule between them breaks off there, or does not.
  const std::vector<Item> items{text(0, 0, 480, 440), text(0, 480, 480, 900), text(520, 0, 1000, 440),
                                text(520, 480, 1000, 900)};
  const FrameRule upper{{499, 0, 501, 440}, true}, lower{{499, 480, 501, 900}, true};
  EXPECT_THAT(reading_order(items, {upper, lower}, kGlyph), ElementsAre(0, 2, 1, 3));
  EXPECT_THAT(reading_order(items, {{{499, 0, 501, 900}, true}}, kGlyph), ElementsAre(0, 1, 2, 3));
}

// Two articles of two columns, one under the other, whose text ends at `end` and begins again at 520; both
// headlines are narrower than a column.
std::vector<Item> two_bands(double end) {
  return {headline(0, 0, 200, 60),    text(0, 80, 480, end),  text(520, 80, 1000, end),
          headline(0, 440, 200, 500), text(0, 520, 480, 900), text(520, 520, 1000, 900)};
}

TEST(ReadingOrder, ABandEndsWhereTheNextHeadlineBegins) {
  EXPECT_THAT(reading_order(two_bands(400), {}, kGlyph), ElementsAre(0, 1, 2, 3, 4, 5));
}

TEST(ReadingOrder, WhiteThatRunsThroughByChancePartsNoColumns) {
  // A headline over two columns, then two columns that run on past white between paragraphs in both.
  const std::vector<Item> items{headline(0, 0, 1000, 60),  text(0, 80, 480, 400),
                                text(520, 80, 1000, 380),  headline(150, 460, 330, 490),
                                text(0, 500, 480, 800),    text(0, 845, 480, 1200),
                                text(520, 460, 1000, 830), text(520, 840, 1000, 1200)};
  EXPECT_THAT(reading_order(items, {}, kGlyph), ElementsAre(0, 1, 2, 3, 4, 5, 6, 7));
}

TEST(ReadingOrder, AShortArticleAtTheFootOfAColumnIsReadBeforeTheNext) {
  const std::vector<Item> items{headline(0, 0, 1000, 60), text(0, 80, 480, 800), text(520, 80, 1000, 820),
                                headline(50, 835, 400, 865), text(0, 880, 480, 1000)};
  EXPECT_THAT(reading_order(items, {}, kGlyph), ElementsAre(0, 1, 3, 4, 2));
}

TEST(ReadingOrder, AHeadlineInTheMiddleOfItsColumnOpensABandToo) {
  // The text under it begins farther to the left, and close under the white.
  const std::vector<Item> items{text(0, 0, 480, 400), text(520, 0, 1000, 400), headline(150, 440, 330, 470),
                                text(0, 480, 480, 900), text(520, 440, 1000, 900)};
  EXPECT_THAT(reading_order(items, {}, kGlyph), ElementsAre(0, 1, 2, 3, 4));
}

TEST(ReadingOrder, ARuleBetweenColumnsThatRunsOnMakesNoBand) {
  // Headlines begin side by side in both columns, by chance.
  const std::vector<Item> items{text(0, 0, 480, 400),         headline(0, 440, 300, 480),
                                text(0, 500, 480, 900),       text(520, 0, 1000, 400),
                                headline(520, 440, 800, 480), text(520, 500, 1000, 900)};
  EXPECT_THAT(reading_order(items, {{{499, 0, 501, 900}, true}}, kGlyph), ElementsAre(0, 1, 2, 3, 4, 5));
  EXPECT_THAT(reading_order(items, {}, kGlyph), ElementsAre(0, 3, 1, 2, 4, 5));
}

TEST(ReadingOrder, AHeadlineOverSomeOfTheColumnsOpensABand) {
  // Three columns; then a headline and its text over the first two, and nothing under the third.
  const std::vector<Item> items{text(0, 0, 300, 400),       text(340, 0, 640, 400), text(680, 0, 980, 400),
                                headline(0, 450, 600, 500), text(0, 520, 300, 900), text(340, 520, 640, 900)};
  EXPECT_THAT(reading_order(items, {}, kGlyph), ElementsAre(0, 1, 2, 3, 4, 5));
}

TEST(ReadingOrder, ABoxAtTheLeftHidesNoHeadlineThatOpensABand) {
  std::vector<Item> items{text(0, 0, 480, 400), text(520, 0, 1000, 400), text(0, 440, 480, 900),
                          headline(520, 440, 800, 500), text(520, 520, 1000, 900)};
  items[2].aside = true;
  EXPECT_THAT(reading_order(items, {}, kGlyph), ElementsAre(0, 1, 2, 3, 4));
}

TEST(ReadingOrder, ARuleThroughTheWholeWidthEndsABand) {
  const std::vector<Item> items{text(0, 0, 480, 400), text(520, 0, 1000, 400), text(0, 440, 480, 900),
                                text(520, 440, 1000, 900)};
  const std::vector<FrameRule> rules{{{0, 418, 1000, 422}, false}};
  EXPECT_THAT(reading_order(items, rules, kGlyph), ElementsAre(0, 1, 2, 3));
  EXPECT_THAT(reading_order(items, {}, kGlyph), ElementsAre(0, 2, 1, 3))
      << "without the rule the columns run on";
}

TEST(ReadingOrder, ARuleBesideAHeadlinePartsArticles) {
  // The article on the right has no headline of its own; a rule from the top tells that it is another.
  const std::vector<Item> items{headline(0, 0, 400, 70), text(0, 100, 480, 900), text(520, 0, 1000, 900)};
  const std::vector<FrameRule> rules{{{498, -10, 502, 910}, true}};
  EXPECT_THAT(reading_order(items, rules, kGlyph), ElementsAre(0, 1, 2));
}

TEST(ReadingOrder, AnArticleAmongFullColumnsDoesNotCutTheOthers) {
  // Narrow columns, a headline somewhere inside the first: the columns are read one after another.
  const std::vector<Item> items{text(0, 0, 300, 400), headline(40, 440, 260, 480), text(0, 500, 300, 1000),
                                text(340, 0, 640, 1000)};
  EXPECT_THAT(reading_order(items, {}, kGlyph), ElementsAre(0, 1, 2, 3));
}

TEST(ReadingOrder, ALineOverAGutterDoesNotTieColumnsTogether) {
  // The third region is one line that was taken for one over both columns, among regions that never leave
  // white across.
  const std::vector<Item> items{text(0, 0, 480, 400), text(520, 0, 1000, 380), text(0, 390, 1000, 420),
                                text(0, 410, 480, 900), text(520, 405, 1000, 900)};
  const std::vector<int> order = reading_order(items, {}, kGlyph);
  EXPECT_THAT(std::vector<int>(order.begin(), order.begin() + 1), ElementsAre(0));
  EXPECT_LT(std::find(order.begin(), order.end(), 3), std::find(order.begin(), order.end(), 1));
}

TEST(ReadingOrder, InterlockedRegionsAreStillAllRead) {
  // A pinwheel: no straight cut divides it.
  const std::vector<Item> items{text(0, 0, 600, 200), text(640, 0, 800, 600), text(240, 640, 800, 800),
                                text(0, 240, 200, 800), text(240, 240, 600, 600)};
  const std::vector<int> order = reading_order(items, {}, kGlyph);
  EXPECT_THAT(order, ::testing::UnorderedElementsAre(0, 1, 2, 3, 4));
  EXPECT_EQ(order.front(), 0);
}

TEST(ReadingOrder, AGutterThatStandsAslantIsStillWhite) {
  // Two columns that lean by 40 over their height, more than the gutter of 30 is wide.
  std::vector<Item> items(2);
  for (int line = 0; line < 40; ++line)
    for (std::size_t column = 0; column < 2; ++column) {
      const double left = 510.0 * static_cast<double>(column) - line, top = 50.0 * line;
      items[column].lines.push_back({left, top, left + 480, top + 30});
      items[column].box = united(items[column].box, items[column].lines.back());
    }
  std::swap(items[0], items[1]);
  EXPECT_THAT(reading_order(items, {}, kGlyph), ElementsAre(1, 0));
}

TEST(ReadingOrder, WhereWhiteCrossesWhiteTheTextDecides) {
  // Four blocks, no rule: in columns 0 2 1 3 by geometry alone.
  const std::vector<Item> items{text(0, 0, 480, 400), text(520, 0, 1000, 400), text(0, 440, 480, 900),
                                text(520, 440, 1000, 900)};
  EXPECT_THAT(reading_order(items, {}, kGlyph), ElementsAre(0, 2, 1, 3));
  const auto in_bands = [](int from, int to) { return to == from + 1 ? 0.8 : -0.8; };
  EXPECT_THAT(reading_order(items, {}, kGlyph, in_bands), ElementsAre(0, 1, 2, 3));
  const auto unsure = [](int from, int to) { return to == from + 1 ? 0.1 : -0.1; };
  EXPECT_THAT(reading_order(items, {}, kGlyph, unsure), ElementsAre(0, 2, 1, 3)) << "no clear word";
}

TEST(ReadingOrder, AnArticleUnderAHeadlineInItsFirstColumnAloneIsReadWhole) {
  EXPECT_THAT(reading_order(two_bands(438), {}, kGlyph), ElementsAre(0, 1, 2, 3, 4, 5));
}

TEST(ReadingOrder, OfTwoArticlesInAColumnEitherMayGoOnInTheNext) {
  // Two articles under one another in two columns, the headlines in the first; beside them a third one.
  const std::vector<Item> items{
      headline(0, 0, 300, 60),     text(0, 80, 480, 400),     headline(0, 440, 300, 500),
      text(0, 520, 480, 900),      text(520, 80, 1000, 400),  text(520, 520, 1000, 900),
      headline(1040, 0, 1340, 60), text(1040, 80, 1520, 420), text(1040, 424, 1520, 900)};
  const Join join = [](int from, int to) {
    if (to == 4) return from == 1 ? 0.9 : -0.9;
    if (to == 5) return from == 3 ? 0.9 : -0.9;
    return 0.0;
  };
  EXPECT_THAT(reading_order(items, {}, kGlyph, join), ElementsAre(0, 1, 4, 2, 3, 5, 6, 7, 8));
}

// Four tiers of two columns, headlines at the top of each, whose rows stand level by chance.
std::vector<Item> two_by_two() {
  return {headline(0, 0, 200, 60),      text(0, 80, 480, 400),     headline(0, 440, 200, 500),
          text(0, 520, 480, 900),       headline(520, 0, 720, 60), text(520, 80, 1000, 400),
          headline(520, 440, 720, 500), text(520, 520, 1000, 900)};
}

TEST(ReadingOrder, WhatStandsInTheTiersOfOneRowIsReadBeforeTheNextRow) {
  EXPECT_THAT(reading_order(two_by_two(), {}, kGlyph, {}, Set::in_tiers),
              ElementsAre(0, 1, 2, 3, 4, 5, 6, 7));
}

TEST(ReadingOrder, ARuleBetweenArticlesInTiersBeginsInTheFirst) {
  std::vector<Item> items = two_by_two();
  for (const double left : {1040.0, 1560.0, 2080.0}) {
    items.push_back(text(left, 80, left + 480, 400));
    items.push_back(text(left, 520, left + 480, 900));
  }
  const FrameRule rule{.box = {520, 419, 2560, 421}};
  EXPECT_THAT(reading_order(items, {rule}, kGlyph, {}, Set::in_tiers),
              ElementsAre(0, 1, 2, 3, 4, 5, 8, 10, 12, 6, 7, 9, 11, 13));
}

TEST(ReadingOrder, ARuleBetweenColumnsTellsNothingOfTheArticleUnderItsEnd) {
  // Two articles with a rule between them, and under both a third one in two columns.
  const std::vector<Item> items{headline(0, 0, 300, 60),    text(0, 80, 480, 700),
                                headline(520, 0, 820, 60),  text(520, 80, 1000, 700),
                                headline(0, 740, 300, 800), text(0, 820, 480, 1000),
                                text(520, 820, 1000, 1000)};
  const FrameRule rule{.box = {499, 0, 501, 720}, .vertical = true};
  EXPECT_THAT(reading_order(items, {rule}, kGlyph), ElementsAre(0, 1, 2, 3, 4, 5, 6));
}

TEST(ReadingOrder, TheTextTellsThatAHeadlineOverOneColumnEndsABand) {
  const std::vector<Item> items{text(0, 0, 480, 400), text(520, 0, 1000, 400), headline(0, 440, 300, 500),
                                text(0, 520, 480, 900)};
  const Join join = [](int from, int to) { return from == 0 && to == 1 ? 0.9 : to == 1 ? -0.9 : 0.0; };
  EXPECT_THAT(reading_order(items, {}, kGlyph, join), ElementsAre(0, 1, 2, 3));
  EXPECT_THAT(reading_order(items, {}, kGlyph), ElementsAre(0, 2, 3, 1));
}

TEST(ReadingOrder, TheTextTellsThatOneOfTheBandsIsThereByChance) {
  // Two columns of short articles that stand level once, over a band that begins level in both.
  const std::vector<Item> items{headline(0, 0, 300, 60),       text(0, 80, 480, 400),
                                headline(0, 440, 300, 500),    text(0, 520, 480, 900),
                                text(520, 0, 1000, 400),       text(520, 440, 1000, 900),
                                headline(0, 940, 300, 1000),   text(0, 1020, 480, 1400),
                                headline(520, 940, 820, 1000), text(520, 1020, 1000, 1400)};
  const Join join = [](int from, int to) {
    if (to == 4) return from == 3 ? 0.9 : -0.9;
    if (to == 5) return from == 4 ? 0.9 : -0.9;
    return 0.0;
  };
  EXPECT_THAT(reading_order(items, {}, kGlyph, join), ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
}

TEST(ReadingOrder, ARuleIsStrongerThanTheText) {
  const std::vector<Item> items{text(0, 0, 480, 400), text(520, 0, 1000, 400), text(0, 440, 480, 900),
                                text(520, 440, 1000, 900)};
  const std::vector<FrameRule> rules{{{0, 418, 1000, 422}, false}};
  const auto in_columns = [](int from, int to) { return to == from + 2 ? 0.8 : -0.8; };
  EXPECT_THAT(reading_order(items, rules, kGlyph, in_columns), ElementsAre(0, 1, 2, 3));
}

TEST(ReadingOrder, TheTextGoesOnPastAPicture) {
  std::vector<Item> items{text(0, 0, 480, 400), text(520, 0, 1000, 400), text(0, 440, 480, 900),
                          text(520, 440, 1000, 900)};
  items.push_back({.box = {0, 910, 480, 1000}, .aside = true});
  std::vector<std::pair<int, int>> asked;
  const auto join = [&](int from, int to) {
    asked.emplace_back(from, to);
    return 0.0;
  };
  reading_order(items, {}, kGlyph, join);
  for (const auto& [from, to] : asked) {
    EXPECT_NE(from, 4);
    EXPECT_NE(to, 4);
  }
}

TEST(ReadingOrder, APictureOverTwoColumnsTiesThemNotTogether) {
  std::vector<Item> items{text(0, 0, 480, 300), text(520, 0, 1000, 300), text(0, 640, 480, 900),
                          text(520, 640, 1000, 900)};
  items.push_back({.box = {100, 310, 900, 590}, .aside = true});
  items.push_back({.box = {300, 600, 700, 630}, .aside = true});
  std::vector<int> order = reading_order(items, {}, kGlyph);
  std::erase_if(order, [](int i) { return i >= 4; });
  EXPECT_THAT(order, ElementsAre(0, 2, 1, 3));
}

TEST(ReadingOrder, ARuleBetweenColumnsGoesOnUnderACutOut) {
  // Text round a picture on both sides, and under it two lines that were taken for those of both columns.
  std::vector<Item> items{text(0, 0, 480, 200),      text(520, 0, 1000, 205), text(0, 210, 300, 500),
                          text(700, 215, 1000, 500), text(0, 510, 1000, 590), text(0, 600, 480, 900),
                          text(520, 605, 1000, 900)};
  items.push_back({.box = {320, 210, 680, 500}, .aside = true});
  const auto read_before = [&](const std::vector<FrameRule>& rules, int a, int b) {
    const std::vector<int> order = reading_order(items, rules, kGlyph);
    return std::find(order.begin(), order.end(), a) < std::find(order.begin(), order.end(), b);
  };
  const std::vector<FrameRule> rules{{{499, 0, 501, 205}, true}, {{499, 600, 501, 900}, true}};
  EXPECT_TRUE(read_before(rules, 5, 1));
  EXPECT_FALSE(read_before({}, 5, 1)) << "nothing tells";
  items.pop_back();
  EXPECT_FALSE(read_before(rules, 5, 1)) << "two rules, one over the other";
  items.push_back({.box = {495, 210, 980, 500}, .aside = true});
  EXPECT_FALSE(read_before(rules, 5, 1)) << "a picture of the second column alone";
}

TEST(ReadingOrder, ThousandsOfInterlockedRegionsDoNotHang) {
  std::vector<Item> items;
  for (int i = 0; i < 1500; ++i) {
    const double left = 7.0 * (i * 37 % 800), top = 5.0 * (i * 53 % 900);
    items.push_back(text(left, top, left + 150, top + 70));
    items.back().display = i % 3 == 0;
  }
  const std::vector<int> order = reading_order(items, {}, kGlyph, [](int, int) { return 0.0; });
  EXPECT_EQ(std::set<int>(order.begin(), order.end()).size(), items.size());
}

TEST(ReadingOrder, DoesNotDependOnTheOrderOfItems) {
  const std::vector<Item> items{headline(0, 0, 200, 60), text(0, 80, 480, 400), text(520, 80, 1000, 400)};
  const std::vector<Item> turned(items.rbegin(), items.rend());
  EXPECT_THAT(reading_order(turned, {}, kGlyph), ElementsAre(2, 1, 0));
}

}  // namespace
}  // namespace broadsheet::order
