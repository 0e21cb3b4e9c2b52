#include "clean/skew.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace broadsheet::clean {
namespace {

cv::Mat page_turned_by(double degrees) {
  cv::Mat page(1400, 1000, CV_8UC1, cv::Scalar(255));
  for (int y = 100; y < 1300; y += 30)
    for (int x = 80; x < 920; x += 14)
      if ((x / 14 + y / 30) % 7 != 0) cv::rectangle(page, {x, y, 9, 14}, cv::Scalar(0), cv::FILLED);
  cv::Mat turned;
  cv::warpAffine(page, turned, cv::getRotationMatrix2D({500, 700}, -degrees, 1), page.size(),
                 cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(255));
  return turned;
}

class Skew : public ::testing::TestWithParam<double> {};

TEST_P(Skew, IsFoundToATenthOfADegree) {
  EXPECT_NEAR(estimate_skew(page_turned_by(GetParam())), GetParam(), 0.1);
}

INSTANTIATE_TEST_SUITE_P(Angles, Skew, ::testing::Values(-3.0, -1.2, 0.0, 0.4, 2.5));

TEST(SkewOfNothing, IsZero) { EXPECT_EQ(estimate_skew(cv::Mat(300, 300, CV_8UC1, cv::Scalar(255))), 0); }

}  // namespace
}  // namespace broadsheet::clean
