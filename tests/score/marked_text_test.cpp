#include "score/marked_text.h"

#include <gmock/gmock.h>

namespace broadsheet::score {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(FoldedArticles, AreSplitAtPercentLines) {
  const auto articles = folded_articles("一\n二\n%%\n三\n");
  ASSERT_THAT(articles, SizeIs(2));
  EXPECT_EQ(articles[0].characters, U"一二");
  EXPECT_EQ(articles[1].characters, U"三");
}

TEST(FoldedArticles, AreNeverEmpty) {
  EXPECT_THAT(folded_articles(""), IsEmpty());
  EXPECT_THAT(folded_articles("%%\n%%\n%%"), IsEmpty());
  EXPECT_THAT(folded_articles("%%\n \n%%\na\n%%\n\n"), SizeIs(1));
}

TEST(FoldedArticles, MarkParagraphsAndSpaces) {
  const auto articles = folded_articles("a b\nc\n");
  ASSERT_THAT(articles, SizeIs(1));
  EXPECT_EQ(articles[0].characters, U"abc");
  EXPECT_THAT(articles[0].gaps, ElementsAre(Gap::none, Gap::space, Gap::paragraph));
}

TEST(FoldedArticles, BeginWithoutAParagraphMark) {
  const auto articles = folded_articles("a\n%%\nb\n");
  ASSERT_THAT(articles, SizeIs(2));
  EXPECT_THAT(articles[1].gaps, ElementsAre(Gap::none));
}

TEST(FoldedArticles, MayHaveWindowsLineEnds) { EXPECT_THAT(folded_articles("a\r\n%%\r\nb\r\n"), SizeIs(2)); }

TEST(FoldedArticles, NeedExactlyTwoPercentSigns) {
  EXPECT_THAT(folded_articles("a\n%%%\nb\n"), SizeIs(1));
  EXPECT_THAT(folded_articles("a\n %%\nb\n"), SizeIs(1));
}

TEST(FoldedOutput, PassesOverPercentLines) {
  const MarkedText text = folded_output("a\n%%\nb");
  EXPECT_EQ(text.characters, U"ab");
  EXPECT_THAT(text.gaps, ElementsAre(Gap::none, Gap::paragraph));
}

TEST(FoldedOutput, TakesNoSpaceFromTheEndsOfALine) {
  const MarkedText text = folded_output(
      "　　a　\n \n\xEF\xBB\xBF"
      "b \tc\n");
  EXPECT_EQ(text.characters, U"abc");
  EXPECT_THAT(text.gaps, ElementsAre(Gap::none, Gap::paragraph, Gap::space));
}

TEST(FoldedOutput, FoldsRunsOnlyWithinALine) {
  EXPECT_EQ(folded_output("一……\n——二").characters, U"一…-二");
  EXPECT_EQ(folded_output("..\n.").characters, U"...");
}

TEST(FoldedOutput, KeepsANulAsACharacter) {
  EXPECT_EQ(folded_output(std::string_view("a\0b", 3)).characters, std::u32string({U'a', U'\0', U'b'}));
}

TEST(StrictTexts, FoldNothing) {
  EXPECT_EQ(strict_output("“ａ”——……"), U"“ａ”——……");
  EXPECT_THAT(strict_articles("“\n%%\n－\n"), ElementsAre(U"“", U"－"));
}

TEST(StrictTexts, HaveNoWhiteSpace) {
  EXPECT_EQ(strict_output("\xEF\xBB\xBF"
                          "a b\r\n　\xE2\x80\x8B"
                          "c\xE2\x80\xAF\v"
                          "d\n"),
            U"abcd");
}

TEST(StrictTexts, MarkBrokenUtf8) {
  EXPECT_EQ(strict_output("a\xFF\xE4\xB8"
                          "b"),
            U"a\uFFFD\uFFFDb");
}

}  // namespace
}  // namespace broadsheet::score
