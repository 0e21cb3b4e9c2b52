#include "load/decode.h"

#include <gtest/gtest.h>

#include "load_helpers.h"
#include "made_pdf.h"

namespace broadsheet::load {
namespace {

TEST(Decode, TheContentDecidesNotTheName) {
  const TempFolder folder;
  const auto picture = decode(folder.write("png.jpg", png_of(marked_page())), 0);
  ASSERT_TRUE(picture);
  expect_marked(picture->pixels);
  EXPECT_EQ(
      frame_sizes(folder.write("tif.png", tiff_of_pages({{marked_page(), {}}, {marked_page(), {}}})))->size(),
      2U);
}

TEST(Decode, SourceSaysWhatWasRead) {
  const TempFolder folder;
  const std::string file = folder.write("报\xff.png", png_of(marked_page(), {.pixels_per_metre = 11811}));
  const auto picture = decode(file, 0);
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->source.file, file);
  EXPECT_EQ(picture->source.frame, 0);
  EXPECT_EQ(picture->source.frames, 1);
  EXPECT_EQ(picture->source.width, kWidth);
  EXPECT_EQ(picture->source.height, kHeight);
  EXPECT_FALSE(picture->source.dpi_estimated);
}

TEST(Decode, NamesInAnyBytesAreOpenedInEveryFormat) {
  const TempFolder folder;
  EXPECT_TRUE(decode(folder.write("\xfe\xff 1.tif", tiff_of(marked_page())), 0));
  EXPECT_TRUE(decode(folder.write("\xfe\xff 2.pdf", pdf_of({scanned_page(marked_page(), 300)})), 0));
}

TEST(Decode, TheUsersResolutionIsBelievedOverTheFiles) {
  const FileBytes bytes = png_of(marked_page(), {.pixels_per_metre = 11811});
  EXPECT_EQ(picture_of(bytes, {.dpi = 240}).source.dpi, 240);
}

TEST(Decode, FramesTheFileDoesNotHaveAreAnError) {
  for (const int frame : {-1, 1, 1000}) {
    EXPECT_EQ(decode_bytes(png_of(marked_page()), {}, frame).error().code, ErrorCode::bad_input);
    EXPECT_EQ(decode_bytes(tiff_of(marked_page()), {}, frame).error().code, ErrorCode::bad_input);
  }
}

TEST(Decode, TheLimitOfPixelsIsTheUsers) {
  const FileBytes bytes = png_of(marked_page());
  EXPECT_TRUE(decode_bytes(bytes, {.max_pixels = std::int64_t{kWidth} * kHeight}));
  const auto refused = decode_bytes(bytes, {.max_pixels = std::int64_t{kWidth} * kHeight - 1});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::too_large);
  EXPECT_NE(refused.error().cause.find("800 x 600"), std::string::npos) << refused.error().cause;
  EXPECT_NE(refused.error().next_step.find("--max-megapixels"), std::string::npos);
}

TEST(FrameSizes, AreThoseOfThePicturesInEveryFormat) {
  const TempFolder folder;
  const std::vector<FileBytes> files{
      jpeg_of(marked_colour_page()), jpeg_of(marked_page(), {.exif = ExifFields{.dpi = 300}}),
      png_of(marked_page()),         webp_of(marked_colour_page()),
      jpeg2000_of(marked_page()),    jpeg2000_of(marked_page(), {.codestream_only = true}),
      bmp_of(marked_page(), 8),      pnm_of(marked_page(), '5'),
      tiff_of(marked_page()),        pdf_of({scanned_page(marked_page(), 300)})};
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto sizes = frame_sizes(folder.write(std::to_string(i), files[i]));
    ASSERT_TRUE(sizes);
    EXPECT_EQ(*sizes, (std::vector<std::optional<cv::Size>>{cv::Size(kWidth, kHeight)})) << i;
  }
}

TEST(FrameSizes, AreToldOneByOne) {
  const TempFolder folder;
  const cv::Mat small = cv::Mat::zeros(300, 200, CV_8UC1);
  const std::vector<std::optional<cv::Size>> expected{cv::Size(kWidth, kHeight), small.size()};
  EXPECT_EQ(*frame_sizes(folder.write("a.tif", tiff_of_pages({{marked_page(), {}}, {small, {}}}))), expected);
  const cv::Mat half = cv::Mat::zeros(1200, 800, CV_8UC1);
  EXPECT_EQ(
      frame_sizes(folder.write("a.pdf", pdf_of({scanned_page(marked_page(), 300), scanned_page(half, 150)})))
          ->at(1),
      half.size());
}

TEST(FrameSizes, OfADigitalPageAreThoseItIsRenderedIn) {
  PdfPage page;
  page.content = "BT /F1 24 Tf 36 700 Td (Text) Tj ET";
  const FileBytes bytes = pdf_of({page});
  const TempFolder folder;
  EXPECT_EQ(frame_sizes(folder.write("a.pdf", bytes))->front(), picture_of(bytes).pixels.size());
}

TEST(FrameSizes, AreFoundBehindALongProfile) {
  FileBytes bytes = jpeg_of(marked_page());
  FileBytes segment(0x10000, 0);  // the longest there is, of an application
  segment[0] = 0xFF;
  segment[1] = 0xED;
  segment[2] = segment[3] = 0xFE;
  segment.resize(0xFEFE + 2);
  for (int i = 0; i < 3; ++i) bytes.insert(bytes.begin() + 2, segment.begin(), segment.end());
  const TempFolder folder;
  EXPECT_EQ(frame_sizes(folder.write("a.jpg", bytes))->front(), cv::Size(kWidth, kHeight));
}

TEST(FrameSizes, OfAPictureThatDecodingRefusesIsNone) {
  FileBytes bytes = png_of(marked_page());
  bytes.resize(20);
  const TempFolder folder;
  const auto sizes = frame_sizes(folder.write("a.png", bytes));
  ASSERT_TRUE(sizes) << "the page is there, and reading it tells what is wrong with it";
  EXPECT_EQ(sizes->size(), 1U);
  EXPECT_FALSE(sizes->front());
}

TEST(Decode, TheSameBytesGiveTheSamePicture) {
  const FileBytes bytes = jpeg_of(marked_colour_page());
  EXPECT_EQ(cv::norm(picture_of(bytes).pixels, picture_of(bytes).pixels, cv::NORM_INF), 0);
}

}  // namespace
}  // namespace broadsheet::load
