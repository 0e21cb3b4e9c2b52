#include "page/mean_confidence.h"

#include <gtest/gtest.h>

namespace broadsheet {
namespace {

TEST(MeanConfidence, WordsWeighAsMuchAsTheyHaveCharacters) {
  Page page;
  page.lines.resize(2);
  page.lines[0].words = {{{}, "报纸", 0.5, false}, {{}, "a", 0.8, false}};
  page.lines[1].words = {{{}, "b", 1.0, false}};
  const MeanConfidence confidence = mean_confidence(page);
  EXPECT_EQ(confidence.characters, 4);
  EXPECT_DOUBLE_EQ(confidence.mean(), 0.7);
}

TEST(MeanConfidence, OfNothingReadIsNone) { EXPECT_EQ(mean_confidence(Page()).mean(), 0); }

}  // namespace
}  // namespace broadsheet
