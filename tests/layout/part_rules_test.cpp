#include "layout/part_rules.h"

#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

constexpr double kLevel = 150;
constexpr double kWhite = 25;  // between two bands: less than wear leaves in a rule

std::vector<FlatRule> rules_of(const MadePrint& print) {
  return find_rules(Ink(print.picture, kMadeGlyph, kLevel), {}, kMadeGlyph);
}

// Three columns with a rule in each gutter; each rule has so much white from `gaps` on.
MadePrint three_columns(double first_gap, double second_gap) {
  MadePrint print(1000, 900);
  const auto rule = [&](double x, double gap) {
    print.rule({x, 20, x + 3, gap});
    print.rule({x, gap + kWhite, x + 3, 860});
  };
  rule(320, first_gap);
  rule(660, second_gap);
  for (const double left : {20.0, 350.0, 690.0})
    for (int row = 0; row < 16; ++row)
      if (row != 8) print.print(left, 30 + 50 * row, left + 270);
  return print;
}

TEST(PartRules, ADrawnAndADottedOneInLineAreTwo) {
  MadePrint print(600, 900);
  print.rule({298, 20, 301, 420});
  for (int y = 440; y < 860; y += 9) print.rule({298, double(y), 301, double(y + 3)});
  const std::vector<FlatRule> rules = rules_of(print);
  ASSERT_EQ(rules.size(), 2U);
  EXPECT_NEAR(rules[0].box.bottom, 420, 4);
  EXPECT_NEAR(rules[1].box.top, 440, 4);
}

TEST(PartRules, RulesThatBreakOffAtOneHeightAreOfTwoBands) {
  const std::vector<FlatRule> rules = rules_of(three_columns(430, 432));
  ASSERT_EQ(rules.size(), 4U);
  EXPECT_NEAR(rules[0].box.bottom, 430, 4);
  EXPECT_NEAR(rules[1].box.bottom, 432, 4);
  EXPECT_NEAR(rules[2].box.top, 455, 4);
  EXPECT_NEAR(rules[3].box.top, 457, 4);
}

TEST(PartRules, WornAtDifferentHeightsEachIsOne) { EXPECT_EQ(rules_of(three_columns(430, 500)).size(), 2U); }

TEST(PartRules, WhereLinesStandBetweenThemTheyAreWorn) {
  MadePrint print = three_columns(430, 430);
  print.print(350, 430, 620);
  EXPECT_EQ(rules_of(print).size(), 2U);
}

TEST(PartRules, RulesThatRunAcrossArePartedToo) {
  MadePrint print(900, 500);
  for (const double y : {100.0, 300.0}) {
    print.rule({20, y, 420, y + 3});
    print.rule({420 + kWhite, y, 860, y + 3});
  }
  EXPECT_EQ(rules_of(print).size(), 4U);
}

}  // namespace
}  // namespace broadsheet::layout
