#include "layout/drop_capitals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/blocks.h"

namespace broadsheet::layout {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;

FlatLine line(double left, double top, double right, double size = 30) {
  return {{left, top, right, top + size}, Direction::horizontal, size, 1};
}

TEST(DropCapitals, StandsBeforeTheFirstOfTheLinesBesideIt) {
  EXPECT_THAT(drop_capitals({line(0, 0, 80, 76), line(95, 2, 600), line(95, 46, 600), line(0, 92, 600)}),
              ElementsAre(-1, 0, -1, -1));
}

TEST(DropCapitals, APointedOneMayLieBelowTheMiddleOfTheLineItBegins) {
  EXPECT_THAT(drop_capitals({line(95, 0, 600), line(0, 17, 80, 82), line(95, 40, 600), line(95, 76, 600)}),
              ElementsAre(1, -1, -1, -1));
}

TEST(DropCapitals, DoesNotBeginALineThatItsTopHardlyTouches) {
  EXPECT_THAT(drop_capitals({line(95, 0, 600), line(0, 27, 80, 82), line(95, 40, 600), line(95, 76, 600)}),
              ElementsAre(-1, -1, 1, -1));
}

TEST(DropCapitals, LinesBesideThemBeginBehindTheirFoot) {
  std::vector<FlatLine> lines{line(95, 0, 600), line(0, 17, 78, 82), line(96, 40, 600), line(79, 76, 600),
                              line(0, 120, 600)};
  clear_of_capitals(lines);
  EXPECT_EQ(lines[1].box, (Box{0, 17, 78, 99}));
  EXPECT_EQ(lines[3].box.left, 95);
  EXPECT_EQ(lines[2].box.left, 96);
  EXPECT_EQ(lines[4].box.left, 0);
}

TEST(DropCapitals, LinesThatBeginAlikeStayAsTheyAre) {
  std::vector<FlatLine> lines{line(0, 0, 80, 76), line(95, 2, 600), line(93, 46, 600), line(0, 92, 600)};
  clear_of_capitals(lines);
  EXPECT_EQ(lines[1].box.left, 95);
  EXPECT_EQ(lines[2].box.left, 93);
}

TEST(DropCapitals, OneLineBesideItIsNotEnough) {
  EXPECT_THAT(drop_capitals({line(0, 0, 60, 60), line(75, 15, 600), line(0, 80, 600)}), Each(-1));
}

TEST(DropCapitals, AHeadlineBesideTextIsNone) {
  EXPECT_THAT(drop_capitals({line(0, 0, 400, 76), line(415, 2, 900), line(415, 46, 900)}), Each(-1));
}

TEST(DropCapitals, ALetterOfTheNextColumnIsNone) {
  EXPECT_THAT(drop_capitals({line(0, 0, 80, 76), line(160, 2, 600), line(160, 46, 600)}), Each(-1));
}

TEST(DropCapitals, BelongToTheBlockOfTheirText) {
  const std::vector<FlatLine> lines{line(0, 0, 80, 76), line(95, 2, 600), line(95, 46, 600), line(0, 91, 600),
                                    line(0, 136, 600)};
  const std::vector<Block> blocks = find_blocks(lines, {}, 30);
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_THAT(blocks[0].lines, ElementsAre(0, 1, 2, 3, 4));
  EXPECT_EQ(blocks[0].size, 30);
}

}  // namespace
}  // namespace broadsheet::layout
