#include "layout/given_columns.h"

#include <gmock/gmock.h>

#include "page/reading_frame.h"

namespace broadsheet::layout {
namespace {

using testing::SizeIs;

constexpr double kSize = 30;

FlatLine line(const Box& frame, double size = kSize, Direction direction = Direction::horizontal) {
  FlatLine made;
  made.box = from_reading_frame(frame, direction);
  made.direction = direction;
  made.size = size;
  return made;
}

/// Two columns of `rows` lines, under a headline, over lines that run across both.
std::vector<FlatLine> page(int rows, int across, Direction direction = Direction::horizontal) {
  std::vector<FlatLine> lines{line({0, 0, 1260, 80}, 80, direction)};
  for (int row = 0; row < rows; ++row)
    for (const double left : {0.0, 660.0})
      lines.push_back(line({left, 100.0 + 50 * row, left + 600, 130.0 + 50 * row}, kSize, direction));
  for (int row = rows; row < rows + across; ++row)
    lines.push_back(line({0, 100.0 + 50 * row, 1260, 130.0 + 50 * row}, kSize, direction));
  return lines;
}

TEST(GivenColumns, CutLinesThatRunOverTheGutter) {
  for (const Direction direction : {Direction::horizontal, Direction::vertical}) {
    std::vector<FlatLine> lines = page(6, 3, direction);
    cut_at_columns(lines, 2, kSize);
    ASSERT_THAT(lines, SizeIs(1 + 12 + 6));
    EXPECT_EQ(lines[0].frame().width(), 1260) << "a headline spans columns";
    EXPECT_NEAR(lines.back().frame().left, 630, kSize / 2);
    EXPECT_EQ(lines.back().frame().right, 1260);
    EXPECT_EQ(lines.back().direction, direction);
  }
}

TEST(GivenColumns, OfOneCutNothing) {
  std::vector<FlatLine> lines = page(6, 3);
  cut_at_columns(lines, 1, kSize);
  EXPECT_THAT(lines, SizeIs(1 + 12 + 3));
}

TEST(GivenColumns, OfNoLinesAreNone) {
  std::vector<FlatLine> lines;
  cut_at_columns(lines, 3, kSize);
  EXPECT_THAT(lines, SizeIs(0));
}

}  // namespace
}  // namespace broadsheet::layout
