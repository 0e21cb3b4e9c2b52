#include "image/channels.h"

#include <gtest/gtest.h>

namespace broadsheet::image {
namespace {

TEST(OnWhite, ShowsPaperWhereThePictureIsTransparent) {
  cv::Mat picture(1, 3, CV_8UC4);
  picture.at<cv::Vec4b>(0, 0) = {10, 20, 30, 255};
  picture.at<cv::Vec4b>(0, 1) = {10, 20, 30, 0};
  picture.at<cv::Vec4b>(0, 2) = {0, 0, 0, 128};
  const cv::Mat paper = on_white(picture, Alpha::straight);
  EXPECT_EQ(paper.at<cv::Vec3b>(0, 0), cv::Vec3b(10, 20, 30));
  EXPECT_EQ(paper.at<cv::Vec3b>(0, 1), cv::Vec3b(255, 255, 255));
  EXPECT_EQ(paper.at<cv::Vec3b>(0, 2), cv::Vec3b(127, 127, 127));
}

TEST(OnWhite, KnowsPremultipliedAlpha) {
  const cv::Mat half_grey(1, 1, CV_8UC2, cv::Scalar(64, 128));
  EXPECT_EQ(on_white(half_grey, Alpha::premultiplied).at<uchar>(0, 0), 64 + 127);
  EXPECT_EQ(on_white(half_grey, Alpha::straight).at<uchar>(0, 0), 32 + 127);
}

TEST(OnWhite, NeverWrapsAroundOnInconsistentPremultipliedPixels) {
  const cv::Mat brighter_than_alpha(1, 1, CV_8UC2, cv::Scalar(200, 100));
  EXPECT_EQ(on_white(brighter_than_alpha, Alpha::premultiplied).at<uchar>(0, 0), 255);
}

TEST(CmykToBgr, NoInkIsPaperAndBlackInkIsBlack) {
  cv::Mat inks(1, 4, CV_8UC4);
  inks.at<cv::Vec4b>(0, 0) = {0, 0, 0, 0};
  inks.at<cv::Vec4b>(0, 1) = {0, 0, 0, 255};
  inks.at<cv::Vec4b>(0, 2) = {255, 0, 0, 0};
  inks.at<cv::Vec4b>(0, 3) = {0, 0, 0, 128};
  const cv::Mat bgr = cmyk_to_bgr(inks);
  EXPECT_EQ(bgr.at<cv::Vec3b>(0, 0), cv::Vec3b(255, 255, 255));
  EXPECT_EQ(bgr.at<cv::Vec3b>(0, 1), cv::Vec3b(0, 0, 0));
  EXPECT_EQ(bgr.at<cv::Vec3b>(0, 2), cv::Vec3b(255, 255, 0));
  EXPECT_EQ(bgr.at<cv::Vec3b>(0, 3), cv::Vec3b(127, 127, 127));
}

TEST(WithoutEmptyColour, AGreyPictureSavedAsColourLosesTwoChannels) {
  cv::Mat grey(50, 70, CV_8UC3, cv::Scalar(200, 200, 200));
  grey.at<cv::Vec3b>(49, 69) = {7, 7, 7};
  const cv::Mat one = without_empty_colour(grey);
  ASSERT_EQ(one.type(), CV_8UC1);
  EXPECT_EQ(one.at<uchar>(0, 0), 200);
  EXPECT_EQ(one.at<uchar>(49, 69), 7);
}

TEST(WithoutEmptyColour, OneColouredPixelKeepsTheColour) {
  for (int channel = 0; channel < 3; ++channel) {
    cv::Mat picture(50, 70, CV_8UC3, cv::Scalar(200, 200, 200));
    picture.at<cv::Vec3b>(49, 69)[channel] = 201;
    EXPECT_EQ(without_empty_colour(picture).type(), CV_8UC3) << channel;
  }
}

}  // namespace
}  // namespace broadsheet::image
