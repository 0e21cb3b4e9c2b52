#include "layout/lines.h"

#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

constexpr double kLevel = 150;

std::vector<FlatLine> lines_of(const MadePrint& print, const std::vector<FlatRule>& rules = {}) {
  return lines_of_print(print.detected, FlatMap{}, print.picture, Ink(print.picture, kMadeGlyph, kLevel),
                        rules, kMadeGlyph)
      .lines;
}

// Two columns of ten lines with a gutter of one and a half glyphs.
MadePrint two_columns() {
  MadePrint print(1400, 800);
  for (int i = 0; i < 10; ++i) {
    print.line(40, 40 + 50 * i, 640);
    print.line(685, 40 + 50 * i, 1285);
  }
  return print;
}

TEST(Lines, AreDrawnInToTheirInk) {
  MadePrint print(800, 200);
  print.line(100, 80, 700);
  const std::vector<FlatLine> lines = lines_of(print);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_NEAR(lines[0].box.left, 102, 4);
  EXPECT_NEAR(lines[0].box.right, 697, 4);
  EXPECT_NEAR(lines[0].box.top, 80, 4);
  EXPECT_NEAR(lines[0].box.bottom, 110, 4);
  EXPECT_NEAR(lines[0].size, kMadeGlyph, 5);
}

TEST(Lines, OfTwoColumnsStayTwo) { EXPECT_EQ(lines_of(two_columns()).size(), 20U); }

TEST(Lines, OfTwoColumnsSeenAsOneAreCutAtTheGutter) {
  MadePrint print = two_columns();
  // The detector glued one row together.
  std::erase_if(print.detected, [](const net::DetectedLine& line) {
    return bounds(line.outline).contains({400, 255}) || bounds(line.outline).contains({900, 255});
  });
  print.detect({40, 240, 1285, 270});
  const std::vector<FlatLine> lines = lines_of(print);
  EXPECT_EQ(lines.size(), 20U);
  for (const FlatLine& line : lines) EXPECT_LT(line.box.width(), 650);
}

TEST(Lines, ThatEndEarlyAreCutWhereTheWhiteOfTheOtherRowsRunsOn) {
  // Four rows; the detector ran over the gutter where the first column ends two glyphs early.
  MadePrint print(1400, 300);
  for (int i = 0; i < 4; ++i) {
    const double top = 40 + 50 * i;
    if (i < 2) {
      print.line(40, top, 640);
      print.line(685, top, 1285);
    } else {
      print.print(40, top, 580);
      print.print(685, top, 1285);
      print.detect({40, top, 1285, top + kMadeGlyph});
    }
  }
  EXPECT_EQ(lines_of(print).size(), 8U);
}

TEST(Lines, APieceThatLooksThinnerIsNotJoinedOverAGutter) {
  // A column of which the scan shows one glyph a line, one of them thinner, as the detector sees it.
  MadePrint print(800, 500);
  for (int i = 0; i < 8; ++i) {
    const double top = 40 + 50 * i;
    print.print(40, top, 70);
    print.detect(i == 3 ? Box{40, top + 6, 70, top + 24} : Box{40, top, 70, top + kMadeGlyph});
    print.line(115, top, 715);
  }
  EXPECT_EQ(lines_of(print).size(), 16U);
}

TEST(Lines, ASpeckInTheGutterAndTheNeighboursLastLetterAreNoPartOfALine) {
  MadePrint print(1400, 200);
  print.print(40, 80, 640);
  print.line(685, 80, 1285);
  print.picture(cv::Rect(661, 93, 4, 4)).setTo(0);
  print.detected.clear();
  print.detect({630, 80, 1285, 80 + kMadeGlyph});
  const std::vector<FlatLine> lines = lines_of(print);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_NEAR(lines[0].box.left, 687, 4);
}

// Two short items side by side: a headline each, then rows that the detector saw as one line across both.
MadePrint short_items(double gutter) {
  MadePrint print(1400, 500);
  print.line(40, 40, 340);
  print.line(640 + gutter, 40, 940 + gutter);
  for (int i = 1; i < 6; ++i) {
    const double top = 40 + 50 * i;
    print.print(40, top, 640);
    print.print(640 + gutter, top, 1240 + gutter);
    print.detect({40, top, 1240 + gutter, top + kMadeGlyph});
  }
  return print;
}

