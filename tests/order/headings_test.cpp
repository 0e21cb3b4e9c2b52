#include "order/headings.h"

#include <gtest/gtest.h>

#include "order/made_page.h"

namespace broadsheet::order {
namespace {

constexpr double kBody = 30;
constexpr double kLeft = 100;
constexpr double kRight = 500;

// One column: running text from `top` on, eight lines.
int text(MadePage& made, double top) {
  const int region = made.add({kLeft, top, kRight, top + kBody}, kBody, "The boats lay in the harbour and");
  for (int i = 0; i < 7; ++i) made.line(region, "waited for the wind to turn at last.");
  return region;
}

int heading(MadePage& made, const Box& box, double size, double weight, const std::string& words) {
  const int region = made.add(box, size, words);
  made.page.lines.back().weight = weight;
  return region;
}

TEST(Headings, ALittleLargerAndBoldIsAHeadline) {
  MadePage made;
  text(made, 0);
  const int head = heading(made, {kLeft, 370, 400, 405}, 35, 1.6, "Gig Crew Home");
  text(made, 415);
  find_headings(made.page, kBody);
  EXPECT_EQ(made.kind(head), Kind::headline);
}

TEST(Headings, BoldTypeOfTheSizeOfTheTextIsASubheading) {
  MadePage made;
  const int above = text(made, 0);
  const int sub = heading(made, {kLeft, 345, 300, 375}, kBody, 1.4, "Mind the gulls");
  const int below = text(made, 385);
  find_headings(made.page, kBody);
  EXPECT_EQ(made.kind(sub), Kind::subheading);
  EXPECT_EQ(made.kind(above), Kind::body);
  EXPECT_EQ(made.kind(below), Kind::body);
}

TEST(Headings, TypeThatIsHardlyHeavierMustStandApart) {
  MadePage made;
  text(made, 0);
  const int centred = heading(made, {200, 350, 400, 385}, 35, 1.15, "Vermiſchtes.");
  text(made, 395);
  const int first_line = heading(made, {kLeft, 735, 495, 770}, 35, 1.1, "Larger words begin the piece");
  text(made, 777);
  find_headings(made.page, kBody);
  EXPECT_EQ(made.kind(centred), Kind::headline);
  EXPECT_EQ(made.kind(first_line), Kind::body);
}

TEST(Headings, OverTheGutterOfTwoColumnsItIsHeldAgainstBoth) {
  for (const double lower : {0.0, 100.0}) {
    MadePage made;
    const int head = heading(made, {430, 0, 670, 35}, 35, 1.15, "Letzte Nachrichten");
    for (const double left : {100.0, 560.0}) {
      const double top = 60 + (left > kLeft ? lower : 0);
      const int column =
          made.add({left, top, left + 440, top + kBody}, kBody, "In der vorigen Nacht iſt die");
      for (int i = 0; i < 5; ++i) made.line(column, "Ziegelei am Moor durch Blitzſchlag abgebrannt und");
    }
    find_headings(made.page, kBody);
    EXPECT_EQ(made.kind(head), lower == 0 ? Kind::headline : Kind::body) << "columns that are not level";
  }
}

TEST(Headings, TheNumberOfAnInstalmentEndsNoSentence) {
  for (const auto& [second, kind] : {std::pair("III.", Kind::headline), std::pair("12.", Kind::headline),
                                     std::pair("Schluß folgt.", Kind::body)}) {
    MadePage made;
    const int head = heading(made, {150, 0, 450, 38}, 38, 1.12, "Briefe vom Moor");
    made.line(head, second);
    text(made, 110);
    find_headings(made.page, kBody);
    EXPECT_EQ(made.kind(head), kind) << second;
  }
}

TEST(Headings, ABoldLeadIsText) {
  MadePage made;
  const int lead = heading(made, {kLeft, 0, kRight, 35}, 35, 1.6, "The old ferry will go to the breakers,");
  made.line(lead, "and the new one is late. The council");
  made.line(lead, "meets on Monday to hear why.");
  for (std::size_t i = 1; i < 3; ++i) made.page.lines[i].weight = 1.6;
  text(made, 160);
  find_headings(made.page, kBody);
  EXPECT_EQ(made.kind(lead), Kind::body);
}

TEST(Headings, ALineThatGoesOnInsideASentenceIsText) {
  MadePage made;
  text(made, 0);
  const int dark = heading(made, {kLeft, 350, 300, 385}, 35, 1.6, "spelling test.");
  const int stop = heading(made, {kLeft, 400, 400, 435}, 35, 1.6, "由保安轻轻叫醒。");
  text(made, 445);
  find_headings(made.page, kBody);
  EXPECT_EQ(made.kind(dark), Kind::body);
  EXPECT_EQ(made.kind(stop), Kind::body);
}

TEST(Headings, BesideALargerHeadlineItIsKickerOrDeck) {
  MadePage made;
  const int kicker = heading(made, {kLeft, 0, 300, 35}, 36, 1.4, "休渔第十三天");
  made.add({kLeft, 50, kRight, 110}, 60, "渔船进了坞", Kind::headline);
  const int deck = heading(made, {kLeft, 125, 400, 160}, 36, 1.4, "首日靠泊七艘货轮");
  text(made, 170);
  find_headings(made.page, kBody);
  EXPECT_EQ(made.kind(kicker), Kind::kicker);
  EXPECT_EQ(made.kind(deck), Kind::deck);
}

TEST(Headings, WhereOneOfAStyleStandsUnderARuleAllOfItAreHeadlines) {
  MadePage made;
  text(made, 0);
  const int under_rule = heading(made, {kLeft, 350, 300, 380}, kBody, 1.5, "Police Court");
  made.rule(kLeft, kRight, 343);
  text(made, 390);
  const int alike = heading(made, {kLeft, 745, 300, 775}, kBody, 1.45, "Corn and Cattle");
  text(made, 785);
  const int lighter = heading(made, {kLeft, 1145, 300, 1175}, kBody, 1.22, "The Town Clock");
  text(made, 1185);
  find_headings(made.page, kBody);
  EXPECT_EQ(made.kind(under_rule), Kind::headline);
  EXPECT_EQ(made.kind(alike), Kind::headline);
  EXPECT_EQ(made.kind(lighter), Kind::subheading);
}

TEST(Headings, OverABylineIsAHeadline) {
  MadePage made;
  text(made, 0);
  const int head = heading(made, {kLeft, 350, 300, 380}, kBody, 1.5, "渔船进了坞");
  made.add({kLeft, 385, 260, 410}, 26, "本报记者 阮小满", Kind::byline);
  text(made, 420);
  find_headings(made.page, kBody);
  EXPECT_EQ(made.kind(head), Kind::headline);
}

TEST(Headings, OfTwoLinesTheLastMayBeTheShortOne) {
  MadePage made;
  text(made, 0);
  const int head = heading(made, {kLeft, 345, kRight, 375}, kBody, 1.3, "杨梅早了五天，价格低");
  made.line(head, "了一成");
  made.page.lines.back().outline = quad_of({kLeft, 387, 190, 417});
  text(made, 430);
  find_headings(made.page, kBody);
  EXPECT_EQ(made.kind(head), Kind::subheading);
}

TEST(Headings, ALineThatIsFullIsOneWhereItIsClearlyBold) {
  for (const auto& [weight, kind] : {std::pair(1.5, Kind::subheading), std::pair(1.25, Kind::body)}) {
    MadePage made;
    text(made, 0);
    const int head =
        heading(made, {kLeft, 350, kRight, 380}, kBody, weight, "Ward by the Sea to Keep Its Bed");
    text(made, 390);
    find_headings(made.page, kBody);
    EXPECT_EQ(made.kind(head), kind) << weight;
  }
}

TEST(Headings, ALineThatGoesOnOverTheNextColumnIsOneInTypeALittleLarger) {
  for (const auto& [size, kind] : {std::pair(kBody * 1.09, Kind::subheading), std::pair(kBody, Kind::body)}) {
    MadePage made;
    text(made, 0);
    const int head =
        heading(made, {kLeft, 350, kRight + 200, 380}, size, 1.25, "有轨电车二号线明年春天动工通车");
    text(made, 390);
    find_headings(made.page, kBody);
    EXPECT_EQ(made.kind(head), kind) << size;
  }
}

TEST(Headings, AWordWithAFullStopThatOnlyLooksLargeIsText) {
  MadePage made;
  text(made, 0);
  const int thin = made.add({kLeft, 345, 190, 385}, 42, "“家”。", Kind::headline);
  made.page.lines.back().weight = 0.95;
  const int thick = made.add({kLeft, 745, 400, 785}, 42, "船回来了。", Kind::headline);
  made.page.lines.back().weight = 1.6;
  text(made, 795);
  find_headings(made.page, kBody);
  EXPECT_EQ(made.kind(thin), Kind::body);
  EXPECT_EQ(made.kind(thick), Kind::headline);
}

TEST(Headings, LighterTypeUnderABoldHeadlineOfItsSizeIsTheDeck) {
  MadePage made;
  const int head = heading(made, {120, 0, 480, 34}, 34, 1.6, "Votes Nine to Four for New Wall");
  const int deck = heading(made, {150, 45, 450, 79}, 35, 1.15, "Work to Begin in September");
  text(made, 90);
  find_headings(made.page, kBody);
  EXPECT_EQ(made.kind(head), Kind::headline);
  EXPECT_EQ(made.kind(deck), Kind::deck);
}

}  // namespace
}  // namespace broadsheet::order
