#include "recognize/look_alikes.h"

#include <gtest/gtest.h>

#include "text/utf.h"

namespace broadsheet::recognize {
namespace {

class LookAlikes : public testing::Test {
 protected:
  void SetUp() override {
    if (!lexicon_.available(text::Language::german)) GTEST_SKIP() << "no German dictionary";
  }

  // A line of signs, as agreement leaves it; a space of the text stands before the next sign.
  std::string settled(const std::u32string& text) {
    line_ = {};
    bool space = false;
    for (const char32_t c : text) {
      if (c == U' ') {
        space = true;
        continue;
      }
      const auto at = static_cast<double>(line_.signs.size());
      Sign sign;
      sign.c = c;
      sign.confidence = 0.8;
      sign.network_space = space;
      sign.ink = {at, 0, at + 0.9, 1};
      line_.signs.push_back(sign);
      space = false;
    }
    settle_look_alikes(line_, {nullptr, &lexicon_, text::Language::german});
    std::u32string all;
    for (const Sign& sign : line_.signs) all += (sign.network_space ? U" " : U"") + std::u32string(1, sign.c);
    return text::encode(all);
  }

  text::Lexicon lexicon_;
  Agreement line_;
};

TEST_F(LookAlikes, ALetterThatMakesAWordOfNoneIsSetRight) {
  EXPECT_EQ(settled(U"und fie haben fich hier verfammelt"), "und ſie haben ſich hier verſammelt");
  EXPECT_EQ(settled(U"zur Zeit vie letzten"), "zur Zeit die letzten");
}

TEST_F(LookAlikes, ABlockOfTwoLettersIsSpelt) {
  EXPECT_EQ(settled(U"in der leßten Woche"), "in der letzten Woche");
  ASSERT_EQ(line_.differences.size(), 1U);
  EXPECT_EQ(line_.differences[0].first, 7U);
  EXPECT_EQ(line_.differences[0].chosen, U"tz");
  EXPECT_EQ(line_.differences[0].rejected, U"ß");
  EXPECT_STREQ(line_.differences[0].reason, "look-alike");
  EXPECT_NEAR(line_.signs[7].ink.right, line_.signs[8].ink.left, 1e-9);
}

TEST_F(LookAlikes, WordsStayAsTheyAre) {
  const std::u32string text = U"der Fall ist groß und das Fest war laut";
  EXPECT_EQ(settled(text), text::encode(text));
  EXPECT_TRUE(line_.differences.empty());
}

TEST_F(LookAlikes, NamesAndPartsOfWordsStay) {
  for (const std::u32string& text : {std::u32string(U"von Uster und Hnnd"), std::u32string(U"lichen Werth"),
                                     std::u32string(U"wegen der Ver-")})
    EXPECT_EQ(settled(text), text::encode(text));
}

TEST_F(LookAlikes, WhatMayBeTwoWordsStays) { EXPECT_EQ(settled(U"ein hanb"), "ein hanb"); }

TEST_F(LookAlikes, ADifferenceBehindMovesWithItsSign) {
  settled(U"");
  line_ = {};
  for (const char32_t c : std::u32string(U"leßten.")) {
    Sign sign;
    sign.c = c;
    line_.signs.push_back(sign);
  }
  Difference mark;
  mark.first = 6;
  line_.differences.push_back(mark);
  settle_look_alikes(line_, {nullptr, &lexicon_, text::Language::german});
  ASSERT_EQ(line_.differences.size(), 2U);
  EXPECT_EQ(line_.differences[1].first, 7U);
}

TEST_F(LookAlikes, WithoutALexiconNothingIsDone) {
  Agreement line;
  line.signs.resize(3);
  settle_look_alikes(line, {});
  EXPECT_EQ(line.signs.size(), 3U);
}

}  // namespace
}  // namespace broadsheet::recognize
