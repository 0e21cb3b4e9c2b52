#include "clean/scan_edge.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace broadsheet::clean {
namespace {

// Grainy paper, 800 by 1000.
cv::Mat paper() {
  cv::Mat grey(1000, 800, CV_8U);
  cv::RNG grain(7);
  grain.fill(grey, cv::RNG::NORMAL, 220, 12);
  return grey;
}

TEST(ScanEdge, IsTheSideOfThePicture) {
  EXPECT_EQ(find_scan_edge(paper(), true).x(500), 0);
  EXPECT_EQ(find_scan_edge(paper(), false).x(500), 800);
}

TEST(ScanEdge, OfAScanThatWasSetStraightIsThatOfItsFrame) {
  for (const int shade : {0, 255}) {
    cv::Mat grey;
    cv::Mat turn = cv::getRotationMatrix2D({400, 500}, 2, 1);
    turn.at<double>(0, 2) += 20;  // into the middle of the larger picture
    turn.at<double>(1, 2) += 15;
    cv::warpAffine(paper(), grey, turn, {840, 1030}, cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                   cv::Scalar::all(shade));
    const auto turned = [&](double x, double y) {
      return cv::Point2d(turn.at<double>(0, 0) * x + turn.at<double>(0, 1) * y + turn.at<double>(0, 2),
                         turn.at<double>(1, 0) * x + turn.at<double>(1, 1) * y + turn.at<double>(1, 2));
    };
    for (const bool left : {true, false})
      for (const double y : {200, 800}) {
        const cv::Point2d edge = turned(left ? 0 : 800, y);
        EXPECT_NEAR(find_scan_edge(grey, left).x(edge.y), edge.x, 3) << shade << ' ' << left << ' ' << y;
      }
  }
}

TEST(ScanEdge, ThePlainMarginOfAPageIsNone) {
  cv::Mat grey(1000, 800, CV_8U, cv::Scalar(255));
  for (int y = 50; y < 950; y += 30) grey(cv::Rect(60, y, 680, 20)).setTo(0);
  EXPECT_EQ(find_scan_edge(grey, true).x(500), 0);
  EXPECT_EQ(find_scan_edge(grey, false).x(500), 800);
}

TEST(ScanEdge, ABlankPictureHasItsSides) {
  const cv::Mat grey(1000, 800, CV_8U, cv::Scalar(255));
  EXPECT_EQ(find_scan_edge(grey, true).x(500), 0);
  EXPECT_EQ(find_scan_edge(grey, false).x(500), 800);
}

}  // namespace
}  // namespace broadsheet::clean
