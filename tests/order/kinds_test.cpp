#include "order/kinds.h"

#include <gtest/gtest.h>

#include "order/made_page.h"

namespace broadsheet::order {
namespace {

TEST(Wording, BylinesBeginWithTheirWord) {
  EXPECT_TRUE(reads_like_byline("By Anna Miller"));
  EXPECT_TRUE(reads_like_byline("□本报记者 李涛 通讯员 陈蔚"));
  EXPECT_TRUE(reads_like_byline("Von Karl Weber"));
  EXPECT_FALSE(reads_like_byline("Bystanders saw the boat turn."));
  EXPECT_FALSE(reads_like_byline("他对本报记者说，码头年底完工。"));
}

TEST(Kinds, WhatStandsRightUnderAPictureIsItsCaption) {
  MadePage made;
  made.add({100, 0, 500, 30}, 30, "码头边的鱼市一早就热闹起来，");
  made.add({100, 100, 500, 400}, 0, "", Kind::picture);
  const int under = made.add({120, 415, 480, 440}, 26, "图为修复后的灯塔。");
  const int far = made.add({100, 600, 500, 630}, 30, "航道已经疏通，渔船陆续回港。");
  made.add({100, 900, 500, 930}, 30, "记者从港务局了解到，");
  settle_kinds(made.page);
  EXPECT_EQ(made.kind(under), Kind::caption);
  EXPECT_EQ(made.kind(far), Kind::body);
}

TEST(Kinds, ABoldCaptionIsNoSubheading) {
  MadePage made;
  made.add({100, 100, 500, 400}, 0, "", Kind::picture);
  const int caption = made.add({120, 415, 480, 440}, 26, "图为修复后的灯塔 资料图片");
  made.page.lines.back().weight = 1.4;
  const int body = made.add({100, 470, 500, 500}, 30, "航道已经疏通，渔船陆续回港，");
  for (int i = 0; i < 6; ++i) made.line(body, "码头边的鱼市一早就热闹起来，");
  settle_kinds(made.page);
  EXPECT_EQ(made.kind(caption), Kind::caption);
  EXPECT_EQ(made.kind(body), Kind::body);
}

TEST(Kinds, ABylineOverASingleLineOfTextIsParted) {
  MadePage made;
  const int block = made.add({100, 0, 300, 30}, 30, "本报记者 高远");
  made.line(block, "5月11日下午3时27分，退休航标工");
  made.page.lines.back().outline = quad_of({100, 42, 500, 72});
  made.page.regions.back().outline = quad_of({100, 0, 500, 72});
  settle_kinds(made.page);
  ASSERT_EQ(made.page.regions.size(), 2U);
  EXPECT_EQ(made.kind(block), Kind::body);
  EXPECT_EQ(made.kind(1), Kind::byline);
}

TEST(Kinds, RunningTextUnderAHeadlineIsNoDeck) {
  MadePage made;
  made.add({100, 100, 900, 180}, 70, "渔港新码头开工", Kind::headline);
  const int deck = made.add({200, 200, 800, 240}, 42, "明年汛期前完工");
  const int body = made.add({100, 260, 500, 290}, 30, "港务局昨天宣布，码头今天开工，");
  made.add({100, 300, 500, 330}, 30, "明年五月完工。");
  made.add({100, 340, 500, 370}, 30, "航道同时疏通。");
  settle_kinds(made.page);
  EXPECT_EQ(made.kind(deck), Kind::deck);
  EXPECT_EQ(made.kind(body), Kind::body);
}

}  // namespace
}  // namespace broadsheet::order
