#include "reflow/word_repair.h"

#include <gtest/gtest.h>

#include "made_forms.h"
#include "reflow/language.h"
#include "text/utf.h"

namespace broadsheet::reflow {
namespace {

using text::Language;
using text::Lexicon;

class WordRepair : public ::testing::Test {
 protected:
  // What becomes of two rows, in words: "distribution", "brand-new", "Ein- und".
  std::string mend(const char* left, const char* right, Language language = Language::english) {
    const std::u32string a = text::decode(left), b = text::decode(right);
    const Repair repair = repair_word(a, b, {forms_, lexicon_, language});
    std::u32string out = a;
    if (repair.join == Join::hyphen_gone) {
      out.pop_back();
      if (repair.last_letter != 0) out.back() = repair.last_letter;
    }
    if (repair.join == Join::space) out += U' ';
    return text::encode(out + b);
  }

  void page_says(const char* row) { forms_ = testing::forms_of(text::decode(row)); }

  void SetUp() override {
    if (dictionaries_.available(Language::english) && dictionaries_.available(Language::german))
      lexicon_ = &dictionaries_;
  }

  WordForms forms_;
  Lexicon dictionaries_;
  const Lexicon* lexicon_ = nullptr;
};

TEST_F(WordRepair, APrintersHyphenGoes) {
  EXPECT_EQ(mend("distribu-", "tion of"), "distribution of");
  EXPECT_EQ(mend("the inhabi-", "tants,"), "the inhabitants,");
  EXPECT_EQ(mend("Vertheidi-", "gung", Language::german), "Vertheidigung");
  EXPECT_EQ(mend("früͤ-", "heres", Language::german), "früͤheres");
}

TEST_F(WordRepair, TheHyphenOfACompoundStays) {
  if (!lexicon_) GTEST_SKIP() << "no dictionaries";
  EXPECT_EQ(mend("a brand-", "new ship"), "a brand-new ship");
  EXPECT_EQ(mend("well-to-", "do people"), "well-to-do people");
  EXPECT_EQ(mend("old-fash-", "ioned"), "old-fashioned");
  EXPECT_EQ(mend("Brand-", "new"), "Brand-new");
}

TEST_F(WordRepair, AChainOfWordsKeepsItsHyphens) {
  if (!lexicon_) GTEST_SKIP() << "no dictionaries";
  EXPECT_EQ(mend("a run-", "of-the-mill day"), "a run-of-the-mill day");
  EXPECT_EQ(mend("hand-", "to-mouth lives"), "hand-to-mouth lives");
  EXPECT_EQ(mend("from day-to-", "day"), "from day-to-day");
  EXPECT_EQ(mend("Nacht-", "und-Nebel-Aktion", Language::german), "Nacht-und-Nebel-Aktion");
  EXPECT_EQ(mend("ein Ad-", "hoc-Ausschuss", Language::german), "ein Ad-hoc-Ausschuss");
  EXPECT_EQ(mend("Landes-", "bank-Anteile", Language::german), "Landesbank-Anteile");
  EXPECT_EQ(mend("le de-", "mi-tour", Language::unknown), "le demi-tour");
  EXPECT_EQ(mend("the quarter-", "past-nine train"), "the quarter-past-nine train");
}

TEST_F(WordRepair, ASyllableIsNoLinkOfAChain) {
  if (!lexicon_) GTEST_SKIP() << "no dictionaries";
  EXPECT_EQ(mend("a half-for-", "gotten song"), "a half-forgotten song");
  EXPECT_EQ(mend("the ill-in-", "formed clerk"), "the ill-informed clerk");
  EXPECT_EQ(mend("shoul-", "der-high"), "shoulder-high");
  EXPECT_EQ(mend("Stun-", "den-Takt", Language::german), "Stunden-Takt");
  EXPECT_EQ(mend("Dres-", "den-Neustadt", Language::german), "Dresden-Neustadt");
  EXPECT_EQ(mend("his mother-in-", "law came"), "his mother-in-law came");
  EXPECT_EQ(mend("Rund-", "um-die-Uhr-Dienst", Language::german), "Rund-um-die-Uhr-Dienst");
}

TEST_F(WordRepair, APieceOfAChainIsNotTheWordItLooksLike) {
  if (!lexicon_) GTEST_SKIP() << "no dictionaries";
  page_says("here today");
  EXPECT_EQ(mend("from day-to-", "day"), "from day-to-day");
  EXPECT_EQ(mend("two 18-year-", "olds sat"), "two 18-year-olds sat");
  EXPECT_EQ(mend("the how-", "to of it"), "the how-to of it");
  EXPECT_EQ(mend("Park-", "and-ride-Plätze", Language::german), "Park-and-ride-Plätze");
  EXPECT_EQ(mend("Gar-", "misch-Partenkirchen", Language::german), "Garmisch-Partenkirchen");
  EXPECT_EQ(mend("in Neu-An-", "spach", Language::german), "in Neu-Anspach");
}

TEST_F(WordRepair, WhatTheUserSaysSettlesIt) {
  const Lexicon told({}, text::UserWords({"news-paper", "hobbyhorse"}));
  lexicon_ = &told;
  page_says("a newspaper, his hobby-horse");
  EXPECT_EQ(mend("the news-", "paper"), "the news-paper");
  EXPECT_EQ(mend("Hobby-", "horse"), "Hobbyhorse");
}

TEST_F(WordRepair, WhatNothingSettlesIsSaidToBeUndecided) {
  if (!lexicon_) GTEST_SKIP() << "no dictionaries";
  const auto undecided = [&](const char* left, const char* right) {
    return repair_word(text::decode(left), text::decode(right), {forms_, lexicon_, Language::english})
        .undecided;
  };
  EXPECT_TRUE(undecided("Quil-", "dwick"));
  EXPECT_TRUE(undecided("co-", "operative"));  // print has both
  EXPECT_FALSE(undecided("distribu-", "tion"));
  page_says("to Quildwick");
  EXPECT_FALSE(undecided("Quil-", "dwick"));
}

TEST_F(WordRepair, WhatHasNoVowelIsNoSyllable) {
  EXPECT_EQ(mend("x-", "beliebig", Language::german), "x-beliebig");
  EXPECT_EQ(mend("pH-", "neutral", Language::german), "pH-neutral");
  EXPECT_EQ(mend("an S-", "hook"), "an S-hook");
}

TEST_F(WordRepair, ATitleBeginsAName) {
  EXPECT_EQ(mend("said Mr. Wynd-", "ham-Price"), "said Mr. Wyndham-Price");
}

TEST_F(WordRepair, AWordBrokenInsideACompoundIsMended) {
  if (!lexicon_) GTEST_SKIP() << "no dictionaries";
  EXPECT_EQ(mend("vote-get-", "ting"), "vote-getting");
  EXPECT_EQ(mend("ex-mana-", "ger"), "ex-manager");
  EXPECT_EQ(mend("SPD-Mit-", "glieder", Language::german), "SPD-Mitglieder");
}

TEST_F(WordRepair, WhatAPersonHasIsWrittenWithAHyphen) {
  if (!lexicon_) GTEST_SKIP() << "no dictionaries";
  EXPECT_EQ(mend("a fair-", "haired girl"), "a fair-haired girl");
  EXPECT_EQ(mend("a light-", "hearted girl"), "a light-hearted girl");
  EXPECT_EQ(mend("long-", "legged"), "long-legged");
  EXPECT_EQ(mend("hand-", "cuffed"), "handcuffed");  // of a verb
  EXPECT_EQ(mend("per-", "formed"), "performed");
  EXPECT_EQ(mend("over-", "crowded"), "overcrowded");
  EXPECT_EQ(mend("sea-", "weed"), "seaweed");
  EXPECT_EQ(mend("hund-", "red"), "hundred");
}

TEST_F(WordRepair, GermanAdjectivesSideBySideKeepTheHyphen) {
  if (!lexicon_) GTEST_SKIP() << "no dictionaries";
  EXPECT_EQ(mend("die russisch-", "japanische Grenze", Language::german), "die russisch-japanische Grenze");
  EXPECT_EQ(mend("ein fachlich-", "sachliches Wort", Language::german), "ein fachlich-sachliches Wort");
  EXPECT_EQ(mend("die freund-", "lichen Leute", Language::german), "die freundlichen Leute");
  EXPECT_EQ(mend("die Möglich-", "keiten", Language::german), "die Möglichkeiten");
}

TEST_F(WordRepair, HalvesOfANameMakeNoCompound) {
  EXPECT_EQ(mend("they came to Not-", "ting Hill"), "they came to Notting Hill");
}

TEST_F(WordRepair, ThePageKnowsBetterThanTheLexicon) {
  page_says("to-day he came, and brandnew it was; the Lindhurst people");
  EXPECT_EQ(mend("to-", "day"), "to-day");
  EXPECT_EQ(mend("brand-", "new"), "brandnew");
  EXPECT_EQ(mend("Lind-", "hurst"), "Lindhurst");
}

TEST_F(WordRepair, CapitalsAndDigitsKeepIt) {
  EXPECT_EQ(mend("EU-", "Staaten", Language::german), "EU-Staaten");
  EXPECT_EQ(mend("die EU-", "weite", Language::german), "die EU-weite");
  EXPECT_EQ(mend("Baden-", "Württemberg", Language::german), "Baden-Württemberg");
  EXPECT_EQ(mend("20-", "year-old"), "20-year-old");
  EXPECT_EQ(mend("1914-", "18"), "1914-18");
  EXPECT_EQ(mend("COVID-", "19"), "COVID-19");
  EXPECT_EQ(mend("US-", "EU"), "US-EU");
}

TEST_F(WordRepair, AHangingHyphenStaysWithASpace) {
  EXPECT_EQ(mend("Ein-", "und Ausfuhr", Language::german), "Ein- und Ausfuhr");
  EXPECT_EQ(mend("two-", "or three-storied"), "two- or three-storied");
  EXPECT_EQ(mend("18-", "bis 20jährige", Language::german), "18- bis 20jährige");
}

TEST_F(WordRepair, GermanCkComesBack) {
  if (!lexicon_) GTEST_SKIP() << "no dictionaries";
  EXPECT_EQ(mend("Zuk-", "ker", Language::german), "Zucker");
  EXPECT_EQ(mend("Rück-", "kehr", Language::german), "Rückkehr");
  EXPECT_EQ(mend("Zuk¬", "ker", Language::german), "Zucker");
  EXPECT_EQ(mend("Herr Wek-", "kner", Language::german), "Herr Weckner");
  EXPECT_EQ(mend("die Musik-", "kutsche", Language::german), "die Musikkutsche");
  page_says("die Brukkner");
  EXPECT_EQ(mend("Bruk-", "kner", Language::german), "Brukkner");
}

TEST_F(WordRepair, EverySignOfABrokenWord) {
  EXPECT_EQ(mend("Beſtim⸗", "mung", Language::german), "Beſtimmung");
  EXPECT_EQ(mend("Bestim¬", "mung", Language::german), "Bestimmung");
  EXPECT_EQ(mend("Bestim=", "mung", Language::german), "Bestimmung");
  EXPECT_EQ(mend("Bestim\u00AD", "mung", Language::german), "Bestimmung");
  EXPECT_EQ(mend("General⸗", "Direktor", Language::german), "General⸗Direktor");
}

TEST_F(WordRepair, CapitalHeadingsAreMended) {
  EXPECT_EQ(mend("THE PRESI-", "DENT"), "THE PRESIDENT");
  if (lexicon_) {
    EXPECT_EQ(mend("BRAND-", "NEW"), "BRAND-NEW");
  }
}

TEST_F(WordRepair, WithoutADictionaryLettersDecide) {
  lexicon_ = nullptr;
  EXPECT_EQ(mend("distribu-", "tion"), "distribution");
  EXPECT_EQ(mend("EU-", "Staaten", Language::german), "EU-Staaten");
  EXPECT_EQ(mend("Ein-", "und Ausfuhr", Language::german), "Ein- und Ausfuhr");
  page_says("a brand-new one");
  EXPECT_EQ(mend("brand-", "new"), "brand-new");
}

TEST_F(WordRepair, BadInputIsLeftAsItIs) {
  EXPECT_EQ(mend("-", ""), "-");
  EXPECT_EQ(mend("-", "word"), "-word");
  EXPECT_EQ(mend("word-", ","), "word-,");
  EXPECT_EQ(mend("word-", "新"), "word-新");
  EXPECT_EQ(mend("'-", "'"), "'-'");
}

TEST(WordFormsTest, CountsWholeWordsAndLeavesFragmentsOut) {
  Block block;
  for (const char32_t* line : {U"The distribu-", U"tion of brand-new Goods;", U"don’t distribu"}) {
    Row row;
    row.text = line;
    block.rows.push_back(row);
  }
  const WordForms forms({block});
  EXPECT_EQ(forms.count(U"brand-new"), 1);
  EXPECT_EQ(forms.count(U"new"), 1);
  EXPECT_EQ(forms.count(U"goods"), 1);
  EXPECT_EQ(forms.count(U"don't"), 1);
  EXPECT_EQ(forms.count(U"distribu"), 1);  // the whole word of the last row only
  EXPECT_EQ(forms.count(U"tion"), 0);
}

TEST(EarlierFormsTest, CountsThoseOfTheLastPieces) {
  const auto forms_of = [](std::u32string_view text) {
    Block block;
    block.rows.emplace_back().text = text;
    return WordForms({block});
  };
  EarlierForms earlier;
  EXPECT_EQ(earlier.count(U"harbour"), 0);
  earlier.add(forms_of(U"The harbour"));
  earlier.add(forms_of(U"a Harbour, and a harbour"));
  EXPECT_EQ(earlier.count(U"harbour"), 3);
  for (int k = 0; k < 2; ++k) earlier.add(forms_of(U"the bay"));
  EXPECT_EQ(earlier.count(U"harbour"), 2) << "of four pieces the first is forgotten";
}

TEST(WordFormsTest, CountsTheManyFormsOfALongText) {
  Block block;
  const auto word = [](int number) {  // of three letters at most
    std::u32string out;
    for (; number > 0; number /= 26) out += U'a' + static_cast<char32_t>(number % 26);
    return out;
  };
  constexpr int kForms = 5000;
  for (int number = 1; number <= kForms; ++number)
    block.rows.emplace_back().text = block.kept.keep(word(number) + U" among " + word(number));
  const WordForms forms({block});
  for (int number = 1; number <= kForms; ++number) EXPECT_EQ(forms.count(word(number)), 2) << number;
  EXPECT_EQ(forms.count(U"among"), kForms);
  EXPECT_EQ(WordForms().count(U"among"), 0);
}

TEST(LanguageTest, IsGuessedByCommonWords) {
  Block block;
  block.rows.emplace_back().text = U"Der Zug und die Fähre, von der man ſprach";
  EXPECT_EQ(guess_language({block}), Language::german);
  block.rows.front().text = U"It is the end of the line";
  EXPECT_EQ(guess_language({block}), Language::english);
  EXPECT_EQ(guess_language({}), Language::unknown);
}

}  // namespace
}  // namespace broadsheet::reflow
