#include <gtest/gtest.h>
#include <tiff.h>

#include "load_helpers.h"

namespace broadsheet::load {
namespace {

cv::Mat black_and_white() {
  cv::Mat page = marked_page();
  page.setTo(255, page > 0);
  return page;
}

cv::Mat inverted(const cv::Mat& pixels) {
  cv::Mat other;
  cv::bitwise_not(pixels, other);
  return other;
}

TEST(DecodeTiff, OneBitInEveryFaxCompression) {
  for (const int compression :
       {COMPRESSION_NONE, COMPRESSION_CCITTFAX3, COMPRESSION_CCITTFAX4, COMPRESSION_LZW}) {
    SCOPED_TRACE(compression);
    const cv::Mat plain =
        picture_of(tiff_of(black_and_white(), {.bits = 1, .compression = compression})).pixels;
    ASSERT_EQ(plain.type(), CV_8UC1);
    EXPECT_EQ(cv::norm(plain, black_and_white(), cv::NORM_INF), 0);
    const cv::Mat white_is_zero =
        picture_of(tiff_of(inverted(black_and_white()),
                           {.bits = 1, .photometric = PHOTOMETRIC_MINISWHITE, .compression = compression}))
            .pixels;
    EXPECT_EQ(cv::norm(white_is_zero, black_and_white(), cv::NORM_INF), 0);
  }
}

TEST(DecodeTiff, GreyOfEveryDepth) {
  expect_marked(picture_of(tiff_of(marked_page(), {.bits = 2})).pixels, 43);  // half of one of 3 steps
  expect_marked(
      picture_of(tiff_of(marked_page(), {.bits = 4, .compression = COMPRESSION_ADOBE_DEFLATE})).pixels, 8);
  expect_marked(picture_of(tiff_of(marked_page(), {.bits = 8, .compression = COMPRESSION_LZW})).pixels);
  expect_marked(picture_of(tiff_of(marked_page(), {.bits = 16})).pixels);
  expect_marked(picture_of(tiff_of(marked_page(), {.bits = 16, .big_endian = true})).pixels);
}

TEST(DecodeTiff, WhiteIsZeroInEveryDepth) {
  for (const int bits : {4, 8, 16}) {
    SCOPED_TRACE(bits);
    expect_marked(
        picture_of(tiff_of(inverted(marked_page()), {.bits = bits, .photometric = PHOTOMETRIC_MINISWHITE}))
            .pixels,
        bits == 4 ? 8 : 0);
  }
}

TEST(DecodeTiff, OddWidthsEndInsideAByte) {
  const cv::Mat odd = black_and_white()(cv::Rect(45, 35, 203, 57)).clone();
  EXPECT_EQ(cv::norm(picture_of(tiff_of(odd, {.bits = 1})).pixels, odd, cv::NORM_INF), 0);
}

TEST(DecodeTiff, ColourOfEightAndSixteenBits) {
  expect_marked_colour(picture_of(tiff_of(marked_colour_page(), {.photometric = PHOTOMETRIC_RGB})).pixels);
  expect_marked_colour(
      picture_of(tiff_of(marked_colour_page(), {.bits = 16, .photometric = PHOTOMETRIC_RGB})).pixels, 1);
  expect_marked_colour(
      picture_of(tiff_of(marked_colour_page(), {.photometric = PHOTOMETRIC_RGB, .separate_planes = true}))
          .pixels);
}

TEST(DecodeTiff, TiledFilesAreRead) {
  expect_marked(picture_of(tiff_of(marked_page(), {.tiled = true})).pixels);
  expect_marked_colour(
      picture_of(tiff_of(marked_colour_page(), {.photometric = PHOTOMETRIC_RGB, .tiled = true})).pixels);
}

TEST(DecodeTiff, PalettesAreLookedUp) {
  cv::Mat indices(kHeight, kWidth, CV_8UC1, cv::Scalar(0));
  indices(cv::Rect(50, 40, 200, 50)).setTo(2);
  indices(cv::Rect(600, 400, 100, 100)).setTo(1);
  expect_marked_colour(picture_of(tiff_of(indices, {.photometric = PHOTOMETRIC_PALETTE})).pixels);
}

TEST(DecodeTiff, InksBecomeColour) {
  cv::Mat inks(kHeight, kWidth, CV_8UC4, cv::Scalar(0, 0, 0, 0));
  inks(cv::Rect(50, 40, 200, 50)).setTo(cv::Scalar(0, 255, 255, 0));
  inks(cv::Rect(600, 400, 100, 100)).setTo(cv::Scalar(0, 0, 0, 127));
  expect_marked_colour(picture_of(tiff_of(inks, {.photometric = PHOTOMETRIC_SEPARATED})).pixels, 1);
}

TEST(DecodeTiff, TransparencyShowsWhitePaper) {
  cv::Mat alpha(kHeight, kWidth, CV_8UC1, cv::Scalar(0));
  alpha.setTo(255, marked_page() < 255);
  cv::Mat ink;
  cv::bitwise_and(marked_page(), alpha, ink);
  cv::Mat bgra;
  cv::merge(std::vector<cv::Mat>{ink, ink, ink, alpha}, bgra);
  expect_marked(picture_of(tiff_of(bgra, {.photometric = PHOTOMETRIC_RGB})).pixels);
}

TEST(DecodeTiff, AJpegInsideIsRead) {
  expect_marked(picture_of(tiff_of(marked_page(), {.compression = COMPRESSION_JPEG})).pixels, 30);
}

TEST(DecodeTiff, AColourJpegInsideIsRead) {
  const cv::Mat pixels = picture_of(tiff_of(marked_colour_page(), {.photometric = PHOTOMETRIC_YCBCR,
                                                                   .compression = COMPRESSION_JPEG}))
                             .pixels;
  ASSERT_EQ(pixels.type(), CV_8UC3);
  EXPECT_NEAR(pixels.at<cv::Vec3b>(60, 150)[2], 255, 5);
  EXPECT_NEAR(pixels.at<cv::Vec3b>(60, 150)[0], 0, 5);
  EXPECT_NEAR(pixels.at<cv::Vec3b>(300, 300)[0], 255, 5);
}

TEST(DecodeTiff, BigTiffIsRead) {
  expect_marked(picture_of(tiff_of(marked_page(), {.big_tiff = true})).pixels);
}

TEST(DecodeTiff, ObeysEveryOrientationInGreyAndColour) {
  for (int tag = 1; tag <= 8; ++tag) {
    SCOPED_TRACE(tag);
    expect_marked(picture_of(tiff_of(stored_for(marked_page(), tag), {.orientation = tag})).pixels);
    expect_marked_colour(picture_of(tiff_of(stored_for(marked_colour_page(), tag),
                                            {.photometric = PHOTOMETRIC_RGB, .orientation = tag}))
                             .pixels);
  }
}

TEST(DecodeTiff, ResolutionInInchesAndCentimetres) {
  EXPECT_EQ(picture_of(tiff_of(marked_page(), {.resolution = 400})).source.dpi, 400);
  EXPECT_NEAR(
      picture_of(tiff_of(marked_page(), {.resolution_unit = RESUNIT_CENTIMETER, .resolution = 118.11F}))
          .source.dpi,
      300, 0.01);
  EXPECT_EQ(
      picture_of(tiff_of(marked_page(), {.resolution_unit = RESUNIT_NONE, .resolution = 300})).source.dpi, 0);
  EXPECT_EQ(picture_of(tiff_of(marked_page())).source.dpi, 0);
}

TEST(DecodeTiff, PagesAreFramesEachWithItsOwnKind) {
  const FileBytes bytes =
      tiff_of_pages({{marked_page(), {.resolution = 300}},
                     {marked_colour_page(), {.photometric = PHOTOMETRIC_RGB, .resolution = 400}},
                     {black_and_white(), {.bits = 1, .compression = COMPRESSION_CCITTFAX4}}});
  const TempFolder folder;
  EXPECT_EQ(frame_sizes(folder.write("a.tif", bytes))->size(), 3U);
  expect_marked(picture_of(bytes, {}, 0).pixels);
  const Picture second = picture_of(bytes, {}, 1);
  expect_marked_colour(second.pixels);
  EXPECT_EQ(second.source.frame, 1);
  EXPECT_EQ(second.source.frames, 3);
  EXPECT_EQ(second.source.dpi, 400);
  EXPECT_EQ(cv::norm(picture_of(bytes, {}, 2).pixels, black_and_white(), cv::NORM_INF), 0);
}

TEST(DecodeTiff, PreviewsAndMasksAreNoPages) {
  const cv::Mat preview(60, 80, CV_8UC1, cv::Scalar(0));
  const FileBytes bytes = tiff_of_pages(
      {{preview, {.kind = FILETYPE_REDUCEDIMAGE}}, {marked_page(), {}}, {preview, {.kind = FILETYPE_MASK}}});
  const TempFolder folder;
  EXPECT_EQ(frame_sizes(folder.write("a.tif", bytes))->size(), 1U);
  expect_marked(picture_of(bytes).pixels);
}

TEST(DecodeTiff, PagesBeforeABreakAreReadAndTheBreakIsReported) {
  const std::vector<TiffPage> pages(4, {marked_page(), {}});
  FileBytes bytes = tiff_of_pages(pages);
  bytes.resize(bytes.size() * 5 / 8);
  const TempFolder folder;
  const std::string file = folder.write("a.tif", bytes);
  const auto frames = frame_sizes(file);
  ASSERT_TRUE(frames);
  ASSERT_EQ(frames->size(), 3U);
  EXPECT_TRUE(decode(file, 0));
  EXPECT_TRUE(decode(file, 1));
  const auto lost = decode(file, 2);
  ASSERT_FALSE(lost);
  EXPECT_EQ(lost.error().code, ErrorCode::damaged);
  EXPECT_EQ(lost.error().frame, 2);
  EXPECT_EQ(lost.error().file, file);
}

TEST(DecodeTiff, KindsItCannotReadAreNamed) {
  const auto picture = decode_bytes(tiff_of(marked_page(), {.bits = 16, .photometric = PHOTOMETRIC_LOGL}));
  ASSERT_FALSE(picture);
  EXPECT_EQ(picture.error().code, ErrorCode::not_an_image) << to_line(picture.error());
}

}  // namespace
}  // namespace broadsheet::load
