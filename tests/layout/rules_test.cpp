#include "layout/rules.h"

#include <gtest/gtest.h>

#include <cmath>

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

// Vertical lines all set on one grid, characters of 30 pixels every 50, with a level rule between two of
// them.
std::vector<FlatRule> rules_across_vertical_lines(int grey) {
  MadePrint print(900, 900);
  std::vector<Box> text;
  for (int line = 0; line < 9; ++line) {
    const double x = 60 + 60 * line;
    for (int character = 0; character < 16; ++character) print.print(x, 40 + 50 * character, x + kMadeGlyph);
    text.push_back({x - 8, 30, x + 38, 880});
  }
  print.rule({20, 478, 880, 481}, grey);
  return rules_of(print, text);
}

TEST(Rules, ACreaseBetweenTheCharactersOfVerticalLinesIsNone) {
  EXPECT_EQ(rules_across_vertical_lines(40).size(), 1U) << "a printed rule";
  EXPECT_TRUE(rules_across_vertical_lines(185).empty());
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

TEST(Rules, OneOfTheOtherSideThatShowsThroughBeforeItIsNoPartOfIt) {
  MadePrint print(600, 2400);
  print.rule({299, 20, 302, 420}, 140);
  print.rule({299, 420, 302, 2380}, 20);
  const std::vector<FlatRule> rules = rules_of(print);
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_NEAR(rules[0].box.top, 420, kMadeGlyph);
  EXPECT_NEAR(rules[0].box.bottom, 2380, 4);
}

TEST(Rules, AnEndThatIsALittleWornStays) {
  MadePrint print(600, 2400);
  print.rule({299, 20, 302, 420}, 90);
  print.rule({299, 420, 302, 2380}, 20);
  const std::vector<FlatRule> rules = rules_of(print);
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_NEAR(rules[0].box.top, 20, 4);
}

// A gutter of two thirds of a glyph between two columns, as narrow as they come, with what is printed in it.
MadePrint narrow_gutter() { return two_staggered_columns(640); }

TEST(Rules, InTheNarrowestGutterAreFoundWhole) {
  MadePrint print = narrow_gutter();
  print.rule({625, 10, 628, 850});
  const std::vector<FlatRule> rules = rules_of(print);
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_NEAR(rules[0].box.top, 10, 6);
  EXPECT_NEAR(rules[0].box.bottom, 850, 6);
}

TEST(Rules, ThatLettersTouchAreFoundWhole) {
  MadePrint print = narrow_gutter();
  print.rule({629, 10, 632, 850});
  for (int i = 3; i < 16; i += 4) print.rule({600, 40.0 + 50 * i, 645, 45.0 + 50 * i});
  const std::vector<FlatRule> rules = rules_of(print);
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_NEAR(rules[0].box.height(), 840, 12);
}

TEST(Rules, OfDotsAndOfDashesAreFound) {
  for (const int dash : {4, 14}) {
    MadePrint print = narrow_gutter();
    for (int y = 10; y < 850; y += dash + 8) print.rule({626, double(y), 629, double(y + dash)});
    const std::vector<FlatRule> rules = rules_of(print);
    ASSERT_EQ(rules.size(), 1U) << dash;
    EXPECT_NEAR(rules[0].box.height(), 840, 2 * kMadeGlyph) << dash;
  }
}

TEST(Rules, AllButWornAwayAreFoundAmongSpecks) {
  MadePrint print = narrow_gutter();
  cv::RNG random(5);
  for (int y = 10; y < 850;) {
    const int length = random.uniform(3, 28);
    print.rule({626, double(y), 628, double(y + length)});
    y += length + random.uniform(2, 14);
  }
  for (int i = 0; i < 1500; ++i)
    print.picture.at<std::uint8_t>(random.uniform(0, 900), random.uniform(0, 1300)) = 0;
  const std::vector<FlatRule> rules = rules_of(print);
  ASSERT_FALSE(rules.empty());
  double covered = 0;
  for (const FlatRule& rule : rules) {
    EXPECT_TRUE(rule.vertical);
    EXPECT_NEAR(rule.box.center().x, 627, 3);
    covered += rule.box.height();
  }
  EXPECT_GT(covered, 700);
}

TEST(Rules, TheTwoOfADoubleRuleAndAHeavyOneAreFound) {
  MadePrint print(1300, 400);
  print.rule({50, 100, 1250, 103});
  print.rule({50, 112, 1250, 115});
  print.rule({50, 250, 1250, 268});
  const std::vector<FlatRule> rules = rules_of(print);
  ASSERT_EQ(rules.size(), 3U);
  EXPECT_NEAR(rules[2].box.height(), 18, 3);
  for (const FlatRule& rule : rules) EXPECT_NEAR(rule.box.width(), 1200, 6);
}

TEST(Rules, AHeavyOneWithAHairlineCloseByIsFound) {
  MadePrint print(1300, 400);
  print.rule({50, 250, 1250, 260});
  print.rule({50, 263, 1250, 265});
  const std::vector<FlatRule> rules = rules_of(print);
  ASSERT_FALSE(rules.empty());
  EXPECT_NEAR(rules[0].box.width(), 1200, 6);
}

TEST(Rules, AWavyOneIsFound) {
  MadePrint print(1300, 400);
  std::vector<cv::Point> wave;
  for (int x = 50; x < 900; ++x) wave.emplace_back(x, 200 + cvRound(5 * std::sin(x / 4.0)));
  cv::polylines(print.picture, wave, false, cv::Scalar(20), 2);
  const std::vector<FlatRule> rules = rules_of(print);
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_FALSE(rules[0].vertical);
  EXPECT_NEAR(rules[0].box.width(), 850, 20);
}

// A column with white between two articles, and what stands in the white.
MadePrint two_articles() {
  MadePrint print(700, 800);
  for (int i = 0; i < 5; ++i) {
    print.print(40, 30 + 50 * i, 640);
    print.print(40, 380 + 50 * i, 640);
  }
  return print;
}

TEST(Rules, AShortDashBetweenArticlesIsFound) {
  MadePrint print = two_articles();
  print.rule({305, 320, 385, 322});
  const std::vector<FlatRule> rules = rules_of(print);
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_NEAR(rules[0].box.width(), 80, 4);
}

TEST(Rules, AnOrnamentalDashIsFound) {
  MadePrint print = two_articles();
  print.rule({230, 321, 320, 323});
  cv::circle(print.picture, {345, 322}, 6, cv::Scalar(20), cv::FILLED);
  print.rule({370, 321, 460, 323});
  const std::vector<FlatRule> rules = rules_of(print);
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_NEAR(rules[0].box.width(), 230, 6);
}

TEST(Rules, DashesInTextAndTheNumeralOneAreNone) {
  MadePrint print = two_articles();
  print.rule({655, 40, 725, 43});    // behind the last letter of a line
  print.rule({325, 320, 355, 323});  // a numeral alone in its line
  EXPECT_TRUE(rules_of(print).empty());
}

TEST(Rules, StemsAtTheEdgeOfAColumnAreNone) {
  MadePrint print(1300, 900);
  for (int i = 0; i < 16; ++i) {
    print.rule({20, 30.0 + 50 * i, 24, 66.0 + 50 * i});
    print.print(34, 30 + 50 * i, 620);
  }
  EXPECT_TRUE(rules_of(print).empty());
}

TEST(Rules, TheFourSidesOfAFrameMeetAtItsCorners) {
  for (const int thickness : {1, 3, 9}) {
    MadePrint print(900, 700);
    for (int i = 0; i < 9; ++i) print.print(120, 120 + 50 * i, 760);
    cv::rectangle(print.picture, {80, 90, 720, 500}, cv::Scalar(20), thickness);
    const std::vector<FlatRule> rules = rules_of(print);
    ASSERT_EQ(rules.size(), 4U) << thickness;
    for (const FlatRule& rule : rules) {
      EXPECT_NEAR(rule.vertical ? rule.box.top : rule.box.left, rule.vertical ? 90 : 80, 15);
      EXPECT_NEAR(rule.vertical ? rule.box.bottom : rule.box.right, rule.vertical ? 590 : 800, 15);
    }
  }
}

TEST(Rules, AreFoundAtAnyResolutionAndInBlackAndWhite) {
  for (const double scale : {0.4, 2.0}) {
    MadePrint print = narrow_gutter();
    print.rule({625, 10, 629, 850});
    print.rule({20, 860, 1240, 865});
    cv::resize(print.picture, print.picture, {}, scale, scale, cv::INTER_AREA);
    cv::threshold(print.picture, print.picture, kLevel, 255, cv::THRESH_BINARY);
    const std::vector<FlatRule> rules =
        find_rules(Ink(print.picture, kMadeGlyph * scale, kLevel), {}, kMadeGlyph * scale);
    EXPECT_EQ(rules.size(), 2U) << scale;
  }
}

TEST(Rules, StrokesOfLettersAreNone) {
  MadePrint print(1300, 900);
  for (int i = 0; i < 15; ++i) print.print(20, 30 + 50 * i, 1280);
  EXPECT_TRUE(rules_of(print).empty());
}

// Sixteen lines of letters, and where they are.
struct Lettered {
  cv::Mat picture{900, 1300, CV_8UC1, cv::Scalar(255)};
  std::vector<Box> text;
};
Lettered lettered() {
  Lettered out;
  for (int i = 0; i < 16; ++i) {
    const char* words = i % 2 == 0
                            ? "the dozen is between oneself and one's conscience, and roses will be"
                            : "glad of a mulch after rain: never mulch dry ground, it keeps the wet out";
    cv::putText(out.picture, words, {20, 60 + 50 * i}, cv::FONT_HERSHEY_COMPLEX, 0.95, cv::Scalar(60), 2,
                cv::LINE_AA);
    out.text.push_back({10, 25.0 + 50 * i, 1290, 75.0 + 50 * i});
  }
  return out;
}

std::vector<FlatRule> rules_of(const Lettered& print) {
  return find_rules(Ink(print.picture, kMadeGlyph, kLevel), print.text, kMadeGlyph);
}

// What a worn printing leaves of the letters of a line: splinters up and down its height.
TEST(Rules, SplintersOfALineThatTheDetectorMissedAreNone) {
  for (const int gone : {50, 55}) {
    cv::RNG grain(1);
    Lettered print = lettered();
    print.text.erase(print.text.begin() + 7);
    for (int y = 0; y + 3 < print.picture.rows; y += 3)
      for (int x = 0; x + 3 < print.picture.cols; x += 3)
        if (grain.uniform(0, 100) < gone) print.picture(cv::Rect(x, y, 3, 3)) = cv::Scalar(255);
    EXPECT_TRUE(rules_of(print).empty()) << gone;
  }
}

TEST(Rules, APaleOneThatLettersRunUpToOnBothSidesShowsThrough) {
  for (const int grey : {180, 200, 210}) {
    Lettered print = lettered();
    cv::Mat through(print.picture.size(), CV_8UC1, cv::Scalar(255));
    cv::rectangle(through, cv::Rect(650, 20, 3, 810), cv::Scalar(grey), cv::FILLED);
    cv::min(print.picture, through, print.picture);
    EXPECT_TRUE(rules_of(print).empty()) << grey;
  }
}

TEST(Rules, APaleOneThatFarLinesRunAcrossShowsThrough) {
  for (const int white : {5, 40}) {  // beside it: between two letters, in a gutter
    MadePrint print(1300, 900);
    std::vector<Box> text;
    for (int i = 0; i < 6; ++i) {
      const int y = 40 + 140 * i;
      print.print(651 - white - 15 * kMadeGlyph, y, 651 - white);
      print.print(652 + white, y, 1100);
      text.push_back({190, y - 10.0, 1110, y + 40.0});
    }
    cv::Mat through(print.picture.size(), CV_8UC1, cv::Scalar(255));
    cv::rectangle(through, cv::Rect(650, 20, 3, 810), cv::Scalar(190), cv::FILLED);
    cv::min(print.picture, through, print.picture);
    EXPECT_EQ(rules_of(print).size(), 1U) << white;
    EXPECT_EQ(rules_of(print, text).size(), white == 40 ? 1U : 0U) << white;
  }
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
  const std::vector<FlatRule> rules{{{198, 20, 201, 380}, true, {{198, 20, 201, 380}}}};
  EXPECT_TRUE(erase_rules(print.picture, print.picture.clone(), rules, {}, kLevel, kMadeGlyph).empty());
  EXPECT_EQ(print.picture.at<std::uint8_t>(200, 199), 255);
  EXPECT_EQ(print.picture.at<std::uint8_t>(120, 240), 20);
}

TEST(Rules, AreNotErasedWhereALineWouldLoseMuchOfItsInk) {
  MadePrint print(400, 400);
  print.print(100, 100, 300);
  const cv::Mat before = print.picture.clone();
  const std::vector<FlatRule> rules{{{100, 112, 300, 118}, false, {{100, 112, 300, 118}}}};
  EXPECT_EQ(erase_rules(print.picture, print.picture.clone(), rules, {{92, 92, 308, 138}}, kLevel, kMadeGlyph)
                .size(),
            1U);
  EXPECT_EQ(cv::countNonZero(print.picture != before), 0);
}

TEST(Rules, ALeaderTakesNothingFromTheTextBeforeIt) {
  MadePrint print(900, 400);
  print.print(100, 100, 300);
  const cv::Mat text = print.picture.clone();
  // The feet of the last letters were taken for its first piece.
  FlatRule leader{{240, 123, 800, 128}, false, {{240, 125, 300, 128}}};
  for (int dot = 0; dot < 24; ++dot) {
    const Box box{320.0 + 20 * dot, 124, 324.0 + 20 * dot, 127};
    print.rule(box);
    leader.pieces.push_back(box);
  }
  const cv::Mat printed = print.picture.clone();
  erase_rules(print.picture, printed, {leader}, {{92, 92, 308, 138}}, kLevel, kMadeGlyph);
  EXPECT_GT(cv::countNonZero(print.picture != text), 0);
  give_back_letters(print.picture, printed, {leader},
                    {{{100, 100, 300, 128}, Direction::horizontal, kMadeGlyph, 1}}, kMadeGlyph);
  EXPECT_EQ(cv::countNonZero(print.picture != text), 0);
}

TEST(Rules, TakenForALineByTheDetectorAreErasedAllTheSame) {
  MadePrint print(400, 400);
  print.rule({100, 112, 300, 116});
  const std::vector<FlatRule> rules{{{100, 112, 300, 116}, false, {{100, 112, 300, 116}}}};
  EXPECT_TRUE(
      erase_rules(print.picture, print.picture.clone(), rules, {{92, 104, 308, 124}}, kLevel, kMadeGlyph)
          .empty());
  EXPECT_EQ(cv::countNonZero(print.picture < kLevel), 0);
}

TEST(InkLevel, ThinGreyTypeNeedsAHigherLevelThanBlackType) {
  MadePrint black(400, 100), pale(400, 100);
  black.print(20, 30, 380, kMadeGlyph, 10);
  pale.print(20, 30, 380, kMadeGlyph, 150);
  const std::vector<Box> text{{20, 25, 380, 65}};
  EXPECT_LT(ink_level(black.picture, text), ink_level(pale.picture, text));
  EXPECT_GT(ink_level(pale.picture, text), 150);
}

TEST(InkLevel, InkAsPaleAsGrainIsInkWhereThereIsNoOther) {
  MadePrint pale(400, 100), faint(400, 100);
  pale.print(20, 30, 380, kMadeGlyph, 215);
  faint.print(20, 30, 380, kMadeGlyph, 235);
  const std::vector<Box> text{{20, 25, 380, 65}};
  EXPECT_GT(ink_level(pale.picture, text), 215);
  EXPECT_GT(ink_level(faint.picture, text), 235);
  EXPECT_LT(ink_level(faint.picture, text), 255);
}

}  // namespace
}  // namespace broadsheet::layout
