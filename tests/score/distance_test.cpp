#include "score/distance.h"

#include <gtest/gtest.h>

#include "naive_table.h"

namespace broadsheet::score {
namespace {

TEST(EditDistance, IsZeroForEqualTexts) { EXPECT_EQ(edit_distance(U"本报讯", U"本报讯"), 0U); }

TEST(EditDistance, CountsInsertionsDeletionsAndSubstitutions) {
  EXPECT_EQ(edit_distance(U"kitten", U"sitting"), 3U);
  EXPECT_EQ(edit_distance(U"abc", U"ac"), 1U);
  EXPECT_EQ(edit_distance(U"ac", U"abc"), 1U);
}

TEST(EditDistance, OfAnEmptyTextIsTheLengthOfTheOther) {
  EXPECT_EQ(edit_distance(U"", U""), 0U);
  EXPECT_EQ(edit_distance(U"", U"abc"), 3U);
  EXPECT_EQ(edit_distance(U"abc", U""), 3U);
}

TEST(EditDistance, AgreesWithTheTableWhereBlocksOfRowsMeet) {
  std::mt19937 random(1);  // NOLINT(cert-msc51-cpp): the same texts on every run
  for (const std::size_t length : {1U, 2U, 63U, 64U, 65U, 127U, 128U, 129U, 200U}) {
    for (int round = 0; round < 20; ++round) {
      const auto a = random_text(random, length, 2 + random() % 3);
      const auto b = random_text(random, random() % 220, 2 + random() % 3);
      EXPECT_EQ(edit_distance(a, b), NaiveTable(a, b, false).d[a.size()][b.size()]);
    }
  }
}

TEST(EditDistance, IsTheSameBothWays) {
  std::mt19937 random(2);  // NOLINT(cert-msc51-cpp): the same texts on every run
  for (int round = 0; round < 50; ++round) {
    const auto a = random_text(random, random() % 300, 4);
    const auto b = random_text(random, random() % 300, 4);
    EXPECT_EQ(edit_distance(a, b), edit_distance(b, a));
  }
}

TEST(BestSpanDistance, LeavesWhatStandsAroundTheSpanFree) {
  EXPECT_EQ(best_span_distance(U"news", U"the news of today"), 0U);
  EXPECT_EQ(best_span_distance(U"news", U"the nexs of today"), 1U);
}

TEST(BestSpanDistance, IsAtMostTheLengthOfThePattern) {
  EXPECT_EQ(best_span_distance(U"abc", U""), 3U);
  EXPECT_EQ(best_span_distance(U"abc", U"xyzxyzxyz"), 3U);
  EXPECT_EQ(best_span_distance(U"", U"xyz"), 0U);
}

TEST(BestSpanDistance, AgreesWithTheTable) {
  std::mt19937 random(3);  // NOLINT(cert-msc51-cpp): the same texts on every run
  for (int round = 0; round < 200; ++round) {
    const auto a = random_text(random, random() % 200, 2 + random() % 3);
    const auto b = random_text(random, random() % 300, 2 + random() % 3);
    const auto last = NaiveTable(a, b, true).d[a.size()];
    EXPECT_EQ(best_span_distance(a, b), *std::min_element(last.begin(), last.end()));
  }
}

}  // namespace
}  // namespace broadsheet::score
