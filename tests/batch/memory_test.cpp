#include "batch/memory.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <vector>

#include "sanitized.h"

namespace broadsheet::batch {
namespace {

constexpr std::size_t kBlock = 100'000'000;  // bytes

int denials = 0;
void count_denial() { ++denials; }

/// Whether a block can be had; it is given back.
bool can_have(std::size_t bytes) {
  try {
    const std::vector<char> block(bytes, 1);
    return block.back() == 1;
  } catch (const std::bad_alloc&) {
    return false;
  }
}

struct Limited : testing::Test {
  void SetUp() override {
    if (kSanitized) GTEST_SKIP() << "a sanitizer has an allocator of its own";
    denials = 0;
  }
};

TEST_F(Limited, NoMoreThanTheLimitCanBeHad) {
  const MemoryLimit limit(3 * kBlock, count_denial);
  EXPECT_TRUE(can_have(kBlock));
  EXPECT_EQ(denials, 0);
  EXPECT_FALSE(can_have(4 * kBlock));
  EXPECT_FALSE(can_have(4 * kBlock));
  EXPECT_EQ(denials, 1) << "told once";
  EXPECT_TRUE(can_have(kBlock)) << "the process goes on";
}

TEST_F(Limited, TheLimitIsOnTopOfWhatIsHeld) {
  const std::vector<char> held(4 * kBlock, 1);
  const MemoryLimit limit(2 * kBlock, count_denial);
  EXPECT_TRUE(can_have(kBlock));
}

TEST_F(Limited, TheLimitEndsWithItsLife) {
  { const MemoryLimit limit(kBlock, count_denial); }
  EXPECT_TRUE(can_have(4 * kBlock));
  const MemoryLimit none(std::nullopt, count_denial);
  EXPECT_TRUE(can_have(4 * kBlock));
  EXPECT_EQ(denials, 0);
}

TEST(PeakMemory, IsOfWhatWasHeldSinceItWasReset) {
  if (kSanitized) GTEST_SKIP() << "AddressSanitizer keeps for a while what is given back";
  reset_peak_memory();
  const std::int64_t before = peak_memory();
  EXPECT_GT(before, 0);
  EXPECT_TRUE(can_have(kBlock));
  const std::int64_t with_block = peak_memory();
  EXPECT_GE(with_block, before + static_cast<std::int64_t>(kBlock) / 2);
  reset_peak_memory();
  EXPECT_LT(peak_memory(), with_block);
}

}  // namespace
}  // namespace broadsheet::batch
