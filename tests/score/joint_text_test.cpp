#include "score/joint_text.h"

#include <gtest/gtest.h>

namespace broadsheet::score {
namespace {

TEST(JointTextTest, KeepsWhatStandsBetweenCharacters) {
  const JointText text = joint_text("a-b c\nd");
  EXPECT_EQ(text.characters, U"abcd");
  EXPECT_EQ(text.before[0], Between{});
  EXPECT_EQ(text.before[1], (Between{.hyphen = true}));
  EXPECT_EQ(text.before[2], (Between{.space = true}));
  EXPECT_EQ(text.before[3], (Between{.line_end = true}));
}

TEST(JointTextTest, AHyphenAtALineEndMayHaveAnyForm) {
  for (const char* form : {"ab-\ncd", "ab¬\ncd", "ab⸗\r\ncd", "ab=\ncd", "ab\u00AD  \n  cd"}) {
    const JointText text = joint_text(form);
    EXPECT_EQ(text.characters, U"abcd") << form;
    EXPECT_TRUE(text.before[2].hyphen && text.before[2].line_end) << form;
  }
}

TEST(JointTextTest, ADashIsACharacter) {
  EXPECT_EQ(joint_text("a -- b").characters, U"a-b");
  EXPECT_EQ(joint_text("a—b").characters, U"a-b");
  EXPECT_EQ(joint_text("- a").characters, U"-a");
  EXPECT_EQ(joint_text("甲——乙").characters, U"甲-乙");
}

TEST(JointTextTest, ArticleEndsAndEmptyLinesPartNothingMoreThanALineEnd) {
  const JointText text = joint_text("a\n\n%%\n \nb\n");
  EXPECT_EQ(text.characters, U"ab");
  EXPECT_TRUE(text.before[1].line_end);
}

TEST(JointTextTest, BadInputIsReadAsFarAsItGoes) {
  EXPECT_TRUE(joint_text("").characters.empty());
  EXPECT_TRUE(joint_text("%%\n \n").characters.empty());
  EXPECT_EQ(joint_text("a\xFF\xE4\nb").characters, U"a\uFFFD\uFFFDb");
}

TEST(JointTextTest, ShowsTheSurroundingsOfAGap) {
  const JointText text = joint_text("a well-\nknown man");
  EXPECT_EQ(around(text, 5), U"a well- | known man");
  EXPECT_EQ(around(text, 0), U"a well- | known ma");
}

}  // namespace
}  // namespace broadsheet::score
