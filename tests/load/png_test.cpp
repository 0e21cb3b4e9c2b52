#include <gtest/gtest.h>

#include "load_helpers.h"

namespace broadsheet::load {
namespace {

TEST(DecodePng, GreyAndColourAreExact) {
  expect_marked(picture_of(png_of(marked_page())).pixels);
  expect_marked_colour(picture_of(png_of(marked_colour_page())).pixels);
}

TEST(DecodePng, InterlacedFilesAreRead) {
  expect_marked(picture_of(png_of(marked_page(), {.interlaced = true})).pixels);
}

TEST(DecodePng, FewBitsAreSpreadAndManyScaled) {
  cv::Mat black_and_white = marked_page();
  black_and_white.setTo(255, black_and_white > 0);
  const cv::Mat one_bit = picture_of(png_of(black_and_white, {.bits = 1})).pixels;
  ASSERT_EQ(one_bit.type(), CV_8UC1);
  EXPECT_EQ(cv::norm(one_bit, black_and_white, cv::NORM_INF), 0);
  expect_marked(picture_of(png_of(marked_page(), {.bits = 4})).pixels, 8);  // half of one of 15 steps
  expect_marked(picture_of(png_of(marked_page(), {.bits = 16})).pixels);
  expect_marked_colour(picture_of(png_of(marked_colour_page(), {.bits = 16})).pixels);
}

TEST(DecodePng, PalettesBecomeGreyOrColour) {
  cv::Mat indices(kHeight, kWidth, CV_8UC1, cv::Scalar(0));
  indices(cv::Rect(50, 40, 200, 50)).setTo(2);
  indices(cv::Rect(600, 400, 100, 100)).setTo(1);
  expect_marked(picture_of(palette_png_of(indices, {{255, 255, 255}, {128, 128, 128}, {0, 0, 0}})).pixels);
  expect_marked_colour(
      picture_of(palette_png_of(indices, {{255, 255, 255}, {128, 128, 128}, {0, 0, 255}})).pixels);
}

TEST(DecodePng, TransparencyShowsWhitePaper) {
  cv::Mat alpha(kHeight, kWidth, CV_8UC1, cv::Scalar(0));
  alpha.setTo(255, marked_page() < 255);
  cv::Mat ink;
  cv::bitwise_and(marked_page(), alpha, ink);  // black under the transparent paper
  cv::Mat grey;
  cv::merge(std::vector<cv::Mat>{ink, alpha}, grey);
  expect_marked(picture_of(png_of(grey)).pixels);
  cv::Mat colour;
  cv::merge(std::vector<cv::Mat>{ink, ink, ink, alpha}, colour);
  expect_marked(picture_of(png_of(colour)).pixels);
  cv::Mat keyed = marked_page();
  keyed.setTo(77, keyed == 255);
  expect_marked(picture_of(png_of(keyed, {.transparent_value = 77})).pixels);
}

TEST(DecodePng, ObeysEveryExifOrientation) {
  for (int tag = 1; tag <= 8; ++tag) {
    SCOPED_TRACE(tag);
    expect_marked(picture_of(png_of(stored_for(marked_page(), tag),
                                    {.exif = ExifFields{.orientation = tag, .dpi = {}}}))
                      .pixels);
  }
}

TEST(DecodePng, ResolutionComesFromPhysElseFromExif) {
  EXPECT_NEAR(picture_of(png_of(marked_page(), {.pixels_per_metre = 11811})).source.dpi, 300, 0.01);
  EXPECT_EQ(picture_of(png_of(marked_page(), {.exif = ExifFields{.orientation = 1, .dpi = 400}})).source.dpi,
            400);
  EXPECT_EQ(picture_of(png_of(marked_page(), {.pixels_per_metre = 2835})).source.dpi, 0);
  EXPECT_EQ(picture_of(png_of(marked_page())).source.dpi, 0);
}

TEST(DecodePng, AWrongChecksumOfPixelsIsDamage) {
  FileBytes bytes = png_of(marked_page());
  const std::string name = "IDAT";
  const auto at = std::search(bytes.begin(), bytes.end(), name.begin(), name.end());
  *(at + 20) ^= 0x55;
  const auto picture = decode_bytes(bytes);
  ASSERT_FALSE(picture);
  EXPECT_EQ(picture.error().code, ErrorCode::damaged);
}

}  // namespace
}  // namespace broadsheet::load
