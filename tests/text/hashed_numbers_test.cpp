#include "text/hashed_numbers.h"

#include <gtest/gtest.h>

namespace broadsheet::text {
namespace {

TEST(HashedNumbers, AddUpWordByWord) {
  HashedNumbers numbers;
  EXPECT_TRUE(numbers.empty());
  EXPECT_EQ(numbers.at(7), 0);
  numbers.add(7, 1);
  numbers.add(8, 5);
  numbers.add(7, 2);
  EXPECT_FALSE(numbers.empty());
  EXPECT_EQ(numbers.at(7), 3);
  EXPECT_EQ(numbers.at(8), 5);
  EXPECT_EQ(numbers.at(9), 0);
}

// Hashes that end alike name one place, whatever the size of the table.
TEST(HashedNumbers, KeepThoseApartThatNameOnePlace) {
  HashedNumbers numbers;
  constexpr int kMany = 3000;
  const auto hash = [](int i) { return static_cast<std::uint64_t>(i) << 32U; };
  for (int i = 0; i < kMany; ++i) numbers.add(hash(i), i + 1);
  for (int i = 0; i < kMany; ++i) EXPECT_EQ(numbers.at(hash(i)), i + 1);
  EXPECT_EQ(numbers.at(hash(kMany)), 0);
}

TEST(HashedNumbers, StayAtTheMostThatAPlaceHolds) {
  HashedNumbers numbers;
  numbers.add(7, HashedNumbers::kMost - 1);
  numbers.add(7, 5);
  EXPECT_EQ(numbers.at(7), HashedNumbers::kMost);
  EXPECT_EQ(numbers.size(), 1U);
}

TEST(HashedNumbers, MayHaveRoomFromTheBegin) {
  HashedNumbers numbers(5000);
  EXPECT_TRUE(numbers.empty());
  for (std::uint64_t i = 0; i < 6000; ++i) numbers.add(i, static_cast<int>(i) + 1);
  for (std::uint64_t i = 0; i < 6000; ++i) EXPECT_EQ(numbers.at(i), static_cast<int>(i) + 1);
}

}  // namespace
}  // namespace broadsheet::text
