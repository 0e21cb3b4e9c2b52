#include "text/lexicon.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <vector>

namespace broadsheet::text {
namespace {

TEST(LexiconTest, MissingDictionariesKnowNothing) {
  const Lexicon none({"/no/such/folder"});
  EXPECT_FALSE(none.available(Language::unknown));
  EXPECT_FALSE(none.knows(U"house", Language::english));
}

TEST(LexiconTest, TheEnvironmentNamesFoldersThatComeFirst) {
  const std::vector<std::string> usual = Lexicon::default_folders("");
  setenv("DICPATH", "/a:/b c", 1);
  setenv("WNSEARCHDIR", "/d", 1);
  std::vector<std::string> expected = {"/a", "/b c", "/d"};
  expected.insert(expected.end(), usual.begin(), usual.end());
  EXPECT_EQ(Lexicon::default_folders(""), expected);
  unsetenv("DICPATH");
  unsetenv("WNSEARCHDIR");
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

TEST(LexiconTest, WithoutListsNothingIsSaidOfUsage) {
  const Lexicon none({"/no/such/folder"});
  EXPECT_EQ(none.known_by(U"house", Language::english), 0);
  EXPECT_FALSE(none.lists_hyphened(U"mother-in-law"));
  EXPECT_EQ(none.zipf(U"house"), std::nullopt);
}

TEST(LexiconTest, AsksTheDictionariesOfBothKindsOfEnglish) {
  const Lexicon lexicon;
  if (lexicon.known_by(U"house", Language::english) < 2) GTEST_SKIP() << "no en_GB beside en_US";
  EXPECT_TRUE(lexicon.knows(U"neighbour", Language::english));
  EXPECT_TRUE(lexicon.knows(U"neighbor", Language::english));
  EXPECT_EQ(lexicon.known_by(U"neighbour", Language::english), 1);
  EXPECT_EQ(lexicon.known_by(U"neihgbour", Language::english), 0);
  EXPECT_TRUE(lexicon.lists_hyphened(U"mother-in-law"));
  EXPECT_FALSE(lexicon.lists_hyphened(U"house-hold"));
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
