#include "text/user_words.h"

#include <gtest/gtest.h>

#include "text/lexicon.h"

namespace broadsheet::text {
namespace {

TEST(UserWords, AreKnownAsGivenAndInCapitals) {
  const UserWords words({"Farraday", "Port Alder", "Wesel"});
  for (const char32_t* known : {U"Farraday", U"FARRADAY", U"Port", U"Alder", U"Weſel"})
    EXPECT_TRUE(words.has(known));
  for (const char32_t* unknown : {U"farraday", U"Faraday", U"", U"Port Alder"})
    EXPECT_FALSE(words.has(unknown));
  EXPECT_TRUE(UserWords().empty());
}

TEST(UserWords, StandWhereTheyTouchThePlace) {
  const UserWords words({"童水根", "石埠"});
  EXPECT_TRUE(words.stands_at(U"村民童水根说", 3, 4));
  EXPECT_TRUE(words.stands_at(U"村民童水根说", 4, 6));
  EXPECT_FALSE(words.stands_at(U"村民童水根说", 0, 2));
  EXPECT_FALSE(words.stands_at(U"村民童水根说", 5, 6));
  EXPECT_FALSE(words.stands_at(U"村民童木根说", 3, 4));
  EXPECT_TRUE(words.stands_at(U"石埠", 0, 1));
}

TEST(UserWords, AreKnownToTheLexicon) {
  const Lexicon lexicon({"/no/such/folder"}, UserWords({"Farraday"}));
  EXPECT_TRUE(lexicon.knows(U"Farraday", Language::english));
  EXPECT_TRUE(lexicon.knows(U"Farraday", Language::unknown));
  EXPECT_FALSE(lexicon.knows(U"Faraday", Language::english));
  EXPECT_FALSE(lexicon.available(Language::english));
}

}  // namespace
}  // namespace broadsheet::text
