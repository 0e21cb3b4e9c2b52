#include "clean/tones.h"

#include <gtest/gtest.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace broadsheet::clean {
namespace {

constexpr double kGlyph = 24;
const cv::Rect kArea(300, 200, 360, 240);

// Rows of strokes on grey paper.
cv::Mat page_of_print() {
  cv::Mat page(900, 1200, CV_8UC1, cv::Scalar(225));
  for (int y = 30; y < 870; y += 36)
    for (int x = 30; x < 1170; x += 10) page(cv::Rect(x, y, 4, 20)) = cv::Scalar(40);
  return page;
}

// Shapes of all tones, from `dark` to `light`.
void photograph(cv::Mat& page, const cv::Rect& area, double dark, double light) {
  for (int y = 0; y < area.height; ++y)
    for (int x = 0; x < area.width; ++x) {
      const double wave = 0.5 + 0.25 * (std::sin(x / 37.0) + std::sin(y / 53.0 + x / 71.0));
      page.at<std::uint8_t>(area.y + y, area.x + x) = static_cast<std::uint8_t>(dark + (light - dark) * wave);
    }
}

void expect_only_area(const cv::Mat& page) {
  const std::vector<Box> areas = toned_areas(page, kGlyph);
  ASSERT_EQ(areas.size(), 1U);
  EXPECT_NEAR(areas[0].left, kArea.x, kGlyph);
  EXPECT_NEAR(areas[0].right, kArea.br().x, kGlyph);
  EXPECT_NEAR(areas[0].top, kArea.y, kGlyph);
  EXPECT_NEAR(areas[0].bottom, kArea.br().y, kGlyph);
}

TEST(Tones, APhotographOfMiddleTonesIsFound) {
  cv::Mat page = page_of_print();
  photograph(page, kArea, 70, 190);
  expect_only_area(page);
}

TEST(Tones, AHalftoneIsFoundByWhatItsDotsMake) {
  cv::Mat page = page_of_print();
  for (int y = kArea.y; y < kArea.br().y; y += 3)
    for (int x = kArea.x; x < kArea.br().x; x += 3) {
      const double tone = 0.5 + 0.25 * (std::sin(x / 37.0) + std::sin(y / 53.0));
      for (int i = 0; i < 9; ++i) page.at<std::uint8_t>(y + i / 3, x + i % 3) = i < 2 + tone * 6 ? 40 : 225;
    }
  EXPECT_EQ(toned_areas(page, kGlyph).size(), 1U);
}

TEST(Tones, PrintHasNone) { EXPECT_TRUE(toned_areas(page_of_print(), kGlyph).empty()); }

TEST(Tones, ATintUnderPrintIsNone) {
  cv::Mat page = page_of_print();
  page(kArea).convertTo(page(kArea), -1, 0.8);
  EXPECT_TRUE(toned_areas(page, kGlyph).empty());
}

TEST(Tones, ABannerWithWhiteLettersIsNone) {
  cv::Mat page = page_of_print();
  page(kArea) = cv::Scalar(100);
  for (int x = kArea.x + 30; x < kArea.br().x - 40; x += 48)
    page(cv::Rect(x, 260, 20, 120)) = cv::Scalar(220);
  EXPECT_TRUE(toned_areas(page, kGlyph).empty());
}

TEST(Tones, PaperThatDarkensIsNone) {
  cv::Mat page = page_of_print();
  for (int y = 0; y < page.rows; ++y)
    for (int x = 0; x < page.cols; ++x) {
      auto& grey = page.at<std::uint8_t>(y, x);
      grey = static_cast<std::uint8_t>(grey * (1 - 0.45 * x / page.cols));
    }
  EXPECT_TRUE(toned_areas(page, kGlyph).empty());
}

TEST(Tones, WhatLiesBeyondTheEdgeOfThePaperIsNone) {
  cv::Mat page = page_of_print();
  photograph(page, {0, 0, 200, 900}, 20, 150);
  EXPECT_TRUE(toned_areas(page, kGlyph).empty());
}

// So much darker with all that is printed there, as a stain or print that shows through makes it.
void darken(cv::Mat& page, const cv::Rect& area, double to) {
  cv::Mat part = page(area);
  part.convertTo(part, -1, to);
}

TEST(Tones, AStainThatMeetsAPhotographAtItsCornerIsNoPartOfIt) {
  cv::Mat page = page_of_print();
  darken(page, {600, 380, 300, 260}, 0.8);
  photograph(page, kArea, 70, 190);
  expect_only_area(page);
}

TEST(Tones, PalePatchesBesideAPhotographAreNoPartOfIt) {
  cv::Mat page = page_of_print();
  darken(page, {640, 290, 170, 100}, 0.86);
  photograph(page, kArea, 70, 170);
  expect_only_area(page);
}

TEST(Tones, APhotographWithAPaleSkyIsFoundWhole) {
  cv::Mat page = page_of_print();
  photograph(page, kArea, 70, 170);
  cv::Mat sky = page({kArea.x, kArea.y, kArea.width, 80});
  sky = cv::Scalar(190);
  expect_only_area(page);
}

TEST(Tones, APictureWithoutPixelsOrSmallerThanALetterIsNone) {
  EXPECT_TRUE(toned_areas(cv::Mat(3, 3, CV_8UC1, cv::Scalar(90)), kGlyph).empty());
  EXPECT_TRUE(toned_areas(cv::Mat(1, 900, CV_8UC1, cv::Scalar(90)), kGlyph).empty());
}

}  // namespace
}  // namespace broadsheet::clean
