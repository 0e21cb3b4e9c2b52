#include "layout/end_marks.h"

#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

constexpr double kLevel = 150;
constexpr double kEnd = 340;  // of the line without its mark

FlatLine line_at(double top) {
  return {{40, top, kEnd, top + kMadeGlyph}, Direction::horizontal, kMadeGlyph, 0.9};
}

// Where the line ends when a mark of 8 by 8 stands so far behind it.
double end_with_mark(double white, MadePrint print = MadePrint(900, 200),
                     const std::vector<FlatRule>& rules = {}, const std::vector<FlatLine>& others = {}) {
  print.print(40, 80, kEnd);
  print.rule({kEnd + white, 82, kEnd + white + 8, 90});
  std::vector<FlatLine> lines{line_at(80)};
  lines.insert(lines.end(), others.begin(), others.end());
  take_in_end_marks(lines, Ink(print.picture, kMadeGlyph, kLevel), rules);
  return lines.front().box.right;
}

TEST(EndMarks, AMarkInAFullWidthOfItsOwnBelongsToTheLine) { EXPECT_NEAR(end_with_mark(20), kEnd + 28, 3); }

TEST(EndMarks, FarFromTheLineItIsNone) { EXPECT_NEAR(end_with_mark(50), kEnd, 1); }

TEST(EndMarks, TheNextColumnIsNone) {
  MadePrint print(900, 200);
  print.print(kEnd + 22, 80, 800);
  EXPECT_NEAR(end_with_mark(20, print), kEnd, 1);
}

TEST(EndMarks, WhatAnotherLineHoldsIsNone) {
  FlatLine other = line_at(80);
  other.box = {kEnd + 15, 75, 800, 115};
  EXPECT_NEAR(end_with_mark(20, MadePrint(900, 200), {}, {other}), kEnd, 1);
}

TEST(EndMarks, TheDotsOfARuleAreNone) {
  const FlatRule rule{{kEnd + 20, 0, kEnd + 28, 200}, true, {}};
  EXPECT_NEAR(end_with_mark(20, MadePrint(900, 200), {rule}), kEnd, 1);
}

TEST(EndMarks, ASpeckIsNone) {
  MadePrint print(900, 200);
  print.print(40, 80, kEnd);
  print.rule({kEnd + 20, 95, kEnd + 23, 98});
  std::vector<FlatLine> lines{line_at(80)};
  take_in_end_marks(lines, Ink(print.picture, kMadeGlyph, kLevel), {});
  EXPECT_NEAR(lines.front().box.right, kEnd, 1);
}

// A grey mark of so many pixels in square behind the line: where that ends.
double end_with_pale(int size, int white = 20, int top = 98) {
  MadePrint print(900, 200);
  print.print(40, 80, kEnd);
  print.picture(cv::Rect(static_cast<int>(kEnd) + white, top, size, size)) = 165;
  std::vector<FlatLine> lines{line_at(80)};
  take_in_end_marks(lines, Ink(print.picture, kMadeGlyph, kLevel), {});
  return lines.front().box.right;
}

TEST(EndMarks, AMarkThatBlurLeftPalerThanInkIsTakenIn) { EXPECT_NEAR(end_with_pale(10), kEnd + 30, 3); }

TEST(EndMarks, APaleSpeckIsNone) { EXPECT_NEAR(end_with_pale(4), kEnd, 1); }

TEST(EndMarks, WhereAFullStopStandsLessOfItIsEnough) {
  EXPECT_NEAR(end_with_pale(4, 14, 100), kEnd + 18, 3);
  EXPECT_NEAR(end_with_pale(4, 14, 86), kEnd, 1) << "too high";
  EXPECT_NEAR(end_with_pale(4, 22, 100), kEnd, 1) << "too far away";
  EXPECT_NEAR(end_with_pale(2, 14, 100), kEnd, 1) << "too small";
}

TEST(EndMarks, AFullStopAndAQuotationMarkAreBothTakenIn) {
  MadePrint print(900, 200);
  print.print(40, 80, kEnd);
  print.rule({kEnd + 8, 102, kEnd + 16, 110});
  print.rule({kEnd + 36, 82, kEnd + 44, 90});
  std::vector<FlatLine> lines{line_at(80)};
  take_in_end_marks(lines, Ink(print.picture, kMadeGlyph, kLevel), {});
  EXPECT_NEAR(lines.front().box.right, kEnd + 44, 3);
}

}  // namespace
}  // namespace broadsheet::layout
