#include "layout/rules.h"

#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

constexpr double kLevel = 150;

std::vector<FlatRule> rules_of(const MadePrint& print, const std::vector<Box>& text = {}) {
  return find_rules(Ink(print.picture, kMadeGlyph, kLevel), text, kMadeGlyph);
}

TEST(Rules, AHairlineBetweenColumnsIsFoundWhereItIs) {
  MadePrint print(1300, 900);
  for (int i = 0; i < 15; ++i) {
    print.print(20, 30 + 50 * i, 620);
    print.print(680, 30 + 50 * i, 1280);
  }
  print.rule({649, 20, 651, 780}, 90);
  const std::vector<FlatRule> rules = rules_of(print);
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_TRUE(rules[0].vertical);
  EXPECT_NEAR(rules[0].box.center().x, 650, 2);
  EXPECT_NEAR(rules[0].box.top, 20, 4);
  EXPECT_NEAR(rules[0].box.bottom, 780, 4);
}

TEST(Rules, AWornRuleIsPutTogetherFromItsPieces) {
  MadePrint print(1300, 300);
  for (int x = 50; x < 1200; x += 100) print.rule({double(x), 150, double(x + 80), 153});
  const std::vector<FlatRule> rules = rules_of(print);
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_FALSE(rules[0].vertical);
  EXPECT_NEAR(rules[0].box.width(), 1230 - 50, 10);
}

TEST(Rules, OneThatStandsAslantIsFollowed) {
  MadePrint print(600, 2400);
  cv::line(print.picture, {290, 20}, {318, 2380}, cv::Scalar(40), 3);
  const std::vector<FlatRule> rules = rules_of(print);
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_NEAR(rules[0].box.height(), 2360, 60);
  EXPECT_TRUE(runs_through(rules[0], {285, 40, 297, 80}));
  EXPECT_FALSE(runs_through(rules[0], {310, 40, 330, 80}));
  EXPECT_TRUE(runs_through(rules[0], {310, 2200, 330, 2260}));
}

TEST(Rules, StrokesOfLettersAreNone) {
  MadePrint print(1300, 900);
  for (int i = 0; i < 15; ++i) print.print(20, 30 + 50 * i, 1280);
  EXPECT_TRUE(rules_of(print).empty());
}

TEST(Rules, LongStrokesOfAHeadlineAreNone) {
  MadePrint print(1300, 400);
  print.rule({100, 200, 260, 212});  // the one stroke of a very large character
  const Box headline{60, 120, 900, 290};
  EXPECT_EQ(rules_of(print).size(), 1U);
  EXPECT_TRUE(rules_of(print, {headline}).empty());
}

TEST(Rules, ADashOfTwoGlyphsIsNone) {
  MadePrint print(600, 200);
  print.rule({100, 100, 160, 103});
  EXPECT_TRUE(rules_of(print).empty());
}

TEST(Rules, AreErasedAndNothingBesideThem) {
  MadePrint print(400, 400);
  print.rule({198, 20, 201, 380});
  print.rule({220, 100, 260, 140});
  erase_rules(print.picture, {{{198, 20, 201, 380}, true, {{198, 20, 201, 380}}}}, kMadeGlyph);
  EXPECT_EQ(print.picture.at<std::uint8_t>(200, 199), 255);
  EXPECT_EQ(print.picture.at<std::uint8_t>(120, 240), 20);
}

TEST(InkLevel, ThinGreyTypeNeedsAHigherLevelThanBlackType) {
  MadePrint black(400, 100), pale(400, 100);
  black.print(20, 30, 380, kMadeGlyph, 10);
  pale.print(20, 30, 380, kMadeGlyph, 150);
  const std::vector<Box> text{{20, 25, 380, 65}};
  EXPECT_LT(ink_level(black.picture, text), ink_level(pale.picture, text));
  EXPECT_GT(ink_level(pale.picture, text), 150);
}

}  // namespace
}  // namespace broadsheet::layout
