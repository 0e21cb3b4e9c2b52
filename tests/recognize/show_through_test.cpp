#include "recognize/show_through.h"

#include <gtest/gtest.h>

namespace broadsheet::recognize {
namespace {

// A page of one region with twenty lines of print, and one more of which little is sure.
Page page_with(const std::string& text, double confidence, double weight, int good = 20) {
  Page page;
  for (int region = 0; region < 2; ++region) {
    page.regions.push_back({});
    page.regions.back().id = region;
    page.regions.back().language = "eng";
  }
  for (int i = 0; i <= good; ++i) {
    Line line;
    line.id = i;
    line.region = i == good ? 1 : 0;
    line.outline = quad_of({10, 50.0 * i, 400, 50.0 * i + 40});
    line.text = i == good ? text : "The harbour was closed until noon";
    line.confidence = i == good ? confidence : 0.98;
    line.weight = i == good ? weight : 1;
    page.regions[static_cast<std::size_t>(line.region)].lines.push_back(i);
    page.lines.push_back(line);
  }
  return page;
}

TEST(ShowThrough, AThinLineOfNoWordsIsDroppedAndListed) {
  Page page = page_with("wen lis nod iaut", 0.68, 0.44);
  const text::Lexicon lexicon;
  drop_show_through(page, {}, &lexicon);
  EXPECT_EQ(page.lines.size(), 20U);
  EXPECT_EQ(page.regions.size(), 1U);
  ASSERT_EQ(page.dropped.size(), 1U);
  EXPECT_EQ(page.dropped[0].reason, DropReason::show_through);
}

TEST(ShowThrough, AKnownWordKeepsALine) {
  const text::Lexicon lexicon;
  if (!lexicon.available(text::Language::english)) GTEST_SKIP() << "no English dictionary";
  Page page = page_with("wen the market iaut", 0.68, 0.44);
  drop_show_through(page, {}, &lexicon);
  EXPECT_EQ(page.lines.size(), 21U);
}

TEST(ShowThrough, ThickStrokesOrASureReaderKeepALine) {
  for (Page page : {page_with("wen lis", 0.68, 0.9), page_with("wen lis", 0.95, 0.44)}) {
    drop_show_through(page, {}, nullptr);
    EXPECT_EQ(page.lines.size(), 21U);
    EXPECT_TRUE(page.dropped.empty());
  }
}

Given with_edit(Edit::Action action, const Quad& place) {
  Edit edit;
  edit.action = action;
  edit.places.push_back(place);
  Given given;
  given.edits.push_back(edit);
  return given;
}

TEST(ShowThrough, OfTheThinnestStrokesAReaderMustBeSurer) {
  Page thin = page_with("17268 17", 0.85, 0.4), thicker = page_with("17268 17", 0.85, 0.58);
  drop_show_through(thin, {}, nullptr);
  drop_show_through(thicker, {}, nullptr);
  EXPECT_EQ(thin.lines.size(), 20U);
  EXPECT_EQ(thicker.lines.size(), 21U);
}

TEST(ShowThrough, ALineOfWhichTheUserSaidSomethingStays) {
  for (const Edit::Action action : {Edit::Action::region, Edit::Action::kind, Edit::Action::line}) {
    Page page = page_with("wen lis", 0.68, 0.44);
    drop_show_through(page, with_edit(action, page.lines.back().outline), nullptr);
    EXPECT_EQ(page.lines.size(), 21U);
  }
  Page page = page_with("wen lis", 0.68, 0.44);
  Given given;
  given.regions.push_back({{}, {}, page.lines.back().outline, {}});
  drop_show_through(page, given, nullptr);
  EXPECT_EQ(page.lines.size(), 21U);
}

TEST(ShowThrough, AnEditElsewhereKeepsNothing) {
  Page page = page_with("wen lis", 0.68, 0.44);
  drop_show_through(page, with_edit(Edit::Action::kind, page.lines.front().outline), nullptr);
  EXPECT_EQ(page.lines.size(), 20U);
}

TEST(ShowThrough, WhatIsMuchOfAPageIsWornPrintAndStays) {
  Page page = page_with("wen lis", 0.6, 0.4, 5);
  drop_show_through(page, {}, nullptr);
  EXPECT_EQ(page.lines.size(), 6U);
}

}  // namespace
}  // namespace broadsheet::recognize