TEST(Lines, OfShortItemsAllSeenAsOneAreCutWhereTheWhiteRunsOn) {
  EXPECT_EQ(lines_of(short_items(1.5 * kMadeGlyph)).size(), 12U);
}

TEST(Lines, AreNotCutAtWhiteNoWiderThanAWordSpace) {
  EXPECT_EQ(lines_of(short_items(0.6 * kMadeGlyph)).size(), 7U);
}

TEST(Lines, WordSpacesAreNoGutterWhenTheRowsAboveRunOverThem) {
  MadePrint print(1400, 500);
  for (int i = 0; i < 6; ++i) {
    const double gap = 400 + 120 * i;  // every row has its space elsewhere
    print.print(40, 40 + 50 * i, gap);
    print.print(gap + 1.5 * kMadeGlyph, 40 + 50 * i, 1240);
    print.detect({40, 40.0 + 50 * i, 1240, 70.0 + 50 * i});
  }
  EXPECT_EQ(lines_of(print).size(), 6U);
}

TEST(Lines, BrokenAtWideSpacesThatShareSomeWhiteWithOthersAreJoined) {
  MadePrint print(1400, 500);
  constexpr double kWide = 1.5 * kMadeGlyph, kShift = 0.4 * kMadeGlyph;
  print.line(40, 40, 1240);
  for (int i = 1; i < 5; ++i) {
    const bool broken = i == 3;  // the others have their space a little further on
    const double top = 40 + 50 * i, left = broken ? 40 : 40 + kShift, space = left + 12 * kMadeGlyph;
    print.print(left, top, space);
    print.print(space + kWide, top, 1240);
    if (broken) {
      print.detect({left, top, space, top + kMadeGlyph});
      print.detect({space + kWide, top, 1240, top + kMadeGlyph});
    } else {
      print.detect({left, top, 1240, top + kMadeGlyph});
    }
  }
  print.line(40, 290, 1240);
  EXPECT_EQ(lines_of(print).size(), 6U);
}

TEST(Lines, BrokenAtAWordSpaceAreJoined) {
  MadePrint print(800, 500);
  for (int i = 0; i < 6; ++i)
    if (i != 3) print.line(40, 40 + 50 * i, 640);
  print.line(40, 190, 250);
  print.line(280, 190, 640);
  EXPECT_EQ(lines_of(print).size(), 6U);
}

// Rows of running text under a title of giant type, which the detector saw as `pieces` besides.
std::size_t titles_seen_as(const std::vector<Box>& pieces) {
  MadePrint print(1400, 700);
  print.print(40, 40, 1240, 4 * kMadeGlyph);
  for (const Box& piece : pieces) print.detect(piece);
  for (int i = 0; i < 6; ++i) print.line(40, 300 + 50 * i, 1240);
  return lines_of(print).size() - 6;
}

TEST(Lines, ATitleSeenInPiecesThatReachIntoOneAnotherIsOne) {
  EXPECT_EQ(titles_seen_as({{40, 40, 600, 160}, {540, 45, 1240, 150}}), 1U);
}

TEST(Lines, ATitleSeenWholeAndAWordOfItOnceMoreIsOne) {
  EXPECT_EQ(titles_seen_as({{160, 30, 1240, 170}, {40, 50, 400, 150}}), 1U);
}

TEST(Lines, SideBySideOverARuleAreNotJoined) {
  MadePrint print(800, 200);
  print.line(40, 80, 340);
  print.line(370, 80, 700);
  EXPECT_EQ(lines_of(print).size(), 1U);
  EXPECT_EQ(lines_of(print, {{{354, 40, 356, 160}, true, {{354, 40, 356, 160}}}}).size(), 2U);
}

TEST(Lines, TheColumnsBeyondARuleTellNothingOfAWordSpace) {
  // Right under two columns, over the gutter between them, a line that is seen in two pieces.
  MadePrint print = two_columns();
  print.line(40, 560, 640);
  print.line(675, 560, 1285);
  const Box rule{20, 545, 1300, 547};
  EXPECT_EQ(lines_of(print).size(), 22U);
  EXPECT_EQ(lines_of(print, {{rule, false, {rule}}}).size(), 21U);
}

