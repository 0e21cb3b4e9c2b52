#include "layout/small_print.h"

#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

// What the detector says of a box of ink.
net::DetectedLine detected(const Box& ink) {
  MadePrint print(1, 1);
  print.detect(ink);
  return print.detected.front();
}

TEST(RowsIn, OneLineIsOneRow) {
  MadePrint print(800, 200);
  print.line(100, 80, 700);
  EXPECT_EQ(rows_in(print.picture, print.detected.front()), 1);
}

TEST(RowsIn, AHeadlineIsOneRowHoweverLarge) {
  MadePrint print(1200, 300);
  print.line(100, 80, 1000, 120);
  EXPECT_EQ(rows_in(print.picture, print.detected.front()), 1);
}

TEST(RowsIn, AHeadlineWithSpecksIsOneRow) {
  MadePrint print(1200, 300);
  print.line(100, 80, 1000, 120);
  for (int x = 110; x < 1000; x += 12)
    for (int y : {60, 90, 150, 215}) print.picture(cv::Rect(x, y, 4, 4)).setTo(20);
  EXPECT_EQ(rows_in(print.picture, print.detected.front()), 1);
}

// Rows of letters, `step` apart.
cv::Mat small_print(int rows, int step) {
  cv::Mat picture(400, 800, CV_8U, cv::Scalar(255));
  for (int i = 0; i < rows; ++i)
    cv::putText(picture, "Subscription for six months 4 fr.", {100, 100 + step * i}, cv::FONT_HERSHEY_COMPLEX,
                0.8, cv::Scalar(0), 2, cv::LINE_AA);
  return picture;
}

TEST(RowsIn, LinesOfSmallPrintTakenForOneAreCounted) {
  for (const int rows : {2, 3, 5}) {
    const int step = 32;
    const double bottom = 106.0 + step * (rows - 1);
    EXPECT_EQ(rows_in(small_print(rows, step), detected({100, 80, 560, bottom})), rows) << rows;
  }
}

TEST(RowsIn, RowsWhoseLettersTouchAreCounted) {
  cv::Mat picture = small_print(4, 30);
  for (int x = 110; x < 540; x += 60) cv::line(picture, {x, 84}, {x, 190}, cv::Scalar(0), 3);
  EXPECT_EQ(rows_in(picture, detected({100, 80, 560, 196})), 4);
}

TEST(RowsIn, NothingPrintedIsOneRow) {
  const MadePrint print(800, 400);
  EXPECT_EQ(rows_in(print.picture, detected({100, 80, 500, 200})), 1);
  EXPECT_EQ(rows_in(print.picture, detected({900, 80, 1500, 200})), 1);
}

TEST(RowsIn, StrokesOfOneWideCharacterAreNoRows) {
  MadePrint print(400, 400);
  for (const int y : {100, 150, 200}) print.rule({100, double(y), 240, y + 12.0});
  EXPECT_EQ(rows_in(print.picture, detected({100, 100, 240, 212})), 1);
}

}  // namespace
}  // namespace broadsheet::layout
