#include "page/column_edges.h"

#include <gmock/gmock.h>

namespace broadsheet {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr double kGlyph = 20;

/// Lines of columns given by their edges.
std::vector<Box> lines_of(const std::vector<std::pair<double, double>>& columns, int rows = 30) {
  std::vector<Box> lines;
  for (const auto& [left, right] : columns)
    for (int row = 0; row < rows; ++row) lines.push_back({left, 40.0 * row, right, 40.0 * row + kGlyph});
  return lines;
}

TEST(ColumnEdges, LieInTheMiddleOfTheGutters) {
  const auto edges = column_edges(lines_of({{100, 480}, {520, 900}, {940, 1320}}), 3, kGlyph);
  ASSERT_THAT(edges, SizeIs(4));
  EXPECT_EQ(edges[0], 100);
  EXPECT_NEAR(edges[1], 500, kGlyph / 2);
  EXPECT_NEAR(edges[2], 920, kGlyph / 2);
  EXPECT_EQ(edges[3], 1320);
}

TEST(ColumnEdges, AreFoundThoughLinesRunOverThem) {
  auto lines = lines_of({{100, 480}, {520, 900}});
  for (int row = 0; row < 20; ++row) lines.push_back({100, 2000 + 40.0 * row, 900, 2020 + 40.0 * row});
  const auto edges = column_edges(lines, 2, kGlyph);
  ASSERT_THAT(edges, SizeIs(3));
  EXPECT_NEAR(edges[1], 500, kGlyph / 2);
}

TEST(ColumnEdges, NeedNotBeEvenlySpaced) {
  const auto edges = column_edges(lines_of({{0, 300}, {340, 1000}}), 2, kGlyph);
  ASSERT_THAT(edges, SizeIs(3));
  EXPECT_NEAR(edges[1], 320, kGlyph / 2);
}

TEST(ColumnEdges, WithoutAGutterAreEvenlySpaced) {
  const auto edges = column_edges(lines_of({{0, 900}}), 3, kGlyph);
  ASSERT_THAT(edges, SizeIs(4));
  EXPECT_NEAR(edges[1], 300, 2 * kGlyph);
  EXPECT_NEAR(edges[2], 600, 2 * kGlyph);
}

TEST(ColumnEdges, OfOneColumnAreThoseOfTheText) {
  EXPECT_EQ(column_edges(lines_of({{100, 480}, {520, 900}}), 1, kGlyph), (std::vector<double>{100, 900}));
}

TEST(ColumnEdges, AreNoneWhereThereIsNoRoom) {
  EXPECT_THAT(column_edges({}, 2, kGlyph), IsEmpty());
  EXPECT_THAT(column_edges(lines_of({{0, 100}}), 9, kGlyph), IsEmpty());
  EXPECT_THAT(column_edges(lines_of({{0, 100}}), 0, kGlyph), IsEmpty());
  EXPECT_THAT(column_edges(lines_of({{0, 100}}), 2, 0), IsEmpty());
}

}  // namespace
}  // namespace broadsheet
