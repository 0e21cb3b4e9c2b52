#include "score/text_score.h"

#include <gmock/gmock.h>

#include <string>

namespace broadsheet::score {
namespace {

using testing::DoubleEq;
using testing::ElementsAre;

TextScore scored(std::string_view truth, std::string_view output) {
  const auto score = score_text(truth, output);
  EXPECT_TRUE(score.has_value());
  return score.value_or(TextScore{});
}

constexpr std::string_view kTruth =
    "标题\n第一段的文字。\n第二段的文字。\n%%\nA headline\nSome words here.\n";

TEST(TextScore, IsPerfectForTheTruthItself) {
  const TextScore score = scored(kTruth, kTruth);
  EXPECT_EQ(score.articles, 2U);
  EXPECT_EQ(score.characters, 16U + 9U + 14U);
  EXPECT_EQ(score.article_error, 0);
  EXPECT_EQ(score.page_error, 0);
  EXPECT_EQ(score.paragraph_f1, 1);
  EXPECT_EQ(score.space_error, 0);
  EXPECT_EQ(score.output_ratio, 1);
  EXPECT_EQ(score.strict_article_error, 0);
  EXPECT_EQ(score.strict_page_error, 0);
  EXPECT_EQ(score.overall, 1);
  EXPECT_EQ(score.cased, 1);
}

TEST(TextScore, LeavesTheOrderOfArticlesFreeButNotOfThePage) {
  const TextScore score = scored("abcde\n%%\nvwxyz\n", "vwxyz\nabcde\n");
  EXPECT_EQ(score.article_error, 0);
  EXPECT_EQ(score.page_error, 1);
}

TEST(TextScore, GivesEachArticleItsOwnError) {
  const TextScore score = scored("abcd\n%%\nwxyz\n", "abcd wxy?");
  EXPECT_THAT(score.article_errors, ElementsAre(0, DoubleEq(0.25)));
  EXPECT_EQ(score.article_wrong, 1U);
}

TEST(TextScore, CountsAMissingArticleAsWhollyWrong) {
  EXPECT_THAT(scored("abcd\n%%\nwxyz\n", "abcd").article_errors, ElementsAre(0, 1));
}

TEST(TextScore, SeesLostParagraphs) {
  const TextScore score = scored("aaaa\nbbbb\ncccc\n", "aaaa\nbbbbcccc\n");
  EXPECT_DOUBLE_EQ(score.paragraph_recall, 0.5);
  EXPECT_DOUBLE_EQ(score.paragraph_precision, 1);
  EXPECT_DOUBLE_EQ(score.paragraph_f1, 2.0 / 3);
}

TEST(TextScore, SeesInventedParagraphs) {
  const TextScore score = scored("aaaaaa\nbbbbbb\n", "aaa\naaa\nbbb\nbbb\n");
  EXPECT_DOUBLE_EQ(score.paragraph_recall, 1);
  EXPECT_DOUBLE_EQ(score.paragraph_precision, 1.0 / 3);
}

TEST(TextScore, ForgivesAParagraphOneCharacterOff) {
  EXPECT_EQ(scored("abcd\nefgh\n", "abcde\nfgh\n").paragraph_recall, 1);
  EXPECT_EQ(scored("abcd\nefgh\n", "abcdef\ngh\n").paragraph_recall, 0);
}

TEST(TextScore, HasNoF1WhereNothingIsFound) {
  EXPECT_EQ(scored("abcd\nefgh\n", "ab\ncdefgh\n").paragraph_f1, 0);
}

TEST(TextScore, CountsEverySpaceBetweenChineseCharacters) {
  EXPECT_DOUBLE_EQ(scored("一二三四五\n", "一 二三四五\n").space_error, 0.25);
}

TEST(TextScore, CountsLostAndInventedSpacesBetweenWords) {
  EXPECT_DOUBLE_EQ(scored("to be or\n", "tobe o r\n").space_error, 2.0 / 3);
  EXPECT_EQ(scored("tobe\n", "tobe\n").space_error, 0);
}

TEST(TextScore, TakesALineBreakForNoSpace) { EXPECT_EQ(scored("to be\n", "to\nbe\n").space_error, 0); }

TEST(TextScore, ShowsInventedAndLostText) {
  EXPECT_DOUBLE_EQ(scored("abcd\n", "abcdabcd\n").output_ratio, 2);
  EXPECT_DOUBLE_EQ(scored("abcd\n", "ab\n").output_ratio, 0.5);
}

TEST(TextScore, CountsWidthQuotesAndDashesOnlyWhenStrict) {
  const TextScore score = scored("“１９９８”——好", "\"1998\"-好");
  EXPECT_EQ(score.article_error, 0);
  EXPECT_EQ(score.page_error, 0);
  EXPECT_DOUBLE_EQ(score.strict_article_error, 8.0 / 9);
  EXPECT_DOUBLE_EQ(score.strict_page_error, 8.0 / 9);
}

TEST(TextScore, LetsWhiteSpaceBeEvenWhenStrict) {
  EXPECT_EQ(scored("to be\nor not\n", "tobe ornot").strict_page_error, 0);
}

TEST(TextScore, TakesTheWholePageByLettersAndByEverything) {
  const TextScore score = scored("Ab cd!\n", "ab  cd\n");
  EXPECT_DOUBLE_EQ(score.overall, 1);
  EXPECT_DOUBLE_EQ(score.cased, 1 - 2.0 / 6);
}

TEST(TextScore, OfTheWholePageFallsBelowZeroForMuchTooMuch) {
  EXPECT_DOUBLE_EQ(scored("ab", "abcdefgh").overall, -2);
}

TEST(TextScore, OfAnEmptyOutputIsWhollyWrong) {
  const TextScore score = scored(kTruth, "");
  EXPECT_EQ(score.article_error, 1);
  EXPECT_EQ(score.page_error, 1);
  EXPECT_EQ(score.paragraph_recall, 0);
  EXPECT_EQ(score.output_ratio, 0);
  EXPECT_EQ(score.strict_page_error, 1);
  EXPECT_EQ(score.overall, 0);
}

TEST(TextScore, OfAnEmptyTruthHasNoErrors) {
  for (const std::string_view truth : {"", "\n\n", "%%\n%%\n", "\xEF\xBB\xBF"}) {
    const TextScore score = scored(truth, "text\n");
    EXPECT_EQ(score.articles, 0U);
    EXPECT_EQ(score.article_error, 0);
    EXPECT_EQ(score.output_ratio, 0);
  }
}

TEST(TextScore, SurvivesWhatIsNoText) {
  const std::string nuls(1000, '\0');
  const std::string broken = "\xFF\xFE\x80\xC3\n%%\r\n\xF4\x90\x80\x80\xED\xA0\x80\xE4";
  const std::string line(300000, 'x');
  for (const std::string& truth : {nuls, broken, std::string("a")}) {
    for (const std::string& output : {nuls, broken, line, std::string()}) {
      const TextScore score = scored(truth, output);
      EXPECT_GE(score.article_error, 0);
      EXPECT_LE(score.article_error, 1);
      EXPECT_EQ(score.article_errors.size(), score.articles);
    }
  }
}

TEST(TextScore, TakesAFullPageQuickly) {
  std::string page;
  for (unsigned k = 0; k < 60000; ++k) page += static_cast<char>('a' + (k * k + k / 7) % 26);
  EXPECT_EQ(scored(page, page).page_error, 0);
}

TEST(TextScore, RefusesTextsFarBeyondAPage) {
  const std::string book(300000, 'a');
  const auto score = score_text(book, book);
  ASSERT_FALSE(score.has_value());
  EXPECT_EQ(score.error().code, ErrorCode::too_large);
}

}  // namespace
}  // namespace broadsheet::score
