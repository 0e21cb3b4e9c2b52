#include <gtest/gtest.h>

#include "load_helpers.h"

namespace broadsheet::load {
namespace {

TEST(DecodeJpeg2000, FilesAndCodestreamsAreRead) {
  expect_marked(picture_of(jpeg2000_of(marked_page())).pixels);
  expect_marked(picture_of(jpeg2000_of(marked_page(), {.codestream_only = true})).pixels);
}

TEST(DecodeJpeg2000, ColourComesAsBgr) {
  expect_marked_colour(picture_of(jpeg2000_of(marked_colour_page())).pixels);
  expect_marked_colour(picture_of(jpeg2000_of(marked_colour_page(), {.ycc = true})).pixels,
                       2);  // rounding of YCC
}

TEST(DecodeJpeg2000, SixteenBitsAreScaled) {
  expect_marked(picture_of(jpeg2000_of(marked_page(), {.bits = 16})).pixels);
}

TEST(DecodeJpeg2000, TransparencyShowsWhitePaper) {
  cv::Mat alpha(kHeight, kWidth, CV_8UC1, cv::Scalar(0));
  alpha.setTo(255, marked_page() < 255);
  cv::Mat ink;
  cv::bitwise_and(marked_page(), alpha, ink);
  cv::Mat bgra;
  cv::merge(std::vector<cv::Mat>{ink, ink, ink, alpha}, bgra);
  expect_marked(picture_of(jpeg2000_of(bgra, {.alpha = true})).pixels);
}

TEST(DecodeJpeg2000, ResolutionComesFromItsBox) {
  EXPECT_NEAR(picture_of(jpeg2000_of(marked_page(), {.dots_per_metre = 11811})).source.dpi, 300, 0.01);
  EXPECT_EQ(picture_of(jpeg2000_of(marked_page())).source.dpi, 0);
}

}  // namespace
}  // namespace broadsheet::load
