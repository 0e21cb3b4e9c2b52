#include "text/possible_words.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <hunspell/hunspell.hxx>

#include "../write/temporary_folder.h"
#include "text/utf.h"

namespace broadsheet::text {
namespace {

class PossibleWordsTest : public ::testing::Test {
 protected:
  std::optional<PossibleWords> of(const std::string& aff, const std::string& dic) const {
    put((folder_ / "x.aff").string(), aff);
    put((folder_ / "x.dic").string(), dic);
    return PossibleWords::of((folder_ / "x.aff").string(), (folder_ / "x.dic").string());
  }

  TemporaryFolder folder_;
};

TEST_F(PossibleWordsTest, AreStemsAndWhatAffixesMakeOfThem) {
  const auto words =
      of("SET UTF-8\nPFX U Y 1\nPFX U 0 un .\nSFX D Y 2\nSFX D y ied [^aeiou]y\nSFX D 0 ed .\n",
         "3\ncarry/UD\nwalk/D\nÜbung\n");
  ASSERT_TRUE(words);
  for (const char32_t* word : {U"carry", U"carried", U"uncarry", U"uncarried", U"walked", U"Walk", U"übung"})
    EXPECT_TRUE(words->may_hold(word)) << encode(word);
  for (const char32_t* word :
       {U"unwalk", U"unwalked", U"walks", U"walkied", U"alk", U"übunged", U"walkcarry"})
    EXPECT_FALSE(words->may_hold(word)) << encode(word);
}

TEST_F(PossibleWordsTest, ASuffixMayFollowAnotherThatAllowsIt) {
  const auto words = of("SET UTF-8\nSFX A Y 1\nSFX A 0 er/B .\nSFX B Y 1\nSFX B 0 s .\n", "1\nwalk/A\n");
  ASSERT_TRUE(words);
  EXPECT_TRUE(words->may_hold(U"walkers"));
  EXPECT_FALSE(words->may_hold(U"walks"));
  EXPECT_FALSE(words->may_hold(U"walksers"));
}

TEST_F(PossibleWordsTest, CompoundsAreMadeOfPiecesMarkedForTheirPlace) {
  const auto words =
      of("SET UTF-8\nCOMPOUNDBEGIN x\nCOMPOUNDMIDDLE y\nCOMPOUNDEND z\nCOMPOUNDPERMITFLAG c\nCOMPOUNDMIN 2\n"
         "SFX N Y 1\nSFX N 0 n .\nSFX j Y 1\nSFX j 0 s/xyc .\n",
         "4\nhof/xyz\ntor/zN\nrat/j\nan\n");
  ASSERT_TRUE(words);
  for (const char32_t* word : {U"hoftor", U"hofhoftor", U"ratstor", U"Hofratstorn"})
    EXPECT_TRUE(words->may_hold(word)) << encode(word);
  for (const char32_t* word : {U"torhof", U"rattor", U"anhof", U"hofan", U"hofto"})
    EXPECT_FALSE(words->may_hold(word)) << encode(word);
}

TEST_F(PossibleWordsTest, WhatIsNotWrittenInSmallLettersIsLeftToHunspell) {
  const auto words = of("SET UTF-8\n", "1\ncat\n");
  ASSERT_TRUE(words);
  for (const char32_t* word : {U"", U"DOG", U"dOg", U"dog's", U"top-dog", U"1st", U"狗"})
    EXPECT_TRUE(words->may_hold(word)) << encode(word);
  EXPECT_FALSE(words->may_hold(U"dog"));
}

TEST_F(PossibleWordsTest, ADictionaryOfOtherRulesIsLeftToHunspell) {
  EXPECT_FALSE(of("SET ISO8859-1\n", "1\ncat\n"));
  EXPECT_FALSE(of("", "1\ncat\n"));
  EXPECT_FALSE(of("SET UTF-8\nFLAG long\n", "1\ncat\n"));
  EXPECT_FALSE(of("SET UTF-8\nCOMPOUNDFLAG x\n", "1\ncat/x\n"));
  EXPECT_FALSE(of("SET UTF-8\nICONV 1\nICONV ij x\n", "1\ncat\n"));
  EXPECT_FALSE(of("SET UTF-8\nCOMPOUNDRULE 1\nCOMPOUNDRULE n*m\n", "2\n1/n\ncat/m\n"));
  EXPECT_TRUE(of("SET UTF-8\nCOMPOUNDRULE 1\nCOMPOUNDRULE n*m\n", "3\n1/n\n1th/m\ncat\n"));
  EXPECT_FALSE(of("SET UTF-8\nSFX broken\n", "1\ncat\n"));
  EXPECT_FALSE(of("SET UTF-8\n", ""));
  EXPECT_FALSE(PossibleWords::of((folder_ / "no.aff").string(), (folder_ / "no.dic").string()));
}

// Whatever hunspell holds must be possible: all stems, with endings and in pairs, as far as they are words.
TEST(PossibleWords, HoldAllThatTheInstalledDictionariesDo) {
  for (const std::string name : {"en_US", "en_GB", "de_DE"}) {
    const std::string stem = "/usr/share/hunspell/" + name;
    if (!std::filesystem::exists(stem + ".dic")) continue;
    const auto words = PossibleWords::of(stem + ".aff", stem + ".dic");
    ASSERT_TRUE(words) << name;
    Hunspell hunspell((stem + ".aff").c_str(), (stem + ".dic").c_str());
    std::ifstream list(stem + ".dic");
    std::string before;
    int asked = 0, held = 0;
    for (std::string line; std::getline(list, line);) {
      if (++asked % 16 != 0) continue;
      const std::string listed = line.substr(0, line.find('/'));
      for (const std::string& word :
           {listed, "un" + listed, listed + "s", listed + "e", listed + "en", listed + "ing", listed + "ly",
            before + listed, before + "s" + listed}) {
        if (!hunspell.spell(word)) continue;
        ++held;
        EXPECT_TRUE(words->may_hold(decode(word))) << name << ": " << word;
      }
      before = listed;
    }
    EXPECT_GT(held, asked / 16) << name;
  }
}

}  // namespace
}  // namespace broadsheet::text
