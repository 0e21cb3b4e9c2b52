#include "layout/pale_rules.h"

#include <gtest/gtest.h>

#include "layout/made_print.h"
#include "layout/rules.h"

namespace broadsheet::layout {
namespace {

constexpr int kPale = 205;  // paler than what counts as ink

// With room for a rule between them.
MadePrint two_columns() { return two_staggered_columns(680); }

cv::Mat with_grain(const cv::Mat& picture) {
  cv::Mat grain(picture.size(), CV_8S), grainy;
  cv::RNG(3).fill(grain, cv::RNG::NORMAL, 0, 5);
  cv::add(picture, grain, grainy, cv::noArray(), CV_8U);
  return grainy;
}

std::vector<FlatRule> rules_of(const cv::Mat& picture) {
  return find_rules(Ink(picture, kMadeGlyph, 150), {}, kMadeGlyph);
}

TEST(PaleRules, AHairlineThatIsNoInkIsFoundFromEndToEnd) {
  MadePrint print = two_columns();
  print.rule({649, 20, 651, 840}, kPale);
  print.rule({20, 870, 1280, 872}, kPale);
  const std::vector<FlatRule> rules = rules_of(with_grain(print.picture));
  ASSERT_EQ(rules.size(), 2U);
  EXPECT_TRUE(rules[0].vertical);
  EXPECT_NEAR(rules[0].box.center().x, 650, 2);
  EXPECT_NEAR(rules[0].box.top, 20, 0.5 * kMadeGlyph);
  EXPECT_NEAR(rules[0].box.bottom, 840, 0.5 * kMadeGlyph);
  EXPECT_FALSE(rules[1].vertical);
  EXPECT_NEAR(rules[1].box.width(), 1260, kMadeGlyph);
}

TEST(PaleRules, GrainAndTheEdgesOfColumnsAreNone) {
  EXPECT_TRUE(rules_of(with_grain(two_columns().picture)).empty());
}

TEST(PaleRules, TheBlurredRuleOfTheOtherSideIsNone) {
  MadePrint back(1300, 900);
  back.rule({646, 20, 652, 840}, 120);
  cv::Mat picture;
  cv::GaussianBlur(back.picture, picture, {}, 5);
  cv::min(picture, two_columns().picture, picture);
  EXPECT_TRUE(rules_of(with_grain(picture)).empty());
}

TEST(PaleRules, TheEdgeOfATintIsNone) {
  MadePrint print(1300, 900);
  print.rule({400, 100, 900, 700}, 225);
  EXPECT_TRUE(rules_of(with_grain(print.picture)).empty());
}

TEST(PaleRules, ACreaseThroughPrintIsNone) {
  MadePrint print(1300, 900);
  for (int i = 0; i < 16; ++i) print.print(20 - 7 * (i % 4), 30 + 50 * i, 1280);
  print.rule({664, 20, 666, 840}, kPale);
  EXPECT_TRUE(rules_of(with_grain(print.picture)).empty());
}

TEST(PaleRules, ACreaseThatIsSeenBetweenTwoTextsIsNone) {
  MadePrint print = two_columns();
  std::vector<Box> text;
  for (int i = 0; i < 4; ++i) {  // short rows far apart
    print.rule({240, 30.0 + 50 * i, 1040, 100.0 + 50 * i}, 255);
    text.push_back({10, 20.0 + 50 * i, 330, 70.0 + 50 * i});
    text.push_back({950, 20.0 + 50 * i, 1290, 70.0 + 50 * i});
  }
  print.rule({20, 94, 1280, 96}, kPale);
  const cv::Mat picture = with_grain(print.picture);
  const Ink ink(picture, kMadeGlyph, 150);
  EXPECT_FALSE(find_rules(ink, {}, kMadeGlyph).empty()) << "but for the text";
  EXPECT_TRUE(find_rules(ink, text, kMadeGlyph).empty());
}

}  // namespace
}  // namespace broadsheet::layout
