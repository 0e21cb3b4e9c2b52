#include "layout/unclaimed.h"

#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

constexpr double kLevel = 150;

// A column of twelve lines, of which `missing` is printed but not known; none is for -1.
struct Column {
  MadePrint print{700, 900};
  std::vector<FlatLine> lines;
  explicit Column(int missing = -1, double right = 640) {
    for (int i = 0; i < 12; ++i) {
      const double top = 40 + 50 * i;
      print.print(40, top, i == missing ? right : 640);
      if (i != missing)
        lines.push_back({{43, top, 637, top + kMadeGlyph}, Direction::horizontal, kMadeGlyph});
    }
  }
  std::vector<FlatLine> found(const std::vector<Box>& claimed = {}) const {
    return unclaimed_lines(Ink(print.picture, kMadeGlyph, kLevel), lines, claimed, kMadeGlyph);
  }
};

void expect_at(const FlatLine& line, const Box& box) {
  EXPECT_NEAR(line.box.left, box.left, 5);
  EXPECT_NEAR(line.box.top, box.top, 5);
  EXPECT_NEAR(line.box.right, box.right, 5);
  EXPECT_NEAR(line.box.bottom, box.bottom, 5);
}

TEST(Unclaimed, NothingIsAddedWhereAllIsKnown) { EXPECT_TRUE(Column().found().empty()); }

TEST(Unclaimed, TheFirstALastAndALineBetweenTwoAreFound) {
  for (const int missing : {0, 5, 11}) {
    const std::vector<FlatLine> found = Column(missing).found();
    ASSERT_EQ(found.size(), 1U) << missing;
    expect_at(found[0], {42, 40.0 + 50 * missing, 637, 70.0 + 50 * missing});
    EXPECT_EQ(found[0].score, 0);
    EXPECT_NEAR(found[0].size, kMadeGlyph, 1);
  }
}

TEST(Unclaimed, AShortLastLineOfOneOrTwoGlyphsIsFound) {
  for (const int glyphs : {1, 2}) {
    const std::vector<FlatLine> found = Column(11, 40 + glyphs * kMadeGlyph).found();
    ASSERT_EQ(found.size(), 1U) << glyphs;
    expect_at(found[0], {42, 590, 37 + glyphs * kMadeGlyph, 620});
  }
}

TEST(Unclaimed, TheRestOfALineCutShortIsFound) {
  Column column;
  column.lines[4].box.right = 487;
  const std::vector<FlatLine> found = column.found();
  ASSERT_EQ(found.size(), 1U);
  expect_at(found[0], {492, 240, 637, 270});
}

TEST(Unclaimed, ARowThatStandsInNoColumnIsNone) {
  Column column;
  column.print.print(200, 860, 500);
  EXPECT_TRUE(column.found().empty());
}

// Five rows of `columns` single glyphs far from each other; that of the third row in the first column is not
// known.
std::vector<FlatLine> found_in_table(int columns, double left = 40) {
  MadePrint print{700, 900};
  std::vector<FlatLine> lines;
  for (int row = 0; row < 5; ++row)
    for (int column = 0; column < columns; ++column) {
      const double top = 40 + 65 * row, x = (row == 2 && column == 0 ? left : 40) + 200 * column;
      print.print(x, top, x + kMadeGlyph);
      if (row != 2 || column != 0)
        lines.push_back({{x + 3, top, x + 27, top + kMadeGlyph}, Direction::horizontal, 20});
    }
  return unclaimed_lines(Ink(print.picture, kMadeGlyph, kLevel), lines, {}, kMadeGlyph);
}

TEST(Unclaimed, ANumberInAColumnOfATableIsFound) {
  const std::vector<FlatLine> found = found_in_table(3);
  ASSERT_EQ(found.size(), 1U);
  expect_at(found[0], {42, 170, 67, 200});
}

TEST(Unclaimed, WhatStandsBesideOneColumnOnlyIsNoCell) { EXPECT_TRUE(found_in_table(2).empty()); }

TEST(Unclaimed, WhatStandsBetweenTheColumnsOfATableIsNoCell) { EXPECT_TRUE(found_in_table(3, 120).empty()); }

TEST(Unclaimed, VerticalLinesAreFoundInVerticalColumns) {
  MadePrint print(900, 700);
  std::vector<FlatLine> lines;
  for (int i = 0; i < 12; ++i) {
    for (int k = 0; k < 18; ++k) print.print(40 + 50 * i, 40 + 33 * k, 71 + 50 * i);
    if (i != 6) lines.push_back({{42.0 + 50 * i, 40, 68.0 + 50 * i, 631}, Direction::vertical, kMadeGlyph});
  }
  const auto found = unclaimed_lines(Ink(print.picture, kMadeGlyph, kLevel), lines, {}, kMadeGlyph);
  ASSERT_EQ(found.size(), 1U);
  expect_at(found[0], {342, 40, 367, 631});
  EXPECT_EQ(found[0].direction, Direction::vertical);
}

TEST(Unclaimed, SpecksAreNoLine) {
  Column column;
  cv::RNG random(3);
  for (int i = 0; i < 600; ++i) {
    const int x = random.uniform(0, 695), y = random.uniform(640, 895), side = random.uniform(1, 5);
    column.print.rule({double(x), double(y), double(x + side), double(y + side)});
  }
  EXPECT_TRUE(column.found().empty());
}

TEST(Unclaimed, AChanceRowOfSpecksIsNoLine) {
  Column column;
  for (int i = 0; i < 6; ++i)
    column.print.rule({60.0 + 14 * i, 645.0 + 7 * (i % 3), 69.0 + 14 * i, 653.0 + 7 * (i % 3)});
  EXPECT_TRUE(column.found().empty());
}

TEST(Unclaimed, PencilStrokesAndTheBorderOfThePageAreNone) {
  Column column;
  cv::line(column.print.picture, {60, 700}, {400, 760}, cv::Scalar(60), 3);
  cv::ellipse(column.print.picture, {500, 740}, {90, 50}, 20, 0, 300, cv::Scalar(60), 3);
  column.print.rule({0, 0, 12, 900});
  column.print.rule({660, 0, 700, 900});
  EXPECT_TRUE(column.found().empty());
}

TEST(Unclaimed, HalftoneIsNone) {
  Column column;
  cv::RNG random(4);
  for (int y = 660; y < 880; y += 6)
    for (int x = 60; x < 620; x += 6)
      cv::circle(column.print.picture, {x, y}, random.uniform(0, 3), 0, cv::FILLED);
  EXPECT_TRUE(column.found().empty());
}

TEST(Unclaimed, WhatAPictureClaimsStaysWithIt) {
  Column column;
  column.print.print(200, 780, 500);
  EXPECT_TRUE(column.found({{150, 700, 560, 880}}).empty());
}

TEST(Unclaimed, ALoneGlyphInTheMarginIsNone) {
  Column column;
  column.print.print(655, 240, 690);
  column.lines.resize(4);  // its row is not known either
  for (const FlatLine& line : column.found()) EXPECT_LT(line.box.left, 655);
}

}  // namespace
}  // namespace broadsheet::layout
