#include "page/predicted_error.h"

#include <gtest/gtest.h>

namespace broadsheet {
namespace {

/// A line of ten characters in a region of its own.
Line& add(Page& page, Kind kind, double confidence) {
  Region region;
  region.kind = kind;
  page.regions.push_back(region);
  Line line;
  line.region = static_cast<int>(page.regions.size()) - 1;
  line.words = {{{}, "abcde", confidence, false}, {{}, "fghij", confidence, true}};
  page.lines.push_back(line);
  return page.lines.back();
}

TEST(PredictedError, OfOneReaderIsWhatItDoubts) {
  Page page;
  add(page, Kind::body, 0.9);
  EXPECT_NEAR(predicted_error(page).value(), 0.1, 1e-9);
}

TEST(PredictedError, ReadersThatAgreeAreLikelyRight) {
  Page page;
  add(page, Kind::body, 0.9).said.resize(2);
  const double agreed = predicted_error(page).value();
  EXPECT_LT(agreed, 0.02);
  page.lines[0].disputes.resize(1);
  const double differing = predicted_error(page).value();
  EXPECT_GT(differing, agreed);
  page.lines[0].disputes[0].reason = "unreadable";
  EXPECT_GT(predicted_error(page).value(), differing);
  EXPECT_GE(predicted_error(page).value(), 0.1) << "one of ten is wrong for certain";
}

TEST(PredictedError, FurnitureDoesNotCount) {
  Page page;
  add(page, Kind::folio, 0.1);
  EXPECT_FALSE(predicted_error(page));
  add(page, Kind::body, 1);
  EXPECT_EQ(predicted_error(page), 0);
}

TEST(PredictedError, StaysAShare) {
  EXPECT_FALSE(predicted_error(Page{}));
  Page page;
  Line& line = add(page, Kind::body, 0);
  line.region = 99;
  line.said.resize(2);
  line.disputes.resize(1000);
  EXPECT_EQ(predicted_error(page), 1);
}

}  // namespace
}  // namespace broadsheet
