#include "load/stored_jpeg.h"

#include <gtest/gtest.h>

#include "load_helpers.h"

namespace broadsheet::load {
namespace {

Result<Stored> stored(const FileBytes& bytes) {
  const TempFolder folder;
  return how_stored(folder.write("a", bytes));
}

TEST(HowStored, APlainJpegIsHandedOnAsItIs) {
  const FileBytes bytes = jpeg_of(marked_page(), {.progressive = true});
  const Result<Stored> found = stored(bytes);
  ASSERT_TRUE(found && found->jpeg);
  EXPECT_FALSE(found->exact);
  EXPECT_EQ(found->jpeg->bytes, std::string(bytes.begin(), bytes.end()));
  EXPECT_EQ(found->jpeg->width, kWidth);
  EXPECT_EQ(found->jpeg->height, kHeight);
  EXPECT_EQ(found->jpeg->components, 1);
  EXPECT_EQ(found->jpeg->orientation, 1);
  EXPECT_EQ(stored(jpeg_of(marked_colour_page()))->jpeg->components, 3);
}

TEST(HowStored, InksAreNoPlainJpeg) {
  const Result<Stored> found = stored(jpeg_of(cv::Mat(kHeight, kWidth, CV_8UC4, cv::Scalar(0, 0, 0, 0))));
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->jpeg);
  EXPECT_FALSE(found->exact);
}

TEST(HowStored, OtherFormatsAreExactOrNot) {
  EXPECT_TRUE(stored(png_of(marked_page()))->exact);
  EXPECT_FALSE(stored(jpeg2000_of(marked_page()))->exact);
}

TEST(HowStored, WhatIsGoneOrNoPictureIsTold) {
  EXPECT_EQ(how_stored("/no/such/scan.jpg").error().code, ErrorCode::not_found);
  EXPECT_EQ(how_stored("/no/such/scan.jpg").error().file, "/no/such/scan.jpg");
  EXPECT_EQ(stored({'t', 'e', 'x', 't'}).error().code, ErrorCode::not_an_image);
  FileBytes cut = jpeg_of(marked_page());
  cut.resize(20);
  EXPECT_EQ(stored(cut).error().code, ErrorCode::damaged);
}

}  // namespace
}  // namespace broadsheet::load
