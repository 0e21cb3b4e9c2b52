#include "layout/layout.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

// A headline over two columns with a rule between them; a photograph stands in the second.
struct Made {
  MadePrint print{1400, 1300};
  Page page;
  Made() {
    print.line(300, 40, 1000, 80);
    for (int i = 0; i < 20; ++i) print.line(40, 160 + 50 * i, 640);
    for (int i = 0; i < 5; ++i) print.line(700, 160 + 50 * i, 1300);
    print.rule({669, 150, 672, 1150});
    cv::Mat photograph = print.picture(cv::Rect(710, 430, 580, 400));
    cv::RNG noise(7);
    noise.fill(photograph, cv::RNG::UNIFORM, 0, 255);
    for (int i = 14; i < 20; ++i) print.line(700, 160 + 50 * i, 1300);
    find_layout(page, print.picture, print.detected);
  }
  int count(Kind kind) const {
    return static_cast<int>(std::count_if(page.regions.begin(), page.regions.end(),
                                          [&](const Region& r) { return r.kind == kind; }));
  }
};

TEST(Layout, FindsHeadlineColumnsRuleAndPicture) {
  const Made made;
  EXPECT_EQ(made.count(Kind::headline), 1);
  EXPECT_EQ(made.count(Kind::body), 3);
  EXPECT_EQ(made.count(Kind::picture), 1);
  EXPECT_EQ(made.page.lines.size(), 1U + 20 + 11);
  ASSERT_EQ(made.page.rules.size(), 1U);
  EXPECT_NEAR(made.page.rules[0].from.x, 670, 3);
}

TEST(Layout, EveryLineStandsInOneRegionAndIdsAreIndices) {
  const Made made;
  std::vector<int> seen(made.page.lines.size(), 0);
  for (std::size_t r = 0; r < made.page.regions.size(); ++r) {
    EXPECT_EQ(made.page.regions[r].id, static_cast<int>(r));
    for (const int id : made.page.regions[r].lines) {
      ++seen[static_cast<std::size_t>(id)];
      EXPECT_EQ(made.page.lines[static_cast<std::size_t>(id)].region, static_cast<int>(r));
    }
  }
  for (const int times : seen) EXPECT_EQ(times, 1);
}

TEST(Layout, RulesAreWhiteAfterwards) {
  const Made made;
  EXPECT_EQ(made.print.picture.at<std::uint8_t>(600, 670), 255);
}

TEST(Layout, LeadersPartNoList) {
  Page page;
  MadePrint print(1000, 800);
  for (int i = 0; i < 12; ++i) {
    const double top = 40 + 50 * i, right = 220 + 60 * (i % 3);
    print.line(40, top, right);
    for (double dot = right + 12; dot < 760; dot += 12) print.rule({dot, top + 26, dot + 4, top + 30});
    print.line(800, top, 890);
  }
  find_layout(page, print.picture, print.detected);
  EXPECT_TRUE(page.rules.empty());
  EXPECT_EQ(page.regions.size(), 2U);  // the entries and their prices
}

// Small thin type on a picture of few pixels is pale, its headlines are black.
TEST(Layout, PaleTextUnderABlackHeadlineKeepsItsLines) {
  Page page;
  MadePrint print(1400, 1300);
  print.line(100, 30, 1300, 100, 10);
  for (int i = 0; i < 20; ++i) {
    print.line(40, 200 + 50 * i, 640, kMadeGlyph, 210);
    print.line(700, 200 + 50 * i, 1300, kMadeGlyph, 210);
  }
  find_layout(page, print.picture, print.detected);
  EXPECT_EQ(page.lines.size(), 41U);
  EXPECT_EQ(page.regions.size(), 3U);
}

TEST(Layout, ALineThatTheDetectorMissedReachesThePage) {
  Page page;
  MadePrint print(800, 700);
  for (int i = 0; i < 12; ++i) print.line(40, 40 + 50 * i, 640);
  print.detected.erase(print.detected.begin() + 5);
  find_layout(page, print.picture, print.detected);
  ASSERT_EQ(page.lines.size(), 12U);
  EXPECT_EQ(page.lines[5].detection, 0);
  ASSERT_EQ(page.notes.size(), 1U);
  EXPECT_NE(page.notes[0].find("1 lines or ends"), std::string::npos);
}

TEST(Layout, WhatIsDroppedIsListed) {
  Page page;
  MadePrint print(800, 900);
  for (int i = 0; i < 12; ++i) print.line(40, 40 + 50 * i, 640);
  print.line(40, 800, 640, kMadeGlyph, 140);
  find_layout(page, print.picture, print.detected);
  EXPECT_EQ(page.lines.size(), 12U);
  ASSERT_EQ(page.dropped.size(), 1U);
  EXPECT_EQ(page.dropped[0].reason, DropReason::show_through);
}

TEST(Layout, AnEmptyPageHasNothing) {
  Page page;
  cv::Mat white(300, 200, CV_8UC1, cv::Scalar(255));
  find_layout(page, white, {});
  EXPECT_TRUE(page.regions.empty());
  EXPECT_TRUE(page.lines.empty());
}

}  // namespace
}  // namespace broadsheet::layout
