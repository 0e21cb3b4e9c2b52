#include "text/sketch.h"

#include <gtest/gtest.h>

#include "text/character_classes.h"

namespace broadsheet::text {
namespace {

TEST(Sketch, TheTextOfALineAndItsWidth) {
  const Sketch line = sketch_of(U"　　本报讯 3 日 ");
  EXPECT_EQ(line.begin, 2U);
  EXPECT_EQ(line.end, 9U);
  EXPECT_EQ(line.half_ems, 4U + 6 + 1 + 1 + 1 + 2 + 1);
  EXPECT_EQ(line.text_half_ems, 6U + 1 + 1 + 1 + 2);
  EXPECT_EQ(line.scripts.most(), Script::han);
}

TEST(Sketch, WhatItsCharactersAre) {
  const Sketch line = sketch_of(U"On May 3, ‘we’");
  for (const std::uint32_t flag : {kLetter, kUpper, kLower, kDigit, kSpace, kClauseMark, kOpeningQuote})
    EXPECT_NE(line.classes & flag, 0U) << flag;
  for (const std::uint32_t flag : {kHan, kCjk, kControl, kHyphen, kDash, kComposes})
    EXPECT_EQ(line.classes & flag, 0U) << flag;
  EXPECT_EQ(line.scripts.most(), Script::latin);
}

// Runs of like characters are counted at once: the same comes out as of the characters one by one.
TEST(Sketch, RunsAreCountedAsTheirCharacters) {
  const std::u32string_view line = U"Ein Wört-chen…日本、ＡＢ Ω×2 。。 a\u0301b ﾊﾝ";
  const Sketch whole = sketch_of(line);
  std::uint32_t flags = 0;
  std::size_t half_ems = 0, leaders = 0;
  ScriptCount scripts;
  for (const char32_t c : line) {
    flags |= classes(c);
    half_ems += half_ems_of(classes(c));
    leaders += has_class(c, kLeader) ? 1 : 0;
    scripts.add(classes(c));
  }
  EXPECT_EQ(whole.classes, flags);
  EXPECT_EQ(whole.half_ems, half_ems);
  EXPECT_EQ(whole.leaders, leaders);
  EXPECT_EQ(whole.scripts, scripts);
}

TEST(Sketch, NothingButSpacesIsNoText) {
  for (const std::u32string_view line : {U"", U"   ", U"\t\u3000"}) {
    EXPECT_EQ(sketch_of(line).begin, 0U);
    EXPECT_EQ(sketch_of(line).end, 0U);
    EXPECT_FALSE(sketch_of(line).parted);
    EXPECT_FALSE(sketch_of(line).spaced);
  }
}

TEST(Sketch, OnlySpacesInsideTheTextPartIt) {
  EXPECT_FALSE(sketch_of(U"  word \t").parted);
  EXPECT_TRUE(sketch_of(U"  two words").parted);
  EXPECT_FALSE(sketch_of(U"  two words  ").spaced);
  for (const std::u32string_view line : {U"two  words", U"two\twords", U"two\u00A0words", U"三\u3000四"})
    EXPECT_TRUE(sketch_of(line).spaced);
}

TEST(Sketch, LoneLettersAndLeaders) {
  EXPECT_EQ(sketch_of(U"a man, I saw x").lone, 3U);
  EXPECT_EQ(sketch_of(U" x ").lone, 1U);
  EXPECT_EQ(sketch_of(U"Eggs . . . · _ … 3").leaders, 6U);
}

// Lines are looked at in pieces of 64 characters: what lies across two of them is told as any other.
TEST(Sketch, TellsWordsAndGapsWhereverTheyStand) {
  for (std::size_t size = 1; size < 140; ++size) {
    const std::u32string word(size, U'w');
    EXPECT_EQ(sketch_of(word).lone, size == 1 ? 1U : 0U);
    const std::size_t lone = size == 1 ? 2 : 0;
    EXPECT_EQ(sketch_of(word + U" a " + word).lone, lone + 1) << size;
    EXPECT_EQ(sketch_of(word + U" b").lone, lone / 2 + 1) << size;
    EXPECT_EQ(sketch_of(word + U" an " + word).lone, lone) << size;
    EXPECT_FALSE(sketch_of(word + U" an " + word).spaced) << size;
    EXPECT_TRUE(sketch_of(word + U"  " + word).spaced) << size;
    EXPECT_TRUE(sketch_of(word + U"\t" + word).spaced) << size;
    EXPECT_FALSE(sketch_of(word + U"  ").parted) << size;
  }
}

}  // namespace
}  // namespace broadsheet::text
