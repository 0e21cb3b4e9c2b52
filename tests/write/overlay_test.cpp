#include "write/overlay.h"

#include <gtest/gtest.h>
#include <png.h>

#include <utility>

namespace broadsheet::write {
namespace {

/// Two columns of one region each under a headline, in one article.
Page small_page() {
  Page page;
  const std::array boxes{Box{100, 100, 1900, 300}, Box{100, 400, 900, 2800}, Box{1100, 400, 1900, 2800}};
  for (const Box& box : boxes) {
    Region region;
    region.id = static_cast<int>(page.regions.size());
    region.outline = quad_of(box);
    region.kind = region.id == 0 ? Kind::headline : Kind::body;
    region.column = region.id - 1;
    Line line;
    line.id = region.id;
    line.region = region.id;
    line.outline = quad_of({box.left, box.top, box.right, box.top + 60});
    region.lines = {line.id};
    page.lines.push_back(line);
    page.regions.push_back(region);
  }
  page.rules = {{{1000, 400}, {1000, 2800}, 4}};
  page.articles = {{0, {0, 1, 2}}};
  return page;
}

cv::Mat white(int type, const cv::Scalar& value) { return {3000, 2000, type, value}; }

int difference(const cv::Mat& a, const cv::Mat& b, const cv::Rect& where) {
  cv::Mat difference;
  cv::absdiff(a(where), b(where), difference);
  return cv::countNonZero(difference.reshape(1));
}

TEST(Overlay, LongSideIsReducedAndNeverEnlarged) {
  EXPECT_EQ(draw_overlay(small_page(), white(CV_8UC1, 255)).size(), cv::Size(1600, 2400));
  EXPECT_EQ(draw_overlay(small_page(), white(CV_8UC1, 255), {600}).size(), cv::Size(400, 600));
  EXPECT_EQ(draw_overlay(small_page(), white(CV_8UC1, 255), {9000}).size(), cv::Size(2000, 3000));
}

TEST(Overlay, EveryDepthAndChannelCountGivesTheSamePicture) {
  const cv::Mat grey = draw_overlay(small_page(), white(CV_8UC1, 255));
  ASSERT_EQ(grey.type(), CV_8UC3);
  for (const auto& [type, value] : {std::pair{CV_8UC3, 255}, std::pair{CV_8UC4, 255},
                                    std::pair{CV_16UC1, 65535}, std::pair{CV_16UC3, 65535}}) {
    const cv::Mat other = draw_overlay(small_page(), white(type, cv::Scalar::all(value)));
    EXPECT_EQ(difference(grey, other, {0, 0, grey.cols, grey.rows}), 0) << type;
  }
}

TEST(Overlay, RegionsRulesOrderAndLinesAreDrawnWhereTheyAre) {
  const Page page = small_page();
  const cv::Mat scan = white(CV_8UC1, 255);
  const cv::Mat whole = draw_overlay(page, scan);
  const cv::Mat empty = draw_overlay(Page{}, scan);
  const double scale = 0.8;
  const auto rect = [&](const Box& b) {
    return cv::Rect(cv::Point2d(b.left * scale, b.top * scale),
                    cv::Point2d(b.right * scale, b.bottom * scale));
  };
  EXPECT_EQ(difference(whole, empty, rect({0, 2850, 2000, 3000})), 0) << "nothing was found there";
  EXPECT_GT(difference(whole, empty, rect({100, 100, 1900, 300})), 0);

  Page without = page;
  without.rules.clear();
  EXPECT_GT(difference(whole, draw_overlay(without, scan), rect({990, 2000, 1010, 2700})), 0);
  without = page;
  std::swap(without.articles[0].regions[1], without.articles[0].regions[2]);
  EXPECT_GT(difference(whole, draw_overlay(without, scan), rect({450, 1550, 550, 1650})), 0)
      << "another number";
  without = page;
  without.regions[1].lines.clear();
  EXPECT_GT(difference(whole, draw_overlay(without, scan), rect({300, 450, 800, 470})), 0);
}

TEST(Overlay, ColoursTellKindsApart) {
  Page page = small_page();
  const cv::Mat scan = white(CV_8UC1, 255);
  const cv::Mat before = draw_overlay(page, scan);
  page.regions[1].kind = Kind::advertisement;
  EXPECT_GT(difference(before, draw_overlay(page, scan), {100, 700, 100, 100}), 0);
}

TEST(Overlay, NoOrderIsDrawnBeforeArticlesAreKnown) {
  Page page = small_page();
  const cv::Mat scan = white(CV_8UC1, 255);
  const cv::Mat ordered = draw_overlay(page, scan);
  page.articles.clear();
  const cv::Mat unordered = draw_overlay(page, scan);
  EXPECT_GT(difference(ordered, unordered, {360, 1240, 80, 80}), 0);
  std::swap(page.regions[1].outline, page.regions[2].outline);
  std::swap(page.regions[1].lines, page.regions[2].lines);
  EXPECT_EQ(difference(unordered, draw_overlay(page, scan), {360, 1240, 80, 80}), 0);
}

TEST(Overlay, OutlinesBeyondThePictureDoNoHarm) {
  Page page = small_page();
  page.regions[0].outline = quad_of({-5000, -100, 90000, 20});
  page.regions[1].outline = {};
  EXPECT_FALSE(draw_overlay(page, white(CV_8UC1, 255)).empty());
}

TEST(Overlay, PngCanBeReadBack) {
  const cv::Mat drawn = draw_overlay(small_page(), white(CV_8UC1, 255), {300});
  const Result<std::string> png = encode_png(drawn);
  ASSERT_TRUE(png);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  ASSERT_NE(png_image_begin_read_from_memory(&image, png->data(), png->size()), 0) << image.message;
  ASSERT_EQ(image.width, static_cast<unsigned>(drawn.cols));
  ASSERT_EQ(image.height, static_cast<unsigned>(drawn.rows));
  image.format = PNG_FORMAT_BGR;
  cv::Mat back(drawn.size(), CV_8UC3);
  ASSERT_NE(png_image_finish_read(&image, nullptr, back.data, 0, nullptr), 0) << image.message;
  EXPECT_EQ(difference(drawn, back, {0, 0, drawn.cols, drawn.rows}), 0);
}

TEST(Overlay, APartOfAPictureIsEncodedAsThatPart) {
  const cv::Mat drawn = draw_overlay(small_page(), white(CV_8UC1, 255), {300});
  const cv::Mat part = drawn(cv::Rect(10, 10, 50, 60));
  EXPECT_EQ(*encode_png(part), *encode_png(part.clone()));
}

TEST(Overlay, WhatIsNoColourPictureCannotBeEncoded) {
  EXPECT_FALSE(encode_png({}));
  EXPECT_FALSE(encode_png(white(CV_8UC1, 255)));
}

}  // namespace
}  // namespace broadsheet::write
