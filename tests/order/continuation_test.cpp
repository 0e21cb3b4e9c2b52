#include "order/continuation.h"

#include <gtest/gtest.h>

#include "order/made_page.h"

namespace broadsheet::order {
namespace {

constexpr double kGlyph = 30;

// Blocks of three or more lines, 600 wide; the last line may be short, the first indented.
struct Blocks : MadePage {
  int block(const std::string& first, const std::string& last, bool indented, bool short_end) {
    const double top = 400.0 * static_cast<double>(page.regions.size());
    const int id = add({indented ? 2 * kGlyph : 0, top, 600, top + kGlyph}, kGlyph, first);
    line(id, "middle of the text");
    left(0);
    line(id, "more of it");
    left(0);
    line(id, last);
    left(0);
    if (short_end) right(300);
    return id;
  }
  void left(double x) {
    reshape([&](Box& box) { box.left = x; });
  }
  void right(double x) {
    reshape([&](Box& box) { box.right = x; });
  }
  template <class Change>
  void reshape(Change change) {
    Line& line = page.lines.back();
    Box box = bounds(line.outline);
    change(box);
    line.outline = quad_of(box);
    Region& region = page.regions.back();
    region.outline = quad_of(united(bounds(region.outline), box));
  }
};

TEST(Continuation, ABrokenWordWantsItsOtherHalf) {
  Blocks made;
  const int broken = made.block("Der Rat", "über die Brücken-", true, false);
  const int half = made.block("bauten entschied er nicht", "heute.", false, true);
  const int other = made.block("In der Stadt", "war Markt.", true, true);
  const Continuation continuation(made.page);
  EXPECT_GT(continuation.join(broken, half), 0.9);
  EXPECT_LT(continuation.join(broken, other), -0.9);
  EXPECT_LT(continuation.join(other, half), -0.9) << "it has ended, and this begins in the middle";
  EXPECT_GT(continuation.join(other, other), 0) << "an end and a beginning";
}

TEST(Continuation, AFullLineWithoutAMarkGoesOn) {
  Blocks made;
  const int open = made.block("航道", "新码头昨日启用首班渡轮", true, false);
  const int on = made.block("载着乘客离岸", "更快了。", false, true);
  const int start = made.block("据介绍", "更快了。", true, true);
  const Continuation continuation(made.page);
  EXPECT_GT(continuation.breaks_off(open), 0.5);
  EXPECT_LT(continuation.breaks_off(on), -0.9);
  EXPECT_GT(continuation.goes_on(on), 0.5) << "without the indent that the others have";
  EXPECT_LT(continuation.goes_on(start), -0.9);
  EXPECT_GT(continuation.join(open, on), 0.4);
  EXPECT_LT(continuation.join(open, start), -0.4);
}

TEST(Continuation, WithoutIndentsOnThePageAFlushLineTellsNothing) {
  Blocks made;
  const int open = made.block("航道", "新码头昨日启用首班渡轮", false, false);
  const int flush = made.block("载着乘客离岸", "更快了。", false, true);
  const Continuation continuation(made.page);
  EXPECT_EQ(continuation.goes_on(flush), 0);
  EXPECT_EQ(continuation.join(open, flush), 0);
}

TEST(Continuation, AnEndOnAFullLineMayBeChance) {
  Blocks made;
  const int end = made.block("In der Stadt", "war gestern Markt.", true, false);
  const Continuation continuation(made.page);
  EXPECT_LT(continuation.breaks_off(end), 0);
  EXPECT_GT(continuation.breaks_off(end), -0.5);
}

TEST(Continuation, WhatBreaksOffIsNotFollowedByAHeadline) {
  Blocks made;
  const int open = made.block("航道", "新码头昨日启用首班渡轮", true, false);
  const int head = made.add({0, 2000, 600, 2060}, 60, "港城", Kind::headline);
  const Continuation continuation(made.page);
  EXPECT_LT(continuation.join(open, head), -0.4);
  EXPECT_EQ(continuation.join(head, open), 0);
}

TEST(Continuation, EmptyTextAndPicturesHaveNoOpinion) {
  MadePage made;
  const int blank = made.add({0, 0, 600, 30}, kGlyph, "");
  const int picture = made.add({0, 100, 600, 300}, kGlyph, "", Kind::picture);
  const int odd = made.add({0, 400, 600, 430}, kGlyph, "\xFF\xFE");
  const Continuation continuation(made.page);
  for (const int from : {blank, picture, odd})
    for (const int to : {blank, picture, odd}) EXPECT_EQ(continuation.join(from, to), 0);
}

TEST(Continuation, TheLanguageModelMayTellOfAPhrase) {
  const auto model = text::HanModel::open();
  if (model == nullptr) GTEST_SKIP() << "no language model is installed";
  Blocks made;
  const int open = made.block("航道", "会议在人民大", false, false);
  const int fits = made.block("会堂举行今天上午", "更快了。", false, true);
  const int not_it = made.block("得很慢每次都这样", "更快了。", false, true);
  for (Region& region : made.page.regions) region.language = "chi_sim";
  const Continuation continuation(made.page, model.get());
  EXPECT_GT(continuation.join(open, fits), continuation.join(open, not_it));
  for (Region& region : made.page.regions) region.language = "chi_tra";
  EXPECT_EQ(continuation.join(open, fits), 0) << "it knows Simplified Chinese only";
}

}  // namespace
}  // namespace broadsheet::order
