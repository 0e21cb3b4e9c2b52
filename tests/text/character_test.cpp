#include "text/character.h"

#include <gtest/gtest.h>

#include <string_view>

namespace broadsheet::text {
namespace {

TEST(Character, ChineseCharactersOfEveryPlane) {
  for (const char32_t c : std::u32string_view(U"新々〇㐀𠀀豈")) {
    EXPECT_TRUE(is_han(c)) << static_cast<unsigned>(c);
    EXPECT_TRUE(is_cjk(c));
    EXPECT_EQ(em_width(c), 1);
  }
  for (const char32_t c : std::u32string_view(U"。aあ１“—0"))
    EXPECT_FALSE(is_han(c)) << static_cast<unsigned>(c);
}

TEST(Character, FullWidthFormsAreCjkButOnlyMarksArePunctuation) {
  EXPECT_TRUE(is_full_width(U'Ａ'));
  EXPECT_FALSE(is_cjk_punctuation(U'Ａ'));
  EXPECT_TRUE(is_cjk_punctuation(U'，'));
  EXPECT_TRUE(is_cjk_punctuation(U'《'));
  EXPECT_FALSE(is_cjk_punctuation(U','));
  EXPECT_TRUE(is_cjk(U'％'));
}

TEST(Character, MarksOfBothScriptsAreNotCjk) {
  for (const char32_t c : {U'“', U'”', U'‘', U'’', U'—', U'…', U'·'}) {
    EXPECT_TRUE(is_shared_mark(c));
    EXPECT_FALSE(is_cjk(c));
  }
}

TEST(Character, LettersOfWesternAlphabets) {
  for (const char32_t c : {U'a', U'Z', U'ß', U'ſ', U'É', U'ﬁ'}) EXPECT_TRUE(is_latin_letter(c));
  EXPECT_FALSE(is_latin_letter(U'Ａ'));
  EXPECT_FALSE(is_latin_letter(U'я'));
  EXPECT_TRUE(is_letter(U'я'));
  EXPECT_FALSE(is_letter(U'新'));
  EXPECT_FALSE(is_letter(U'7'));
  EXPECT_TRUE(is_lower(U'ß'));
  EXPECT_TRUE(is_upper(U'Ä'));
}

TEST(Character, SpacesOfEveryWidth) {
  for (const char32_t c : {U' ', U'\t', U'\u3000', U'\u00A0', U'\u200B', U'\uFEFF', U'\f'})
    EXPECT_TRUE(is_space(c));
  EXPECT_TRUE(is_control(U'\0'));
  EXPECT_FALSE(is_control(U'\t'));
  EXPECT_FALSE(is_control(U'a'));
}

TEST(Character, WidthsFollowTheType) {
  EXPECT_EQ(em_width(U'a'), 0.5);
  EXPECT_EQ(em_width(U'é'), 0.5);
  EXPECT_EQ(em_width(U'\u3000'), 1);
  EXPECT_EQ(em_width(U'\u0301'), 0);  // combining acute
  EXPECT_EQ(em_width(U'\u200B'), 0);
}

}  // namespace
}  // namespace broadsheet::text
