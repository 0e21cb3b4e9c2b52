#include "layout/cut_at_rules.h"

#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

const std::vector<FlatRule> kRule{{{499, 0, 501, 900}, true, {{499, 0, 501, 900}}}};

TEST(CutAtRules, ALineOverARuleFallsIntoTwo) {
  MadePrint print(1000, 300);
  print.detect({40, 100, 960, 130});
  const auto parts = cut_at_rules(print.detected[0], Direction::horizontal, FlatMap{}, kRule, kMadeGlyph);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].box.right, 499);
  EXPECT_EQ(parts[1].box.left, 501);
}

TEST(CutAtRules, EachPartTakesTheHeightOfItsOwnRow) {
  net::DetectedLine line;
  line.outline = quad_of({30, 80, 970, 160});
  line.thickness = 80;
  for (int k = 0; k < 8; ++k) line.midline.push_back({90.0 + 117 * k, k < 4 ? 105.0 : 135.0});
  const auto parts = cut_at_rules(line, Direction::horizontal, FlatMap{}, kRule, kMadeGlyph);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_NEAR(parts[0].box.center().y, 105, 1);
  EXPECT_NEAR(parts[1].box.center().y, 135, 1);
  EXPECT_LT(parts[0].thickness, 60);
}

TEST(CutAtRules, OneBesideARuleStaysWhole) {
  MadePrint print(1000, 300);
  print.detect({40, 100, 480, 130});
  EXPECT_EQ(cut_at_rules(print.detected[0], Direction::horizontal, FlatMap{}, kRule, kMadeGlyph).size(), 1U);
}

TEST(CutAtRules, AMarginBeyondTheRuleIsNoLine) {
  MadePrint print(1000, 300);
  print.detect({40, 100, 498, 130});  // the generous box reaches over the rule
  const auto parts = cut_at_rules(print.detected[0], Direction::horizontal, FlatMap{}, kRule, kMadeGlyph);
  ASSERT_EQ(parts.size(), 1U);
  EXPECT_EQ(parts[0].box.right, 499);
}

TEST(CutAtRules, RulesBetweenTiersCutVerticalLines) {
  net::DetectedLine line;
  line.outline = quad_of({100, 20, 150, 880});
  line.thickness = 50;
  for (int k = 0; k < 8; ++k) line.midline.push_back({125, 60.0 + 110 * k});
  const std::vector<FlatRule> tiers{{{0, 449, 900, 451}, false, {{0, 449, 900, 451}}}};
  EXPECT_EQ(cut_at_rules(line, Direction::vertical, FlatMap{}, tiers, kMadeGlyph).size(), 2U);
  EXPECT_EQ(cut_at_rules(line, Direction::vertical, FlatMap{}, kRule, kMadeGlyph).size(), 1U);
}

}  // namespace
}  // namespace broadsheet::layout
