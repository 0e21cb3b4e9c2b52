#include <gtest/gtest.h>

#include "load_helpers.h"

namespace broadsheet::load {
namespace {

TEST(DecodePnm, BitmapsAreInkOnWhite) {
  cv::Mat black_and_white = marked_page();
  black_and_white.setTo(255, black_and_white > 0);
  for (const char kind : {'1', '4'}) {
    const cv::Mat pixels = picture_of(pnm_of(black_and_white, kind)).pixels;
    ASSERT_EQ(pixels.type(), CV_8UC1);
    EXPECT_EQ(cv::norm(pixels, black_and_white, cv::NORM_INF), 0) << kind;
  }
}

TEST(DecodePnm, GreyAndColourAsTextOrBinary) {
  for (const char kind : {'2', '5'}) expect_marked(picture_of(pnm_of(marked_page(), kind)).pixels);
  for (const char kind : {'3', '6'})
    expect_marked_colour(picture_of(pnm_of(marked_colour_page(), kind)).pixels);
}

TEST(DecodePnm, WhiteIsTheLargestValue) {
  expect_marked(picture_of(pnm_of(marked_page(), '5', 100)).pixels, 2);
  expect_marked(picture_of(pnm_of(marked_page(), '5', 65535)).pixels);
  expect_marked(picture_of(pnm_of(marked_page(), '2', 1023)).pixels);
}

TEST(DecodePnm, ValuesOverTheLargestAreWhite) {
  EXPECT_EQ(picture_of(bytes_of("P2 2 1 10 99999999999999999999 5")).pixels.at<uchar>(0, 0), 255);
}

TEST(DecodePnm, TextThatBeginsLikeAPictureIsNone) {
  EXPECT_EQ(decode_bytes(bytes_of("P5 is the fifth page of the paper.")).error().code,
            ErrorCode::not_an_image);
  EXPECT_EQ(decode_bytes(bytes_of("P5 10 10 70000 ")).error().code, ErrorCode::not_an_image);
}

TEST(DecodePnm, AHeaderThatStopsIsDamage) {
  EXPECT_EQ(decode_bytes(bytes_of("P5 10 ")).error().code, ErrorCode::damaged);
  EXPECT_EQ(decode_bytes(bytes_of("P5 0 10 255 ")).error().code, ErrorCode::damaged);
  EXPECT_EQ(decode_bytes(bytes_of("P5 10 10 255")).error().code, ErrorCode::damaged);
}

}  // namespace
}  // namespace broadsheet::load
