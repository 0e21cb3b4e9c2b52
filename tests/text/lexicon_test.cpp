#include "text/lexicon.h"

#include <gtest/gtest.h>

#include <string>

namespace broadsheet::text {
namespace {

TEST(LexiconTest, MissingDictionariesKnowNothing) {
  const Lexicon none({"/no/such/folder"});
  EXPECT_FALSE(none.available(Language::unknown));
  EXPECT_FALSE(none.knows(U"house", Language::english));
}

TEST(LexiconTest, AsksTheLanguageMeant) {
  const Lexicon lexicon;
  if (!lexicon.available(Language::english) || !lexicon.available(Language::german))
    GTEST_SKIP() << "no dictionaries";
  EXPECT_TRUE(lexicon.knows(U"distribution", Language::english));
  EXPECT_FALSE(lexicon.knows(U"Verwaltung", Language::english));
  EXPECT_TRUE(lexicon.knows(U"Verwaltung", Language::german));
  EXPECT_TRUE(lexicon.knows(U"Beſtimmung", Language::german));
  EXPECT_TRUE(lexicon.knows(U"Größe", Language::unknown));
  EXPECT_FALSE(lexicon.knows(U"", Language::unknown));
  EXPECT_FALSE(lexicon.knows(U"新区", Language::unknown));
  EXPECT_FALSE(lexicon.knows(std::u32string(1000, U'a'), Language::unknown));
}

TEST(LexiconTest, SaysTheSameAgain) {
  const Lexicon lexicon;
  if (!lexicon.available(Language::english)) GTEST_SKIP() << "no dictionary";
  for (int time = 0; time < 2; ++time) {
    EXPECT_TRUE(lexicon.knows(U"ferry", Language::english));
    EXPECT_FALSE(lexicon.knows(U"ferrry", Language::english));
    EXPECT_FALSE(lexicon.knows(U"Ferrry", Language::english));
  }
}

}  // namespace
}  // namespace broadsheet::text
