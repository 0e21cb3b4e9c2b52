#include "order/over_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>

#include "order/kinds.h"
#include "order/made_page.h"
#include "order/units.h"

namespace broadsheet::order {
namespace {

using ::testing::ElementsAre;

constexpr double kBody = 30;

// A headline over three columns of 400 pixels with gutters of 40; columns begin at 300.
class HeadedPage : public MadePage {
  double top_;

 public:
  int headline = add({200, 100, 1080, 180}, 70, "The Last Keeper Comes Ashore", Kind::headline);
  int left = column(0), right = column(880);
  explicit HeadedPage(double top = 300) : top_(top) {}

  int column(double x, std::optional<double> at = {}) {
    const double top = at.value_or(top_);
    const int id = add({x, top, x + 400, top + kBody}, kBody, "the gas light that the keeper lit each night");
    for (int i = 0; i < 9; ++i) line(id, "for thirty-four years was put out on Monday and");
    return id;
  }
  Kind kind(int region) const { return page.regions[static_cast<std::size_t>(region)].kind; }
  std::size_t lines(int region) const { return page.regions[static_cast<std::size_t>(region)].lines.size(); }
  std::vector<int> order() const {
    std::vector<int> all;
    for (const Region& region : page.regions) all.push_back(region.id);
    return read_in_order(page, all, Direction::horizontal, kBody, {});
  }
};

TEST(OverColumns, ADeckAndABylineOverTheMiddleColumnAreReadBeforeTheFirst) {
  HeadedPage made;
  const int deck = made.add({460, 195, 820, 225}, kBody, "A light to burn without a hand to tend it");
  const int byline = made.add({520, 240, 760, 270}, kBody, "By John Carter");
  const int middle = made.column(440);
  find_over_columns(made.page, kBody);
  EXPECT_EQ(made.kind(deck), Kind::deck);
  EXPECT_EQ(made.kind(byline), Kind::byline);
  EXPECT_EQ(made.kind(middle), Kind::body);
  EXPECT_THAT(made.order(), ElementsAre(made.headline, deck, byline, made.left, middle, made.right));
}

TEST(OverColumns, ADeckIsAsWideAsTheHeadlineOverIt) {
  // Pixels into the outer columns; what hardly touches them is over its own.
  for (const double reach : {40.0, 20.0}) {
    HeadedPage made;
    made.page.regions[static_cast<std::size_t>(made.headline)].outline =
        quad_of({400 - reach, 100, 880 + reach, 180});
    const int deck = made.add({460, 195, 820, 225}, kBody, "A light to burn without a hand to tend it");
    const int byline = made.add({520, 240, 760, 270}, kBody, "By John Carter");
    const int middle = made.column(440);
    find_over_columns(made.page, kBody);
    const bool over_all = reach > kBody;
    EXPECT_EQ(made.kind(deck), over_all ? Kind::deck : Kind::body);
    EXPECT_EQ(made.kind(byline), over_all ? Kind::byline : Kind::body);
    EXPECT_EQ(made.kind(middle), Kind::body);
  }
}

TEST(OverColumns, ThinDecksThatOverlapStandOneOverTheOther) {
  HeadedPage made;
  // Too far from the headline to stand under it.
  made.add({340, 258, 940, 263}, kBody, "A light", Kind::deck);
  made.add({340, 260, 940, 265}, kBody, "to burn", Kind::deck);
  const int byline = made.add({520, 267, 760, 297}, kBody, "By John Carter");
  made.column(440);
  find_over_columns(made.page, kBody);
  EXPECT_EQ(made.kind(byline), Kind::byline);
}

TEST(OverColumns, InOneBlockWithTheMiddleColumnItIsPartedOff) {
  HeadedPage made;
  const int middle = made.add({520, 240, 760, 270}, kBody, "By John Carter");
  for (int i = 0; i < 8; ++i) made.line(middle, "the keeper lit each night for thirty-four years");
  // Its second line is level with the columns beside it.
  for (std::size_t k = 1; k < made.lines(middle); ++k) {
    Line& line =
        made.page
            .lines[static_cast<std::size_t>(made.page.regions[static_cast<std::size_t>(middle)].lines[k])];
    const double top = 300 + 42.0 * static_cast<double>(k - 1);
    line.outline = quad_of({440, top, 840, top + kBody});
  }
  find_over_columns(made.page, kBody);
  const int byline = static_cast<int>(made.page.regions.size()) - 1;
  EXPECT_EQ(made.kind(byline), Kind::byline);
  EXPECT_EQ(made.lines(byline), 1U);
  EXPECT_EQ(made.kind(middle), Kind::body);
  EXPECT_THAT(made.order(), ElementsAre(made.headline, byline, made.left, middle, made.right));
}

TEST(OverColumns, AHeadlineInTheMiddleReachesIntoTheColumnsBesideIt) {
  const auto kind_under = [](double left, double right) {
    HeadedPage made;
    made.page.regions[static_cast<std::size_t>(made.headline)].outline = quad_of({left, 100, right, 180});
    const int byline = made.add({440, 240, 840, 270}, kBody, "By John Carter, Harbour Correspondent");
    made.column(440);
    find_over_columns(made.page, kBody);
    return made.kind(byline);
  };
  EXPECT_EQ(kind_under(280, 1000), Kind::byline);
  EXPECT_EQ(kind_under(430, 850), Kind::body) << "over the middle column alone";
}

TEST(OverColumns, AColumnThatIsLevelWithTheOthersStaysWhole) {
  HeadedPage made;
  const int middle = made.column(440, 294);
  find_over_columns(made.page, kBody);
  EXPECT_EQ(made.page.regions.size(), 4U);
  EXPECT_EQ(made.lines(middle), 10U);
}

TEST(OverColumns, AColumnThatBeginsFarHigherIsText) {
  HeadedPage made(420);
  const int middle = made.column(440, 190);  // pictures stand at the head of the others
  find_over_columns(made.page, kBody);
  EXPECT_EQ(made.kind(middle), Kind::body);
  EXPECT_EQ(made.lines(middle), 10U);
}

TEST(OverColumns, WhatDoesNotStandInTheMiddleIsNone) {
  HeadedPage made;
  const int aside = made.add({440, 240, 640, 270}, kBody, "By John Carter");
  made.column(440);
  find_over_columns(made.page, kBody);
  EXPECT_EQ(made.kind(aside), Kind::body);
}

TEST(OverColumns, WithAnotherHeadlineBesideItADeckIsPlacedWhereItStands) {
  HeadedPage made;
  const int deck = made.add({540, 195, 740, 225}, kBody, "A light to burn", Kind::deck);
  const auto placed = [&] {
    return placed_over_columns(made.page, static_cast<std::size_t>(deck), Direction::horizontal);
  };
  EXPECT_EQ(placed().left, 200);
  EXPECT_EQ(placed().right, 1080);
  made.add({900, 190, 1080, 230}, 40, "Tides", Kind::headline);
  EXPECT_EQ(placed().left, 540);
  EXPECT_EQ(placed().right, 740);
}

}  // namespace
}  // namespace broadsheet::order
