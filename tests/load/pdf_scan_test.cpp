#include "load/pdf_scan.h"

#include <gtest/gtest.h>

namespace broadsheet::load {
namespace {

constexpr double kChosen = 300;
constexpr std::int64_t kLimit = 500'000'000;

/// An A4 page that a scan of this many pixels fills.
PdfPageContent scan(double width, double height) {
  PdfPageContent page;
  page.right = 595;
  page.top = 842;
  page.images = {{width, height, 595, 0, 0, 842, 0, 0}};
  return page;
}

Density dpi_of(const PdfPageContent& page) { return resolution_of(page, kChosen, kLimit)->dpi; }

TEST(PdfScan, TheScanTellsTheResolution) {
  const auto found = resolution_of(scan(4960, 7016), kChosen, kLimit);
  EXPECT_TRUE(found->of_scan);
  EXPECT_NEAR(found->dpi.x, 600.2, 0.01);
  EXPECT_NEAR(found->dpi.y, 599.9, 0.1);
}

TEST(PdfScan, AnEmptyPageHasTheChosenOne) {
  const auto found = resolution_of({}, kChosen, kLimit);
  EXPECT_FALSE(found->of_scan);
  EXPECT_EQ(found->dpi.x, kChosen);
}

TEST(PdfScan, TheSharperLayerOfInkTellsTheResolution) {
  PdfPageContent page = scan(1240, 1754);
  page.images.push_back({4960, 7016, 595, 0, 0, 842, 0, 0});
  page.images.push_back({100, 100, 1, 0, 0, 1, 0, 0});
  EXPECT_NEAR(dpi_of(page).x, 600.2, 0.01);
}

TEST(PdfScan, APatternIsNoScan) { EXPECT_EQ(dpi_of(scan(8, 8)).x, kChosen); }

TEST(PdfScan, APhotographOnAPageIsNoScan) {
  PdfPageContent page = scan(2000, 2000);
  page.images[0].d = 300;
  EXPECT_EQ(dpi_of(page).x, kChosen);
}

TEST(PdfScan, WhatLiesOutsideThePageDoesNotCoverIt) {
  PdfPageContent page = scan(2000, 2000);
  page.images[0].e = 400;
  EXPECT_EQ(dpi_of(page).x, kChosen);
}

TEST(PdfScan, AnythingElseThatIsSeenNeverCostsResolution) {
  const auto with = [](double width, auto change) {
    PdfPageContent page = scan(width, width * 842 / 595);
    change(page);
    return dpi_of(page).x;
  };
  const auto text = [](PdfPageContent& page) { page.visible_text = true; };
  const auto drawing = [](PdfPageContent& page) { page.drawings_on_images = true; };
  const auto paper = [](PdfPageContent& page) { page.drawings_under_images = 1; };
  const auto drawings = [](PdfPageContent& page) { page.drawings_under_images = 2; };
  EXPECT_EQ(with(1240, text), kChosen);
  EXPECT_EQ(with(1240, drawing), kChosen);
  EXPECT_EQ(with(1240, drawings), kChosen);
  EXPECT_NEAR(with(1240, paper), 150, 0.1);
  EXPECT_NEAR(with(3306, text), 400, 0.1);
}

TEST(PdfScan, ATurnedPageExchangesTheAxes) {
  PdfPageContent page = scan(2480, 3600);
  const Density upright = dpi_of(page);
  page.turned = true;
  EXPECT_EQ(dpi_of(page).x, upright.y);
  EXPECT_EQ(dpi_of(page).y, upright.x);
}

TEST(PdfScan, ImagesSqueezedToALineAreHarmless) {
  PdfPageContent page = scan(2480, 3508);
  page.images.push_back({20000, 20000, 0, 0, 0, 842, 0, 0});
  EXPECT_EQ(dpi_of(page).x, kChosen);
}

TEST(PdfScan, AnImageOverTheLimitIsRefused) {
  EXPECT_EQ(resolution_of(scan(30000, 30000), kChosen, kLimit).error().code, ErrorCode::too_large);
}

}  // namespace
}  // namespace broadsheet::load
