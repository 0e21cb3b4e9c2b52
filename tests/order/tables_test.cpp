#include "order/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "order/made_page.h"

namespace broadsheet::order {
namespace {

using ::testing::ElementsAre;

constexpr double kBody = 30;

struct TablePage : MadePage {
  /// One entry, its left edge at `left`.
  int entry(double left, double top, const std::string& text, double width) {
    return add({left, top, left + width, top + kBody}, kBody, text);
  }
  std::vector<std::string> texts(const Region& region) const {
    std::vector<std::string> all;
    for (const int id : region.lines) all.push_back(page.lines[static_cast<std::size_t>(id)].text);
    return all;
  }
  std::vector<Region> tables() const {
    std::vector<Region> found;
    for (const Region& region : page.regions)
      if (region.kind == Kind::table) found.push_back(region);
    return found;
  }
};

TEST(Tables, RowsOfShortEntriesAreOneRegion) {
  TablePage made;
  made.entry(0, 0, "球队", 60);
  made.entry(300, 0, "胜", 30);
  made.entry(450, 0, "积分", 60);
  // In any order, and a little crooked.
  made.entry(455, 62, "41", 30);
  made.entry(305, 58, "12", 30);
  made.entry(0, 60, "河口联队", 120);
  made.entry(0, 120, "渡口", 60);
  made.entry(305, 121, "9", 15);
  made.entry(455, 119, "33", 30);
  find_tables(made.page, kBody);
  ASSERT_EQ(made.page.regions.size(), 1U);
  EXPECT_EQ(made.page.regions[0].kind, Kind::table);
  EXPECT_EQ(made.page.regions[0].id, 0);
  EXPECT_THAT(made.texts(made.page.regions[0]),
              ElementsAre("球队", "胜", "积分", "河口联队", "12", "41", "渡口", "9", "33"));
  for (const Line& line : made.page.lines) EXPECT_EQ(line.region, 0);
  const Box all = bounds(made.page.regions[0].outline);
  EXPECT_EQ(all.left, 0);
  EXPECT_EQ(all.right, 510);
}

TEST(Tables, AnEntryThatStandsHigherThanItsRowDoesNotEndIt) {
  TablePage made;
  made.add({0, -12, 60, 16}, kBody, "Rank");
  made.add({300, 1, 360, 35}, kBody, "Club");
  made.entry(450, 0, "Won", 60);
  for (int row = 1; row < 4; ++row)
    for (int column = 0; column < 3; ++column) made.entry(column * 200 + 10, 60 * row, "7", 30);
  find_tables(made.page, kBody);
  ASSERT_EQ(made.page.regions.size(), 1U);
  const std::vector<std::string> texts = made.texts(made.page.regions[0]);
  EXPECT_THAT(std::vector(texts.begin(), texts.begin() + 3), ElementsAre("Rank", "Club", "Won"));
}

TEST(Tables, EntriesFoundAsOneLineAreTakenApart) {
  TablePage made;
  const auto row = [&](double top, const char* name, const char* first, const char* second) {
    made.entry(0, top, name, 90);
    const int region = made.entry(300, top, std::string(first) + " " + second, 240);
    Line& line = made.page.lines.back();
    EXPECT_EQ(line.region, region);
    line.words = {{quad_of({300, top, 330, top + kBody}), first, 1, false},
                  {quad_of({510, top, 540, top + kBody}), second, 1, true}};
  };
  row(0, "Marlsford", "14", "20");
  row(60, "Wexley", "11", "54");
  row(120, "Tarn", "7", "18");
  find_tables(made.page, kBody);
  ASSERT_EQ(made.tables().size(), 1U);
  EXPECT_EQ(made.tables()[0].lines.size(), 6U);
}

TEST(Tables, ColumnsOfTextAreNone) {
  TablePage made;
  for (int column = 0; column < 4; ++column) {
    const int region =
        made.add({column * 340.0, 0, column * 340.0 + 300, 30}, kBody, "航道已经疏通，渔船陆续");
    for (int i = 0; i < 8; ++i) made.line(region, "回港，码头边的鱼市一早");
  }
  find_tables(made.page, kBody);
  EXPECT_TRUE(made.tables().empty());
  EXPECT_EQ(made.page.regions.size(), 4U);
}

TEST(Tables, ShortLastLinesBesideEachOtherAreNone) {
  TablePage made;
  for (int column = 0; column < 4; ++column) {
    made.entry(column * 340, 0, "很热闹。", 120);
    made.entry(column * 340, 45, "回港。", 90);
  }
  find_tables(made.page, kBody);
  EXPECT_TRUE(made.tables().empty());
}

TEST(Tables, TwoColumnsAreOneWhereTheRightHoldsNumbers) {
  TablePage prices, verse;
  for (int row = 0; row < 6; ++row) {
    prices.entry(0, row * 45, "Herrings, barrel", 240);
    prices.entry(420, row * 45, "1s. 8d.", 90);
    verse.entry(0, row * 45, "The tide is low,", 240);
    verse.entry(420, row * 45, "the boats are in,", 250);
  }
  find_tables(prices.page, kBody);
  find_tables(verse.page, kBody);
  EXPECT_EQ(prices.tables().size(), 1U);
  EXPECT_TRUE(verse.tables().empty());
}

TEST(Tables, AHeadingBetweenPartsTwo) {
  TablePage made;
  const auto rows = [&](double top) {
    for (int row = 0; row < 3; ++row)
      for (int column = 0; column < 3; ++column) made.entry(column * 200, top + row * 45, "41", 30);
  };
  rows(0);
  const int heading = made.entry(100, 145, "Saturday's Market", 250);
  made.page.lines.back().weight = 1.5;
  EXPECT_EQ(made.kind(heading), Kind::body);
  rows(190);
  find_tables(made.page, kBody);
  ASSERT_EQ(made.tables().size(), 2U);
  EXPECT_EQ(made.tables()[0].lines.size(), 9U);
  EXPECT_EQ(made.page.regions.size(), 3U);
}

TEST(Tables, TextUnderATableKeepsItsRegion) {
  TablePage made;
  for (int row = 0; row < 4; ++row)
    for (int column = 0; column < 3; ++column) made.entry(column * 200, row * 60, "41", 30);
  const int text = made.add({0, 300, 600, 330}, kBody, "航道已经疏通，渔船陆续回港。");
  made.line(text, "码头边的鱼市一早就热闹起来。");
  find_tables(made.page, kBody);
  ASSERT_EQ(made.page.regions.size(), 2U);
  EXPECT_EQ(made.page.regions[0].kind, Kind::body);
  EXPECT_EQ(made.page.regions[0].lines.size(), 2U);
  EXPECT_EQ(made.page.lines.back().region, 0);
}

TEST(Tables, ARuleBetweenColumnsOfThePagePartsTwo) {
  TablePage made;
  for (int row = 0; row < 4; ++row)
    for (const double left : {0.0, 200.0, 400.0, 600.0, 800.0, 1000.0}) made.entry(left, row * 60, "41", 30);
  TablePage ruled = made;
  made.page.rules.push_back({{515, -20}, {515, 260}, 3});  // a rule of the table itself
  ruled.page.rules.push_back({{515, -200}, {515, 2000}, 3});
  find_tables(made.page, kBody);
  find_tables(ruled.page, kBody);
  EXPECT_EQ(made.tables().size(), 1U);
  EXPECT_EQ(ruled.tables().size(), 2U);
}

TEST(Tables, NothingIsFoundOnAnEmptyPage) {
  Page page;
  find_tables(page, kBody);
  EXPECT_TRUE(page.regions.empty());
}

}  // namespace
}  // namespace broadsheet::order
