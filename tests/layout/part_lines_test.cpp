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

// What becomes of two boxes on these lines.
std::vector<FlatLine> parted(const Box& first, const Box& second) {
  std::vector<FlatLine> lines = {line_at(first), line_at(second)};
  part_lines(lines, Ink(two_lines().picture, kMadeGlyph, kLevel));
  return lines;
}

TEST(PartLines, BoxesThatReachIntoOneAnotherAreDrawnApartInTheWhiteBetween) {
  const std::vector<FlatLine> lines = parted({40, 30, 640, 90}, {40, 55, 640, 115});
  EXPECT_NEAR(lines[0].box.bottom, 73, 4);
  EXPECT_NEAR(lines[1].box.top, 73, 4);
  EXPECT_EQ(lines[0].box.top, 30);
  EXPECT_EQ(lines[1].box.bottom, 115);
}

TEST(PartLines, BoxesThatDoNotMeetStay) {
  const std::vector<FlatLine> lines = parted({40, 38, 640, 72}, {40, 74, 640, 110});
  EXPECT_EQ(lines[0].box.bottom, 72);
  EXPECT_EQ(lines[1].box.top, 74);
}

TEST(PartLines, AHeadlineAndTheSmallPrintBesideItStay) {
  const std::vector<FlatLine> lines = parted({40, 30, 640, 90}, {650, 55, 780, 115});
  EXPECT_EQ(lines[0].box.bottom, 90);
  EXPECT_EQ(lines[1].box.top, 55);
}

TEST(PartLines, TwoBoxesOfOneLineStayAsTheyAre) {
  const std::vector<FlatLine> lines = parted({40, 36, 640, 72}, {40, 40, 640, 76});
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
