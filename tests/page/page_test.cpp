#include "page/page.h"

#include <gtest/gtest.h>

#include "page/error.h"

namespace broadsheet {
namespace {

TEST(Page, EveryKindHasANameThatLeadsBack) {
  for (int i = 0; i <= static_cast<int>(Kind::noise); ++i) {
    const Kind kind = static_cast<Kind>(i);
    EXPECT_EQ(kind_from(to_string(kind)), kind);
  }
  EXPECT_FALSE(kind_from("paragraph"));
}

TEST(Page, EveryJoinHasANameThatLeadsBack) {
  for (int i = 0; i <= static_cast<int>(Join::hyphen_kept); ++i) {
    const Join join = static_cast<Join>(i);
    EXPECT_EQ(join_from(to_string(join)), join);
  }
}

TEST(Error, LineNamesFilePageCauseAndNextStep) {
  const Error error{ErrorCode::encrypted, "a.pdf", 2, "the file is encrypted", "remove the password"};
  EXPECT_EQ(to_line(error), "a.pdf, page 3: the file is encrypted (remove the password)");
}

TEST(Geometry, OverlapIsNegativeWhenApart) {
  EXPECT_EQ(overlap(0, 10, 4, 20), 6);
  EXPECT_EQ(overlap(0, 10, 14, 20), -4);
}

}  // namespace
}  // namespace broadsheet
