#include "recognize/not_text.h"

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

TEST(NotText, AThinLineOfNoWordsIsDroppedAndListed) {
  Page page = page_with("wen lis nod iaut", 0.68, 0.44);
  const text::Lexicon lexicon;
  drop_not_text(page, {}, &lexicon);
  EXPECT_EQ(page.lines.size(), 20U);
  EXPECT_EQ(page.regions.size(), 1U);
  ASSERT_EQ(page.dropped.size(), 1U);
  EXPECT_EQ(page.dropped[0].reason, DropReason::show_through);
}

TEST(NotText, AKnownWordKeepsALine) {
  const text::Lexicon lexicon;
  if (!lexicon.available(text::Language::english)) GTEST_SKIP() << "no English dictionary";
  Page page = page_with("wen the market iaut", 0.68, 0.44);
  drop_not_text(page, {}, &lexicon);
  EXPECT_EQ(page.lines.size(), 21U);
}

TEST(NotText, ThickStrokesOrASureReaderKeepALine) {
  for (Page page : {page_with("wen lis", 0.68, 0.9), page_with("wen lis", 0.95, 0.44)}) {
    drop_not_text(page, {}, nullptr);
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

TEST(NotText, OfTheThinnestStrokesAReaderMustBeSurer) {
  Page thin = page_with("17268 17", 0.85, 0.4), thicker = page_with("17268 17", 0.85, 0.58);
  drop_not_text(thin, {}, nullptr);
  drop_not_text(thicker, {}, nullptr);
  EXPECT_EQ(thin.lines.size(), 20U);
  EXPECT_EQ(thicker.lines.size(), 21U);
}

// The same page with a picture that holds the line of which little is sure.
Page picture_with(const std::string& text, double confidence, double weight = 1) {
  Page page = page_with(text, confidence, weight);
  Region picture;
  picture.id = 2;
  picture.kind = Kind::picture;
  picture.outline = quad_of({0, 990, 800, 1500});
  page.regions.push_back(picture);
  return page;
}

TEST(NotText, ASignInAPictureOfWhichNoReaderIsSureIsDropped) {
  Page page = picture_with("ZERQ KABON", 0.83);
  drop_not_text(page, {}, nullptr);
  EXPECT_EQ(page.lines.size(), 20U);
  ASSERT_EQ(page.dropped.size(), 1U);
  EXPECT_EQ(page.dropped[0].reason, DropReason::picture);
}

TEST(NotText, TextPrintedOverAPictureStays) {
  for (Page page : {picture_with("Photograph from the archive", 0.97), page_with("ZERQ KABON", 0.83, 1)}) {
    drop_not_text(page, {}, nullptr);
    EXPECT_EQ(page.lines.size(), 21U);
  }
}

TEST(NotText, ABlockOfSeveralLinesInAPictureStays) {
  Page page = picture_with("ZERQ KABON", 0.83);
  for (int i = 21; i < 23; ++i) {
    Line line = page.lines.back();
    line.id = i;
    page.regions[1].lines.push_back(i);
    page.lines.push_back(line);
  }
  drop_not_text(page, {}, nullptr);
  EXPECT_EQ(page.lines.size(), 23U);
}

TEST(NotText, ARowOfDotsIsNoText) {
  Page page = page_with("和 和 和 和", 0.61, 0.9);
  drop_not_text(page, {}, nullptr);
  EXPECT_EQ(page.lines.size(), 20U);
  ASSERT_EQ(page.dropped.size(), 1U);
  EXPECT_EQ(page.dropped[0].reason, DropReason::noise);
}

TEST(NotText, ASignSaidOftenStaysWhereAReaderIsSureAndOtherSignsAnyway) {
  for (Page page :
       {page_with("哈哈哈", 0.95, 0.9), page_with("和 和 种 和", 0.61, 0.9), page_with("和和", 0.61, 0.9)}) {
    drop_not_text(page, {}, nullptr);
    EXPECT_EQ(page.lines.size(), 21U);
  }
}

TEST(NotText, ALineOfWhichTheUserSaidSomethingStays) {
  for (const Edit::Action action : {Edit::Action::region, Edit::Action::kind, Edit::Action::line}) {
    Page page = page_with("wen lis", 0.68, 0.44);
    drop_not_text(page, with_edit(action, page.lines.back().outline), nullptr);
    EXPECT_EQ(page.lines.size(), 21U);
  }
  Page page = page_with("wen lis", 0.68, 0.44);
  Given given;
  given.regions.push_back({{}, {}, page.lines.back().outline, {}});
  drop_not_text(page, given, nullptr);
  EXPECT_EQ(page.lines.size(), 21U);
}

TEST(NotText, AnEditElsewhereKeepsNothing) {
  Page page = page_with("wen lis", 0.68, 0.44);
  drop_not_text(page, with_edit(Edit::Action::kind, page.lines.front().outline), nullptr);
  EXPECT_EQ(page.lines.size(), 20U);
}

TEST(NotText, WhatIsMuchOfAPageIsWornPrintAndStays) {
  Page page = page_with("wen lis", 0.6, 0.4, 5);
  drop_not_text(page, {}, nullptr);
  EXPECT_EQ(page.lines.size(), 6U);
}

}  // namespace
}  // namespace broadsheet::recognize
