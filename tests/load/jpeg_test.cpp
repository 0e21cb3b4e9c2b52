#include <gtest/gtest.h>

#include "load_helpers.h"

namespace broadsheet::load {
namespace {

constexpr int kLossy = 12;  // largest error of a pixel beside a sharp edge at the qualities used

TEST(DecodeJpeg, GreyStaysGrey) { expect_marked(picture_of(jpeg_of(marked_page())).pixels, kLossy); }

TEST(DecodeJpeg, ColourComesAsBgr) {
  const cv::Mat pixels = picture_of(jpeg_of(marked_colour_page(), {.quality = 100})).pixels;
  ASSERT_EQ(pixels.type(), CV_8UC3);
  EXPECT_NEAR(pixels.at<cv::Vec3b>(60, 150)[2], 255, 3);
  EXPECT_NEAR(pixels.at<cv::Vec3b>(60, 150)[0], 0, 3);
  EXPECT_NEAR(pixels.at<cv::Vec3b>(300, 300)[0], 255, 3);
}

TEST(DecodeJpeg, AGreyPageSavedAsColourComesOutGrey) {
  cv::Mat colour;
  cv::merge(std::vector<cv::Mat>(3, marked_page()), colour);
  expect_marked(picture_of(jpeg_of(colour)).pixels, kLossy);
}

TEST(DecodeJpeg, ProgressiveFilesAreRead) {
  expect_marked(picture_of(jpeg_of(marked_page(), {.progressive = true})).pixels, kLossy);
}

TEST(DecodeJpeg, InvertedInksOfAdobeProgramsGiveWhitePaper) {
  cv::Mat inks(kHeight, kWidth, CV_8UC4, cv::Scalar(0, 0, 0, 0));
  inks(cv::Rect(50, 40, 200, 50)).setTo(cv::Scalar(0, 0, 0, 255));
  inks(cv::Rect(600, 400, 100, 100)).setTo(cv::Scalar(0, 0, 0, 127));
  expect_marked(picture_of(jpeg_of(inks)).pixels, kLossy);
}

TEST(DecodeJpeg, ObeysEveryExifOrientation) {
  for (int tag = 1; tag <= 8; ++tag) {
    SCOPED_TRACE(tag);
    const Picture picture = picture_of(
        jpeg_of(stored_for(marked_page(), tag), {.exif = ExifFields{.orientation = tag, .dpi = {}}}));
    expect_marked(picture.pixels, kLossy);
    EXPECT_EQ(picture.source.width, kWidth);
    EXPECT_EQ(picture.source.height, kHeight);
  }
}

TEST(DecodeJpeg, ResolutionComesFromJfif) {
  EXPECT_EQ(picture_of(jpeg_of(marked_page(), {.jfif_unit = 1, .jfif_density = 300})).source.dpi, 300);
  EXPECT_NEAR(picture_of(jpeg_of(marked_page(), {.jfif_unit = 2, .jfif_density = 118})).source.dpi, 299.7,
              0.1);
}

TEST(DecodeJpeg, ResolutionComesFromExifWhereJfifKnowsNothing) {
  const ExifFields exif{.orientation = 1, .dpi = 400};
  EXPECT_EQ(picture_of(jpeg_of(marked_page(), {.exif = exif})).source.dpi, 400);
  EXPECT_EQ(picture_of(jpeg_of(marked_page(), {.jfif_unit = 1, .jfif_density = 72, .exif = exif})).source.dpi,
            400);
  EXPECT_EQ(
      picture_of(jpeg_of(marked_page(), {.jfif_unit = 1, .jfif_density = 300, .exif = exif})).source.dpi,
      300);
}

TEST(DecodeJpeg, UnknownResolutionIsZero) {
  EXPECT_EQ(picture_of(jpeg_of(marked_page())).source.dpi, 0);
  EXPECT_EQ(picture_of(jpeg_of(marked_page(), {.exif = ExifFields{}})).source.dpi, 0);
  EXPECT_FALSE(picture_of(jpeg_of(marked_page())).source.dpi_estimated);
}

TEST(DecodeJpeg, BrokenExifDoesNotMatter) {
  FileBytes bytes = jpeg_of(marked_page(), {.exif = ExifFields{.orientation = 6, .dpi = 300}});
  const std::string header = "Exif";
  const auto at = std::search(bytes.begin(), bytes.end(), header.begin(), header.end());
  std::fill(at + 10, at + 60, 0xFF);
  expect_marked(picture_of(bytes).pixels, kLossy);
}

TEST(DecodeJpeg, TwelveBitFilesAreNamedForWhatTheyAre) {
  FileBytes bytes = jpeg_of(marked_page());
  const FileBytes start_of_frame{0xFF, 0xC0};
  const auto at = std::search(bytes.begin(), bytes.end(), start_of_frame.begin(), start_of_frame.end());
  *(at + 4) = 12;
  const auto picture = decode_bytes(bytes);
  ASSERT_FALSE(picture);
  EXPECT_EQ(picture.error().code, ErrorCode::not_an_image);
}

TEST(DecodeJpeg, EndlessScansAreRefused) {
  FileBytes bytes = jpeg_of(marked_page(), {.progressive = true});
  // Repeat the last scan (from its marker to the end of the picture) far beyond what any encoder writes.
  const FileBytes start_of_scan{0xFF, 0xDA};
  const auto last = std::find_end(bytes.begin(), bytes.end(), start_of_scan.begin(), start_of_scan.end());
  const FileBytes scan(last, bytes.end() - 2);
  bytes.pop_back();
  bytes.pop_back();
  for (int i = 0; i < 1000; ++i) bytes.insert(bytes.end(), scan.begin(), scan.end());
  bytes.insert(bytes.end(), {0xFF, 0xD9});
  const auto picture = decode_bytes(bytes);
  ASSERT_FALSE(picture);
  EXPECT_EQ(picture.error().code, ErrorCode::damaged);
}

}  // namespace
}  // namespace broadsheet::load
