#include <gtest/gtest.h>

#include "load_helpers.h"

namespace broadsheet::load {
namespace {

TEST(DecodeBmp, EveryDepthIsRead) {
  cv::Mat black_and_white = marked_page();
  black_and_white.setTo(255, black_and_white > 0);
  EXPECT_EQ(cv::norm(picture_of(bmp_of(black_and_white, 1)).pixels, black_and_white, cv::NORM_INF), 0);
  expect_marked(picture_of(bmp_of(marked_page(), 4)).pixels, 8);
  expect_marked(picture_of(bmp_of(marked_page(), 8)).pixels);
  expect_marked_colour(picture_of(bmp_of(marked_colour_page(), 16)).pixels, 4);
  expect_marked_colour(picture_of(bmp_of(marked_colour_page(), 24)).pixels);
  expect_marked_colour(picture_of(bmp_of(marked_colour_page(), 32)).pixels);
}

TEST(DecodeBmp, RowsMayGoFromTheTopDown) {
  cv::Mat flipped;
  cv::flip(marked_page(), flipped, 0);
  FileBytes bytes = bmp_of(flipped, 8);
  for (std::size_t i = 0; i < 4; ++i)
    bytes[22 + i] = static_cast<std::uint8_t>(static_cast<unsigned>(-kHeight) >> 8 * i);
  expect_marked(picture_of(bytes).pixels);
}

TEST(DecodeBmp, ResolutionIsRead) {
  EXPECT_NEAR(picture_of(bmp_of(marked_page(), 8, 11811)).source.dpi, 300, 0.01);
  EXPECT_EQ(picture_of(bmp_of(marked_page(), 8)).source.dpi, 0);
}

/// A bitmap of 8 x 2 pixels whose data are run lengths.
FileBytes runs(int bits, const FileBytes& data) {
  FileBytes bytes = bmp_of(cv::Mat(2, 8, CV_8UC1, cv::Scalar(0)), bits);
  bytes[30] = bits == 8 ? 1 : 2;
  bytes.resize(14 + 40 + 4 * (std::size_t{1} << bits));
  bytes.insert(bytes.end(), data.begin(), data.end());
  return bytes;
}

cv::Mat two_rows(const std::vector<int>& values) {
  cv::Mat rows;
  cv::Mat(values, true).reshape(1, 2).convertTo(rows, CV_8U);
  return rows;
}

TEST(DecodeBmp, RunLengthsOfBytes) {
  // bottom row: five 255, three single; top row: a move of two, six 1
  const cv::Mat pixels =
      picture_of(runs(8, {5, 255, 0, 3, 10, 20, 30, 0, 0, 0, 0, 2, 2, 0, 6, 1, 0, 1})).pixels;
  const cv::Mat expected = two_rows({0, 0, 1, 1, 1, 1, 1, 1, 255, 255, 255, 255, 255, 10, 20, 30});
  EXPECT_EQ(cv::norm(pixels, expected, cv::NORM_INF), 0);
}

TEST(DecodeBmp, RunLengthsOfNibbles) {
  const cv::Mat pixels = picture_of(runs(4, {5, 0xF0, 0, 3, 0x12, 0x30, 0, 0, 8, 0xFF, 0, 1})).pixels;
  const cv::Mat expected =
      two_rows({255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 255, 0, 255, 17, 34, 51});
  EXPECT_EQ(cv::norm(pixels, expected, cv::NORM_INF), 0);
}

TEST(DecodeBmp, RunLengthsThatRunOutOrOverAreHarmless) {
  EXPECT_EQ(decode_bytes(runs(8, {5, 255, 0})).error().code, ErrorCode::damaged);
  EXPECT_EQ(decode_bytes(runs(8, {})).error().code, ErrorCode::damaged);
  EXPECT_EQ(decode_bytes(runs(8, {0, 200, 1, 2})).error().code, ErrorCode::damaged);
  EXPECT_TRUE(decode_bytes(runs(8, {255, 255, 255, 9, 0, 2, 250, 250, 9, 9, 0, 1})));
}

TEST(DecodeBmp, UnknownKindsAreNamed) {
  FileBytes bytes = bmp_of(marked_page(), 24);
  bytes[30] = 4;  // a JPEG inside
  EXPECT_EQ(decode_bytes(bytes).error().code, ErrorCode::not_an_image);
  bytes[30] = 0;
  bytes[28] = 7;  // bits
  EXPECT_EQ(decode_bytes(bytes).error().code, ErrorCode::not_an_image);
}

}  // namespace
}  // namespace broadsheet::load
