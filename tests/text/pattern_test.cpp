#include "text/pattern.h"

#include <gtest/gtest.h>

#include <string>

namespace broadsheet::text {
namespace {

TEST(Pattern, FindsWhateverTheCase) {
  const Pattern pattern(u"\\bpage\\s*(\\d+)");
  EXPECT_TRUE(pattern.in("See PAGE 12"));
  EXPECT_FALSE(pattern.in("the seventh pageant"));
}

TEST(Pattern, PlacesAreCodePoints) {
  const auto found = Pattern(u"第(.)(x)?版").find(U"𠀋𠀋（第三版）");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->begin, 3U);
  EXPECT_EQ(found->end, 6U);
  EXPECT_EQ(found->groups, (std::vector<std::u32string>{U"第三版", U"三", U""}));
}

TEST(Pattern, OneThatIsNoneFindsNothing) {
  EXPECT_FALSE(Pattern(u"(").find(U"("));
  EXPECT_FALSE(Pattern(u"(").in("("));
}

TEST(Pattern, AnEmptyTextIsSearchedToo) {
  EXPECT_TRUE(Pattern(u"^$").find(U""));
  EXPECT_FALSE(Pattern(u"a").find(U""));
}

}  // namespace
}  // namespace broadsheet::text
