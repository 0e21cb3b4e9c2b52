#include <gtest/gtest.h>

#include "layout/detect.h"
#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

TEST(Smear, FindsTheLinesOfTwoColumns) {
  MadePrint print(1400, 800);
  for (int i = 0; i < 12; ++i) {
    print.print(40, 40 + 50 * i, 640);
    print.print(700, 40 + 50 * i, 1300);
  }
  print.rule({669, 20, 672, 700});
  const std::vector<net::DetectedLine> lines = smear_lines(print.picture, 0);
  EXPECT_EQ(lines.size(), 24U);
  for (const net::DetectedLine& line : lines) {
    const Box box = bounds(line.outline);
    EXPECT_TRUE(box.right < 690 || box.left > 650) << box.left << ".." << box.right;
  }
}

TEST(Smear, WhitePaperHoldsNothing) {
  EXPECT_TRUE(smear_lines(cv::Mat(400, 300, CV_8UC1, cv::Scalar(255)), 0).empty());
}

TEST(Smear, APhotographIsNoText) {
  MadePrint print(1400, 1000);
  for (int i = 0; i < 6; ++i) print.print(40, 40 + 50 * i, 1300);
  print.rule({100, 450, 900, 900}, 60);
  EXPECT_EQ(smear_lines(print.picture, 0).size(), 6U);
}

}  // namespace
}  // namespace broadsheet::layout
