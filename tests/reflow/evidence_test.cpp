#include "reflow/evidence.h"

#include <gtest/gtest.h>

namespace broadsheet::reflow {
namespace {

Row row(const char32_t* text, double start, double end, double top = 0) {
  Row out;
  out.text = text;
  out.start = start;
  out.end = end;
  out.top = top;
  out.bottom = top + 1;
  return out;
}

Block block(std::vector<Row> rows, text::Script script = text::Script::han) {
  Block out;
  out.rows = std::move(rows);
  out.script = script;
  return out;
}

Evidence between(const Block& b, const Frame& frame = {0, 10, true, true}) {
  const Placed first{&b, b.rows.data(), frame}, second{&b, &b.rows[1], frame};
  return gather(first, second, 0.5, b.rows[0].text);
}

TEST(Evidence, EndingsOfRows) {
  EXPECT_EQ(ending_of(U"新区。"), Ending::sentence);
  EXPECT_EQ(ending_of(U"他说：“好。”"), Ending::sentence);
  EXPECT_EQ(ending_of(U"「好。」"), Ending::sentence);
  EXPECT_EQ(ending_of(U"新区，"), Ending::clause);
  EXPECT_EQ(ending_of(U"新高度；"), Ending::long_clause);
  EXPECT_EQ(ending_of(U"新区"), Ending::open);
  EXPECT_EQ(ending_of(U"“第九子”"), Ending::open);
  EXPECT_EQ(ending_of(U"来自（"), Ending::opening);
  EXPECT_EQ(ending_of(U"他说：“"), Ending::opening);
  EXPECT_EQ(ending_of(U"on Monday morning Mr."), Ending::open);
  EXPECT_EQ(ending_of(U"on Monday he came."), Ending::sentence);
  EXPECT_EQ(ending_of(U"distribu-"), Ending::hyphen);
  EXPECT_EQ(ending_of(U"fruͤ⸗"), Ending::hyphen);
  EXPECT_EQ(ending_of(U"项目——"), Ending::dash);
  EXPECT_EQ(ending_of(U"he said -"), Ending::dash);
  EXPECT_EQ(ending_of(U"\"But I—\""), Ending::sentence);  // a speech broken off
  EXPECT_EQ(ending_of(U"\"Well,\""), Ending::clause);
  EXPECT_EQ(ending_of(U"„Er ging.“"), Ending::sentence);
  EXPECT_EQ(ending_of(U""), Ending::open);
  EXPECT_EQ(ending_of(U"\""), Ending::open);
}

TEST(Evidence, BeginningsOfRows) {
  EXPECT_EQ(beginning_of(U"，新区"), Beginning::forbidden);
  EXPECT_EQ(beginning_of(U"》的"), Beginning::forbidden);
  EXPECT_EQ(beginning_of(U"。"), Beginning::forbidden);
  EXPECT_EQ(beginning_of(U"……"), Beginning::plain);
  EXPECT_EQ(beginning_of(U"——访某人"), Beginning::plain);
  EXPECT_EQ(beginning_of(U"... and"), Beginning::plain);
  EXPECT_EQ(beginning_of(U"“the"), Beginning::lower);
  EXPECT_EQ(beginning_of(U"The"), Beginning::plain);
  EXPECT_EQ(beginning_of(U""), Beginning::plain);
}

TEST(Evidence, IndentAndShortfallAreInEm) {
  Block b = block({row(U"一二三四五六七", 0, 70), row(U"八九十一二三四", 20, 90)});
  b.em = 10;
  const Evidence e = between(b, {0, 100, true, true});
  EXPECT_NEAR(*e.indent, 2, 1e-9);
  EXPECT_NEAR(*e.shortfall, 3, 1e-9);
  EXPECT_NEAR(e.needed, 1, 1e-9);
}

TEST(Evidence, TheBlankHalvesOfChineseMarksAreNoIndentAndNoShortfall) {
  const Evidence e =
      between(block({row(U"一二三四五六七八九。", 0, 9.5), row(U"“八九十一二三四五六", 0.5, 10)}));
  EXPECT_NEAR(*e.indent, 0, 1e-9);
  EXPECT_NEAR(*e.shortfall, 0, 1e-9);
}

TEST(Evidence, ABoxThatLostACharacterIsFoundOutByCounting) {
  // Ten characters in a box of nine em: one at the right was not boxed in the first row, one at the left in
  // the next.
  const Evidence e =
      between(block({row(U"一二三四五六七八九十", 0, 9), row(U"一二三四五六七八九十", 1, 10)}));
  EXPECT_NEAR(*e.shortfall, 0, 1e-9);
  EXPECT_NEAR(*e.indent, 0, 1e-9);
}

TEST(Evidence, ABoxThatReachesOverAnIndentTellsNoIndent) {
  const Evidence e = between(block({row(U"一二三四五六七八九十", 0, 10), row(U"一二三四五六七八", 0, 10)}));
  EXPECT_FALSE(e.indent);
}

TEST(Evidence, WhatIsNotKnownIsNotSaid) {
  const Evidence e = between(block({row(U"一二三", 0, 3), row(U"四五六", 0, 3)}), {0, 3, false, false});
  EXPECT_FALSE(e.indent);
  EXPECT_FALSE(e.shortfall);
}

TEST(Evidence, IdeographicSpacesCountWhereTheEdgeIsUnknown) {
  Block b = block({row(U"一二三", 0, 3), row(U"四五六", 0, 3)});
  b.rows[1].printed_indent = 2;
  EXPECT_NEAR(*between(b, {0, 3, false, false}).indent, 2, 1e-9);
}

TEST(Evidence, OpenBracketsAreRememberedForAWhile) {
  const Block b = block({row(U"（2022年至", 0, 10), row(U"2024年）", 0, 5)});
  EXPECT_TRUE(between(b).bracket_open);
  const Placed place{&b, b.rows.data(), {0, 10, true, true}};
  const std::u32string lost_long_ago = U"（" + std::u32string(200, U'新');
  EXPECT_FALSE(gather(place, place, 0, lost_long_ago).bracket_open);
}

TEST(Evidence, ASpeechBehindASpeechIsSeen) {
  const auto changes = [](const char32_t* first, const char32_t* second) {
    return between(block({row(first, 0, 10), row(second, 0, 10)}, text::Script::latin)).next_speaker;
  };
  EXPECT_TRUE(changes(U"the boat?\"", U"\"Not today.\""));
  EXPECT_TRUE(changes(U"他说：“好。”", U"“那个准。”"));
  EXPECT_TRUE(changes(U"dit le passeur.", U"— Et quand ?"));
  EXPECT_FALSE(changes(U"said the boy.", U"\"Not today.\""));
  EXPECT_FALSE(changes(U"the boat,\"", U"\"and then"));
  EXPECT_FALSE(changes(U"was over.", U"—Reuters"));
}

TEST(Evidence, PiecesOfOnePrintedLineAreSeen) {
  const Evidence e = between(block({row(U"左边", 0, 2), row(U"右边", 4, 6, 0.1)}));
  EXPECT_TRUE(e.same_row);
  EXPECT_NEAR(e.gap, 2, 1e-9);
  EXPECT_FALSE(between(block({row(U"上边", 0, 2), row(U"下边", 0, 2, 1.5)})).same_row);
}

TEST(Evidence, WhiteBetweenRowsIsOverTheUsual) {
  const Evidence e = between(block({row(U"一二三", 0, 10), row(U"四五六", 0, 10, 2.5)}));
  EXPECT_NEAR(*e.lead, 1, 1e-9);
}

TEST(Evidence, ACharacterOrTwoTellNoSize) {
  Block b = block({row(U"一座岛的四季账", 0, 7), row(U"本", 3, 4, 2)});
  b.rows[0].size = 30;
  b.rows[1].size = 45;
  EXPECT_DOUBLE_EQ(between(b).size_ratio, 1);
  b.rows[1].text = U"本和书";
  EXPECT_DOUBLE_EQ(between(b).size_ratio, 1.5);
}

TEST(Evidence, TheUsualGapIsTheMedian) {
  EXPECT_NEAR(usual_gap_of(block(
                  {row(U"一", 0, 1, 0), row(U"二", 0, 1, 1.5), row(U"三", 0, 1, 3), row(U"四", 0, 1, 9)})),
              0.5, 1e-9);
  EXPECT_EQ(usual_gap_of(block({row(U"一", 0, 1)})), 0);
}

// Rows look at their texts wherever the block goes, and whatever else it keeps.
TEST(KeptTexts, StayWhereTheyAre) {
  Block copy;
  {
    Block block;
    for (int i = 0; i < 100; ++i)
      block.rows.emplace_back().text = block.kept.keep(std::u32string(1, U'a' + i % 26));
    copy = block;
  }
  for (int i = 0; i < 100; ++i)
    EXPECT_EQ(copy.rows[static_cast<std::size_t>(i)].text, std::u32string(1, U'a' + i % 26));
}

}  // namespace
}  // namespace broadsheet::reflow
