#include "layout/weight.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace broadsheet::layout {
namespace {

constexpr double kSize = 30;
constexpr double kLevel = 128;

// Lines of upright strokes, `thickness` pixels each.
struct Strokes {
  cv::Mat picture{600, 1000, CV_8UC1, cv::Scalar(255)};
  std::vector<FlatLine> lines;
  void line(double top, int thickness, int strokes = 60, double size = kSize) {
    const int step = 16;
    for (int i = 0; i < strokes; ++i)
      cv::rectangle(picture, {20 + i * step, static_cast<int>(top), thickness, static_cast<int>(size)},
                    cv::Scalar(20), cv::FILLED);
    lines.push_back({{10, top - 3, 20.0 + strokes * step, top + size + 3}, Direction::horizontal, size, 1});
  }
};

TEST(Weight, BoldIsMeasuredAgainstMostOfTheText) {
  Strokes print;
  for (int i = 0; i < 8; ++i) print.line(20 + 45 * i, 4);
  print.line(400, 7, 12);
  weigh_lines(print.lines, print.picture, kLevel);
  EXPECT_NEAR(print.lines[0].weight, 1, 0.02);
  EXPECT_NEAR(print.lines[8].weight, 7.0 / 4, 0.15);
}

TEST(Weight, BlurChangesItLittleAndFewLettersNothing) {
  Strokes print;
  for (int i = 0; i < 8; ++i) print.line(20 + 45 * i, 4);
  print.line(400, 7, 12);
  print.line(460, 7, 3);
  cv::GaussianBlur(print.picture, print.picture, {5, 5}, 1.0);
  weigh_lines(print.lines, print.picture, kLevel);
  EXPECT_NEAR(print.lines[8].weight, 7.0 / 4, 0.2);
  EXPECT_NEAR(print.lines[9].weight, print.lines[8].weight, 0.02);
}

TEST(Weight, APageWithoutInkHasNoBoldType) {
  const cv::Mat white(100, 400, CV_8UC1, cv::Scalar(255));
  std::vector<FlatLine> lines{{{10, 10, 300, 40}, Direction::horizontal, kSize, 1}};
  weigh_lines(lines, white, kLevel);
  EXPECT_EQ(lines[0].weight, 1);
}

}  // namespace
}  // namespace broadsheet::layout
