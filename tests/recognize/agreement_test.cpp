// Two readings that differ, made one: the rules, without a picture.
#include "recognize/agreement.h"

#include <gtest/gtest.h>

#include "text/utf.h"

namespace broadsheet::recognize {
namespace {

// One sign an em wide for every character, each with ink of its own.
std::vector<Sign> signs(const std::u32string& text, double confidence = 0.99) {
  std::vector<Sign> made;
  for (const char32_t c : text) {
    const auto at = static_cast<double>(made.size());
    Sign sign;
    sign.c = c;
    sign.confidence = confidence;
    sign.darkness = 1;
    sign.ink = {at + 0.05, 0, at + 0.95, 1};
    made.push_back(sign);
  }
  return made;
}

std::u32string text_of(const std::vector<Sign>& signs) {
  std::u32string text;
  for (const Sign& sign : signs) text += sign.c;
  return text;
}

TEST(Align, EqualReadingsAreTheSameThroughout) {
  const auto stretches = align(signs(U"今晨开港"), signs(U"今晨开港"));
  ASSERT_EQ(stretches.size(), 4U);
  for (const Stretch& stretch : stretches) EXPECT_TRUE(stretch.same);
}

TEST(Align, WidthAndKindOfQuotationMarkDoNotMatter) {
  const auto stretches = align(signs(U"港，“A"), signs(U"港,\"Ａ"));
  for (const Stretch& stretch : stretches) EXPECT_TRUE(stretch.same);
}

TEST(Align, NeighboursThatDifferAreOneStretch) {
  const auto stretches = align(signs(U"甲乙丙丁"), signs(U"甲己内丁"));
  ASSERT_EQ(stretches.size(), 3U);
  EXPECT_FALSE(stretches[1].same);
  EXPECT_EQ(stretches[1].first_end - stretches[1].first, 2U);
}

TEST(Align, WhatOneAloneHasStandsAlone) {
  std::vector<Sign> with = signs(U"甲，乙");
  std::vector<Sign> without = {with[0], with[2]};
  const auto stretches = align(without, with);
  ASSERT_EQ(stretches.size(), 3U);
  EXPECT_EQ(stretches[1].first, stretches[1].first_end);
  EXPECT_EQ(with[stretches[1].second].c, U'，');
}

TEST(Align, ADroppedMarkIsNoPartOfTheQuarrelBesideIt) {
  std::vector<Sign> with = signs(U"小两。戏");
  const std::vector<Sign> without = {signs(U"小")[0], signs(U"小雨")[1], with[3]};
  const auto stretches = align(without, with);
  ASSERT_EQ(stretches.size(), 4U);
  EXPECT_EQ(stretches[1].second_end - stretches[1].second, 1U);
  EXPECT_EQ(stretches[2].first, stretches[2].first_end);
}

TEST(Align, NothingAgainstSomething) {
  EXPECT_TRUE(align({}, {}).empty());
  ASSERT_EQ(align({}, signs(U"甲乙")).size(), 1U);
  ASSERT_EQ(align(signs(U"甲乙"), {}).size(), 1U);
}

TEST(Align, EqualCharactersFarApartAreNotThePair) {
  std::vector<Sign> far = signs(U"甲");
  far[0].ink.left += 9;
  far[0].ink.right += 9;
  for (const Stretch& stretch : align(signs(U"甲"), far)) EXPECT_FALSE(stretch.same);
}

TEST(Agree, WhatBothReadStandsAndIsSurerThanEither) {
  const Agreement agreed = agree(signs(U"开港", 0.8), signs(U"开港", 0.7), TypeGroup::chinese, {});
  EXPECT_EQ(text_of(agreed.signs), U"开港");
  EXPECT_TRUE(agreed.differences.empty());
  EXPECT_GT(agreed.signs[0].confidence, 0.8);
}

TEST(Agree, TheSurerOneWinsAndTheOtherIsKept) {
  std::vector<Sign> unsure = signs(U"抡修");
  unsure[0].confidence = 0.4;
  unsure[0].others = {{U'抢', 0.38}};
  const Agreement agreed = agree(unsure, signs(U"抢修", 0.99), TypeGroup::chinese, {});
  EXPECT_EQ(text_of(agreed.signs), U"抢修");
  ASSERT_EQ(agreed.differences.size(), 1U);
  EXPECT_EQ(agreed.differences[0].chosen, U"抢");
  EXPECT_EQ(agreed.differences[0].rejected, U"抡");
  EXPECT_FALSE(agreed.differences[0].first_won);
  EXPECT_EQ(agreed.differences[0].first, 0U);
}

TEST(Agree, ASureNeuralReadingOfChineseIsNotOverruled) {
  const Agreement agreed = agree(signs(U"抢修", 0.999), signs(U"抡修", 0.97), TypeGroup::chinese, {});
  EXPECT_EQ(text_of(agreed.signs), U"抢修");
}

TEST(Agree, ACommaThatTheNeuralReaderDroppedInVerticalTextComesBack) {
  std::vector<Sign> with = signs(U"雨，戏");
  with[1].ink = {1.4, 0.7, 1.7, 1};
  const std::vector<Sign> without = {with[0], with[2]};
  const Agreement agreed = agree(without, with, TypeGroup::chinese_vertical, {});
  EXPECT_EQ(text_of(agreed.signs), U"雨，戏");
}

TEST(Agree, AMarkWithoutInkIsNotBelieved) {
  std::vector<Sign> with = signs(U"雨·戏", 0.6);
  with[1].ink = {};
  with[1].darkness = 0;
  const std::vector<Sign> without = {signs(U"雨·戏")[0], signs(U"雨·戏")[2]};
  EXPECT_EQ(text_of(agree(without, with, TypeGroup::chinese, {}).signs), U"雨戏");
}

TEST(Agree, OneThatReadNothingDoesNotSilenceTheOther) {
  EXPECT_EQ(text_of(agree({}, signs(U"Harbour"), TypeGroup::letters, {}).signs), U"Harbour");
  EXPECT_EQ(text_of(agree(signs(U"开港"), {}, TypeGroup::chinese, {}).signs), U"开港");
  EXPECT_TRUE(agree({}, {}, TypeGroup::letters, {}).signs.empty());
}

TEST(Agree, SpacesBetweenLettersAreTesseracts) {
  std::vector<Sign> dropped = signs(U"ofthe"), kept = signs(U"ofthe");
  kept[2].network_space = true;
  const Agreement agreed = agree(dropped, kept, TypeGroup::letters, {});
  EXPECT_TRUE(agreed.signs[2].network_space);
}

TEST(Agree, AKnownWordBeatsAnUnknownOne) {
  const text::Lexicon lexicon;
  if (!lexicon.available(text::Language::english)) GTEST_SKIP() << "no English dictionary";
  const Knowledge knowledge{nullptr, &lexicon, text::Language::english};
  EXPECT_EQ(text_of(agree(signs(U"market", 0.9), signs(U"marhet", 0.9), TypeGroup::letters, knowledge).signs),
            U"market");
  EXPECT_EQ(text_of(agree(signs(U"marhet", 0.9), signs(U"market", 0.9), TypeGroup::letters, knowledge).signs),
            U"market");
}

TEST(Agree, WordsNeverWriteWhatNobodyRead) {
  const text::Lexicon lexicon;
  const Knowledge knowledge{nullptr, &lexicon, text::Language::english};
  const std::u32string chosen =
      text_of(agree(signs(U"marhet", 0.9), signs(U"marbet", 0.9), TypeGroup::letters, knowledge).signs);
  EXPECT_TRUE(chosen == U"marhet" || chosen == U"marbet");
}

TEST(Agree, ACharacterThatNobodyCanReadBecomesTheUnreadableSign) {
  std::vector<Sign> first = signs(U"今晨薄港"), second = signs(U"今晨淳港");
  first[2].confidence = 0.4;
  second[2].confidence = 0.3;
  const Agreement agreed = agree(first, second, TypeGroup::chinese, {});
  EXPECT_EQ(text_of(agreed.signs), U"今晨〓港");
  ASSERT_EQ(agreed.differences.size(), 1U);
  EXPECT_STREQ(agreed.differences[0].reason, "unreadable");
  ASSERT_EQ(agreed.differences[0].candidates.size(), 2U);
  EXPECT_EQ(agreed.differences[0].candidates[0].c + agreed.differences[0].candidates[1].c, U'薄' + U'淳');
}

TEST(Agree, OneSureReaderMakesACharacterReadable) {
  std::vector<Sign> first = signs(U"今晨薄港"), second = signs(U"今晨淳港");
  first[2].confidence = 0.9;
  second[2].confidence = 0.3;
  EXPECT_EQ(text_of(agree(first, second, TypeGroup::chinese, {}).signs), U"今晨薄港");
}

TEST(Agree, NoLetterOfOtherScriptsIsUnreadable) {
  std::vector<Sign> first = signs(U"lebten"), second = signs(U"lehten");
  first[2].confidence = second[2].confidence = 0.2;
  EXPECT_EQ(text_of(agree(first, second, TypeGroup::letters, {}).signs).find(U'〓'), std::u32string::npos);
}

TEST(SurerOf, TheSurerReadingStandsWhereTheyDiffer) {
  std::vector<Sign> first = signs(U"lebten", 0.9), second = signs(U"lehten", 0.9);
  first[2].confidence = 0.5;
  EXPECT_EQ(text_of(surer_of(first, second, TypeGroup::fraktur, {})), U"lehten");
  second[2].confidence = 0.3;
  EXPECT_EQ(text_of(surer_of(first, second, TypeGroup::fraktur, {})), U"lebten");
}

TEST(SurerOf, AKnownWordWinsOverOneThatIsNone) {
  const text::Lexicon lexicon;
  if (!lexicon.available(text::Language::german)) GTEST_SKIP() << "no German dictionary";
  std::vector<Sign> first = signs(U"Rcgierung", 0.9), second = signs(U"Regierung", 0.9);
  second[1].confidence = 0.7;
  const Knowledge knowledge{nullptr, &lexicon, text::Language::german};
  EXPECT_EQ(text_of(surer_of(first, second, TypeGroup::fraktur, knowledge)), U"Regierung");
}

TEST(SurerOf, WhatOneAloneHasIsWeighedAgainstItsSurroundings) {
  std::vector<Sign> with = signs(U"die,Haus", 0.95), without = with;
  without.erase(without.begin() + 3);
  with[3].confidence = 0.4;
  EXPECT_EQ(text_of(surer_of(with, without, TypeGroup::fraktur, {})), U"dieHaus");
  with[3].confidence = 0.99;
  EXPECT_EQ(text_of(surer_of(with, without, TypeGroup::fraktur, {})), U"die,Haus");
}

TEST(SurerOf, OneEmptyReadingLeavesTheOther) {
  EXPECT_TRUE(surer_of({}, {}, TypeGroup::fraktur, {}).empty());
}

}  // namespace
}  // namespace broadsheet::recognize
