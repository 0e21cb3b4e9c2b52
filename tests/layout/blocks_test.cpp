#include "layout/blocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace broadsheet::layout {
namespace {

using ::testing::ElementsAre;

constexpr double kGlyph = 30;

FlatLine line(double left, double top, double right, double size = kGlyph) {
  return {{left, top, right, top + size}, Direction::horizontal, size, 1};
}

std::vector<std::vector<int>> chains(const std::vector<FlatLine>& lines,
                                     const std::vector<FlatRule>& rules = {}) {
  std::vector<std::vector<int>> all;
  for (const Block& block : find_blocks(lines, rules, kGlyph)) all.push_back(block.lines);
  return all;
}

TEST(Blocks, LinesUnderOneAnotherAreOne) {
  EXPECT_THAT(chains({line(0, 0, 600), line(0, 45, 600), line(0, 90, 600)}),
              ElementsAre(ElementsAre(0, 1, 2)));
}

// Under a headline, before a column that goes on in the middle of a sentence: set apart, in hardly larger
// type.
TEST(Blocks, ADeckIsPartedFromTheColumnUnderIt) {
  const FlatLine headline = line(0, -60, 900, 45);
  const std::vector<FlatLine> column = {line(0, 0, 600), line(0, 58, 600), line(0, 103, 600),
                                        line(0, 148, 600)};
  EXPECT_THAT(chains(column), ElementsAre(ElementsAre(0, 1, 2, 3)));
  std::vector<FlatLine> headed = column;
  headed.push_back(headline);
  EXPECT_THAT(chains(headed), ElementsAre(ElementsAre(4), ElementsAre(0), ElementsAre(1, 2, 3)));
}

TEST(Blocks, RowsOfACaptionCentredOnOneAnotherAreOne) {
  const Box picture{100, 0, 500, 400};
  const std::vector<FlatLine> lines = {line(110, 410, 490), line(200, 455, 400), line(110, 600, 490)};
  std::vector<Block> blocks;
  for (int i = 0; i < 3; ++i) {
    blocks.push_back({{i}, lines[static_cast<std::size_t>(i)].box, Direction::horizontal, kGlyph});
  }
  join_captions(blocks, lines, {picture});
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_THAT(blocks[0].lines, ElementsAre(0, 1));
  EXPECT_THAT(blocks[1].lines, ElementsAre(2));
}

TEST(Blocks, RowsUnderNoPictureAreNotJoined) {
  const std::vector<FlatLine> lines = {line(110, 410, 490), line(200, 455, 400)};
  std::vector<Block> blocks = {{{0}, lines[0].box, Direction::horizontal, kGlyph},
                               {{1}, lines[1].box, Direction::horizontal, kGlyph}};
  join_captions(blocks, lines, {{600, 0, 900, 400}});
  EXPECT_EQ(blocks.size(), 2U);
}

TEST(Blocks, ColumnsStayApart) {
  EXPECT_THAT(chains({line(0, 0, 600), line(640, 0, 1240), line(0, 45, 600), line(640, 45, 1240)}),
              ElementsAre(ElementsAre(0, 2), ElementsAre(1, 3)));
}

TEST(Blocks, AShortLastLineAndTheIndentedOneUnderItAreLinked) {
  // The last line is two glyphs, the next begins two glyphs in: they do not overlap at all.
  EXPECT_THAT(chains({line(0, 0, 600), line(0, 45, 58), line(60, 90, 600), line(0, 135, 600)}),
              ElementsAre(ElementsAre(0, 1, 2, 3)));
}

TEST(Blocks, AShortLastLineAndTheNextColumnAreNot) {
  // The end of a narrow column lies within an indent of the other one, whose rows stand lower.
  std::vector<FlatLine> lines;
  for (int i = 0; i < 4; ++i) lines.push_back(line(0, 25 + 45 * i, 55));
  for (int i = 0; i < 3; ++i) lines.push_back(line(90, 45 * i, 690));
  lines.push_back(line(90, 135, 140));
  lines.push_back(line(150, 180, 690));
  EXPECT_THAT(chains(lines), ElementsAre(ElementsAre(4, 5, 6, 7, 8), ElementsAre(0, 1, 2, 3)));
}

TEST(Blocks, ColumnsOfFiguresUnderOneHeadlineAreNotLinkedAsByAnIndent) {
  // Not quite level: each row's second figure stands a little nearer to the first of the row above.
  std::vector<FlatLine> lines{line(0, 0, 200)};
  lines[0].weight = 1.6;
  for (int i = 0; i < 4; ++i) {
    lines.push_back(line(10, 50 + 45 * i, 60));
    lines.push_back(line(100, 46 + 45 * i, 150));
  }
  EXPECT_THAT(chains(lines), ElementsAre(ElementsAre(0), ElementsAre(2, 4, 6, 8), ElementsAre(1, 3, 5, 7)));
}

TEST(Blocks, HeadlinesSideBySideAreNotLinkedAsByAnIndent) {
  EXPECT_THAT(chains({line(100, 0, 700, 60), line(0, 40, 60, 60)}),
              ElementsAre(ElementsAre(0), ElementsAre(1)));
}

TEST(Blocks, AHeadlineOverTwoColumnsJoinsNeither) {
  EXPECT_THAT(chains({line(100, 0, 1100, 70), line(0, 90, 600), line(640, 90, 1240), line(0, 135, 600),
                      line(640, 135, 1240)}),
              ElementsAre(ElementsAre(0), ElementsAre(1, 3), ElementsAre(2, 4)));
}

TEST(Blocks, AWideLeadOfTheSameSizeJoinsNoColumnUnderIt) {
  EXPECT_THAT(chains({line(0, 0, 1240), line(0, 45, 1240), line(0, 100, 600), line(640, 100, 1240),
                      line(0, 145, 600), line(640, 145, 1240)}),
              ElementsAre(ElementsAre(0, 1), ElementsAre(2, 4), ElementsAre(3, 5)));
}

TEST(Blocks, AHeadlineOverARuleJoinsNoColumnBesideIt) {
  // The rows of the next columns stand half a line higher and lower, as on a page not quite level.
  const std::vector<FlatLine> lines{line(0, 0, 1240, 34), line(0, 45, 200), line(640, 70, 1240),
                                    line(0, 135, 600)};
  const FlatRule rule{{618, 42, 622, 900}, true, {{618, 42, 622, 900}}};
  EXPECT_THAT(chains(lines, {rule}), ::testing::Contains(ElementsAre(0)));
  EXPECT_THAT(chains(lines), ::testing::Contains(ElementsAre(0, 1)));
}

FlatLine bold(FlatLine line, double weight = 1.6) {
  line.weight = weight;
  return line;
}

TEST(Blocks, ABoldHeadlineOfTheSizeOfItsTextIsParted) {
  EXPECT_THAT(chains({bold(line(0, 0, 600)), bold(line(0, 45, 300)), line(0, 90, 600), line(0, 135, 600)}),
              ElementsAre(ElementsAre(0, 1), ElementsAre(2, 3)));
}

TEST(Blocks, ABoldHeadlineOverAShortBylineIsParted) {
  EXPECT_THAT(
      chains({line(0, 0, 600), line(0, 45, 600), bold(line(0, 115, 600)), bold(line(0, 160, 150), 1.14),
              line(0, 205, 600), line(0, 250, 600), line(0, 295, 600)}),
      ElementsAre(ElementsAre(0, 1), ElementsAre(2), ElementsAre(3, 4, 5, 6)));
}

TEST(Blocks, ASubheadingALittleHeavierThanTheTextIsParted) {
  EXPECT_THAT(chains({line(0, 0, 600), line(0, 45, 600), bold(line(0, 90, 300), 1.24), line(0, 135, 600),
                      line(0, 180, 600), line(0, 225, 600)}),
              ElementsAre(ElementsAre(0, 1), ElementsAre(2), ElementsAre(3, 4, 5)));
}

TEST(Blocks, InkThatVariesPartsNothing) {
  EXPECT_THAT(chains({line(0, 0, 600), bold(line(0, 45, 600), 1.15), bold(line(0, 90, 300), 1.1),
                      bold(line(0, 135, 600), 0.9), bold(line(0, 180, 40), 1.3), line(0, 225, 600)}),
              ElementsAre(ElementsAre(0, 1, 2, 3, 4, 5)));
}

TEST(Blocks, LinesOfOneBoldHeadlineStayTogetherThoughOneIsCentred) {
  EXPECT_THAT(chains({bold(line(0, 0, 600, 39)), bold(line(200, 50, 400, 34)), line(0, 100, 600),
                      line(0, 145, 600), line(0, 190, 600)}),
              ElementsAre(ElementsAre(0, 1), ElementsAre(2, 3, 4)));
}

TEST(Blocks, ARuleBetweenLinesPartsThem) {
  EXPECT_THAT(chains({line(0, 0, 600), line(0, 45, 600)}, {{{0, 36, 600, 39}, false, {{0, 36, 600, 39}}}}),
              ElementsAre(ElementsAre(0), ElementsAre(1)));
}

TEST(Blocks, AWiderStepPartsArticlesInOneColumn) {
  EXPECT_THAT(
      chains({line(0, 0, 600), line(0, 45, 600), line(0, 90, 600), line(0, 158, 600), line(0, 203, 600)}),
      ElementsAre(ElementsAre(0, 1, 2), ElementsAre(3, 4)));
}

TEST(Blocks, ACentredSubheadingStandsAlone) {
  EXPECT_THAT(
      chains({line(0, 0, 600), line(0, 45, 600), line(200, 90, 400), line(0, 135, 600), line(0, 180, 600)}),
      ElementsAre(ElementsAre(0, 1), ElementsAre(2), ElementsAre(3, 4)));
}

TEST(Blocks, VerticalLinesAreChainedFromRightToLeft) {
  const auto upright = [](double left) {
    return FlatLine{{left, 0, left + 30, 600}, Direction::vertical, 30, 1};
  };
  EXPECT_THAT(chains({upright(0), upright(45), upright(90)}), ElementsAre(ElementsAre(2, 1, 0)));
}

TEST(Blocks, ACaptionIsPartedFromTheTextUnderIt) {
  const std::vector<FlatLine> lines{line(0, 310, 480), line(60, 364, 600), line(0, 409, 600),
                                    line(0, 454, 600)};
  std::vector<Block> blocks = find_blocks(lines, {}, kGlyph);
  ASSERT_EQ(blocks.size(), 1U);
  cut_captions(blocks, lines, {{0, 0, 600, 300}});
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_THAT(blocks[0].lines, ElementsAre(0));
  EXPECT_THAT(blocks[1].lines, ElementsAre(1, 2, 3));
}

TEST(Blocks, TextThatGoesOnUnderAPictureIsNotCut) {
  const std::vector<FlatLine> lines{line(0, 310, 600), line(0, 355, 600), line(0, 400, 600)};
  std::vector<Block> blocks = find_blocks(lines, {}, kGlyph);
  cut_captions(blocks, lines, {{0, 0, 600, 300}});
  EXPECT_EQ(blocks.size(), 1U);
}

TEST(Blocks, NoLinesGiveNone) { EXPECT_TRUE(find_blocks({}, {}, kGlyph).empty()); }

}  // namespace
}  // namespace broadsheet::layout