TEST(Lines, WhereTheColumnsBeyondARulePartNoWordSpaceIsSoWide) {
  MadePrint print(1300, 900);
  for (int i = 0; i < 8; ++i) {
    print.line(20, 30 + 50 * i, 620);
    print.line(680, 30 + 50 * i, 1280);
  }
  print.line(20, 560, 620);
  print.line(680, 560, 1100);
  const Box rule{20, 545, 1300, 547};
  EXPECT_EQ(lines_of(print, {{rule, false, {rule}}}).size(), 18U);
}

// Eight rows in two columns of 600 pixels, the second of which begins at `second`.
void add_columns(MadePrint& print, double top, double second) {
  for (int i = 0; i < 8; ++i) {
    print.line(20, top + 50 * i, 620);
    print.line(second, top + 50 * i, second + 600);
  }
}

TEST(Lines, AHeadlineWithAWordSpaceOverTheGutterIsOne) {
  // Seen in two pieces, of which the first ends in the gutter, where no line of its column does.
  const auto with_pieces = [](double first_ends) {
    MadePrint print(1300, 900);
    add_columns(print, 200, 680);
    print.line(20, 120, first_ends, 1.3 * kMadeGlyph);
    print.line(665, 120, 1100, 1.3 * kMadeGlyph);
    return lines_of(print).size();
  };
  EXPECT_EQ(with_pieces(20 + 16 * 1.3 * kMadeGlyph), 17U);
  EXPECT_EQ(with_pieces(20 + 15 * 1.3 * kMadeGlyph), 18U);
}

TEST(Lines, AHeadlineWhoseNextRowRunsOverTheGutterIsOne) {
  // The first row has a word space there, as wide as its columns' gutter, and was seen in two pieces.
  const auto with_next_row = [](double ends) {
    MadePrint print(1300, 900);
    add_columns(print, 300, 655);
    constexpr double kSize = 1.35 * kMadeGlyph;
    print.line(20, 120, 625, kSize);
    print.line(655, 120, 1100, kSize);
    print.line(20, 180, ends, kSize);
    return lines_of(print).size();
  };
  EXPECT_EQ(with_next_row(700), 18U);
  EXPECT_EQ(with_next_row(560), 19U) << "two headlines, each over its column";
}

TEST(Lines, ARowThatSticksOutOfItsColumnHasTheColumnsOverItAndIsCut) {
  MadePrint print(1300, 900);
  for (int i = 0; i < 8; ++i) {
    print.line(20, 100 + 50 * i, i == 4 ? 20 + 21 * kMadeGlyph : 620);
    print.line(i == 4 ? 664 : 680, 100 + 50 * i, 1270);
  }
  EXPECT_EQ(lines_of(print).size(), 16U);
}

TEST(Lines, AHeadlineSetWideOverTheGutterIsOne) {
  // White of two thirds of a glyph behind every other character, of which one stands over the gutter.
  MadePrint print(1300, 900);
  add_columns(print, 200, 655);
  constexpr double kSize = 1.3 * kMadeGlyph, kStep = (655 - 20) / 6.0;
  for (int i = 0; i < 9; ++i) print.print(20 + i * kStep, 120, 20 + i * kStep + 2 * kSize, kSize);
  print.detect({20, 120, 20 + 5 * kStep + 2 * kSize, 120 + kSize});
  print.detect({655, 120, 655 + 2 * kStep + 2 * kSize, 120 + kSize});
  EXPECT_EQ(lines_of(print).size(), 17U);
}

TEST(Lines, ThatShowThroughFromTheOtherSideAreDropped) {
  MadePrint print = two_columns();
  print.line(40, 650, 640, kMadeGlyph, 140);
  EXPECT_EQ(lines_of(print).size(), 20U);
}

TEST(Lines, ThatAreDroppedAreListedWithTheReason) {
  MadePrint print = two_columns();
  print.line(40, 650, 640, kMadeGlyph, 140);
  const LinesOfPrint found = lines_of_print(print.detected, FlatMap{}, print.picture,
                                            Ink(print.picture, kMadeGlyph, kLevel), {}, kMadeGlyph);
  ASSERT_EQ(found.dropped.size(), 1U);
  EXPECT_EQ(found.dropped[0].reason, DropReason::show_through);
  EXPECT_NEAR(found.dropped[0].box.top, 650, 5);
  EXPECT_FALSE(found.pale);
}

