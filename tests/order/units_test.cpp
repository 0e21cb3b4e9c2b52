#include "order/units.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "order/made_page.h"

namespace broadsheet::order {
namespace {

using ::testing::ElementsAre;

// Columns of 300 with gutters of 40 on a horizontal page, glyphs of 30.
struct Made : MadePage {
  int text(double left, double top, double right, double bottom,
           Direction direction = Direction::horizontal) {
    return turned(add({left, top, right, bottom}, 30, "航道已经疏通。"), direction);
  }
  int headline(double left, double top, double right, double bottom,
               Direction direction = Direction::horizontal) {
    return turned(add({left, top, right, bottom}, 60, "港城", Kind::headline), direction);
  }
  int turned(int id, Direction direction) {
    page.regions[static_cast<std::size_t>(id)].direction = direction;
    for (const int line : page.regions[static_cast<std::size_t>(id)].lines)
      page.lines[static_cast<std::size_t>(line)].direction = direction;
    return id;
  }
  std::vector<int> order(Direction direction = Direction::horizontal) const {
    std::vector<int> all;
    for (const Region& region : page.regions) all.push_back(region.id);
    return read_in_order(page, all, direction, 30, {});
  }
};

TEST(Units, AVerticalHeadlineOnTheLeftOpensTheColumnsBesideIt) {
  Made page;
  const int first = page.text(100, 0, 400, 600), second = page.text(440, 0, 740, 600);
  const int head = page.headline(0, 0, 60, 500, Direction::vertical);
  EXPECT_THAT(page.order(), ElementsAre(head, first, second));
}

TEST(Units, AVerticalHeadlineOnTheRightIsReadBeforeTheColumns) {
  Made page;
  const int first = page.text(0, 0, 300, 600), second = page.text(340, 0, 640, 600);
  const int head = page.headline(680, 0, 740, 560, Direction::vertical);
  EXPECT_THAT(page.order(), ElementsAre(head, first, second));
}

// What is narrower than a glyph once counted as standing beside itself, without end.
TEST(Units, ASliverOfTextBesideAVerticalHeadlineIsOneOfItsColumns) {
  Made page;
  const int first = page.text(0, 0, 300, 600), sliver = page.text(325, 0, 345, 600);
  const int head = page.headline(380, 0, 440, 560, Direction::vertical);
  EXPECT_THAT(page.order(), ElementsAre(head, first, sliver));
}

TEST(Units, ItDoesNotReachOverARuleToTheNextArticle) {
  Made page;
  const int other = page.text(0, 0, 300, 600), own = page.text(340, 0, 640, 600);
  const int head = page.headline(680, 0, 740, 560, Direction::vertical);
  page.page.rules.push_back({{320, 0}, {320, 600}, 3});
  EXPECT_THAT(page.order(), ElementsAre(other, head, own));
}

TEST(Units, NorToColumnsWithAHeadlineOfTheirOwn) {
  Made page;
  const int over = page.headline(0, 0, 300, 60), other = page.text(0, 80, 300, 600),
            own = page.text(340, 0, 640, 600);
  const int head = page.headline(680, 0, 740, 560, Direction::vertical);
  EXPECT_THAT(page.order(), ElementsAre(over, other, head, own));
}

TEST(Units, BetweenColumnsItTakesThoseWithoutAHeadline) {
  Made page;
  const int over = page.headline(0, 0, 300, 60), left = page.text(0, 80, 300, 700);
  const int right = page.text(440, 80, 740, 700);
  const int head = page.headline(340, 80, 400, 600, Direction::vertical);
  EXPECT_THAT(page.order(), ElementsAre(over, left, head, right));
}

TEST(Units, TwoVerticalHeadlinesSideBySideAreReadFromTheRight) {
  Made page;
  const int deck = page.headline(0, 0, 60, 500, Direction::vertical),
            head = page.headline(80, 0, 140, 500, Direction::vertical);
  const int text = page.text(180, 0, 480, 600);
  EXPECT_THAT(page.order(), ElementsAre(head, deck, text));
}

TEST(Units, OfSeveralVerticalHeadlinesTheLargestIsReadFirst) {
  Made page;
  const int head = page.headline(0, 0, 60, 500, Direction::vertical),
            deck = page.headline(80, 50, 120, 500, Direction::vertical),
            byline = page.headline(140, 200, 170, 400, Direction::vertical);
  page.page.lines[1].glyph_size = 40;
  page.page.lines[2].glyph_size = 30;
  const int text = page.text(200, 0, 480, 600);
  EXPECT_THAT(page.order(), ElementsAre(head, deck, byline, text));
}

TEST(Units, ALineOfDisplayTypeThatStandsBesideNothingStaysWhereItIs) {
  Made page;
  const int text = page.text(0, 0, 300, 400);
  const int head = page.headline(0, 700, 60, 900, Direction::vertical);
  EXPECT_THAT(page.order(), ElementsAre(text, head));
}

TEST(Units, TextPrintedTheOtherWayIsReadToItsEndByItsOwnRules) {
  Made page;
  const int above = page.text(0, 0, 740, 200);
  // Two tiers of vertical text, the upper in two blocks.
  const int upper_left = page.text(0, 300, 340, 500, Direction::vertical),
            upper_right = page.text(360, 300, 740, 500, Direction::vertical);
  const int lower = page.text(0, 530, 740, 700, Direction::vertical);
  const int below = page.text(0, 800, 740, 1000);
  EXPECT_THAT(page.order(), ElementsAre(above, upper_right, upper_left, lower, below));
}

TEST(Units, AHorizontalHeadlineOverVerticalTextIsReadFirst) {
  // In the reading frame of the page it stands at the side of the columns.
  Made page;
  const int upper = page.text(0, 100, 800, 400, Direction::vertical),
            lower = page.text(0, 430, 800, 730, Direction::vertical);
  const int head = page.headline(100, 0, 700, 60);
  EXPECT_THAT(page.order(Direction::vertical), ElementsAre(head, upper, lower));
}

TEST(Units, WhatStandsInABoxIsReadTogether) {
  Made page;
  const int left = page.text(0, 0, 300, 400), right = page.text(340, 0, 640, 400);
  const int lower_left = page.text(0, 440, 300, 900), lower_right = page.text(340, 440, 640, 900);
  for (const int id : {left, right}) page.page.regions[static_cast<std::size_t>(id)].box = 7;
  EXPECT_THAT(page.order(), ElementsAre(left, right, lower_left, lower_right));
}

TEST(Units, DirectionIsThatOfMostOfThePrint) {
  Made page;
  page.text(0, 0, 300, 40);
  EXPECT_EQ(direction_of(page.page, {0}), Direction::horizontal);
  page.text(0, 100, 40, 800, Direction::vertical);
  EXPECT_EQ(direction_of(page.page, {0, 1}), Direction::vertical);
  EXPECT_EQ(direction_of(page.page, {}), Direction::horizontal);
}

}  // namespace
}  // namespace broadsheet::order
