#include "score/reflow_score.h"

#include <gmock/gmock.h>

#include <string>

#include "score/score_files.h"
#include "scratch_file.h"

namespace broadsheet::score {
namespace {

using testing::HasSubstr;

constexpr const char* kTruth =
    "A well-known distribution of\n"
    "two- or threefold goods\n"
    "%%\n"
    "甲乙丙丁\n";
constexpr const char* kBroken =
    "A well-\nknown distri-\nbution of\n"
    "  two-\nor\nthreefold goods\n\n"
    "甲乙\n丙丁\n";

ReflowScore scored(const char* truth, const char* broken, const std::string& output) {
  const Result<ReflowScore> score = score_reflow(truth, broken, output);
  EXPECT_TRUE(score.has_value()) << to_line(score.error());
  return score.value_or(ReflowScore{});
}

Tally line_ends(const ReflowScore& score, LineEnd kind) {
  return score.line_ends.at(static_cast<std::size_t>(kind));
}

TEST(ReflowScoreTest, TheTruthItselfIsPerfect) {
  const ReflowScore score = scored(kTruth, kBroken, kTruth);
  EXPECT_EQ(line_ends(score, LineEnd::kept).both, 1U);
  EXPECT_EQ(line_ends(score, LineEnd::mended).both, 1U);
  EXPECT_EQ(line_ends(score, LineEnd::hanging).both, 1U);
  EXPECT_EQ(line_ends(score, LineEnd::space).both, 1U);
  EXPECT_EQ(line_ends(score, LineEnd::nothing).both, 1U);
  EXPECT_EQ(line_ends(score, LineEnd::paragraph).both, 2U);
  EXPECT_EQ(score.all_line_ends().f1(), 1);
  EXPECT_EQ(score.paragraphs.f1(), 1);
  EXPECT_EQ(score.words.right, 3U);
  EXPECT_EQ(score.missing_spaces + score.extra_spaces, 0U);
  EXPECT_TRUE(score.mistakes.empty());
}

TEST(ReflowScoreTest, EveryMistakeWithAHyphenHasItsName) {
  const ReflowScore destroyed = scored("a well-known man", "a well-\nknown man", "a wellknown man");
  EXPECT_EQ(destroyed.words.destroyed, 1U);
  EXPECT_EQ(line_ends(destroyed, LineEnd::kept).recall(), 0);
  ASSERT_EQ(destroyed.mistakes.size(), 1U);
  EXPECT_EQ(destroyed.mistakes[0].output, LineEnd::mended);
  EXPECT_EQ(destroyed.mistakes[0].broken, "a well- | known man");

  EXPECT_EQ(scored("distribution", "distri-\nbution", "distri-bution").words.left, 1U);
  EXPECT_EQ(scored("distribution", "distri-\nbution", "distri- bution").words.left, 1U);
  EXPECT_EQ(scored("distribution", "distri-\nbution", "distri bution").words.spaced, 1U);
  EXPECT_EQ(scored("Ein- und Ausfuhr", "Ein-\nund Ausfuhr", "Ein-und Ausfuhr").words.spaced, 1U);
  EXPECT_EQ(scored("Ein- und Ausfuhr", "Ein-\nund Ausfuhr", "Ein und Ausfuhr").words.destroyed, 1U);
  EXPECT_EQ(scored("distribution", "distri-\nbution", "distri-\n\nbution").words.torn, 1U);
}

TEST(ReflowScoreTest, CkMustComeBack) {
  EXPECT_EQ(scored("der Zucker ist", "der Zuk-\nker ist", "der Zucker ist").words.right, 1U);
  const ReflowScore left = scored("der Zucker ist", "der Zuk-\nker ist", "der Zukker ist");
  EXPECT_EQ(left.words.letters, 1U);
  EXPECT_EQ(left.mistakes.size(), 1U);
}

TEST(ReflowScoreTest, SpacesBetweenChineseCharactersAreCounted) {
  const ReflowScore score = scored("李涛 陈蔚说：好的", "李涛 陈蔚\n说：好的", "李涛陈蔚 说： 好的");
  EXPECT_EQ(score.han_spaces, 2U);
  EXPECT_EQ(score.extra_spaces, 2U);
  EXPECT_EQ(score.missing_spaces, 1U);
  EXPECT_EQ(score.places, 7U);
}

TEST(ReflowScoreTest, ParagraphsTornAndRunTogetherAreCountedInTheWholeText) {
  const ReflowScore score = scored("one two\nthree four", "one two\nthree four", "one\ntwo three\nfour");
  EXPECT_EQ(score.paragraphs.truth, 1U);
  EXPECT_EQ(score.paragraphs.output, 2U);
  EXPECT_EQ(score.paragraphs.both, 0U);
}

TEST(ReflowScoreTest, MisreadCharactersDoNoHarm) {
  const ReflowScore score = scored("the famous distribution of goods", "tho famons distri-\nbntion ot\ngoods",
                                   "tho famons distribntion ot goods");
  EXPECT_EQ(score.all_line_ends().f1(), 1);
  EXPECT_EQ(score.words.right, 1U);
}

TEST(ReflowScoreTest, ALostHyphenIsNoWordToRepair) {
  const ReflowScore score = scored("distribution", "distri\nbution", "distri bution");
  EXPECT_EQ(line_ends(score, LineEnd::nothing).truth, 1U);
  EXPECT_EQ(score.words.printers, 0U);
}

TEST(ReflowScoreTest, AnOutputThatLostHalfIsBlamedForThatHalfOnly) {
  std::string truth, broken, half;
  for (int i = 0; i < 20; ++i) {
    const std::string n(1, static_cast<char>('a' + i));
    truth += "word" + n + " broken" + n + " here\n";
    broken += "word" + n + " bro-\nken" + n + "\nhere\n";
    if (i < 10) half += "word" + n + " broken" + n + " here\n";
  }
  const ReflowScore score = scored(truth.c_str(), broken.c_str(), half);
  EXPECT_EQ(score.words.right, 10U);
  EXPECT_EQ(score.words.lost, 10U);
  EXPECT_EQ(line_ends(score, LineEnd::mended).precision(), 1);
  EXPECT_DOUBLE_EQ(line_ends(score, LineEnd::mended).recall(), 0.5);
  EXPECT_EQ(scored(truth.c_str(), broken.c_str(), "").words.lost, 20U);
}

TEST(ReflowScoreTest, MalformedOutputIsScoredAsFarAsItGoes) {
  const ReflowScore score =
      scored("the distribution of", "the distri-\nbution\nof", "the distribution\xFF of\xC3");
  EXPECT_EQ(score.words.right, 1U);
  EXPECT_EQ(line_ends(score, LineEnd::space).both, 1U);
}

TEST(ReflowScoreTest, TextsWithoutContentAndOfAnotherContentAreErrors) {
  EXPECT_EQ(score_reflow("%%\n", "a", "a").error().cause, "the truth holds no text");
  EXPECT_EQ(score_reflow("a", " \n", "a").error().cause, "the broken text holds no text");
  EXPECT_EQ(score_reflow("aaaaaaaa", "bcdefghi", "a").error().cause,
            "the broken text is not that of the truth");
  const std::string long_text(300000, 'a');
  EXPECT_EQ(score_reflow(long_text, long_text, long_text).error().code, ErrorCode::too_large);
}

TEST(ReflowScoreTest, TheFileToBlameIsNamed) {
  const ScratchFile empty("empty.txt", ""), text("text.txt", "a b\n");
  EXPECT_EQ(score_reflow_files(empty.path(), text.path(), text.path()).error().file, empty.path());
  EXPECT_EQ(score_reflow_files(text.path(), empty.path(), text.path()).error().file, empty.path());
  EXPECT_EQ(score_reflow_files(text.path(), "no/such/file", text.path()).error().file, "no/such/file");
  EXPECT_TRUE(score_reflow_files(text.path(), text.path(), empty.path()).has_value());
}

TEST(WilsonTest, HasAnUpperBoundWhereNothingWasSeen) {
  EXPECT_NEAR(wilson_upper_bound(0, 1000), 0.00383, 0.00001);
  EXPECT_NEAR(wilson_upper_bound(10, 100), 0.17437, 0.00001);
  EXPECT_EQ(wilson_upper_bound(0, 0), 1);
  EXPECT_EQ(wilson_upper_bound(5, 5), 1);
}

TEST(ReflowReport, HasTheSameFiguresInBothForms) {
  const ReflowScore score = scored("a well-known man", "a well-\nknown man", "a wellknown man");
  EXPECT_THAT(to_table(score),
              HasSubstr("\nkept                   1       0       0     1.0000  0.0000  0.0000\n"));
  EXPECT_THAT(to_json(score), HasSubstr("\"destroyed\":1"));
  EXPECT_THAT(to_json(score), HasSubstr("\"truth\":\"kept\",\"output\":\"mended\""));
}

}  // namespace
}  // namespace broadsheet::score
