#include "page/printed_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace broadsheet {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Box entry(double left, double top, double height = 30) { return {left, top, left + 60, top + height}; }

TEST(PrintedRows, EntriesInAnyOrderAreSortedFromTheTopAndFromTheLeft) {
  EXPECT_THAT(printed_rows({entry(200, 62), entry(200, 3), entry(0, 60), entry(0, 0)}),
              ElementsAre(ElementsAre(3, 1), ElementsAre(2, 0)));
}

TEST(PrintedRows, AnEntryThatStandsHigherThanItsRowDoesNotEndIt) {
  EXPECT_THAT(
      printed_rows({entry(0, -12, 28), entry(300, 1, 34), entry(450, 0), entry(0, 60), entry(300, 60)}),
      ElementsAre(ElementsAre(0, 1, 2), ElementsAre(3, 4)));
}

TEST(PrintedRows, ACrookedRowIsOneAsLongAsItsEntriesOverlap) {
  std::vector<Box> entries;
  for (int i = 0; i < 5; ++i) entries.push_back(entry(100 * i, 4 * i));
  EXPECT_THAT(printed_rows(entries), ElementsAre(ElementsAre(0, 1, 2, 3, 4)));
}

TEST(PrintedRows, NoEntriesMakeNone) { EXPECT_THAT(printed_rows({}), IsEmpty()); }

}  // namespace
}  // namespace broadsheet
