#include "order/openings.h"

#include <gtest/gtest.h>

#include <numeric>

namespace broadsheet::order {
namespace {

constexpr double kGlyph = 30;

Item text(double left, double top, double right, double bottom) {
  return {.box = {left, top, right, bottom}};
}
Item headline(double left, double top, double right, double bottom) {
  return {.box = {left, top, right, bottom}, .display = true};
}

// Two columns of one article, and a second one under it whose headline stands in the first column alone.
std::vector<Item> two_articles() {
  return {headline(0, 0, 300, 60),    text(0, 80, 480, 400),  text(520, 80, 1000, 400),
          headline(0, 440, 300, 500), text(0, 520, 480, 900), text(520, 520, 1000, 900)};
}

std::vector<double> openings_of(const std::vector<Item>& items) {
  std::vector<int> all(items.size());
  std::iota(all.begin(), all.end(), 0);
  std::vector<double> heights;
  for (const Gap& gap : openings(items, all, kGlyph)) heights.push_back(gap.middle());
  return heights;
}

TEST(Openings, WhereAllColumnsBeginLevelUnderTheHeadlineInTheFirst) {
  EXPECT_EQ(openings_of(two_articles()), std::vector<double>{440});
}

TEST(Openings, AHeadlineMayRunOverTheGutter) {
  std::vector<Item> items = two_articles();
  items[3].box.right = 700;
  items.push_back(text(1040, 80, 1500, 400));
  items.push_back(text(1040, 520, 1500, 900));
  EXPECT_EQ(openings_of(items), std::vector<double>{440});
}

TEST(Openings, TheWhiteOverTheHeadlineMayBeNarrow) {
  std::vector<Item> items = two_articles();
  items[1].box.bottom = 438;
  items[2].box.bottom = 438;
  EXPECT_EQ(openings_of(items), std::vector<double>{440});
}

TEST(Openings, NoneWhereTheColumnBesideRunsOn) {
  std::vector<Item> items = two_articles();
  items[2].box.bottom = 470;
  EXPECT_TRUE(openings_of(items).empty());
  items[2].box.bottom = 400;
  items[5].box.top = 450;
  EXPECT_TRUE(openings_of(items).empty());
}

TEST(Openings, NoneWhereTheColumnBesideBeginsElsewhere) {
  std::vector<Item> items = two_articles();
  items[5].box.top = 600;
  EXPECT_TRUE(openings_of(items).empty());
}

TEST(Openings, NoneWhereTheColumnBesideHasAHeadlineOfItsOwn) {
  std::vector<Item> items = two_articles();
  items.push_back(headline(520, 440, 800, 500));
  EXPECT_TRUE(openings_of(items).empty());
}

TEST(Openings, NoneWhereNothingGoesOnBeside) {
  std::vector<Item> items = two_articles();
  items.pop_back();
  EXPECT_TRUE(openings_of(items).empty());
}

}  // namespace
}  // namespace broadsheet::order
