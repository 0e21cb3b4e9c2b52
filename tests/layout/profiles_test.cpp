#include "layout/profiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace broadsheet::layout {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

std::vector<std::pair<std::size_t, std::size_t>> whites(const std::vector<double>& profile) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (const Steps& white : white_runs(profile)) out.emplace_back(white.begin, white.end);
  return out;
}

TEST(WhiteRuns, AreToldInOrderWithThoseAtTheEnds) {
  EXPECT_THAT(whites({0, 0, 0.3, 0, 0.2, 0.2, 0, 0}), ElementsAre(Pair(0, 2), Pair(3, 4), Pair(6, 8)));
  EXPECT_THAT(whites({0.3, kBlankLevel, 0.3}), ElementsAre(Pair(1, 2))) << "a speck of ink is white";
}

TEST(WhiteRuns, OfInkOnlyAndOfNothingThereAreNone) {
  EXPECT_THAT(whites({0.3, 0.1}), IsEmpty());
  EXPECT_THAT(whites({}), IsEmpty());
}

}  // namespace
}  // namespace broadsheet::layout
