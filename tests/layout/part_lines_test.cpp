#include "layout/part_lines.h"

#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

constexpr double kLevel = 150;

FlatLine line_at(const Box& box) { return {box, Direction::horizontal, kMadeGlyph, 1, 1}; }

// Two lines with a step of 36, printed from 40 and from 76 on.
MadePrint two_lines() {
  MadePrint print(800, 160);
  print.print(40, 40, 640);
  print.print(40, 76, 640);
  return print;
}

TEST(PartLines, BoxesThatReachIntoOneAnotherAreDrawnApartInTheWhiteBetween) {
  const MadePrint print = two_lines();
  std::vector<FlatLine> lines = {line_at({40, 30, 640, 90}), line_at({40, 55, 640, 115})};
  part_lines(lines, Ink(print.picture, kMadeGlyph, kLevel));
  EXPECT_NEAR(lines[0].box.bottom, 73, 4);
  EXPECT_NEAR(lines[1].box.top, 73, 4);
  EXPECT_EQ(lines[0].box.top, 30);
  EXPECT_EQ(lines[1].box.bottom, 115);
}

TEST(PartLines, BoxesThatDoNotMeetStay) {
  const MadePrint print = two_lines();
  std::vector<FlatLine> lines = {line_at({40, 38, 640, 72}), line_at({40, 74, 640, 110})};
  const std::vector<FlatLine> before = lines;
  part_lines(lines, Ink(print.picture, kMadeGlyph, kLevel));
  EXPECT_EQ(lines[0].box.bottom, before[0].box.bottom);
  EXPECT_EQ(lines[1].box.top, before[1].box.top);
}

TEST(PartLines, AHeadlineAndTheSmallPrintBesideItStay) {
  const MadePrint print = two_lines();
  std::vector<FlatLine> lines = {line_at({40, 30, 640, 90}), line_at({650, 55, 780, 115})};
  part_lines(lines, Ink(print.picture, kMadeGlyph, kLevel));
  EXPECT_EQ(lines[0].box.bottom, 90);
  EXPECT_EQ(lines[1].box.top, 55);
}

TEST(PartLines, TwoBoxesOfOneLineStayAsTheyAre) {
  const MadePrint print = two_lines();
  std::vector<FlatLine> lines = {line_at({40, 36, 640, 72}), line_at({40, 40, 640, 76})};
  part_lines(lines, Ink(print.picture, kMadeGlyph, kLevel));
  EXPECT_EQ(lines[0].box.bottom, 72);
  EXPECT_EQ(lines[1].box.top, 40);
}

TEST(PartLines, VerticalLinesArePartedAcross) {
  cv::Mat turned;
  cv::rotate(two_lines().picture, turned, cv::ROTATE_90_CLOCKWISE);
  std::vector<FlatLine> lines = {{{70, 40, 130, 640}, Direction::vertical, kMadeGlyph, 1, 1},
                                 {{45, 40, 105, 640}, Direction::vertical, kMadeGlyph, 1, 1}};
  part_lines(lines, Ink(turned, kMadeGlyph, kLevel));
  EXPECT_NEAR(lines[0].box.left, 87, 4);
  EXPECT_NEAR(lines[1].box.right, 87, 4);
}

}  // namespace
}  // namespace broadsheet::layout
