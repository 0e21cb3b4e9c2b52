#include "reflow/frame.h"

#include <gtest/gtest.h>

namespace broadsheet::reflow {
namespace {

Block column(const std::vector<std::pair<double, double>>& spans, double top = 0) {
  Block out;
  for (const auto& [start, end] : spans) {
    Row row;
    row.text = U"文";
    row.start = start;
    row.end = end;
    row.top = top++;
    row.bottom = row.top + 0.8;
    out.rows.push_back(row);
  }
  return out;
}

TEST(Frame, EdgesAreWhereSeveralRowsAgree) {
  const auto frames = frames_of({column({{2, 16}, {0.1, 16}, {0, 15.9}, {0, 9}, {2, 16.1}, {0.1, 16}})});
  for (const Frame& frame : frames[0]) {
    EXPECT_NEAR(frame.start, 0.05, 0.1);
    EXPECT_NEAR(frame.end, 16, 0.2);
    EXPECT_TRUE(frame.start_known && frame.end_known);
  }
}

TEST(Frame, ASingleRowThatSticksOutHasNoSay) {
  const auto frames = frames_of({column({{-2, 16}, {0, 16}, {0, 18.5}, {0, 16}, {2, 16}, {0, 16}})});
  EXPECT_NEAR(frames[0][1].start, 0, 0.1);
  EXPECT_NEAR(frames[0][1].end, 16, 0.1);
}

TEST(Frame, RowsThatDirtDrawsOutDoNotMoveTheEdge) {
  std::vector<std::pair<double, double>> spans(16, {0, 16});
  for (const std::size_t row : {2U, 5U, 9U, 14U}) spans[row] = {-0.5, 16};
  spans[7] = spans[12] = {1.2, 16};
  const auto frames = frames_of({column(spans)});
  EXPECT_NEAR(frames[0][1].start, 0, 0.1);
  EXPECT_NEAR(frames[0][1].end, 16, 0.1);
}

TEST(Frame, AShortBlockBorrowsFromItsColumn) {
  const Block below = column({{0, 16}, {0, 16}, {0, 16}, {2, 16}, {0, 16}}, 10);
  const auto frames = frames_of({column({{2, 12}}), below});
  EXPECT_NEAR(frames[0][0].start, 0, 0.1);
  EXPECT_NEAR(frames[0][0].end, 16, 0.1);
}

TEST(Frame, AnotherColumnLendsOnlyItsWidth) {
  const Block other = column({{40, 56}, {40, 56}, {40, 56}, {42, 56}});
  const auto frames = frames_of({column({{2, 12}}), other});
  EXPECT_FALSE(frames[0][0].start_known);
  EXPECT_TRUE(frames[0][0].end_known);
  EXPECT_NEAR(frames[0][0].end, 18, 0.1);
}

TEST(Frame, ALonelyRowKnowsNoEdges) {
  const auto frames = frames_of({column({{2, 12}})});
  EXPECT_FALSE(frames[0][0].start_known);
  EXPECT_FALSE(frames[0][0].end_known);
}

TEST(Frame, ABlockOfDialogueLearnsItsEdgeFromTheColumn) {
  const Block talk = column({{2, 16}, {2, 16}, {2, 16}, {2, 16}, {2, 16}});
  const Block below = column({{0, 16}, {0, 16}, {0, 16}, {2, 16}, {0, 16}}, 10);
  EXPECT_NEAR(frames_of({talk, below})[0][2].start, 0, 0.1);
}

TEST(Frame, ABlockWithIndentsOfItsOwnStandsInABox) {
  const Block boxed = column({{2, 16}, {1, 16}, {1, 16}, {1, 16}, {2, 16}, {1, 16}});
  const Block below = column({{0, 16}, {0, 16}, {0, 16}, {1, 16}, {0, 16}}, 10);
  EXPECT_NEAR(frames_of({boxed, below})[0][2].start, 1, 0.1);
}

TEST(Frame, AShortBlockBorrowsFromItsOwnArticleFirst) {
  Block rest = column({{1, 16}, {1, 9}}), beside = column({{0, 16}, {0, 16}, {0, 16}, {0, 16}}, 3),
        own = column({{1, 16}, {1, 16}, {1, 16}, {1, 16}}, 20);
  rest.article = own.article = 7;
  EXPECT_NEAR(frames_of({rest, own, beside})[0][0].start, 1, 0.1);
}

TEST(Frame, AColumnFoundInPiecesIsPutTogether) {
  const auto frames = frames_of({column({{2, 40}}, 0), column({{0, 3}}, 1), column({{2, 40}, {0, 30}}, 2)});
  for (const auto& block : frames) {
    EXPECT_TRUE(block[0].start_known && block[0].end_known);
    EXPECT_NEAR(block[0].start, 0, 0.1);
    EXPECT_NEAR(block[0].end, 40, 0.1);
  }
}

TEST(Frame, TheEdgeFollowsAPicture) {
  std::vector<std::pair<double, double>> spans(5, {0, 16});
  spans.insert(spans.end(), 6, {6, 16});
  spans.insert(spans.end(), 5, {0, 16});
  const auto frames = frames_of({column(spans)});
  EXPECT_NEAR(frames[0][4].start, 0, 0.1);
  EXPECT_NEAR(frames[0][5].start, 6, 0.1);   // the first row beside the picture
  EXPECT_NEAR(frames[0][10].start, 6, 0.1);  // and the last
  EXPECT_NEAR(frames[0][11].start, 0, 0.1);
}

TEST(Frame, NoBlocksAndNoRows) {
  EXPECT_TRUE(frames_of({}).empty());
  EXPECT_TRUE(frames_of({Block{}})[0].empty());
}

TEST(Frame, PlainTextBeginsAtZero) {
  Block block = column({{2, 16}, {2, 12}});
  block.measured = false;
  EXPECT_EQ(frames_of({block})[0][0].start, 0);
  EXPECT_TRUE(frames_of({block})[0][0].start_known);
}

}  // namespace
}  // namespace broadsheet::reflow
