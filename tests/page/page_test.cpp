#include "page/page.h"

#include <gtest/gtest.h>

#include "page/error.h"
#include "page/reading_frame.h"

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

TEST(Page, EveryRoleHasANameThatLeadsBack) {
  for (int i = 0; i <= static_cast<int>(Role::byline); ++i) {
    const Role role = static_cast<Role>(i);
    EXPECT_EQ(role_from(to_string(role)), role);
  }
  EXPECT_FALSE(role_from("headline"));
}

TEST(Page, EveryDirectionHasANameThatLeadsBack) {
  for (const Direction direction : {Direction::horizontal, Direction::vertical, Direction::right_to_left})
    EXPECT_EQ(direction_from(to_string(direction)), direction);
  EXPECT_FALSE(direction_from("upwards"));
}

TEST(ReadingFrame, LeadsBackFromEveryDirection) {
  const Box box{10, 20, 110, 50};
  for (const Direction direction : {Direction::horizontal, Direction::vertical, Direction::right_to_left})
    EXPECT_EQ(from_reading_frame(to_reading_frame(box, direction), direction), box);
}

TEST(ReadingFrame, TheRightmostIsReadFirstInVerticalTextAndFromRightToLeft) {
  const Box left{0, 0, 30, 30}, right{100, 0, 130, 30};
  EXPECT_LT(to_reading_frame(right, Direction::right_to_left).left,
            to_reading_frame(left, Direction::right_to_left).left);
  EXPECT_LT(to_reading_frame(right, Direction::vertical).top,
            to_reading_frame(left, Direction::vertical).top);
  EXPECT_LT(to_reading_frame(left, Direction::horizontal).left,
            to_reading_frame(right, Direction::horizontal).left);
}

TEST(Error, LineNamesFilePageCauseAndNextStep) {
  const Error error{ErrorCode::encrypted, "a.pdf", 2, "the file is encrypted", "remove the password"};
  EXPECT_EQ(to_line(error), "a.pdf, page 3: the file is encrypted (remove the password)");
}

TEST(Error, LineNamesTheStage) {
  Error error{ErrorCode::engine, "a.pdf", 2, "memory ran out", "use a smaller -j"};
  error.stage = "layout";
  EXPECT_EQ(to_line(error), "a.pdf, page 3, in stage layout: memory ran out (use a smaller -j)");
}

TEST(Geometry, OverlapIsNegativeWhenApart) {
  EXPECT_EQ(overlap(0, 10, 4, 20), 6);
  EXPECT_EQ(overlap(0, 10, 14, 20), -4);
}

}  // namespace
}  // namespace broadsheet
