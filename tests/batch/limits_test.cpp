#include "batch/limits.h"

#include <gtest/gtest.h>

namespace broadsheet::batch {
namespace {

constexpr std::int64_t kPixels = 20'000'000;

TEST(Limits, AreAutomaticNoneOrGiven) {
  using Kind = LimitChoice::Kind;
  EXPECT_EQ(limit_choice_from("auto")->kind, Kind::automatic);
  EXPECT_EQ(limit_choice_from("none")->kind, Kind::none);
  EXPECT_EQ(limit_choice_from("2.5")->value, 2.5);
  for (const char* wrong : {"", "0", "-1", "5s", "many", "inf", "nan", " 5"})
    EXPECT_FALSE(limit_choice_from(wrong)) << wrong;
}

TEST(Limits, GivenOnesAreTaken) {
  const Limits limits = limits_of({*limit_choice_from("90"), *limit_choice_from("700"), 4}, kPixels);
  EXPECT_EQ(limits.seconds, 90);
  EXPECT_EQ(limits.memory, 700'000'000);
}

TEST(Limits, MayBeNone) {
  const Limits limits = limits_of({*limit_choice_from("none"), *limit_choice_from("none"), 1}, kPixels);
  EXPECT_FALSE(limits.seconds);
  EXPECT_FALSE(limits.memory);
}

TEST(Limits, AutomaticOnesGrowWithThePage) {
  const Limits small = limits_of({}, kPixels);
  const Limits large = limits_of({}, 4 * kPixels);
  EXPECT_GT(*large.seconds, *small.seconds);
  EXPECT_GT(*large.memory, *small.memory);
}

TEST(Limits, APageOfUnknownSizeHasRoomForALargeOne) {
  EXPECT_GE(*limits_of({}, 0).seconds, *limits_of({}, 4 * kPixels).seconds);
  EXPECT_GE(*limits_of({}, 0).memory, *limits_of({}, 4 * kPixels).memory);
}

TEST(Limits, MoreWorkersThanProcessorsHaveMoreTime) {
  EXPECT_EQ(*limits_of({.crowding = 3}, kPixels).seconds, 3 * *limits_of({}, kPixels).seconds);
  EXPECT_EQ(limits_of({.crowding = 0.5}, kPixels).seconds, limits_of({}, kPixels).seconds);
}

}  // namespace
}  // namespace broadsheet::batch
