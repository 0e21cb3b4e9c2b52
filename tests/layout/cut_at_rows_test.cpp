#include "layout/cut_at_rows.h"

#include <gtest/gtest.h>

#include "layout/detect.h"
#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

constexpr double kLevel = 150;
constexpr double kStep = 36;  // from row to row

// What a detector says of everything between `top` and `bottom`: grown, as it does with a line.
DetectedPart seen_as_one(double top, double bottom, double right) {
  const double grow = 0.3 * (bottom - top);
  const Box box = grown({40, top, right, bottom}, grow, grow);
  return {box, box.height()};
}

std::vector<DetectedPart> cut(const MadePrint& print, const DetectedPart& part) {
  return cut_at_rows(part, Direction::horizontal, Ink(print.picture, kMadeGlyph, kLevel), kMadeGlyph);
}

TEST(CutAtRows, TwoRowsSeenAsOneLineAreTwo) {
  MadePrint print(600, 300);
  print.print(40, 100, 400);
  print.print(40, 100 + kStep, 400);
  const std::vector<DetectedPart> rows = cut(print, seen_as_one(100, 100 + kStep + kMadeGlyph, 400));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_NEAR(rows[0].box.center().y, 115, 4);
  EXPECT_NEAR(rows[1].box.center().y, 115 + kStep, 4);
  for (const DetectedPart& row : rows) {
    EXPECT_NEAR(glyph_size_of(row.thickness), kMadeGlyph, 0.25 * kMadeGlyph);
    EXPECT_NEAR(row.box.width(), 400, 30);
  }
}

TEST(CutAtRows, RowsOfVerticalPrintAreTwoToo) {
  MadePrint print(600, 300);
  print.print(40, 100, 400);
  print.print(40, 100 + kStep, 400);
  cv::Mat turned;
  cv::rotate(print.picture, turned, cv::ROTATE_90_CLOCKWISE);  // rows from the right
  const DetectedPart lying = seen_as_one(100, 100 + kStep + kMadeGlyph, 400);
  const DetectedPart part{{300 - lying.box.bottom, lying.box.left, 300 - lying.box.top, lying.box.right},
                          lying.thickness};
  const std::vector<DetectedPart> rows =
      cut_at_rows(part, Direction::vertical, Ink(turned, kMadeGlyph, kLevel), kMadeGlyph);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_NEAR(rows[0].box.center().x, 300 - 115, 4);
  EXPECT_NEAR(rows[1].box.center().x, 300 - 115 - kStep, 4);
}

TEST(CutAtRows, DisplayTypeIsOneLine) {
  MadePrint print(900, 300);
  print.print(40, 100, 640, 2.2 * kMadeGlyph);
  EXPECT_EQ(cut(print, seen_as_one(100, 100 + 2.2 * kMadeGlyph, 640)).size(), 1U);
}

TEST(CutAtRows, AFewLettersWithWhiteAtHalfHeightAreOneLine) {
  MadePrint print(600, 300);
  print.print(40, 100, 130);
  print.print(40, 100 + kStep, 130);
  EXPECT_EQ(cut(print, seen_as_one(100, 100 + kStep + kMadeGlyph, 130)).size(), 1U);
}

TEST(CutAtRows, ThreeRowsAreNotTakenForTwo) {
  MadePrint print(900, 400);
  for (int i = 0; i < 3; ++i) print.print(40, 100 + kStep * i, 700);
  EXPECT_EQ(cut(print, seen_as_one(100, 100 + 2 * kStep + kMadeGlyph, 700)).size(), 1U);
}

TEST(CutAtRows, APartWithoutInkStays) {
  const MadePrint print(600, 300);
  EXPECT_EQ(cut(print, seen_as_one(100, 166, 400)).size(), 1U);
}

}  // namespace
}  // namespace broadsheet::layout
