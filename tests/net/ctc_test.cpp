#include "net/ctc.h"

#include <gtest/gtest.h>

namespace broadsheet::net {
namespace {

// Rows of probabilities for blank, a, b, c.
Posterior posterior(std::vector<std::vector<float>> rows) {
  Posterior made{rows.size(), rows.front().size(), {}, 1};
  for (const auto& row : rows) made.values.insert(made.values.end(), row.begin(), row.end());
  return made;
}

std::vector<std::size_t> labels(const std::vector<CtcCharacter>& characters) {
  std::vector<std::size_t> found;
  for (const CtcCharacter& character : characters) found.push_back(character.label);
  return found;
}

TEST(Ctc, RunsAreOneCharacterAndBlanksNone) {
  const auto path = best_path(
      posterior({{.9F, .1F, 0, 0}, {.2F, .8F, 0, 0}, {.1F, .9F, 0, 0}, {1, 0, 0, 0}, {0, 0, 1, 0}}));
  EXPECT_EQ(labels(path), (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(path[0].first, 1U);
  EXPECT_EQ(path[0].last, 2U);
  EXPECT_EQ(path[0].peak, 2U);
  EXPECT_FLOAT_EQ(path[0].probability, .9F);
}

TEST(Ctc, TheSameCharacterTwiceHasABlankBetween) {
  EXPECT_EQ(labels(best_path(posterior({{0, 1, 0, 0}, {1, 0, 0, 0}, {0, 1, 0, 0}}))),
            (std::vector<std::size_t>{1, 1}));
  EXPECT_EQ(labels(best_path(posterior({{0, 1, 0, 0}, {0, 1, 0, 0}}))), (std::vector<std::size_t>{1}));
}

TEST(Ctc, OthersAreNamedByHowLikelyTheyAre) {
  const auto path = best_path(posterior({{.05F, .6F, .05F, .3F}}));
  ASSERT_EQ(path.size(), 1U);
  ASSERT_EQ(path[0].others.size(), 3U);
  EXPECT_EQ(path[0].others[0].label, 3U);
  EXPECT_EQ(path[0].others[1].label, kBlank);  // as likely as 2: the lower label comes first
}

TEST(Ctc, NothingReadIsNothing) {
  EXPECT_TRUE(best_path(posterior({{1, 0, 0, 0}, {.6F, .4F, 0, 0}})).empty());
}

}  // namespace
}  // namespace broadsheet::net