TEST(Lines, ThatArePaleInTheMiddleOfAColumnStay) {
  MadePrint print(800, 800);
  for (int i = 0; i < 10; ++i) print.line(40, 40 + 50 * i, 640, kMadeGlyph, i == 4 ? 140 : 20);
  EXPECT_EQ(lines_of(print).size(), 10U);
}

TEST(Lines, AreAllKeptWhereMuchOfThePageIsPale) {
  MadePrint print(1400, 800);
  for (int i = 0; i < 10; ++i) {
    print.line(40, 40 + 50 * i, 640);
    if (i > 3) print.line(685, 40 + 50 * i, 1285, kMadeGlyph, 140);
  }
  const LinesOfPrint found = lines_of_print(print.detected, FlatMap{}, print.picture,
                                            Ink(print.picture, kMadeGlyph, kLevel), {}, kMadeGlyph);
  EXPECT_EQ(found.lines.size(), 16U);
  EXPECT_TRUE(found.pale);
  EXPECT_TRUE(found.dropped.empty());
}

TEST(Lines, TheRestOfALineCutShortIsJoinedToIt) {
  MadePrint print(800, 800);
  for (int i = 0; i < 10; ++i) {
    print.print(40, 40 + 50 * i, 640);
    print.detect({40, 40.0 + 50 * i, i == 4 ? 400.0 : 640.0, 70.0 + 50 * i});
  }
  const Ink ink(print.picture, kMadeGlyph, kLevel);
  LinesOfPrint found = lines_of_print(print.detected, FlatMap{}, print.picture, ink, {}, kMadeGlyph);
  EXPECT_EQ(add_unclaimed(found, {}, print.picture, ink, {}, kMadeGlyph), 1);
  ASSERT_EQ(found.lines.size(), 10U);
  for (const FlatLine& line : found.lines) EXPECT_NEAR(line.box.right, 637, 5);
}

TEST(Lines, WhatTheDetectorSawTooLittleOfIsFoundByItsInk) {
  // A table of names and single glyphs; of one of these the detector saw a spot.
  MadePrint print(800, 400);
  for (int row = 0; row < 5; ++row)
    for (const double left : {40.0, 240.0, 440.0}) {
      const double width = (left == 240 ? 4 : 1) * kMadeGlyph, top = 40 + 60 * row;
      print.print(left, top, left + width);
      print.detect(row == 2 && left == 40 ? Box{46, 168, 54, 176}
                                          : Box{left, top, left + width, top + kMadeGlyph});
    }
  const Ink ink(print.picture, kMadeGlyph, kLevel);
  LinesOfPrint found = lines_of_print(print.detected, FlatMap{}, print.picture, ink, {}, kMadeGlyph);
  ASSERT_EQ(found.lines.size(), 14U);
  ASSERT_EQ(found.dropped.size(), 1U);
  EXPECT_EQ(add_unclaimed(found, {}, print.picture, ink, {}, kMadeGlyph), 1);
  EXPECT_EQ(found.lines.size(), 15U);
  EXPECT_TRUE(found.dropped.empty());
}

TEST(Lines, PatchesOfAWornGroundUnderWhiteLettersAreNone) {
  // Hardly darker than the ink level, with white specks; its darkest patches are as large as parts of
  // letters.
  MadePrint print(800, 300);
  print.rule({20, 20, 780, 280}, 180);
  LinesOfPrint found;
  for (int i = 0; i < 3; ++i) {
    const double top = 40 + 50 * i;
    print.print(40, top, 640, kMadeGlyph, 255);
    found.lines.push_back({{42, top, 637, top + kMadeGlyph}, Direction::horizontal, kMadeGlyph});
  }
  for (int patch = 0; patch < 10; ++patch) {
    const double x = 60 + 24 * patch;
    print.rule({x, 195, x + 12, 215}, 140);
    print.rule({x + 15, 199, x + 21, 209}, 255);
  }
  const Ink ink(print.picture, kMadeGlyph, kLevel);
  EXPECT_EQ(add_unclaimed(found, {}, print.picture, ink, {}, kMadeGlyph), 0);
  EXPECT_EQ(found.lines.size(), 3U);
}

