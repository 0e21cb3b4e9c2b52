#include "load/resolution.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace broadsheet::load {
namespace {

constexpr int kA4Width = 2480;  // at 300 dpi
constexpr int kA4Height = 3508;

double believed(double x, double y) { return believable_dpi({x, y}, kA4Width, kA4Height); }

TEST(BelievableDpi, TakesTheUsualOnes) {
  for (const double dpi : {150.0, 200.0, 300.0, 393.86, 400.0, 600.0})
    EXPECT_DOUBLE_EQ(believed(dpi, dpi), dpi);
}

TEST(BelievableDpi, OneAxisWillDo) {
  EXPECT_DOUBLE_EQ(believed(300, 0), 300);
  EXPECT_DOUBLE_EQ(believed(0, 300), 300);
}

TEST(BelievableDpi, TakesTheMeanOfAxesThatDifferALittle) { EXPECT_DOUBLE_EQ(believed(299, 301), 300); }

TEST(BelievableDpi, RefusesWhatProgramsWriteWhenTheyDoNotKnow) {
  for (const double dpi : {0.0, 1.0, 72.0, 72.009, 96.0, 96.012}) EXPECT_EQ(believed(dpi, dpi), 0) << dpi;
}

TEST(BelievableDpi, RefusesWhatNoScannerGives) {
  const double inf = std::numeric_limits<double>::infinity();
  for (const double dpi : {-300.0, 49.0, 1601.0, 1e9, inf, std::nan("")})
    EXPECT_EQ(believed(dpi, dpi), 0) << dpi;
}

TEST(BelievableDpi, RefusesPixelsThatAreNotSquare) { EXPECT_EQ(believed(204, 98), 0); }

TEST(BelievableDpi, RefusesPagesOfAbsurdSize) {
  EXPECT_EQ(believable_dpi({120, 120}, 4000, 6000), 0);  // 1.27 m
  EXPECT_EQ(believable_dpi({600, 600}, 800, 1000), 0);   // 4.2 cm
  EXPECT_EQ(believable_dpi({160, 160}, 4000, 6000), 160);
}

TEST(EstimateDpi, FindsTheResolutionOfBodyTypeOfTheUsualSizes) {
  for (const double dpi : {150.0, 200.0, 300.0, 400.0, 600.0}) {
    for (const double points : {8.5, 9.0, 9.5})
      EXPECT_EQ(estimate_dpi(points * dpi / 72, true), dpi) << points;
    for (const double points : {8.0, 8.5, 9.0})
      EXPECT_EQ(estimate_dpi(points * 0.9 * dpi / 72, false), dpi) << points;
  }
}

TEST(EstimateDpi, StaysWithinWhatScannersOffer) {
  EXPECT_EQ(estimate_dpi(1, true), 75);
  EXPECT_EQ(estimate_dpi(10000, true), 1200);
}

TEST(EstimateDpi, KnowsNothingWithoutGlyphs) {
  EXPECT_EQ(estimate_dpi(0, true), 0);
  EXPECT_EQ(estimate_dpi(-1, false), 0);
  EXPECT_EQ(estimate_dpi(std::nan(""), false), 0);
}

}  // namespace
}  // namespace broadsheet::load
