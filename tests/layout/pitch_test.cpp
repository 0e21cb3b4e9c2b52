#include "layout/pitch.h"

#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

MadePrint column(double step) {
  MadePrint print(900, 1300);
  for (double top = 30; top + kMadeGlyph < 1300; top += step) print.line(40, top, 860);
  return print;
}

TEST(Pitch, IsTheStepFromLineToLine) {
  for (const double step : {40.0, 45.0, 60.0}) {
    const MadePrint print = column(step);
    EXPECT_NEAR(line_pitch(print.picture, print.detected, kMadeGlyph), step, 1) << step;
  }
}

TEST(Pitch, IsFoundWhereTheDetectorGluedLinesTogether) {
  MadePrint print = column(40);
  print.detected.clear();
  for (int i = 0; i < 10; ++i) print.detect({40, 110.0 + 80 * i, 860, 180.0 + 80 * i});
  EXPECT_NEAR(line_pitch(print.picture, print.detected, 1.9 * kMadeGlyph), 40, 1);
}

TEST(Pitch, OfVerticalLinesIsFoundToo) {
  MadePrint print = column(50);
  cv::transpose(print.picture, print.picture);
  for (net::DetectedLine& line : print.detected)
    for (Point& corner : line.outline.corner) std::swap(corner.x, corner.y);
  EXPECT_NEAR(line_pitch(print.picture, print.detected, kMadeGlyph), 50, 1);
}

TEST(Pitch, IsNoneOnNoiseAndWithoutLines) {
  MadePrint print = column(50);
  EXPECT_EQ(line_pitch(print.picture, {}, kMadeGlyph), 0);
  cv::RNG(3).fill(print.picture, cv::RNG::UNIFORM, 0, 255);
  EXPECT_EQ(line_pitch(print.picture, print.detected, kMadeGlyph), 0);
}

}  // namespace
}  // namespace broadsheet::layout
