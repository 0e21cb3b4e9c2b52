#include "batch/failure_limit.h"

#include <gtest/gtest.h>

namespace broadsheet::batch {
namespace {

TEST(FailureLimit, IsANumberOrAShare) {
  EXPECT_EQ(failure_limit_from("0")->count, 0);
  EXPECT_EQ(failure_limit_from("25")->count, 25);
  EXPECT_DOUBLE_EQ(*failure_limit_from("2.5%")->share, 0.025);
  for (const char* wrong : {"", "%", "-1", "101%", "-1%", "1.5", "few", "5 %", "nan%"})
    EXPECT_FALSE(failure_limit_from(wrong)) << wrong;
}

TEST(FailureLimit, NoneIsNeverPassed) { EXPECT_FALSE(FailureLimit().passed(1000, 1000)); }

TEST(FailureLimit, ANumberIsPassedByOneMore) {
  const FailureLimit limit{.count = 2};
  EXPECT_FALSE(limit.passed(2, 2));
  EXPECT_TRUE(limit.passed(3, 3));
}

TEST(FailureLimit, AShareTellsNothingBeforeSomePagesWereTried) {
  const FailureLimit limit{.share = 0.1};
  EXPECT_FALSE(limit.passed(10, 10));
  EXPECT_TRUE(limit.passed(10, 60));
  EXPECT_FALSE(limit.passed(10, 100));
}

}  // namespace
}  // namespace broadsheet::batch
