#include "clean/polarity.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace broadsheet::clean {
namespace {

struct Made {
  cv::Mat picture{1000, 800, CV_8U, cv::Scalar(210)};
  std::vector<net::DetectedLine> lines;

  // A line of letters of 20 by 20 pixels with strokes of 4.
  void line(int top, int ink = 40, int paper = 210) {
    const cv::Rect box(100, top, 600, 36);
    cv::rectangle(picture, box, cv::Scalar(paper), cv::FILLED);
    for (int x = box.x + 8; x + 20 < box.br().x; x += 26)
      cv::rectangle(picture, {x, top + 8, 16, 20}, cv::Scalar(ink), 4);
    net::DetectedLine found;
    found.outline = quad_of({100, double(top), 700, top + 36.0});
    found.thickness = 36;
    lines.push_back(found);
  }
};

TEST(Polarity, DarkPrintOnLightPaperIsPositive) {
  Made made;
  for (int i = 0; i < 10; ++i) made.line(60 * i);
  EXPECT_FALSE(is_negative(made.picture, made.lines));
  EXPECT_TRUE(is_negative(255 - made.picture, made.lines));
}

TEST(Polarity, ADarkBorderMakesNoNegative) {
  Made made;
  for (int i = 0; i < 3; ++i) made.line(60 * i);
  made.picture.rowRange(200, 1000).setTo(5);
  EXPECT_FALSE(is_negative(made.picture, made.lines));
}

TEST(Polarity, SomeWhiteOnDarkHeadlinesMakeNoNegative) {
  Made made;
  for (int i = 0; i < 10; ++i) i % 2 == 0 ? made.line(60 * i) : made.line(60 * i, 230, 30);
  EXPECT_FALSE(is_negative(made.picture, made.lines));
}

TEST(Polarity, PalePrintTellsToo) {
  Made made;
  for (int i = 0; i < 10; ++i) made.line(60 * i, 170);
  EXPECT_FALSE(is_negative(made.picture, made.lines));
  EXPECT_TRUE(is_negative(255 - made.picture, made.lines));
}

TEST(Polarity, NoLinesAndLinesBeyondThePictureAreNoNegative) {
  Made made;
  EXPECT_FALSE(is_negative(made.picture, {}));
  net::DetectedLine far;
  far.outline = quad_of({5000, 5000, 5600, 5036});
  far.thickness = 36;
  EXPECT_FALSE(is_negative(made.picture, {far}));
}

}  // namespace
}  // namespace broadsheet::clean
