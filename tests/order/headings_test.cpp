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

}  // namespace
}  // namespace broadsheet::order
