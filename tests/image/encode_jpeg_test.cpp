#include "image/encode_jpeg.h"

#include <gtest/gtest.h>

#include <opencv2/imgcodecs.hpp>

namespace broadsheet::image {
namespace {

constexpr int kQuality = 75;
constexpr double kLoss = 6;  // grey levels that JPEG may be off on an even ground

cv::Mat decoded(const std::string& bytes) {
  return cv::imdecode(cv::Mat(1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<char*>(bytes.data())),
                      cv::IMREAD_UNCHANGED);
}

TEST(EncodeJpeg, ColoursKeepTheirPlaces) {
  const cv::Mat picture(40, 60, CV_8UC3, cv::Scalar(200, 30, 90));
  const Result<std::string> bytes = encode_jpeg(picture, kQuality);
  ASSERT_TRUE(bytes) << to_line(bytes.error());
  const cv::Mat back = decoded(*bytes);
  ASSERT_EQ(back.size(), picture.size());
  EXPECT_LE(cv::norm(back, picture, cv::NORM_INF), kLoss);
}

TEST(EncodeJpeg, GreyStaysGreyAndPartsOfAPictureAreTaken) {
  cv::Mat whole(50, 50, CV_8UC1, cv::Scalar(255));
  whole(cv::Rect(10, 10, 20, 30)) = 60;
  const Result<std::string> bytes = encode_jpeg(whole(cv::Rect(10, 10, 20, 30)), kQuality);
  ASSERT_TRUE(bytes) << to_line(bytes.error());
  const cv::Mat back = decoded(*bytes);
  ASSERT_EQ(back.size(), cv::Size(20, 30));
  EXPECT_EQ(back.type(), CV_8UC1);
  EXPECT_LE(cv::norm(back, whole(cv::Rect(10, 10, 20, 30)), cv::NORM_INF), kLoss);
}

TEST(EncodeJpeg, WhatNoJpegCanHoldIsAnError) {
  EXPECT_EQ(encode_jpeg({}, kQuality).error().code, ErrorCode::engine);
  EXPECT_EQ(encode_jpeg(cv::Mat(4, 4, CV_16UC1), kQuality).error().code, ErrorCode::engine);
  // Beyond the 65500 pixels that libjpeg takes on a side: its own failure, told by a jump.
  const Result<std::string> wide = encode_jpeg(cv::Mat(1, 70'000, CV_8UC1, cv::Scalar(0)), kQuality);
  ASSERT_FALSE(wide);
  EXPECT_NE(wide.error().cause.find("65500"), std::string::npos) << wide.error().cause;
}

}  // namespace
}  // namespace broadsheet::image
