#include "order/furniture.h"

#include <gtest/gtest.h>

#include "order/made_page.h"

namespace broadsheet::order {
namespace {

constexpr double kBody = 30;

TEST(FolioWording, CountsTheSignsOfARunningHead) {
  EXPECT_GE(folio_signs("2023年11月18日 星期六 责编 刘洋"), 3);
  EXPECT_GE(folio_signs("第三版 综合新闻"), 1);
  EXPECT_GE(folio_signs("THE HARBOUR POST, SATURDAY, MAY 4, 1912"), 2);
  EXPECT_GE(folio_signs("Nr. 112 Sonnabend, den 4. Mai"), 3);
  EXPECT_GE(folio_signs("Nr. 113 - 78. Jahrgang - 2,40 Euro"), 2);
  EXPECT_GE(folio_signs("ONE PENNY."), 1);
  EXPECT_GE(folio_signs("新闻热线 5508 6600"), 1);
  EXPECT_EQ(folio_signs("The council met again in the old hall."), 0);
  EXPECT_EQ(folio_signs("The mayor may yet sell 12 boats"), 0);
  EXPECT_EQ(folio_signs("渔港新码头开工"), 0);
}

TEST(FolioWording, PageNumbersStandAloneOrWithTheirSection) {
  EXPECT_TRUE(reads_like_page_number("— 12 —"));
  EXPECT_TRUE(reads_like_page_number("第3版"));
  EXPECT_TRUE(reads_like_page_number("A03"));
  EXPECT_FALSE(reads_like_page_number("12 boats"));
  EXPECT_FALSE(reads_like_page_number("20231118"));
  EXPECT_TRUE(reads_like_page_label("02要闻"));
  EXPECT_TRUE(reads_like_page_label("Lokales 5"));
  EXPECT_FALSE(reads_like_page_label("12 boats"));
  EXPECT_FALSE(reads_like_page_label("全市86所中小学门口限速"));
}

TEST(FolioWording, MastheadsAreNamesOfPapers) {
  EXPECT_TRUE(reads_like_masthead("澜 港晚 报"));
  EXPECT_TRUE(reads_like_masthead("The Marlsford Standard"));
  EXPECT_TRUE(reads_like_masthead("Wiesenmünder Tageblatt"));
  EXPECT_TRUE(reads_like_masthead("ALDER BAY COURIER"));
  EXPECT_FALSE(reads_like_masthead("Mayor writes to the Times"));
  EXPECT_FALSE(reads_like_masthead("渔港新码头开工"));
  EXPECT_FALSE(reads_like_masthead("New Ferry Timetable Splits the Island"));
}

// Two columns of running text from `top` down.
void columns(MadePage& made, double top) {
  for (const double left : {100.0, 560.0}) {
    const int region = made.add({left, top, left + 400, top + 30}, kBody, "the boats lay in the harbour and");
    for (int i = 0; i < 12; ++i) made.line(region, "waited for the wind to turn at last.");
  }
}

TEST(Furniture, TheRowUnderTheMastheadTellsWhatItIs) {
  MadePage made;
  const int name = made.add({200, 50, 860, 130}, 80, "Che Marlsfurd Stantard", Kind::headline);  // misread
  const int date = made.add({100, 150, 400, 180}, 28, "Friday, May 23, 2025");
  const int price = made.add({700, 150, 960, 180}, 28, "£1.20");
  const int headline = made.add({100, 240, 960, 310}, 70, "Seventy Looms Saved", Kind::headline);
  columns(made, 340);
  find_furniture(made.page, kBody);
  EXPECT_EQ(made.kind(name), Kind::masthead);
  EXPECT_EQ(made.kind(date), Kind::folio);
  EXPECT_EQ(made.kind(price), Kind::folio);
  EXPECT_EQ(made.kind(headline), Kind::headline);
}

TEST(Furniture, TheWholeRowOfAFolioGoesWithIt) {
  MadePage made;
  const int date = made.add({100, 52, 350, 80}, 28, "2025年5月15日 星期四");
  const int name = made.add({420, 40, 600, 84}, 44, "澜 港 晚 报", Kind::headline);
  const int motto = made.add({650, 52, 760, 80}, 28, "民生周刊");
  const int page = made.add({860, 52, 960, 80}, 28, "02要闻");
  const int headline = made.add({200, 130, 860, 210}, 80, "双桅码头三期今晨开港", Kind::headline);
  columns(made, 240);
  find_furniture(made.page, kBody);
  EXPECT_EQ(made.kind(date), Kind::folio);
  EXPECT_EQ(made.kind(name), Kind::masthead);
  EXPECT_EQ(made.kind(motto), Kind::folio);
  EXPECT_EQ(made.kind(page), Kind::page_number);
  EXPECT_EQ(made.kind(headline), Kind::headline);
}

TEST(Furniture, HeadlinesThatRunDownThePageStandInNoRowUnderTheFolio) {
  MadePage made;
  const int folio = made.add({100, 50, 600, 80}, 28, "2025年6月3日 星期二 副刊");
  made.rule(100, 960, 100);
  const int dated = made.add({900, 120, 945, 420}, 44, "六月三日的雪");
  const int other = made.add({500, 120, 545, 420}, 44, "一口井的三个名字");
  for (const int id : {dated, other}) {
    made.page.regions[static_cast<std::size_t>(id)].direction = Direction::vertical;
    made.page.lines[static_cast<std::size_t>(id)].direction = Direction::vertical;
  }
  columns(made, 520);
  find_furniture(made.page, kBody);
  EXPECT_EQ(made.kind(folio), Kind::folio);
  EXPECT_EQ(made.kind(dated), Kind::body);
  EXPECT_EQ(made.kind(other), Kind::body);
}

TEST(Furniture, APageThatBeginsWithItsBannerHeadlineKeepsIt) {
  MadePage made;
  const int headline = made.add({100, 50, 960, 130}, 80, "The Evening Post Is Sold", Kind::headline);
  const int deck = made.add({100, 150, 700, 185}, 36, "New owner promises to keep the printers");
  columns(made, 210);
  find_furniture(made.page, kBody);
  EXPECT_EQ(made.kind(headline), Kind::headline);
  EXPECT_EQ(made.kind(deck), Kind::body);
}

TEST(Furniture, AHeadlineOverALineThatNamesADayIsKept) {
  MadePage made;
  const int headline = made.add({100, 50, 960, 130}, 80, "Die neue Brücke", Kind::headline);
  const int dateline = made.add({100, 150, 500, 180}, kBody, "Altendamm, Freitag, den 14. Mai");
  columns(made, 200);
  find_furniture(made.page, kBody);
  EXPECT_EQ(made.kind(headline), Kind::headline);
  EXPECT_EQ(made.kind(dateline), Kind::body);
}

TEST(Furniture, AHeadlineUnderTheFolioIsKeptEvenIfItNamesAPaper) {
  MadePage made;
  const int date = made.add({100, 50, 500, 80}, 28, "Thursday, March 12, 2026");
  const int headline = made.add({100, 120, 960, 200}, 80, "Post and Courier", Kind::headline);
  columns(made, 230);
  find_furniture(made.page, kBody);
  EXPECT_EQ(made.kind(date), Kind::folio);
  EXPECT_EQ(made.kind(headline), Kind::headline);
}

TEST(Furniture, AKickerUnderTheFolioIsKept) {
  MadePage made;
  made.add({100, 50, 500, 80}, 28, "Thursday, March 12, 2026");
  const int kicker = made.add({100, 120, 400, 150}, kBody, "Festival on Saturday, March 14");
  const int headline = made.add({100, 165, 960, 235}, 70, "Brass Bands on the Pier", Kind::headline);
  columns(made, 260);
  find_furniture(made.page, kBody);
  EXPECT_EQ(made.kind(kicker), Kind::body);
  EXPECT_EQ(made.kind(headline), Kind::headline);
}

TEST(Furniture, ADateInsideThePageIsText) {
  MadePage made;
  columns(made, 50);
  const int date = made.add({100, 700, 400, 730}, kBody, "2023年11月18日 星期六");
  columns(made, 800);
  find_furniture(made.page, kBody);
  EXPECT_EQ(made.kind(date), Kind::body);
}

TEST(Furniture, AtTheFootOnlyWhatStandsClear) {
  MadePage made;
  columns(made, 50);  // ends at 50 + 12 * 42 + 30
  const int last = made.add({100, 590, 300, 620}, kBody, "Nr. 12 im Hafen");
  const int number = made.add({500, 700, 530, 730}, kBody, "12");
  find_furniture(made.page, kBody);
  EXPECT_EQ(made.kind(number), Kind::page_number);
  EXPECT_EQ(made.kind(last), Kind::body);
}

}  // namespace
}  // namespace broadsheet::order
