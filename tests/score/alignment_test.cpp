#include "score/alignment.h"

#include <gmock/gmock.h>

#include "naive_table.h"

namespace broadsheet::score {
namespace {

using testing::ElementsAre;
using testing::Optional;

/// The rule of alignment.h, followed on a whole table.
Alignment naive_alignment(const std::u32string& a, const std::u32string& b) {
  const auto d = NaiveTable(a, b, true).d;
  Alignment result;
  result.partner.resize(a.size());
  std::size_t i = a.size();
  const auto least = std::min_element(d[i].begin(), d[i].end());
  auto j = static_cast<std::size_t>(least - d[i].begin());
  result.end = j;
  result.distance = *least;
  while (i > 0) {
    if (j > 0 && d[i][j] == d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)) {
      result.partner[--i] = --j;
    } else if (j == 0 || d[i][j] == d[i - 1][j] + 1) {
      --i;
    } else {
      --j;
    }
  }
  result.begin = j;
  return result;
}

void expect_equal(const Alignment& a, const Alignment& b) {
  EXPECT_EQ(a.distance, b.distance);
  EXPECT_EQ(a.begin, b.begin);
  EXPECT_EQ(a.end, b.end);
  EXPECT_EQ(a.partner, b.partner);
}

TEST(Alignment, FindsTheArticleInsideTheOutput) {
  const Alignment alignment = align_to_best_span(U"news", U"the news of today");
  EXPECT_EQ(alignment.distance, 0U);
  EXPECT_EQ(alignment.begin, 4U);
  EXPECT_EQ(alignment.end, 8U);
  EXPECT_THAT(alignment.partner, ElementsAre(Optional(4U), Optional(5U), Optional(6U), Optional(7U)));
}

TEST(Alignment, GivesAMissingCharacterNoPartner) {
  const Alignment alignment = align_to_best_span(U"abcd", U"xxabdxx");
  EXPECT_EQ(alignment.distance, 1U);
  EXPECT_THAT(alignment.partner, ElementsAre(Optional(2U), Optional(3U), std::nullopt, Optional(4U)));
}

TEST(Alignment, SkipsAnInventedCharacter) {
  const Alignment alignment = align_to_best_span(U"abcd", U"xxab?cdxx");
  EXPECT_EQ(alignment.distance, 1U);
  EXPECT_THAT(alignment.partner, ElementsAre(Optional(2U), Optional(3U), Optional(5U), Optional(6U)));
}

TEST(Alignment, EndsAsEarlyAsItCan) {
  EXPECT_EQ(align_to_best_span(U"ab", U"ab ab ab").end, 2U);
  EXPECT_EQ(align_to_best_span(U"ab", U"xyz").end, 0U);
}

TEST(Alignment, WithAnEmptyOutputFindsNothing) {
  const Alignment alignment = align_to_best_span(U"ab", U"");
  EXPECT_EQ(alignment.distance, 2U);
  EXPECT_THAT(alignment.partner, ElementsAre(std::nullopt, std::nullopt));
}

TEST(Alignment, OfAnEmptyArticleIsEmpty) {
  const Alignment alignment = align_to_best_span(U"", U"abc");
  EXPECT_EQ(alignment.distance, 0U);
  EXPECT_EQ(alignment.end, 0U);
  EXPECT_TRUE(alignment.partner.empty());
}

TEST(Alignment, ChoosesLikeTheTableAmongEquals) {
  std::mt19937 random(4);  // NOLINT(cert-msc51-cpp): the same texts on every run
  for (int round = 0; round < 600; ++round) {
    const auto a = random_text(random, random() % 200, 1 + random() % 3);
    const auto b = random_text(random, random() % 260, 1 + random() % 3);
    expect_equal(align_to_best_span(a, b), naive_alignment(a, b));
  }
}

TEST(Alignment, ChoosesLikeTheTableWhereBlocksOfRowsMeet) {
  std::mt19937 random(5);  // NOLINT(cert-msc51-cpp): the same texts on every run
  for (const std::size_t length : {63U, 64U, 65U, 128U, 129U, 192U}) {
    for (int round = 0; round < 10; ++round) {
      const auto a = random_text(random, length, 3);
      auto b = random_text(random, 20, 3) + a + random_text(random, 20, 3);
      for (int k = 0; k < 30; ++k) b[random() % b.size()] = U'z';
      expect_equal(align_to_best_span(a, b), naive_alignment(a, b));
    }
  }
}

TEST(Alignment, HoldsAPageAgainstAPage) {
  std::mt19937 random(6);  // NOLINT(cert-msc51-cpp): the same texts on every run
  const auto page = random_text(random, 20000, 3000);
  auto output = page;
  output.erase(5000, 10);
  const Alignment alignment = align_to_best_span(page, output);
  EXPECT_EQ(alignment.distance, 10U);
  EXPECT_THAT(alignment.partner.back(), Optional(page.size() - 11));
}

}  // namespace
}  // namespace broadsheet::score
