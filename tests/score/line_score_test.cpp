#include "score/line_score.h"

#include <gtest/gtest.h>

namespace broadsheet::score {
namespace {

TEST(LineScore, EachLineIsHeldAgainstItsOwnTruth) {
  const LineScore score = score_lines({{"abc", "abd"}, {"defg", "defg"}});
  EXPECT_EQ(score.lines, 2U);
  EXPECT_EQ(score.perfect, 1U);
  EXPECT_EQ(score.characters, 7U);
  EXPECT_EQ(score.wrong, 1U);
  EXPECT_DOUBLE_EQ(score.cer(), 1.0 / 7);
}

TEST(LineScore, SpacesDoNotCount) { EXPECT_EQ(score_lines({{"of the", "ofthe"}}).wrong, 0U); }

TEST(LineScore, WidthAndQuotationMarksCountOnlyStrictly) {
  const LineScore score = score_lines({{"他说：“好”", "他说:\"好\""}});
  EXPECT_EQ(score.wrong, 0U);
  EXPECT_EQ(score.strict, 3U);
}

TEST(LineScore, AHyphenAtALinesEndMayHaveAnyForm) {
  const LineScore score = score_lines({{"Gesetzes¬", "Gesetzes-"}, {"Gesetzes-", "Gesetzes⸗"}});
  EXPECT_EQ(score.wrong, 0U);
  EXPECT_EQ(score.strict, 2U);
}

TEST(LineScore, JoinedLettersAreTheLettersTheyJoin) {
  EXPECT_EQ(score_lines({{"Schiff", "Schiﬀ"}, {"iſt", "iﬅ"}, {"Offizier", "Oﬃzier"}}).wrong, 0U);
}

TEST(LineScore, NothingReadIsAllWrong) { EXPECT_EQ(score_lines({{"abc", ""}}).wrong, 3U); }

TEST(LineScore, LinesWithoutTruthAreNotCounted) {
  const LineScore score = score_lines({{"", "abc"}});
  EXPECT_EQ(score.lines, 0U);
  EXPECT_EQ(score.cer(), 0);
}

}  // namespace
}  // namespace broadsheet::score
