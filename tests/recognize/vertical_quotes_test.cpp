#include "recognize/vertical_quotes.h"

#include <gtest/gtest.h>

#include <string>

namespace broadsheet::recognize {
namespace {

// An agreed line in which the signs at `alone` were seen by Tesseract only.
Agreement line_of(const std::u32string& text, const std::vector<std::size_t>& alone) {
  Agreement line;
  for (const char32_t c : text) {
    Sign sign;
    sign.c = c;
    line.signs.push_back(sign);
  }
  for (const std::size_t at : alone) {
    Difference difference;
    difference.first = at;
    difference.chosen = text.substr(at, 1);
    line.differences.push_back(difference);
  }
  return line;
}

std::u32string text_of(const Agreement& line) {
  std::u32string text;
  for (const Sign& sign : line.signs) text += sign.c;
  return text;
}

std::u32string settled(const std::u32string& text, const std::vector<std::size_t>& alone,
                       bool simplified = true) {
  Agreement line = line_of(text, alone);
  settle_vertical_quotes(line, simplified);
  return text_of(line);
}

TEST(VerticalQuotes, WhatOnlyTesseractSawClosesWhatIsOpen) {
  EXPECT_EQ(settled(U"『开灯-的人", {0, 3}), U"『开灯』的人");
  EXPECT_EQ(settled(U"说『开灯“的人", {4}), U"说『开灯』的人");
}

TEST(VerticalQuotes, AQuestionMarkBeforeACharacterOpens) {
  EXPECT_EQ(settled(U"码头？开灯=的人", {2, 5}), U"码头『开灯』的人");
}

TEST(VerticalQuotes, ACornerClosesThoughNothingWasOpenedInTheLine) {
  EXPECT_EQ(settled(U"开灯}的人", {2}), U"开灯』的人");
  EXPECT_EQ(settled(U"开灯。-老人", {3}), U"开灯。』老人");
}

TEST(VerticalQuotes, TheClosingOneIsOfTheKindThatOpened) {
  EXPECT_EQ(settled(U"「開燈-的人", {0, 3}), U"「開燈」的人");
  EXPECT_EQ(settled(U"碼頭？開燈=的人", {2, 5}, false), U"碼頭「開燈」的人");
}

TEST(VerticalQuotes, AnAngleSmallerThanACornerIsTheCommaOfAnEnumeration) {
  for (const auto& [height, expected] : {std::pair(0.3, U"開燈、的人"), std::pair(0.7, U"開燈」的人")}) {
    Agreement line = line_of(U"開燈>的人", {2});
    line.signs[2].ink = {2, 0, 2.3, height};
    settle_vertical_quotes(line, false);
    EXPECT_EQ(text_of(line), expected);
  }
}

TEST(VerticalQuotes, AClosingOneOfAnotherKindIsSetRight) {
  EXPECT_EQ(settled(U"「開燈』的人", {}, false), U"「開燈」的人");
}

TEST(VerticalQuotes, ABracketBeforeACharacterOpens) {
  EXPECT_EQ(settled(U"写着：[线头", {3}), U"写着：『线头");
}

TEST(VerticalQuotes, WhatBothReadersSawStays) {
  EXPECT_EQ(settled(U"开灯？老人", {}), U"开灯？老人");
  EXPECT_EQ(settled(U"『开灯-的", {0}), U"『开灯-的");
}

TEST(VerticalQuotes, ALoneStrokeAndAQuestionAtTheEndStay) {
  EXPECT_EQ(settled(U"开灯-老人", {2}), U"开灯-老人");
  EXPECT_EQ(settled(U"谁开灯？", {3}), U"谁开灯？");
  EXPECT_EQ(settled(U"", {}), U"");
}

TEST(VerticalQuotes, SimplifiedTextHasTheHorizontalOnes) {
  Agreement line = line_of(U"『开「灯」』", {});
  set_horizontal_quotes(line);
  EXPECT_EQ(text_of(line), U"“开‘灯’”");
}

}  // namespace
}  // namespace broadsheet::recognize
