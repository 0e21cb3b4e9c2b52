#include "batch/progress.h"

#include <gtest/gtest.h>

namespace broadsheet::batch {
namespace {

TEST(Progress, NothingIsKnownBeforeTheFirstPage) {
  EXPECT_FALSE((Progress{10, 0, 0, 30}.pages_a_minute()));
  EXPECT_FALSE((Progress{10, 0, 0, 30}.seconds_left()));
  EXPECT_FALSE((Progress{10, 1, 0, 0}.seconds_left()));
}

TEST(Progress, RateAndTimeLeftFollowFromWhatIsDone) {
  const Progress progress{10, 4, 1, 120};
  EXPECT_DOUBLE_EQ(*progress.pages_a_minute(), 2);
  EXPECT_DOUBLE_EQ(*progress.seconds_left(), 180);
}

TEST(Progress, NothingIsLeftAtTheEnd) { EXPECT_EQ((Progress{4, 4, 4, 8}.seconds_left()), 0); }

}  // namespace
}  // namespace broadsheet::batch
