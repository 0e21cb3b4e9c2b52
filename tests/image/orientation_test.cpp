#include "image/orientation.h"

#include <gtest/gtest.h>

namespace broadsheet::image {
namespace {

bool same(const cv::Mat& a, const cv::Mat& b) {
  return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

const cv::Mat kUpright = (cv::Mat_<uchar>(2, 3) << 1, 2, 3, 4, 5, 6);

/// How a camera that writes `tag` stores the upright picture, by the definition of the tag: which side of the
/// seen picture the first stored row and the first stored column are.
cv::Mat stored_with(int tag) {
  switch (tag) {
    case 2:  // row 0 is the top, column 0 the right side
      return (cv::Mat_<uchar>(2, 3) << 3, 2, 1, 6, 5, 4);
    case 3:  // bottom, right
      return (cv::Mat_<uchar>(2, 3) << 6, 5, 4, 3, 2, 1);
    case 4:  // bottom, left
      return (cv::Mat_<uchar>(2, 3) << 4, 5, 6, 1, 2, 3);
    case 5:  // left, top
      return (cv::Mat_<uchar>(3, 2) << 1, 4, 2, 5, 3, 6);
    case 6:  // right, top
      return (cv::Mat_<uchar>(3, 2) << 3, 6, 2, 5, 1, 4);
    case 7:  // right, bottom
      return (cv::Mat_<uchar>(3, 2) << 6, 3, 5, 2, 4, 1);
    case 8:  // left, bottom
      return (cv::Mat_<uchar>(3, 2) << 4, 1, 5, 2, 6, 3);
    default:
      return kUpright;
  }
}

TEST(Upright, UndoesEveryTagOfTheStandard) {
  for (int tag = 1; tag <= 8; ++tag) {
    EXPECT_TRUE(same(upright(stored_with(tag), tag), kUpright)) << "tag " << tag;
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
