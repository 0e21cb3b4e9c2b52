#include "batch/chart.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace broadsheet::batch {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// An attribute of all bars, in their order.
std::vector<double> of_bars(const std::string& svg, const std::string& attribute) {
  std::vector<double> values;
  const std::string before = " " + attribute + "=\"";
  for (auto bar = svg.find("<rect class=\"bar\""); bar != std::string::npos;
       bar = svg.find("<rect class=\"bar\"", bar + 1)) {
    const std::string tag = svg.substr(bar, svg.find('>', bar) - bar);
    if (const auto at = tag.find(before); at != std::string::npos)
      values.push_back(std::stod(tag.substr(at + before.size())));
  }
  return values;
}

TEST(BarChart, BarsAreAsLongAsTheirValues) {
  const std::array bars{Bar{"load", 1, "a"}, Bar{"recognize", 4, "b"}, Bar{"order", 0, "c"}};
  const std::vector<double> lengths = of_bars(bar_chart("time", bars), "width");
  ASSERT_EQ(lengths.size(), 3U);
  EXPECT_NEAR(lengths[1], 4 * lengths[0], 0.2);
  EXPECT_EQ(lengths[2], 0);
}

TEST(BarChart, WhatIsSmallIsStillSeen) {
  const std::array bars{Bar{"load", 1e-9, ""}, Bar{"recognize", 1e9, ""}};
  EXPECT_EQ(of_bars(bar_chart("time", bars), "width").at(0), 1);
}

TEST(BarChart, NothingToShowIsNoChart) { EXPECT_EQ(bar_chart("time", {}), ""); }

TEST(BarChart, ValuesThatAreNoLengthDrawNothing) {
  const std::array bars{Bar{"a", -1, ""}, Bar{"b", 0, ""}};
  EXPECT_THAT(of_bars(bar_chart("time", bars), "width"), ElementsAre(0, 0));
}

TEST(BarChart, WordsAreNoMarkup) {
  const std::array bars{Bar{"<b>", 1, "a & b"}};
  const std::string svg = bar_chart("\"time\"", bars);
  EXPECT_THAT(svg, HasSubstr(">&lt;b&gt;</text>"));
  EXPECT_THAT(svg, HasSubstr(">a &amp; b</text>"));
  EXPECT_THAT(svg, HasSubstr("aria-label=\"&quot;time&quot;\""));
}

TEST(Histogram, ABarForEachBinThatHoldsSomething) {
  const std::array<std::string, 4> bounds{"0", "50", "90", "100"};
  const std::array<std::uint64_t, 3> counts{3, 0, 6};
  const std::string svg = histogram("pages", bounds, counts);
  const std::vector<double> heights = of_bars(svg, "height");
  ASSERT_EQ(heights.size(), 2U);
  EXPECT_NEAR(heights[1], 2 * heights[0], 0.2);
  for (const char* words : {">0</text>", ">50</text>", ">90</text>", ">100</text>", ">3</text>", ">6</text>"})
    EXPECT_THAT(svg, HasSubstr(words));
}

TEST(Histogram, WithoutAnyPageTheAxisStands) {
  const std::array<std::string, 3> bounds{"0", "50", "100"};
  const std::array<std::uint64_t, 2> counts{0, 0};
  const std::string svg = histogram("pages", bounds, counts);
  EXPECT_THAT(svg, HasSubstr("class=\"axis\""));
  EXPECT_THAT(svg, Not(HasSubstr("class=\"bar\"")));
}

TEST(Histogram, BoundsThatDoNotFitAreNoChart) {
  const std::array<std::string, 2> bounds{"0", "100"};
  const std::array<std::uint64_t, 2> counts{1, 1};
  EXPECT_EQ(histogram("pages", bounds, counts), "");
  EXPECT_EQ(histogram("pages", {}, {}), "");
}

}  // namespace
}  // namespace broadsheet::batch
