#include "order/sheets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "order/made_page.h"

namespace broadsheet::order {
namespace {

using ::testing::ElementsAre;

// Two sheets of two columns, with a head that runs over both columns of the right one.
MadePage spread() {
  MadePage made;
  made.add({0, 0, 480, 1400}, 30, "a");
  made.add({520, 0, 1000, 1400}, 30, "b");
  made.add({1060, 0, 2040, 80}, 60, "c");
  made.add({1060, 100, 1540, 1400}, 30, "d");
  made.add({1580, 100, 2040, 1400}, 30, "e");
  return made;
}

TEST(Sheets, FacingPagesArePartedAtTheSpine) {
  const MadePage made = spread();
  EXPECT_THAT(find_sheets(made.page, Direction::horizontal),
              ElementsAre(ElementsAre(0, 1), ElementsAre(2, 3, 4)));
}

TEST(Sheets, OfVerticalPrintTheRightOneIsReadFirst) {
  const MadePage made = spread();
  EXPECT_THAT(find_sheets(made.page, Direction::vertical),
              ElementsAre(ElementsAre(2, 3, 4), ElementsAre(0, 1)));
}

TEST(Sheets, ALineOverTheSpineHoldsThePageTogether) {
  MadePage made = spread();
  made.add({700, 1420, 1400, 1460}, 60, "f");
  EXPECT_EQ(find_sheets(made.page, Direction::horizontal).size(), 1U);
}

TEST(Sheets, APageThatIsHigherThanWideIsOne) {
  MadePage made;
  made.add({0, 0, 480, 1400}, 30, "a");
  made.add({520, 0, 1000, 1400}, 30, "b");
  EXPECT_THAT(find_sheets(made.page, Direction::horizontal), ElementsAre(ElementsAre(0, 1)));
}

TEST(Sheets, AGutterFarFromTheMiddleIsNoSpine) {
  MadePage made;
  made.add({0, 0, 600, 900}, 30, "a");
  made.add({640, 0, 2000, 900}, 30, "b");
  EXPECT_EQ(find_sheets(made.page, Direction::horizontal).size(), 1U);
}

TEST(Sheets, NothingIsOneEmptySheet) {
  EXPECT_THAT(find_sheets(Page{}, Direction::horizontal), ElementsAre(ElementsAre()));
}

}  // namespace
}  // namespace broadsheet::order
