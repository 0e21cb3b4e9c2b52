#include "text/punctuation.h"

#include <gtest/gtest.h>

namespace broadsheet::text {
namespace {

TEST(Punctuation, OpeningMarksAndTheirClosingOnes) {
  constexpr std::u32string_view kOpening = U"（［｛《〈「『【〔〖([{⟨“‘„‚";
  constexpr std::u32string_view kClosing = U"）］｝》〉」』】〕〗)]}⟩”’”’";
  for (std::size_t i = 0; i < kOpening.size(); ++i) {
    EXPECT_TRUE(is_opening(kOpening[i]) && !is_closing(kOpening[i])) << i;
    EXPECT_TRUE(is_closing(kClosing[i]) && !is_opening(kClosing[i])) << i;
    EXPECT_EQ(is_opening_bracket(kOpening[i]), is_closing_bracket(kClosing[i])) << i;
    EXPECT_TRUE(forbidden_at_line_end(kOpening[i]));
    EXPECT_TRUE(forbidden_at_line_start(kClosing[i]));
  }
}

TEST(Punctuation, MarksThatMayNotBeginALine) {
  for (const char32_t c : std::u32string_view(U"，。、；：？！）》」”’…—·％%.,;:!?)"))
    EXPECT_TRUE(forbidden_at_line_start(c)) << static_cast<unsigned>(c);
  for (const char32_t c : std::u32string_view(U"新“（《a1-")) EXPECT_FALSE(forbidden_at_line_start(c));
}

TEST(Punctuation, SentenceEndsBehindClosingMarks) {
  EXPECT_TRUE(ends_sentence(U"结束。"));
  EXPECT_TRUE(ends_sentence(U"他说：“好。”"));
  EXPECT_TRUE(ends_sentence(U"车水马龙……"));
  EXPECT_TRUE(ends_sentence(U"(He left.) "));
  EXPECT_TRUE(ends_sentence(U"„Er ging.“"));
  EXPECT_TRUE(ends_sentence(U"He said \"no!\""));
  EXPECT_FALSE(ends_sentence(U"新区，"));
  EXPECT_FALSE(ends_sentence(U"“第九子”"));
  EXPECT_FALSE(ends_sentence(U""));
  EXPECT_FALSE(ends_sentence(U"”"));
}

TEST(Punctuation, HyphensAndDashesAreTwoThings) {
  for (const char32_t c : std::u32string_view(U"-¬⸗=\u00AD")) {
    EXPECT_TRUE(is_hyphen(c));
    EXPECT_FALSE(is_dash(c));
  }
  for (const char32_t c : std::u32string_view(U"—–―")) {
    EXPECT_TRUE(is_dash(c));
    EXPECT_FALSE(is_hyphen(c));
  }
}

}  // namespace
}  // namespace broadsheet::text
