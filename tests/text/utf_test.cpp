#include "text/utf.h"

#include <gtest/gtest.h>

namespace broadsheet::text {
namespace {

TEST(Utf, DecodesAndEncodesEveryLength) {
  const std::string utf8 = "aß新𠀀";
  const std::u32string points = U"aß新𠀀";
  EXPECT_EQ(decode(utf8), points);
  EXPECT_EQ(encode(points), utf8);
  EXPECT_EQ(encoded_size(U'a'), 1U);
  EXPECT_EQ(encoded_size(U'ß'), 2U);
  EXPECT_EQ(encoded_size(U'新'), 3U);
  EXPECT_EQ(encoded_size(U'𠀀'), 4U);
  const std::string ends = "\xE0\xA0\x80\xE1\x80\x80\xEC\xBF\xBF\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF";
  EXPECT_EQ(decode(ends), (std::u32string{0x800, 0x1000, 0xCFFF, 0xD7FF, 0xE000, 0xFFFF}));
}

TEST(Utf, KeepsNulCharacters) {
  const std::string with_nul("a\0b", 3);
  EXPECT_EQ(decode(with_nul).size(), 3U);
  EXPECT_EQ(encode(decode(with_nul)), with_nul);
}

TEST(Utf, NamesTheFirstMalformedByte) {
  EXPECT_FALSE(first_malformed("新区"));
  EXPECT_FALSE(first_malformed(""));
  EXPECT_EQ(first_malformed("ab\xFF"), 2U);
  EXPECT_EQ(first_malformed("新\xE6\x96"), 3U);  // cut off in the middle of a character
  EXPECT_EQ(first_malformed("x\xE6\x96x"), 1U);
  EXPECT_EQ(first_malformed("\xC0\xAF"), 0U);          // overlong
  EXPECT_EQ(first_malformed("\xE0\x9F\xBF"), 0U);      // overlong, of three bytes
  EXPECT_EQ(first_malformed("x\xED\xA0\x80"), 1U);     // a surrogate
  EXPECT_EQ(first_malformed("\xF4\x90\x80\x80"), 0U);  // above U+10FFFF
}

TEST(Utf, RunsOfAsciiOfAnyLengthEndWhereTheyEnd) {
  for (std::size_t length = 0; length < 20; ++length) {
    const std::string run(length, 'x');
    EXPECT_EQ(decode(run + "新" + run), std::u32string(length, U'x') + U"新" + std::u32string(length, U'x'));
    EXPECT_EQ(first_malformed(run + "\xFF" + run), length);
    std::string onto = "新";
    encode_onto(onto, decode(run + "ß"));
    EXPECT_EQ(onto, "新" + run + "ß");
  }
}

TEST(Utf, MalformedBytesBecomeReplacementCharacters) {
  EXPECT_EQ(decode("a\xFF"
                   "b"),
            U"a\uFFFDb");
  EXPECT_EQ(encode(std::u32string{0xD800}), "\uFFFD");
  EXPECT_EQ(encode(std::u32string{0x110000}), "\uFFFD");
  EXPECT_EQ(encoded_size(0xD800), 3U);
}

// Decoding and encoding go piece by piece: a character that lies across two of them comes out whole.
TEST(Utf, CharactersMayStandAnywhereInALongText) {
  for (std::size_t before = 0; before < 300; ++before) {
    const std::u32string text = std::u32string(before, U'a') + U"ü新𠀀" + std::u32string(70, U'b') + U"们";
    EXPECT_EQ(decode(encode(text)), text) << before;
    EXPECT_EQ(decode(std::string(before, 'a') + "\xE6\x96"), std::u32string(before, U'a') + U'\uFFFD')
        << before;
  }
}

TEST(Utf, WhatIsSurelyBelowALimit) {
  EXPECT_TRUE(surely_below(U"", 0x80));
  for (std::size_t size = 1; size < 20; ++size) {
    std::u32string text(size, U'~');
    EXPECT_TRUE(surely_below(text, 0x80)) << size;
    for (char32_t& c : text) {
      c = U'ü';
      EXPECT_FALSE(surely_below(text, 0x80)) << size;
      EXPECT_TRUE(surely_below(text, 0x100)) << size;
      c = U'~';
    }
  }
}

}  // namespace
}  // namespace broadsheet::text
