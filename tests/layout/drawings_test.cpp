#include "layout/drawings.h"

#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

constexpr double kLevel = 150;
const cv::Rect kPlan(500, 200, 400, 300);

std::vector<Box> drawings(const MadePrint& print, const std::vector<FlatLine>& lines = {}) {
  return find_drawings(Ink(print.picture, kMadeGlyph, kLevel), lines, kMadeGlyph);
}

// Walls of a house, its rooms, a round hall.
MadePrint plan() {
  MadePrint print(1400, 700);
  cv::rectangle(print.picture, kPlan, cv::Scalar(20), 2);
  for (int i = 1; i < 6; ++i) {
    cv::line(print.picture, {kPlan.x + 66 * i, kPlan.y}, {kPlan.x + 66 * i, kPlan.br().y}, cv::Scalar(20), 2);
    cv::line(print.picture, {kPlan.x, kPlan.y + 50 * i}, {kPlan.br().x, kPlan.y + 50 * i}, cv::Scalar(20), 2);
  }
  cv::circle(print.picture, {700, 350}, 90, cv::Scalar(20), 2);
  return print;
}

TEST(Drawings, StrokesThatHangTogetherUpAndDownAndAcrossAreOne) {
  const std::vector<Box> found = drawings(plan());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NEAR(found[0].left, kPlan.x, 6);
  EXPECT_NEAR(found[0].top, kPlan.y, 6);
  EXPECT_NEAR(found[0].right, kPlan.br().x, 6);
  EXPECT_NEAR(found[0].bottom, kPlan.br().y, 6);
}

TEST(Drawings, AFrameAroundAnArticleIsNone) {
  MadePrint print(1400, 700);
  cv::rectangle(print.picture, kPlan, cv::Scalar(20), 3);
  cv::rectangle(print.picture, {kPlan.x + 9, kPlan.y + 9, kPlan.width - 18, kPlan.height - 18},
                cv::Scalar(20), 2);
  EXPECT_TRUE(drawings(print).empty());
}

TEST(Drawings, PrintIsNone) {
  MadePrint print(1400, 700);
  for (int i = 0; i < 10; ++i) print.print(40, 40 + 50 * i, 1300);
  EXPECT_TRUE(drawings(print).empty());
}

TEST(Drawings, GiantLettersOfALineAreNone) {
  MadePrint print(1400, 700);
  print.print(40, 100, 1300, 8 * kMadeGlyph);
  const FlatLine title{{40, 100, 1300, 100 + 8 * kMadeGlyph}, Direction::horizontal, 8 * kMadeGlyph, 1, 1};
  EXPECT_TRUE(drawings(print, {title}).empty());
}

TEST(Drawings, WhatReachesTheEdgeOfTheScanIsNone) {
  MadePrint print = plan();
  cv::line(print.picture, {kPlan.br().x, 300}, {1399, 300}, cv::Scalar(20), 2);
  EXPECT_TRUE(drawings(print).empty());
}

TEST(Drawings, AScribbleSmallerThanAFewLettersIsNone) {
  MadePrint print(600, 400);
  for (int i = 0; i < 8; ++i)
    cv::line(print.picture, {100, 100 + 16 * i}, {230, 220 - 14 * i}, cv::Scalar(20), 2);
  EXPECT_TRUE(drawings(print).empty());
}

}  // namespace
}  // namespace broadsheet::layout
