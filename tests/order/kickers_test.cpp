#include "order/kickers.h"

#include <gtest/gtest.h>

#include <string>

#include "order/made_page.h"

namespace broadsheet::order {
namespace {

constexpr double kHead = 48;

struct TwoLines {
  std::string first, second;
  double width, height;  // of the first; the second is 480 wide and 48 high
  double first_weight = 1.3, second_weight = 1.3;
};

// The page, and the headline on it.
MadePage made(const TwoLines& lines) {
  MadePage made;
  const int head =
      made.add({100, 100, 100 + lines.width, 100 + lines.height}, kHead, lines.first, Kind::headline);
  made.page.lines.back().weight = lines.first_weight;
  made.line(head, lines.second);
  made.page.lines.back().weight = lines.second_weight;
  made.page.lines.back().outline = quad_of({100, 160, 580, 160 + kHead});
  return made;
}

bool parted(const TwoLines& lines, bool vertical = false) {
  MadePage page = made(lines);
  if (vertical) page.turn();
  part_kickers(page.page);
  if (page.page.regions.size() == 1) return false;
  EXPECT_EQ(page.kind(0), Kind::headline);
  EXPECT_EQ(page.kind(1), Kind::kicker);
  EXPECT_EQ(page.page.lines[static_cast<std::size_t>(page.page.regions[1].lines.at(0))].text, lines.first);
  return true;
}

TEST(Kickers, ALineInSmallerTypeOverAHeadlineIsItsKicker) {
  const TwoLines smaller{"灯会筹备第二轮", "渡口老街要挂一千盏灯", 252, 36};
  EXPECT_TRUE(parted(smaller));
  EXPECT_TRUE(parted(smaller, true));
}

TEST(Kickers, LinesOfOneTypeAreOneHeadline) {
  EXPECT_FALSE(parted({"渡口老街今年冬天", "要挂一千盏灯照到江边", 384, 48}));
  // The ink of the first happens to be lower.
  EXPECT_FALSE(parted({"一二三一二三", "渡口老街要挂一千盏灯", 288, 36}));
  // Marks take half the room of a character.
  EXPECT_FALSE(parted({"“灯会”，再来", "渡口老街要挂一千盏灯", 240, 36}));
}

TEST(Kickers, OfTheSameSizeTheLighterAndShorterIsTheKicker) {
  EXPECT_TRUE(parted({"冬至前后", "渡口老街要挂一千盏灯", 192, 48, 1.4, 1.8}));
  EXPECT_FALSE(parted({"冬至前后", "渡口老街要挂一千盏灯", 192, 48, 1.4, 1.6}));
  EXPECT_FALSE(parted({"冬至前后渡口老街要", "渡口老街要挂一千盏灯", 432, 48, 1.4, 1.8}));
  EXPECT_FALSE(parted({"冬至前", "渡口老街要挂一千盏灯", 144, 48, 1.4, 1.8})) << "too few to be weighed";
}

TEST(Kickers, WhatIsNoHeadlineOrSaysNothingIsLeft) {
  EXPECT_FALSE(parted({"", "渡口老街要挂一千盏灯", 252, 36}));
  EXPECT_FALSE(parted({"灯会筹备第二轮", "", 252, 36}));
  EXPECT_FALSE(parted({"Lantern fair", "A thousand lights for the ferry", 252, 36}));
  MadePage text = made({"灯会筹备第二轮", "渡口老街要挂一千盏灯", 252, 36});
  text.page.regions[0].kind = Kind::body;
  part_kickers(text.page);
  EXPECT_EQ(text.page.regions.size(), 1U);
  MadePage line;
  line.add({100, 100, 352, 136}, kHead, "灯会筹备第二轮", Kind::headline);
  part_kickers(line.page);
  EXPECT_EQ(line.page.regions.size(), 1U);
}

}  // namespace
}  // namespace broadsheet::order
