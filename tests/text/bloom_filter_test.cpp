#include "text/bloom_filter.h"

#include <gtest/gtest.h>

namespace broadsheet::text {
namespace {

// The output of SplitMix64.
std::uint64_t mixed(std::uint64_t i) {
  i *= 0x9E3779B97F4A7C15U;
  i = (i ^ i >> 30U) * 0xBF58476D1CE4E5B9U;
  i = (i ^ i >> 27U) * 0x94D049BB133111EBU;
  return i ^ i >> 31U;
}

TEST(BloomFilter, HasWhatWasPutInAndLittleElse) {
  constexpr std::uint64_t kThings = 100'000;
  BloomFilter filter(kThings);
  for (std::uint64_t i = 1; i <= kThings; ++i) filter.add(mixed(i));
  for (std::uint64_t i = 1; i <= kThings; ++i) ASSERT_TRUE(filter.may_have(mixed(i))) << i;
  int wrong = 0;
  for (std::uint64_t i = 1; i <= kThings; ++i) wrong += filter.may_have(mixed(kThings + i)) ? 1 : 0;
  EXPECT_LT(wrong, 1000);
}

TEST(BloomFilter, HasNothingAtFirst) {
  EXPECT_FALSE(BloomFilter(0).may_have(mixed(1)));
  EXPECT_FALSE(BloomFilter(1000).may_have(mixed(1)));
}

}  // namespace
}  // namespace broadsheet::text
