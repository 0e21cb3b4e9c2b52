#include "score/characters.h"

#include <gtest/gtest.h>

namespace broadsheet::score {
namespace {

TEST(DecodeByLeadByte, ReadsSoundUtf8) {
  EXPECT_EQ(decode_by_lead_byte("a\xC3\xA4\xE4\xB8\xAD\xF0\xA0\x80\x80"), U"a\u00E4\u4E2D\U00020000");
}

TEST(DecodeByLeadByte, LetsAStrayContinuationByteTakeTheNext) {
  EXPECT_EQ(decode_by_lead_byte("\x80\xA0z"), U" z");  // 0 and 32 in six bits: a space
  EXPECT_EQ(decode_by_lead_byte("\xC1\x01z"), (std::u32string{0x41, U'z'}));
}

TEST(DecodeByLeadByte, CutsASequenceShortAtTheEnd) {
  EXPECT_EQ(decode_by_lead_byte("\xE4\xB8"), (std::u32string{(0x4 << 6) | 0x38}));
  EXPECT_EQ(decode_by_lead_byte("\xF8"), std::u32string(1, U'\0'));
  EXPECT_EQ(decode_by_lead_byte(""), U"");
}

TEST(Folded, TakesWidthQuotesAndDashesAsOne) {
  EXPECT_EQ(folded(U'Ａ'), U'A');
  EXPECT_EQ(folded(U'，'), U',');
  for (const char32_t c : {U'“', U'”', U'„', U'「', U'」', U'＂'}) EXPECT_EQ(folded(c), U'"');
  for (const char32_t c : {U'‘', U'’', U'‚', U'＇'}) EXPECT_EQ(folded(c), U'\'');
  for (const char32_t c : {U'—', U'–', U'―', U'─', U'‒', U'－'}) EXPECT_EQ(folded(c), U'-');
  for (const char32_t c : {U'•', U'・', U'‧'}) EXPECT_EQ(folded(c), U'·');
  EXPECT_EQ(folded(U'∶'), U':');
  EXPECT_EQ(folded(U'ſ'), U's');
}

TEST(Folded, LeavesDifferentCharactersApart) {
  for (const char32_t c : {U'中', U'。', U'a', U'A', U'『', U'»', U'、', U'〇', U'ä'})
    EXPECT_EQ(folded(c), c);
}

TEST(RunsFolded, MakesOneDashOfMany) {
  EXPECT_EQ(with_runs_folded(U"a——b"), U"a-b");
  EXPECT_EQ(with_runs_folded(U"-–—－b"), U"-b");
}

TEST(RunsFolded, MakesAnEllipsisOfThreeDotsOrMore) {
  EXPECT_EQ(with_runs_folded(U"a...b"), U"a…b");
  EXPECT_EQ(with_runs_folded(U"a······"), U"a…");
  EXPECT_EQ(with_runs_folded(U"……"), U"…");
  EXPECT_EQ(with_runs_folded(U".…"), U"…");
}

TEST(RunsFolded, LeavesOneOrTwoDotsAsTheyStand) {
  EXPECT_EQ(with_runs_folded(U"a.b．．c・d"), U"a.b．．c・d");
  EXPECT_EQ(with_runs_folded(U"a. . .b"), U"a. . .b");
  EXPECT_EQ(with_runs_folded(U""), U"");
}

TEST(LettersAndDigits, AreAsciiInLowerCase) {
  EXPECT_EQ(letters_and_digits(U"The 3 Bären, 中文 Ａ!"), U"the3bren");
}

TEST(LettersAndDigits, KnowTheTwoOtherCapitals) { EXPECT_EQ(letters_and_digits(U"\u0130\u212A"), U"ik"); }

TEST(SingleSpaces, StandForEveryRunOfWhiteSpace) {
  EXPECT_EQ(with_single_spaces(U" a \r\n\r\nb\u3000c\u00A0\x1F"
                               U"d\u2029"),
            U"a b c d");
  EXPECT_EQ(with_single_spaces(U" \n"), U"");
}

TEST(SingleSpaces, LeaveZeroWidthCharactersIn) {
  EXPECT_EQ(with_single_spaces(U"\uFEFFa\u200B"), U"\uFEFFa\u200B");
}

TEST(Cjk, IsHanKanaAndWideForms) {
  for (const char32_t c : {U'中', U'。', U'あ', U'，', U'\U00020000', U'\uF900'}) EXPECT_TRUE(is_cjk(c));
  for (const char32_t c : {U'a', U'“', U'—', U'ä', U'\uAC00'}) EXPECT_FALSE(is_cjk(c));
}

}  // namespace
}  // namespace broadsheet::score
