#include "batch/schedule.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace broadsheet::batch {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Costs = std::vector<double>;

TEST(LongestFirst, KeepsTheOrderOfEqualCosts) {
  EXPECT_THAT(longest_first(Costs{1, 3, 1, 5, 3}), ElementsAre(3, 1, 4, 0, 2));
  EXPECT_THAT(longest_first(Costs{2, 2, 2}), ElementsAre(0, 1, 2));
  EXPECT_THAT(longest_first(Costs{}), IsEmpty());
}

TEST(Shard, EveryPageIsInOnePart) {
  Costs costs;
  for (int i = 0; i < 100; ++i) costs.push_back(i * 37 % 23);
  constexpr std::size_t kParts = 7;
  std::multiset<std::size_t> pages;
  std::vector<double> loads;
  for (std::size_t part = 0; part < kParts; ++part) {
    const auto own = shard(costs, part, kParts);
    EXPECT_TRUE(std::is_sorted(own.begin(), own.end()));
    pages.insert(own.begin(), own.end());
    loads.push_back(std::accumulate(own.begin(), own.end(), 0.0,
                                    [&](double sum, std::size_t page) { return sum + costs[page]; }));
  }
  EXPECT_EQ(pages.size(), costs.size());
  EXPECT_EQ(std::set(pages.begin(), pages.end()).size(), costs.size());
  const auto [least, most] = std::minmax_element(loads.begin(), loads.end());
  EXPECT_LE(*most - *least, 23) << "no more than the costliest page";
}

TEST(Shard, PagesOfUnknownCostAreSharedToo) {
  EXPECT_THAT(shard(Costs{0, 0, 0, 0}, 0, 2), ElementsAre(0, 2));
  EXPECT_THAT(shard(Costs{0, 0, 0, 0}, 1, 2), ElementsAre(1, 3));
}

TEST(Shard, MorePartsThanPagesLeaveSomeEmpty) {
  EXPECT_THAT(shard(Costs{5}, 0, 3), ElementsAre(0));
  EXPECT_THAT(shard(Costs{5}, 2, 3), IsEmpty());
}

}  // namespace
}  // namespace broadsheet::batch
