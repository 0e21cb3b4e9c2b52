#include "reflow/verdict.h"

#include <gtest/gtest.h>

namespace broadsheet::reflow {
namespace {

// A full Chinese row in the middle of a sentence, nothing after it set in.
Evidence inside() {
  Evidence e;
  e.indent = 0;
  e.shortfall = 0;
  e.measure = 16;
  e.needed = 1;
  e.han = true;
  return e;
}

Habits indenting() {
  Habits habits;
  habits.indent = 2;
  habits.indent_learned = true;
  return habits;
}

bool ends(const Evidence& e, Kind kind = Kind::body) { return decide(e, indenting(), kind).ends; }

TEST(Verdict, AFullLineGoesOn) {
  EXPECT_FALSE(ends(inside()));
  Evidence e = inside();
  e.ending = Ending::sentence;  // by chance at the very end of a full line
  EXPECT_FALSE(ends(e));
}

TEST(Verdict, AnIndentBeginsAParagraph) {
  Evidence e = inside();
  e.indent = 2;
  e.ending = Ending::sentence;
  EXPECT_TRUE(ends(e));
  EXPECT_STREQ(decide(e, indenting(), Kind::body).reason, "indent");
  e.indent = 1.6;
  EXPECT_TRUE(ends(e));
  e.indent = 0.3;
  EXPECT_FALSE(ends(e));
}

TEST(Verdict, AShortLineEndsAParagraphThoughTheIndentWasNotSeen) {
  Evidence e = inside();
  e.shortfall = 9;
  e.ending = Ending::sentence;
  EXPECT_TRUE(ends(e));
  EXPECT_STREQ(decide(e, indenting(), Kind::body).reason, "short line");
}

TEST(Verdict, AnIndentOfPlainTextOutweighsAComma) {
  Evidence e = inside();
  e.ending = Ending::clause;  // a line of verse
  e.indent = 2;
  EXPECT_FALSE(ends(e));
  e.measured = false;
  EXPECT_TRUE(ends(e));
  EXPECT_FALSE(decide(e, {}, Kind::body).ends);  // where no indent was seen it may be anything
  e.ending = Ending::hyphen;
  e.beginning = Beginning::lower;
  EXPECT_FALSE(ends(e));
}

TEST(Verdict, ABlankLineThatDividesParagraphsOutweighsAFullLineButNoComma) {
  Evidence e = inside();
  e.measured = false;
  e.after_blank = true;
  Habits habits;
  habits.indent = 0;
  habits.blank_divides = true;
  e.ending = Ending::long_clause;  // an item of a list
  EXPECT_TRUE(decide(e, habits, Kind::body).ends);
  for (const Ending ending : {Ending::open, Ending::clause}) {  // the blank line is a column's end
    e.ending = ending;
    EXPECT_FALSE(decide(e, habits, Kind::body).ends);
  }
}

TEST(Verdict, NothingEndsBehindACommaOrABrokenWord) {
  for (const Ending ending : {Ending::clause, Ending::hyphen, Ending::opening}) {
    Evidence e = inside();
    e.ending = ending;
    e.indent = 1.3;  // a speck at the line's head was taken for its first letter
    EXPECT_FALSE(ends(e));
  }
}

TEST(Verdict, ASemicolonMayEndAParagraph) {
  Evidence e = inside();
  e.ending = Ending::long_clause;
  EXPECT_FALSE(ends(e));
  e.indent = 2;
  EXPECT_TRUE(ends(e));
}

TEST(Verdict, AnOpenBracketGoesOn) {
  Evidence e = inside();
  e.bracket_open = true;
  e.ending = Ending::sentence;
  e.indent = 0.9;
  EXPECT_FALSE(ends(e));
}

TEST(Verdict, TextWithoutIndentsIsJudgedByShortLines) {
  Habits flush;
  flush.indent = 0;
  flush.indent_learned = true;
  Evidence e = inside();
  e.ending = Ending::sentence;
  EXPECT_FALSE(decide(e, flush, Kind::body).ends);
  e.shortfall = 5;
  EXPECT_TRUE(decide(e, flush, Kind::body).ends);
}

TEST(Verdict, RaggedLinesAreShortOnlyWhenTheNextWordWouldHaveFitted) {
  Habits ragged;
  ragged.indent = 0;
  ragged.justified = false;
  Evidence e = inside();
  e.han = false;
  e.ending = Ending::sentence;
  e.shortfall = 3;
  e.needed = 4;
  EXPECT_FALSE(decide(e, ragged, Kind::body).ends);
  e.needed = 1;
  EXPECT_TRUE(decide(e, ragged, Kind::body).ends);
}

TEST(Verdict, ASmallLetterGoesOn) {
  Evidence e = inside();
  e.han = false;
  e.indent = 1.2;
  e.beginning = Beginning::lower;
  EXPECT_FALSE(ends(e));
}

TEST(Verdict, LinesOfAHeadingBelongTogetherUnlessTheirTypeDiffers) {
  Evidence e = inside();
  e.shortfall = 6;
  EXPECT_FALSE(ends(e, Kind::headline));
  e.size_ratio = 1.6;
  EXPECT_TRUE(ends(e, Kind::headline));
}

TEST(Verdict, LinesOfAnAdvertisementStandForThemselves) {
  Evidence e = inside();
  e.shortfall = 5;
  EXPECT_TRUE(ends(e, Kind::advertisement));
  EXPECT_FALSE(ends(inside(), Kind::advertisement));
}

TEST(Verdict, WhiteBetweenRowsEndsAParagraphOfTextWithoutIndents) {
  Habits flush;
  flush.indent = 0;
  Evidence e = inside();
  e.ending = Ending::sentence;
  e.lead = 0.8;
  EXPECT_TRUE(decide(e, flush, Kind::body).ends);
}

TEST(Verdict, PiecesOfOneLineAreNeverParted) {
  Evidence e = inside();
  e.same_row = true;
  e.indent = 2;
  e.ending = Ending::sentence;
  e.shortfall = 10;
  EXPECT_FALSE(ends(e));
}

TEST(Verdict, NothingJoinsWhatARoleKeepsApart) {
  Evidence e = inside();
  e.ending = Ending::clause;
  e.beginning = Beginning::lower;
  e.parted_by = Role::list_item;
  EXPECT_TRUE(ends(e));
  EXPECT_STREQ(decide(e, indenting(), Kind::body).reason, "list_item");
  e.same_row = true;  // a marker found as a piece of its own
  EXPECT_FALSE(ends(e));
}

TEST(Verdict, ASpeechBehindASpeechIsOfAnother) {
  Evidence e = inside();
  e.ending = Ending::sentence;
  e.next_speaker = true;
  EXPECT_FALSE(ends(e));  // without the indent that the text has
  Habits habits = indenting();
  habits.indent_learned = false;
  EXPECT_TRUE(decide(e, habits, Kind::body).ends);
}

}  // namespace
}  // namespace broadsheet::reflow
