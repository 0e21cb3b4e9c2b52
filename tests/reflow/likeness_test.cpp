#include "reflow/likeness.h"

#include <gtest/gtest.h>

namespace broadsheet::reflow {
namespace {

WordCounts words(std::u32string_view text) {
  WordCounts out;
  count_words(text, out);
  return out;
}

TEST(Likeness, WordsAreSmallLettersAndPairsOfChineseCharacters) {
  EXPECT_EQ(words(U"The MAYOR, the mayor’s"), (WordCounts{{U"the", 2}, {U"mayor", 2}}));
  EXPECT_EQ(words(U"新渡口（渡口）"), (WordCounts{{U"新渡", 1}, {U"渡口", 2}}));
  EXPECT_TRUE(words(U"a 12 。").empty());
}

TEST(Likeness, TextsOfOneThingAreAlike) {
  const Likeness like(
      {words(U"粮食丰收，早稻亩产创新高"), words(U"早稻装满粮站，亩产还要提高"), words(U"渡轮往返两岸"), {}});
  EXPECT_GT(like.of(0, 1), like.of(0, 2));
  EXPECT_EQ(like.of(0, 2), 0);
  EXPECT_NEAR(like.of(0, 0), 1, 1e-9);
  EXPECT_EQ(like.of(0, 1), like.of(1, 0));
  EXPECT_EQ(like.of(0, 3), 0);
}

TEST(Likeness, AHeadlineIsRepeatedByItsTellingWords) {
  const Likeness like(
      {words(U"the mayor and the harbour"), words(U"the eggs and the hens"), words(U"the the the")});
  const WordCounts headline = words(U"The Mayor Vetoes The Harbour Budget");
  EXPECT_NEAR(like.repeated(headline, words(U"MAYOR")), 1, 1e-9);
  EXPECT_LT(like.repeated(headline, words(U"The Eggs")), 0.3);
  EXPECT_EQ(like.repeated(headline, {}), 0);
}

}  // namespace
}  // namespace broadsheet::reflow
