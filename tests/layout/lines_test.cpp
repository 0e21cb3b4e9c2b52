#include "layout/lines.h"

#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

constexpr double kLevel = 150;

std::vector<FlatLine> lines_of(const MadePrint& print, const std::vector<FlatRule>& rules = {}) {
  return lines_of_print(print.detected, FlatMap{}, print.picture, Ink(print.picture, kMadeGlyph, kLevel),
                        rules, kMadeGlyph);
}

// Two columns of ten lines with a gutter of one and a half glyphs.
MadePrint two_columns() {
  MadePrint print(1400, 800);
  for (int i = 0; i < 10; ++i) {
    print.line(40, 40 + 50 * i, 640);
    print.line(685, 40 + 50 * i, 1285);
  }
  return print;
}

TEST(Lines, AreDrawnInToTheirInk) {
  MadePrint print(800, 200);
  print.line(100, 80, 700);
  const std::vector<FlatLine> lines = lines_of(print);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_NEAR(lines[0].box.left, 102, 4);
  EXPECT_NEAR(lines[0].box.right, 697, 4);
  EXPECT_NEAR(lines[0].box.top, 80, 4);
  EXPECT_NEAR(lines[0].box.bottom, 110, 4);
  EXPECT_NEAR(lines[0].size, kMadeGlyph, 5);
}

TEST(Lines, OfTwoColumnsStayTwo) { EXPECT_EQ(lines_of(two_columns()).size(), 20U); }

TEST(Lines, OfTwoColumnsSeenAsOneAreCutAtTheGutter) {
  MadePrint print = two_columns();
  // The detector glued one row together.
  std::erase_if(print.detected, [](const net::DetectedLine& line) {
    return bounds(line.outline).contains({400, 255}) || bounds(line.outline).contains({900, 255});
  });
  print.detect({40, 240, 1285, 270});
  const std::vector<FlatLine> lines = lines_of(print);
  EXPECT_EQ(lines.size(), 20U);
  for (const FlatLine& line : lines) EXPECT_LT(line.box.width(), 650);
}

TEST(Lines, BrokenAtAWordSpaceAreJoined) {
  MadePrint print(800, 500);
  for (int i = 0; i < 6; ++i)
    if (i != 3) print.line(40, 40 + 50 * i, 640);
  print.line(40, 190, 250);
  print.line(280, 190, 640);
  EXPECT_EQ(lines_of(print).size(), 6U);
}

TEST(Lines, SideBySideOverARuleAreNotJoined) {
  MadePrint print(800, 200);
  print.line(40, 80, 340);
  print.line(370, 80, 700);
  EXPECT_EQ(lines_of(print).size(), 1U);
  EXPECT_EQ(lines_of(print, {{{354, 40, 356, 160}, true, {{354, 40, 356, 160}}}}).size(), 2U);
}

TEST(Lines, ThatShowThroughFromTheOtherSideAreDropped) {
  MadePrint print = two_columns();
  print.line(40, 650, 640, kMadeGlyph, 140);
  EXPECT_EQ(lines_of(print).size(), 20U);
}

TEST(Lines, WithoutInkAreDropped) {
  MadePrint print(800, 200);
  print.line(40, 80, 640);
  print.detect({40, 140, 640, 170});
  EXPECT_EQ(lines_of(print).size(), 1U);
}

TEST(Lines, VerticalOnesKeepTheirDirection) {
  MadePrint print(300, 900);
  print.print(100, 40, 130, 30);
  for (int i = 0; i < 26; ++i) print.print(100, 40 + 30 * i, 131);
  net::DetectedLine line;
  line.outline = quad_of({91, 31, 139, 809});
  line.thickness = 48;
  line.score = 0.9;
  line.vertical = true;
  print.detected.push_back(line);
  const std::vector<FlatLine> lines = lines_of(print);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].direction, Direction::vertical);
  EXPECT_GT(lines[0].box.height(), 700);
}

TEST(Lines, NoneGiveNone) { EXPECT_TRUE(lines_of(MadePrint(100, 100)).empty()); }

}  // namespace
}  // namespace broadsheet::layout
