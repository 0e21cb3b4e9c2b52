#include "recognize/simplified_print.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace broadsheet::recognize {
namespace {

Page page_of(const std::vector<std::string>& texts, const std::string& language = "chi_sim") {
  Page page;
  Region region;
  region.id = 0;
  region.language = language;
  for (const std::string& text : texts) {
    Line line;
    line.id = static_cast<int>(page.lines.size());
    line.text = text;
    line.words.push_back({.outline = {}, .text = text});
    region.lines.push_back(line.id);
    page.lines.push_back(line);
  }
  page.regions.push_back(region);
  return page;
}

const std::string kRunning = "这条线路从火车东站出发，经过老税关，说是明年动工。";

TEST(SimplifiedPrint, OneTraditionalCharacterAmongSimplifiedOnesIsMisread) {
  Page page = page_of({kRunning, "免費乘坐公交，記者贺兰舟说", kRunning});
  const auto dispute = [&](const char* chosen, const char* rejected) {
    Dispute& made = page.lines[1].disputes.emplace_back();
    made.chosen = chosen;
    made.rejected = rejected;
  };
  dispute("費", "费");
  dispute("記", "〓");
  settle_simplified_print(page);
  EXPECT_EQ(page.lines[1].text, "免费乘坐公交，记者贺兰舟说");
  EXPECT_EQ(page.lines[1].words[0].text, page.lines[1].text);
  ASSERT_EQ(page.lines[1].disputes.size(), 1U) << "both readers say the same now";
  EXPECT_EQ(page.lines[1].disputes[0].chosen, "记");
}

TEST(SimplifiedPrint, WhatSimplifiedPrintHasTooStays) {
  Page page = page_of({kRunning, "著名的乾隆年间", kRunning});
  settle_simplified_print(page);
  EXPECT_EQ(page.lines[1].text, "著名的乾隆年间");
}

TEST(SimplifiedPrint, ALinePrintedInTraditionalStays) {
  Page page = page_of({kRunning, "鐵路與輪船", kRunning, kRunning});
  settle_simplified_print(page);
  EXPECT_EQ(page.lines[1].text, "鐵路與輪船");
}

TEST(SimplifiedPrint, APageThatMixesBothStays) {
  const std::string mixed = "这條线路說是明年動工，记者賀兰舟报道";
  Page page = page_of({mixed, mixed, mixed});
  settle_simplified_print(page);
  EXPECT_EQ(page.lines[0].text, mixed);
}

TEST(SimplifiedPrint, WhereManyStandInBothFormsTheyAreMisread) {
  Page page = page_of({"这條线路說是明年動工，记者贺兰舟报道", "这条线路说是明年动工"});
  settle_simplified_print(page);
  EXPECT_EQ(page.lines[0].text, "这条线路说是明年动工，记者贺兰舟报道");
}

TEST(SimplifiedPrint, OtherLanguagesStay) {
  Page page = page_of({kRunning, "免費乘坐", kRunning}, "chi_tra");
  settle_simplified_print(page);
  EXPECT_EQ(page.lines[1].text, "免費乘坐");
}

TEST(SimplifiedPrint, AnEmptyPageIsNothing) {
  Page page;
  settle_simplified_print(page);
  EXPECT_TRUE(page.lines.empty());
}

}  // namespace
}  // namespace broadsheet::recognize
