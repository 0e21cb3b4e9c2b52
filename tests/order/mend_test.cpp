#include "order/mend.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace broadsheet::order {
namespace {

using ::testing::ElementsAre;

// Joins by how each item ends and begins, as Continuation has them: 1 in the middle, -1 whole, 0 unknown.
struct Text {
  std::vector<Item> items;
  std::vector<std::pair<double, double>> edges;  // begins, ends
  std::vector<FrameRule> rules;

  int add(const Box& box, double begins, double ends, bool display = false, bool aside = false) {
    items.push_back({.box = box, .display = display, .aside = aside});
    edges.emplace_back(begins, ends);
    return static_cast<int>(items.size()) - 1;
  }
  std::vector<int> mended(std::vector<int> sequence) const {
    const Join join = [&](int from, int to) {
      const auto f = static_cast<std::size_t>(from), t = static_cast<std::size_t>(to);
      if (items[f].display) return 0.0;
      if (items[t].display) return edges[f].second > 0 ? -0.7 * edges[f].second : 0.0;
      return edges[f].second * edges[t].first;
    };
    mend_seams(items, rules, join, sequence);
    return sequence;
  }
};

// A column breaks off; the next begins with another article and holds the rest under it.
Text interrupted() {
  Text text;
  text.add({0, 0, 300, 60}, 0, 0, true);
  text.add({0, 80, 300, 900}, -1, 0.8);
  text.add({340, 0, 640, 60}, 0, 0, true);
  text.add({340, 80, 640, 400}, -1, -1);
  text.add({340, 430, 640, 900}, 0.8, -1);
  return text;
}

TEST(Mend, TheRestUnderAnotherArticleIsReadBehindWhatItGoesOn) {
  EXPECT_THAT(interrupted().mended({0, 1, 2, 3, 4}), ElementsAre(0, 1, 4, 2, 3));
}

TEST(Mend, ASignAloneMovesNothing) {
  Text text = interrupted();
  text.edges[1].second = 0;  // nothing tells that the first column breaks off
  EXPECT_THAT(text.mended({0, 1, 2, 3, 4}), ElementsAre(0, 1, 2, 3, 4));
  text = interrupted();
  text.edges[4].first = 0;  // nor here that it goes on
  EXPECT_THAT(text.mended({0, 1, 2, 3, 4}), ElementsAre(0, 1, 2, 3, 4));
}

TEST(Mend, WhatStandsToTheLeftOrAboveIsNotLookedFor) {
  Text text = interrupted();
  text.items[4].box = {-340, 0, -40, 900};
  EXPECT_THAT(text.mended({0, 1, 2, 3, 4}), ElementsAre(0, 1, 2, 3, 4));
}

TEST(Mend, NothingIsMovedOverARuleAcrossThePage) {
  Text text = interrupted();
  text.rules.push_back({{0, 413, 640, 417}, false});
  text.items[1].box.bottom = 400;
  EXPECT_THAT(text.mended({0, 1, 2, 3, 4}), ElementsAre(0, 1, 2, 3, 4));
  text.rules[0].box.left = 340;  // one under the other article alone is none
  EXPECT_THAT(text.mended({0, 1, 2, 3, 4}), ElementsAre(0, 1, 4, 2, 3));
}

TEST(Mend, APieceOfSeveralRegionsIsMovedWhole) {
  Text text = interrupted();
  text.edges[4].second = 0.8;
  text.add({680, 0, 980, 60}, 0.8, -1);        // goes on the last
  text.add({680, 100, 980, 160}, 0, 0, true);  // a headline ends the piece
  text.add({680, 180, 980, 900}, -1, -1);
  EXPECT_THAT(text.mended({0, 1, 2, 3, 4, 5, 6, 7}), ElementsAre(0, 1, 4, 5, 2, 3, 6, 7));
}

TEST(Mend, APieceMayHaveBeenReadTooEarly) {
  Text text;
  text.add({0, 0, 300, 400}, -1, -1);
  text.add({680, 430, 980, 900}, 0.8, -1);
  text.add({340, 0, 640, 60}, 0, 0, true);
  text.add({340, 80, 640, 900}, -1, 0.8);
  text.add({680, 0, 980, 60}, 0, 0, true);
  EXPECT_THAT(text.mended({0, 1, 2, 3, 4}), ElementsAre(0, 2, 3, 1, 4));
}

TEST(Mend, PicturesDoNotTearAText) {
  Text text;
  text.add({0, 0, 300, 400}, -1, 0.8);
  text.add({0, 420, 300, 600}, 0, 0, false, true);
  text.add({0, 620, 300, 900}, 0.8, -1);
  EXPECT_THAT(text.mended({0, 1, 2}), ElementsAre(0, 1, 2));
}

TEST(Mend, WhatContradictsItselfEndsAllTheSame) {
  // Every item breaks off and goes on, but nothing joins with anything.
  std::vector<Item> items(30);
  for (std::size_t i = 0; i < items.size(); ++i) items[i].box = {0, 10.0 * i, 300, 10.0 * i + 8};
  std::vector<int> sequence;
  for (int i = 0; i < 30; ++i) sequence.push_back(i);
  mend_seams(
      items, {}, [](int from, int to) { return (from * 7 + to * 3) % 2 == 0 ? 1.0 : -1.0; }, sequence);
  std::vector<int> sorted = sequence;
  std::sort(sorted.begin(), sorted.end());
  for (int i = 0; i < 30; ++i) EXPECT_EQ(sorted[static_cast<std::size_t>(i)], i);
}

TEST(Mend, NothingIsNothing) {
  std::vector<int> none;
  mend_seams(
      {}, {}, [](int, int) { return 0.0; }, none);
  EXPECT_TRUE(none.empty());
}

}  // namespace
}  // namespace broadsheet::order
