#include "image/orientation.h"

#include <gtest/gtest.h>

#include <vector>

namespace broadsheet::image {
namespace {

bool same(const cv::Mat& a, const cv::Mat& b) {
  return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

cv::Mat rows_of(int rows, const std::vector<uchar>& values) { return cv::Mat(values, true).reshape(1, rows); }

/// How a camera stores the upright picture 1 2 3 / 4 5 6 under the tags 1 to 8, by the definition of the tag:
/// which side of what is seen the first stored row and the first stored column are.
const std::vector<cv::Mat> kStored{
    rows_of(2, {1, 2, 3, 4, 5, 6}),  // row 0 is the top, column 0 the left side
    rows_of(2, {3, 2, 1, 6, 5, 4}),  // top, right
    rows_of(2, {6, 5, 4, 3, 2, 1}),  // bottom, right
    rows_of(2, {4, 5, 6, 1, 2, 3}),  // bottom, left
    rows_of(3, {1, 4, 2, 5, 3, 6}),  // left, top
    rows_of(3, {3, 6, 2, 5, 1, 4}),  // right, top
    rows_of(3, {6, 3, 5, 2, 4, 1}),  // right, bottom
    rows_of(3, {4, 1, 5, 2, 6, 3}),  // left, bottom
};
const cv::Mat& kUpright = kStored[0];

TEST(Upright, UndoesEveryTagOfTheStandard) {
  for (int tag = 1; tag <= 8; ++tag) {
    EXPECT_TRUE(same(upright(kStored[static_cast<std::size_t>(tag) - 1], tag), kUpright)) << "tag " << tag;
  }
}

TEST(Upright, LeavesThePictureAloneForAnUnknownTag) {
  for (const int tag : {-1, 0, 9, 65535}) EXPECT_TRUE(same(upright(kUpright, tag), kUpright)) << tag;
}

TEST(Upright, TurnsColourPicturesToo) {
  cv::Mat colour(2, 3, CV_8UC3, cv::Scalar(255, 255, 255));
  colour.at<cv::Vec3b>(0, 0) = {1, 2, 3};
  const cv::Mat seen = upright(colour, 6);
  EXPECT_EQ(seen.size(), cv::Size(2, 3));
  EXPECT_EQ(seen.at<cv::Vec3b>(0, 1), cv::Vec3b(1, 2, 3));
}

}  // namespace
}  // namespace broadsheet::image