TEST(Lines, WithoutInkAreDropped) {
  MadePrint print(800, 200);
  print.line(40, 80, 640);
  print.detect({40, 140, 640, 170});
  EXPECT_EQ(lines_of(print).size(), 1U);
}

TEST(Lines, VerticalOnesKeepTheirDirection) {
  MadePrint print(300, 900);
  print.print(100, 40, 130, 30);
  for (int i = 0; i < 26; ++i) print.print(100, 40 + 30 * i, 131);
  net::DetectedLine line;
  line.outline = quad_of({91, 31, 139, 809});
  line.thickness = 48;
  line.score = 0.9;
  line.vertical = true;
  print.detected.push_back(line);
  const std::vector<FlatLine> lines = lines_of(print);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].direction, Direction::vertical);
  EXPECT_GT(lines[0].box.height(), 700);
}

TEST(Lines, NoneGiveNone) { EXPECT_TRUE(lines_of(MadePrint(100, 100)).empty()); }

TEST(Lines, AStackOfSmallPrintBesideALargeLineIsNoPartOfIt) {
  MadePrint print(1400, 300);
  print.line(400, 80, 1120, 120);
  for (int i = 0; i < 3; ++i) print.line(300, 85 + 40 * i, 384);
  for (int i = 0; i < 6; ++i) print.line(40, 240, 1300);
  std::vector<FlatLine> lines = lines_of(print);
  std::erase_if(lines, [](const FlatLine& line) { return line.size < 2 * kMadeGlyph; });
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_NEAR(lines[0].box.left, 410, 8);
}

// Twelve rows of words of uneven length, with a gutter no wider than a word space, and the detector saw every
// row as one line. `gutter`: the white between the columns, or none.
MadePrint glued_rows(double gutter) {
  MadePrint print(1400, 700);
  for (int i = 0; i < 12; ++i) {
    const double top = 40 + 44 * i;
    for (const double column : {40.0, 640 + gutter}) {
      double x = column;
      for (int word = 0; x < column + 570; ++word) {
        const int letters = 2 + (7 * i * i + 5 * word * word + 3 * i * word) % 5;
        const double end = std::min(column + 600, x + kMadeGlyph * letters);
        print.print(x, top, end);
        x = end + (0.5 + 0.03 * ((11 * i + 7 * word) % 13)) * kMadeGlyph;
      }
    }
    print.detect({40, top, 1240 + gutter, top + kMadeGlyph});
  }
  return print;
}

TEST(Lines, RowsGluedOverAGutterNoWiderThanAWordSpaceAreCutThere) {
  const MadePrint print = glued_rows(0.6 * kMadeGlyph);
  const std::vector<FlatLine> lines = lines_of(print);
  EXPECT_EQ(lines.size(), 24U);
  for (const FlatLine& line : lines) EXPECT_TRUE(line.box.right < 650 || line.box.left > 650);
}

// Ten rows of one column set wide: white as wide as half a glyph runs down between any two glyphs.
TEST(Lines, ChineseSetWideIsNotCutAtItsGrid) {
  MadePrint print(1400, 700);
  for (int i = 0; i < 10; ++i) {
    const double top = 40 + 50 * i;
    for (int k = 0; k < 22; ++k) print.print(40 + 1.55 * kMadeGlyph * k, top, 70 + 1.55 * kMadeGlyph * k);
    print.detect({40, top, 40 + 1.55 * kMadeGlyph * 21 + kMadeGlyph, top + kMadeGlyph});
  }
  EXPECT_EQ(lines_of(print).size(), 10U);
}

TEST(Lines, OfAShortItemTheColumnsFarAboveTell) {
  for (const bool columns : {true, false}) {
    MadePrint print(1400, 1200);
    for (int i = 0; columns && i < 8; ++i) {
      print.line(40, 40 + 50 * i, 640);
      print.line(685, 40 + 50 * i, 1285);
    }
    print.line(40, 1000, 640);
    print.line(685, 1000, 1285);
    const std::vector<FlatLine> lines = lines_of(print);
    EXPECT_EQ(lines.size(), columns ? 18U : 1U);
  }
}

}  // namespace
}  // namespace broadsheet::layout
