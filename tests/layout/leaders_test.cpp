#include "layout/leaders.h"

#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

// A row of dots, level or upright.
FlatRule dots(double left, double top, double right, double bottom) {
  FlatRule rule{{left, top, right, bottom}, bottom - top > right - left, {}};
  if (rule.vertical)
    for (double y = top; y < bottom; y += 12) rule.pieces.push_back({left, y, right, y + 4});
  else
    for (double x = left; x < right; x += 12) rule.pieces.push_back({x, top, x + 4, bottom});
  return rule;
}

// What is left of one rule beside a line of 30 pixels' height from 100,100 to 300,130.
std::size_t left_of(const FlatRule& rule, Direction direction = Direction::horizontal) {
  const Box box = direction == Direction::vertical ? Box{100, 100, 130, 300} : Box{100, 100, 300, 130};
  std::vector<FlatRule> rules{rule};
  drop_leaders(rules, {{box, direction, kMadeGlyph}}, kMadeGlyph);
  return rules.size();
}

TEST(Leaders, FromTheEndOfALineAreNoRule) { EXPECT_EQ(left_of(dots(312, 124, 700, 128)), 0U); }

TEST(Leaders, WithTheFeetOfTheLastLettersAreNoRule) { EXPECT_EQ(left_of(dots(200, 122, 700, 129)), 0U); }

TEST(Leaders, OfVerticalTextRunDownThePage) {
  EXPECT_EQ(left_of(dots(102, 312, 106, 700), Direction::vertical), 0U);
}

TEST(Leaders, ADottedRuleUnderALineStays) {
  EXPECT_EQ(left_of(dots(100, 140, 700, 144)), 1U);
  EXPECT_EQ(left_of(dots(110, 127, 310, 129)), 1U);  // where descenders reach
}

TEST(Leaders, ADottedRuleOfTheNextColumnStays) {
  EXPECT_EQ(left_of(dots(330, 124, 700, 128)), 1U);
  EXPECT_EQ(left_of(dots(310, 104, 700, 108)), 1U);
  EXPECT_EQ(left_of(dots(308, 100, 312, 700)), 1U);
}

TEST(Leaders, AWholeRuleStays) {
  EXPECT_EQ(left_of({{312, 124, 700, 128}, false, {{312, 124, 700, 128}}}), 1U);
}

}  // namespace
}  // namespace broadsheet::layout
