#include "reflow/text_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reflow/reflow.h"
#include "text/utf.h"

namespace broadsheet::reflow {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> apart(const std::u32string& text) {
  std::vector<std::string> lines;
  for (const SourceLine& line : columns_apart(lines_of(text))) lines.push_back(text::encode(line.text));
  return lines;
}

const std::u32string kTwo =
    U"the harbour was      when the boats\n"
    U"closed until noon    came in at last\n"
    U"because of a fog     the market had\n"
    U"that had come up     long been over\n"
    U"over night.          for the day.\n";

TEST(TextColumns, TwoThatStandSideBySideComeOneUnderTheOther) {
  EXPECT_THAT(apart(kTwo),
              ElementsAre("the harbour was", "closed until noon", "because of a fog", "that had come up",
                          "over night.", "", "when the boats", "came in at last", "the market had",
                          "long been over", "for the day.", "", ""));
}

TEST(TextColumns, LinesKeepTheirNumbers) {
  const auto lines = columns_apart(lines_of(kTwo));
  EXPECT_EQ(lines[0].number, 0);
  EXPECT_EQ(lines[4].number, 4);
  EXPECT_EQ(lines[6].number, 0);
  EXPECT_EQ(lines[10].number, 4);
}

TEST(TextColumns, AHeadlineOverBothEndsABand) {
  const auto lines = apart(U"A Foggy Morning At The Harbour Of The Town\n" + kTwo +
                           U"The Council Met Again Without A Decision\n" + kTwo);
  EXPECT_EQ(lines.front(), "A Foggy Morning At The Harbour Of The Town");
  EXPECT_EQ(lines[1], "the harbour was");
  EXPECT_EQ(std::count(lines.begin(), lines.end(), "The Council Met Again Without A Decision"), 1);
  EXPECT_EQ(lines[13], "The Council Met Again Without A Decision");
}

TEST(TextColumns, ThreeAreThree) {
  std::u32string text;
  for (int i = 0; i < 6; ++i) text += U"one two three  four five six   seven eight\n";
  EXPECT_EQ(apart(text).size(), 6U * 3 + 3 + 1);
}

TEST(TextColumns, RunningTextStaysAsItIs) {
  const std::u32string text =
      U"It was late.  Nobody came to the station, and the\n"
      U"train left without them.  The guard said that he\n"
      U"had waited as long as he could.  There was nothing\n"
      U"to be done.  They walked home through the rain and\n"
      U"did not speak.  In the morning it was forgotten.\n";
  EXPECT_EQ(apart(text).size(), 6U);
}

TEST(TextColumns, IndentsAndListsMakeNone) {
  std::u32string text;
  for (int i = 0; i < 8; ++i) text += U"    4  an item of a list that is indented\n";
  EXPECT_EQ(apart(text).size(), 9U);
}

TEST(TextColumns, AShortColumnIsNoEnd) {
  const auto lines = apart(kTwo + U"                     and so it ended.\n");
  EXPECT_EQ(lines[7 + 0], "when the boats");
  EXPECT_EQ(lines[12], "and so it ended.");
}

TEST(TextColumns, ChineseColumnsComeApartToo) {
  std::u32string text;
  for (int i = 0; i < 6; ++i) text += U"清河口新码头昨日正式启用　　首班渡轮载着乘客离岸\n";
  const auto lines = apart(text);
  EXPECT_EQ(lines[0], "清河口新码头昨日正式启用");
  EXPECT_EQ(lines[7], "首班渡轮载着乘客离岸");
}

TEST(TextColumns, AParagraphRunsOnIntoTheNextColumn) {
  EXPECT_EQ(reflow_text("The harbour was closed until    the inspector, who had come\n"
                        "noon because of a thick fog     from the capital, asked for\n"
                        "that had come up over night,    a second boat, which was not\n"
                        "and the boats that lay at the   to be had before the next\n"
                        "pier could not leave it when    spring at the earliest.\n"),
            "The harbour was closed until noon because of a thick fog that had come up over night, and the "
            "boats that "
            "lay at the pier could not leave it when the inspector, who had come from the capital, asked for "
            "a second "
            "boat, which was not to be had before the next spring at the earliest.\n");
}

TEST(TextColumns, NothingAndBlankLinesStay) {
  EXPECT_EQ(apart(U"").size(), 1U);
  EXPECT_EQ(apart(U"\n   \n\n").size(), 4U);
}

}  // namespace
}  // namespace broadsheet::reflow
