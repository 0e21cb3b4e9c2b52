#include <gtest/gtest.h>

#include "load_helpers.h"

namespace broadsheet::load {
namespace {

TEST(DecodeWebp, ColourAndGreyAreExact) {
  expect_marked_colour(picture_of(webp_of(marked_colour_page())).pixels);
  cv::Mat grey;
  cv::merge(std::vector<cv::Mat>(3, marked_page()), grey);
  expect_marked(picture_of(webp_of(grey)).pixels);
}

TEST(DecodeWebp, TransparencyShowsWhitePaper) {
  cv::Mat alpha(kHeight, kWidth, CV_8UC1, cv::Scalar(0));
  alpha.setTo(255, marked_page() < 255);
  cv::Mat ink;
  cv::bitwise_and(marked_page(), alpha, ink);
  cv::Mat bgra;
  cv::merge(std::vector<cv::Mat>{ink, ink, ink, alpha}, bgra);
  expect_marked(picture_of(webp_of(bgra)).pixels);
}

TEST(DecodeWebp, ObeysExif) {
  for (int tag = 1; tag <= 8; ++tag) {
    SCOPED_TRACE(tag);
    const Picture picture = picture_of(
        webp_of(stored_for(marked_colour_page(), tag), ExifFields{.orientation = tag, .dpi = 300}));
    expect_marked_colour(picture.pixels);
    EXPECT_EQ(picture.source.dpi, 300);
  }
}

TEST(DecodeWebp, ResolutionIsUnknownWithoutExif) {
  EXPECT_EQ(picture_of(webp_of(marked_colour_page())).source.dpi, 0);
}

}  // namespace
}  // namespace broadsheet::load
