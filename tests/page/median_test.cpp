#include "page/median.h"

#include <gtest/gtest.h>

namespace broadsheet {
namespace {

TEST(Median, IsTheMiddleOneInAnyOrder) {
  EXPECT_EQ(median({9, 1, 5}), 5);
  EXPECT_EQ(median({7}), 7);
}

TEST(Median, OfAnEvenNumberIsTheUpper) { EXPECT_EQ(median({4, 1, 3, 2}), 3); }

TEST(Median, OfNoneIsZero) { EXPECT_EQ(median({}), 0); }

}  // namespace
}  // namespace broadsheet
