#include "reflow/text_tables.h"

#include <gtest/gtest.h>

#include "reflow/reflow.h"

namespace broadsheet::reflow {
namespace {

std::vector<bool> marked(std::u32string_view text) {
  std::vector<SourceLine> lines = lines_of(text);
  mark_tables(lines);
  std::vector<bool> out;
  for (const SourceLine& line : lines)
    if (!line.text.empty()) out.push_back(line.of_table);
  return out;
}

std::vector<bool> all(std::size_t count, bool value) { return std::vector<bool>(count, value); }

TEST(TextTables, EntriesApartByLeadersSpacesOrTabs) {
  EXPECT_EQ(marked(U"Eggs, per dozen . . . . . 1s. 5d.\nPlaice, per lb......10d.\nHerring . . . . . . 2d.\n"),
            all(3, true));
  EXPECT_EQ(marked(U"Marlsford      7   2\nTarn           11  0\nWexley         3   9\n"), all(3, true));
  EXPECT_EQ(marked(U"清河\t41\t12\n柳林\t38\t9\n河口\t20\t31\n"), all(3, true));
  EXPECT_EQ(
      marked(U"Der Kaufmann ........ Hr. Petersen\nSeine Frau ........ Frl. Althaus\nEin Fischer ....... "
             U"Hr. Vogt\n"),
      all(3, true));
}

TEST(TextTables, WhatIsNone) {
  // columns of a newspaper
  EXPECT_EQ(
      marked(
          U"The ferry was late by an hour    Wool was dearer by a penny in\nand nobody complained of it.     "
          U"the "
          U"market of Tarn on Friday.\nThe captain had his supper on    It had been 11 pence since the\nthe "
          U"pier, as he always does.      month of May.\n"),
      all(4, false));
  EXPECT_EQ(marked(U"He said...  and went\nShe said...  and stayed\nThey said...  no more\n"), all(3, false));
  EXPECT_EQ(marked(U"Eggs . . . . . . 5d.\nHerring . . . . . . 2d.\n"), all(2, false));  // two may be chance
  EXPECT_EQ(marked(U"他说……走了\n她说……留下\n我说……再会\n"), all(3, false));
  EXPECT_EQ(marked(U"the price of 12 eggs  5\nand of a herring  2\nbut not of wool  9\n"), all(3, false));
}

TEST(TextTables, TheTextBehindATableIsAnotherParagraph) {
  EXPECT_EQ(
      reflow_text(
          "Das Wetter der letzten Tage, wie es die\nWarte aufgezeichnet hat:\n\nMontag       3,5 Grad    "
          "West\nDienstag     4,1 Grad    Nordwest\nMittwoch    -1,0 Grad    Ost\n\nDie Warte bittet um "
          "Nachsicht.\n"),
      "Das Wetter der letzten Tage, wie es die Warte aufgezeichnet hat:\n\nMontag\t3,5 "
      "Grad\tWest\nDienstag\t4,1 "
      "Grad\tNordwest\nMittwoch\t-1,0 Grad\tOst\n\nDie Warte bittet um Nachsicht.\n");
}

TEST(TextTables, RowsComeOutWithTabs) {
  EXPECT_EQ(reflow_text(
                "The prices in the market of Tarn were\nthese:\nEggs, per dozen . . . . . . 1s. 5d.\nPlaice, "
                "per lb. . . . . . . 10d.\nHerring . . . . . . . . . . 2d.\nNobody had seen the like in all "
                "the\nyears since the war.\n"),
            "The prices in the market of Tarn were these:\n\nEggs, per dozen\t1s. 5d.\nPlaice, per "
            "lb.\t10d.\nHerring\t2d.\n\nNobody had seen the like in all the years since the war.\n");
}

}  // namespace
}  // namespace broadsheet::reflow
