#include "layout/ghosts.h"

#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

constexpr int kGhostGrey = 170;

FlatLine line_at(const Box& box) { return {box, Direction::horizontal, kMadeGlyph, 1, 1}; }

// Ten lines of print on the left, in whose fourth row something stands on the right, `grey`.
struct Printed {
  MadePrint print{1600, 700};
  std::vector<FlatLine> lines;
  std::vector<FlatDropped> dropped;

  Printed() {
    for (int i = 0; i < 10; ++i) add(40, 640, i, 20);
  }
  void add(double left, double right, int row, int grey) {
    print.print(left, 40 + 60 * row, right, kMadeGlyph, grey);
    lines.push_back(line_at({left, 40.0 + 60 * row, right, 40.0 + 60 * row + kMadeGlyph}));
  }
  bool drop() { return drop_ghosts(lines, print.picture, dropped); }
};

TEST(Ghosts, WhatShowsThroughBesideALineAndWasTakenForItsEndIsTakenOff) {
  Printed page;
  page.print.print(700, 40 + 60 * 3, 1300, kMadeGlyph, kGhostGrey);
  page.lines[3].box.right = 1300;
  EXPECT_TRUE(page.drop());
  ASSERT_EQ(page.lines.size(), 10U);
  EXPECT_NEAR(page.lines[3].box.right, 640, 2.5 * kMadeGlyph);
  EXPECT_GE(page.lines[3].box.right, 636);
  ASSERT_EQ(page.dropped.size(), 1U);
  EXPECT_EQ(page.dropped[0].reason, DropReason::show_through);
  EXPECT_NEAR(page.dropped[0].box.right, 1300, 1);
}

TEST(Ghosts, ItsBeginToo) {
  Printed page;
  page.add(900, 1500, 11 - 1, 20);
  page.print.print(100, 40 + 60 * 10, 800, kMadeGlyph, kGhostGrey);
  page.lines[10].box.left = 100;
  EXPECT_TRUE(page.drop());
  EXPECT_NEAR(page.lines[10].box.left, 900, 2.5 * kMadeGlyph);
  EXPECT_LE(page.lines[10].box.left, 904);
}

TEST(Ghosts, AWornEndBetweenTheLinesOfItsColumnIsPrint) {
  Printed page;
  MadePrint& print = page.print;
  print.picture(MadePrint::rect({400, 40.0 + 60 * 4, 660, 40.0 + 60 * 5})).setTo(255);
  print.print(400, 40 + 60 * 4, 640, kMadeGlyph, kGhostGrey);
  EXPECT_TRUE(page.drop());
  EXPECT_EQ(page.lines[4].box.right, 640);
  EXPECT_TRUE(page.dropped.empty());
}

TEST(Ghosts, AShortPaleEndStays) {
  Printed page;
  page.print.print(640, 40 + 60 * 9, 700, kMadeGlyph, kGhostGrey);
  page.lines[9].box.right = 700;
  EXPECT_TRUE(page.drop());
  EXPECT_EQ(page.lines[9].box.right, 700);
}

TEST(Ghosts, ALineThatIsPaleAllAlongIsDroppedWhole) {
  Printed page;
  page.add(800, 1400, 3, kGhostGrey);
  EXPECT_TRUE(page.drop());
  EXPECT_EQ(page.lines.size(), 10U);
  EXPECT_EQ(page.dropped.size(), 1U);
}

}  // namespace
}  // namespace broadsheet::layout
