#include "reflow/habits.h"

#include <gtest/gtest.h>

namespace broadsheet::reflow {
namespace {

// Paragraphs of three rows, the last one short; first rows set in by `indent`.
Block paragraphs(int count, double indent, text::Script script = text::Script::han) {
  Block out;
  out.script = script;
  double top = 0;
  for (int i = 0; i < count; ++i) {
    for (int r = 0; r < 3; ++r) {
      Row row;
      row.text = r == 2 ? U"完了。" : U"正文正文正文正文正文正文正文正文";
      row.start = r == 0 ? indent : 0;
      row.end = r == 2 ? 3 : 16;
      row.top = top++;
      row.bottom = row.top + 0.7;
      out.rows.push_back(row);
    }
  }
  return out;
}

Habits learned(const std::vector<Block>& blocks, text::Script script = text::Script::han) {
  return learn_habits(blocks, frames_of(blocks), script);
}

TEST(Habits, TheIndentIsSeenAfterLinesThatSurelyEndAParagraph) {
  const Habits habits = learned({paragraphs(6, 1.4)});
  EXPECT_TRUE(habits.indent_learned);
  EXPECT_NEAR(habits.indent, 1.4, 0.05);
}

TEST(Habits, ParagraphsWithoutIndent) {
  const Habits habits = learned({paragraphs(6, 0)});
  EXPECT_TRUE(habits.indent_learned);
  EXPECT_EQ(habits.indent, 0);
}

TEST(Habits, IndentsAreSeenWithoutShortLinesToo) {
  Block block = paragraphs(6, 1.4);
  for (Row& row : block.rows) row.end = 16;
  EXPECT_TRUE(learned({block}).indent_learned);
  EXPECT_NEAR(learned({block}).indent, 1.4, 0.05);
}

TEST(Habits, RowsThatStickOutSayNothing) {
  Block block = paragraphs(6, 1.4);
  for (Row& row : block.rows) {
    if (row.start > 0) row.start = -2.4;  // a mark before the paragraph was taken for its first letter
  }
  EXPECT_FALSE(learned({block}).indent_learned);
}

TEST(Habits, AFewStraysAreNoIndent) {
  Block block = paragraphs(20, 0);
  block.rows[7].start = 1.1;
  block.rows[31].start = 1.2;
  EXPECT_TRUE(learned({block}).indent_learned);
  EXPECT_EQ(learned({block}).indent, 0);
}

TEST(Habits, TooFewParagraphsLeaveTheUsualIndent) {
  EXPECT_FALSE(learned({paragraphs(2, 1.4)}).indent_learned);
  EXPECT_EQ(learned({paragraphs(2, 1.4)}).indent, 2);
  EXPECT_LT(learned({}, text::Script::latin).indent, 2);
}

TEST(Habits, EachScriptLearnsFromItsOwnBlocks) {
  const std::vector<Block> blocks{paragraphs(6, 2), paragraphs(6, 1, text::Script::latin)};
  EXPECT_NEAR(learned(blocks).indent, 2, 0.05);
  EXPECT_NEAR(learned(blocks, text::Script::latin).indent, 1, 0.05);
}

// Twenty Western rows; `end` tells where each of them ends.
template <class End>
Block rows_ending(End end) {
  Block block;
  block.script = text::Script::latin;
  for (int i = 0; i < 20; ++i) {
    Row row;
    row.text = U"some words";
    row.end = end(i);
    row.top = i;
    row.bottom = i + 0.8;
    block.rows.push_back(row);
  }
  return block;
}

TEST(Habits, RaggedLinesAreSeen) {
  const Block block = rows_ending([](int i) { return 14 + 0.31 * (i * 7 % 8); });
  EXPECT_FALSE(learned({block}, text::Script::latin).justified);
  EXPECT_TRUE(learned({paragraphs(6, 2, text::Script::latin)}, text::Script::latin).justified);
}

TEST(Habits, LinesThatHyphensMakeNearlyFullAreRaggedAllTheSame) {
  const Block block =
      rows_ending([](int i) { return 16 - (i % 5 < 3 ? 0.1 * (i % 5) : 1.1 + 0.3 * (i % 4)); });
  EXPECT_FALSE(learned({block}, text::Script::latin).justified);
}

TEST(Habits, PrintedSpacesBetweenScripts) {
  Block block;
  block.script = text::Script::han;
  block.rows.emplace_back().text = U"增长 5 个点，GDP 达到 3 万亿";
  EXPECT_TRUE(learned({block}).spaced_scripts);
  block.rows.front().text = U"增长5个点，GDP达到3万亿";
  EXPECT_FALSE(learned({block}).spaced_scripts);
}

TEST(Habits, BlankLinesThatDivideParagraphs) {
  std::vector<Block> blocks(4, paragraphs(1, 0));
  for (Block& block : blocks) block.after_blank = true, block.measured = false;
  EXPECT_TRUE(learned(blocks).blank_divides);
  for (Block& block : blocks) block.rows.back().text = U"还没有完";
  EXPECT_FALSE(learned(blocks).blank_divides);
}

// Headings of one row each, and a paragraph after every one of them, all between blank lines.
std::vector<Block> headed_paragraphs(double indent) {
  std::vector<Block> blocks;
  for (int i = 0; i < 4; ++i) {
    Block heading = paragraphs(1, 0);
    heading.rows.resize(1);
    heading.rows.front().text = U"题目";
    heading.rows.front().end = 2;
    blocks.push_back(heading);
    blocks.push_back(paragraphs(2, indent));
    blocks.back().rows.resize(3);
    blocks.push_back(paragraphs(2, indent));
    blocks.back().rows.resize(3);
  }
  for (Block& block : blocks) block.after_blank = true, block.measured = false;
  return blocks;
}

TEST(Habits, BlankLinesDivideWhereHeadingsStandBetweenThemToo) {
  EXPECT_TRUE(learned(headed_paragraphs(0)).blank_divides);
  std::vector<Block> blocks = headed_paragraphs(0);  // the same without the blank lines between paragraphs
  for (std::size_t b = 2; b < blocks.size(); b += 2) {
    Block& first = blocks[b - 1];
    first.rows.insert(first.rows.end(), blocks[b].rows.begin(), blocks[b].rows.end());
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(b));
  }
  EXPECT_FALSE(learned(blocks).blank_divides);
}

TEST(Habits, RowsBehindBlankLinesShowTheIndent) {
  EXPECT_TRUE(learned(headed_paragraphs(0)).indent_learned);
  EXPECT_EQ(learned(headed_paragraphs(0)).indent, 0);
  EXPECT_EQ(learned(headed_paragraphs(2)).indent, 2);
}

}  // namespace
}  // namespace broadsheet::reflow
