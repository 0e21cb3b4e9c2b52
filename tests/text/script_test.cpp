#include "text/script.h"

#include <gtest/gtest.h>

namespace broadsheet::text {
namespace {

TEST(Script, TheMajorityByWidthDecides) {
  EXPECT_EQ(guess_script(U"青岛西海岸新区"), Script::han);
  EXPECT_EQ(guess_script(U"19个国家级新区 GDP 增长"), Script::han);
  EXPECT_EQ(guess_script(U"The word 新 means new."), Script::latin);
  EXPECT_EQ(guess_script(U"Größe und Straße"), Script::latin);
  EXPECT_EQ(guess_script(U"Правда"), Script::other);
}

TEST(Script, PiecesCountTogether) {
  ScriptCount count;
  EXPECT_EQ(count.most(), Script::none);
  count.add(U"The word");
  EXPECT_EQ(count.most(), Script::latin);
  count.add(U"青岛西海岸新区");
  EXPECT_EQ(count.most(), Script::han);
}

TEST(Script, NothingToTellBy) {
  EXPECT_EQ(guess_script(U""), Script::none);
  EXPECT_EQ(guess_script(U"1998. -- ……，。"), Script::none);
}

}  // namespace
}  // namespace broadsheet::text
