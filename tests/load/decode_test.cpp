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
  EXPECT_EQ(count_frames(folder.write("tif.png", tiff_of_pages({{marked_page(), {}}, {marked_page(), {}}}))),
            2);
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

TEST(Decode, TheSameBytesGiveTheSamePicture) {
  const FileBytes bytes = jpeg_of(marked_colour_page());
  EXPECT_EQ(cv::norm(picture_of(bytes).pixels, picture_of(bytes).pixels, cv::NORM_INF), 0);
}

}  // namespace
}  // namespace broadsheet::load
