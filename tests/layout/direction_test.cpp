#include "layout/direction.h"

#include <gtest/gtest.h>

namespace broadsheet::layout {
namespace {

constexpr double kGlyph = 30;
constexpr double kGrowth = 10;  // of a detected box, on every side

net::DetectedLine line(double left, double top, double width, double height) {
  net::DetectedLine found;
  found.outline = quad_of(grown({left, top, left + width, top + height}, kGrowth, kGrowth));
  found.thickness = std::min(width, height) + 2 * kGrowth;
  return found;
}

std::vector<net::DetectedLine> rows() {
  std::vector<net::DetectedLine> lines;
  for (int i = 0; i < 10; ++i) lines.push_back(line(500, 50 * i, 600, kGlyph));
  return lines;
}

std::vector<net::DetectedLine> columns() {
  std::vector<net::DetectedLine> lines;
  for (int i = 0; i < 10; ++i) lines.push_back(line(500 + 50 * i, 200, kGlyph, 600));
  return lines;
}

Direction last_of(std::vector<net::DetectedLine> lines, const std::vector<net::DetectedLine>& more) {
  lines.insert(lines.end(), more.begin(), more.end());
  return directions_of(lines).back();
}

TEST(Directions, LongLinesTellByThemselves) {
  EXPECT_EQ(last_of(rows(), {line(0, 0, kGlyph, 300)}), Direction::vertical);
  EXPECT_EQ(last_of(columns(), {line(0, 0, 300, kGlyph)}), Direction::horizontal);
}

TEST(Directions, OneCharacterAloneGoesWithThePage) {
  EXPECT_EQ(last_of(rows(), {line(100, 700, kGlyph, kGlyph)}), Direction::horizontal);
  EXPECT_EQ(last_of(columns(), {line(100, 20, kGlyph, kGlyph)}), Direction::vertical);
}

TEST(Directions, ACharacterInTheRowOfAHorizontalLineContinuesIt) {
  EXPECT_EQ(last_of(columns(), {line(100, 20, 200, kGlyph), line(345, 20, kGlyph, kGlyph)}),
            Direction::horizontal);
}

TEST(Directions, CharactersFarApartContinueOneAnother) {
  EXPECT_EQ(last_of(columns(), {line(100, 20, 200, kGlyph), line(345, 20, kGlyph, kGlyph),
                                line(420, 20, kGlyph, kGlyph)}),
            Direction::horizontal);
}

TEST(Directions, ACharacterOfAnotherSizeContinuesNothing) {
  EXPECT_EQ(last_of(columns(), {line(100, 20, 200, kGlyph), line(320, 0, 3 * kGlyph, 3 * kGlyph)}),
            Direction::vertical);
}

TEST(Directions, TheLastCharacterOfAColumnStaysInItBesideAHorizontalHeadline) {
  EXPECT_EQ(last_of(columns(), {line(100, 830, 200, kGlyph), line(500, 840, kGlyph, kGlyph)}),
            Direction::vertical);
}

TEST(Directions, AShortVerticalHeadlineBesideColumnsOfRowsRunsDown) {
  EXPECT_EQ(last_of(rows(), {line(100, 60, 4 * kGlyph, 7 * kGlyph)}), Direction::vertical);
}

TEST(Directions, TwoCharactersInARowAmongRowsStayHorizontal) {
  EXPECT_EQ(last_of(rows(), {line(100, 60, 2 * kGlyph, kGlyph)}), Direction::horizontal);
}

TEST(Directions, OfNothingAreNone) { EXPECT_TRUE(directions_of({}).empty()); }

}  // namespace
}  // namespace broadsheet::layout
