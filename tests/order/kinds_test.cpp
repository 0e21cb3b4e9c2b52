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

// Under a picture in a column: a line, and the text that goes on under it, its lines from `from` to 500.
struct UnderPicture {
  MadePage made;
  int block;
  UnderPicture(const std::string& first, double end, double indent) {
    made.add({100, 100, 500, 400}, 0, "", Kind::picture);
    block = made.add({100, 415, end, 445}, 30, first);
    add_line(made, 457, 100 + indent, 500, "Leaning back in the cab, he carolled");
    add_line(made, 499, 100, 500, "away like a lark while I thought of the");
    add_line(made, 541, 100, 500, "many sides that the human mind may");
    settle_kinds(made.page);
  }
  void add_line(MadePage& page, double top, double left, double right, const std::string& text) const {
    page.line(block, text);
    page.page.lines.back().outline = quad_of({left, top, right, top + 30});
    page.page.regions[static_cast<std::size_t>(block)].outline = quad_of({100, 415, 500, top + 30});
  }
};

TEST(Kinds, ACaptionOverTheTextThatGoesOnIsParted) {
  const UnderPicture column("He was very late in. (File photograph)", 450, 36);
  ASSERT_EQ(column.made.page.regions.size(), 3U);
  EXPECT_EQ(column.made.kind(2), Kind::caption);
  EXPECT_EQ(column.made.kind(column.block), Kind::body);
  EXPECT_EQ(column.made.page.regions[2].lines.size(), 1U);
  EXPECT_EQ(column.made.page.regions[1].lines.size(), 3U);
  EXPECT_EQ(bounds(column.made.page.regions[1].outline).top, 457);
}

TEST(Kinds, TheEndOfAParagraphUnderAPictureIsNoCaption) {
  EXPECT_EQ(UnderPicture("and so it was very late in the day.", 450, 36).made.page.regions.size(), 2U);
  EXPECT_EQ(UnderPicture("a full line of a paragraph that goes on", 500, 36).made.page.regions.size(), 2U);
  EXPECT_EQ(UnderPicture("a ragged line of a paragraph that", 450, 0).made.page.regions.size(), 2U);
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

TEST(Kinds, TheFirstLineOfAnArticleAtTheFootOfAColumnIsNoDeck) {
  MadePage made;
  made.add({100, 100, 500, 400}, 30, "港务局昨天宣布，码头今天开工，");
  for (int i = 0; i < 6; ++i) made.line(0, "明年五月完工。");
  made.add({100, 700, 460, 740}, 40, "老堤谢幕，新堤合龙", Kind::headline);
  const int first = made.add({160, 755, 500, 790}, 36, "最后一只沉箱在湾外就位。今晨潮水退");
  settle_kinds(made.page);
  EXPECT_EQ(made.kind(first), Kind::body);
}

TEST(Kinds, AParagraphThatGoesOnUnderACaptionIsNone) {
  MadePage made;
  made.add({100, 100, 500, 400}, 0, "", Kind::picture);
  const int caption = made.add({100, 410, 400, 438}, 28, "急救调度员夏南乔。唐小雨摄");
  const int text = made.add({160, 450, 500, 480}, 30, "夏南乔的工作台上没有听诊");
  made.line(text, "器，只有三块屏幕和一副耳机。");
  made.page.lines.back().outline = quad_of({100, 492, 500, 522});
  made.page.regions[static_cast<std::size_t>(text)].outline = quad_of({100, 450, 500, 522});
  made.add({600, 100, 1000, 130}, 30, "港务局昨天宣布，码头今天开工，");
  for (int i = 0; i < 6; ++i) made.line(3, "明年五月完工的码头有三个泊位，");
  settle_kinds(made.page);
  EXPECT_EQ(made.kind(caption), Kind::caption);
  EXPECT_EQ(made.kind(text), Kind::body);
}

TEST(Kinds, AKickerMayBeginBesideItsHeadline) {
  for (const double over : {200.0, 22.0}) {  // white over it: far from the text above, or right under it
    MadePage made;
    made.add({100, 100, 500, 130}, 30, "港务局昨天宣布，码头今天开工，");
    for (int i = 0; i < 3; ++i) made.line(0, "明年五月完工的码头有三个泊位，");
    const double top = bounds(made.page.regions[0].outline).bottom + over;
    const int kicker = made.add({100, top, 230, top + 30}, 30, "读者来信");
    made.add({100, top + 55, 480, top + 100}, 42, "请给灯塔路留一盏灯", Kind::headline);
    settle_kinds(made.page);
    EXPECT_EQ(made.kind(kicker), over > 100 ? Kind::kicker : Kind::body) << over;
  }
}

TEST(Kinds, WhatLooksLikeASubheadingOverAHeadlineIsItsKicker) {
  for (const bool vertical : {false, true}) {
    MadePage made;
    const int kicker = made.add({100, 100, 500, 136}, 36, "市人大常委会昨审议", Kind::subheading);
    made.add({100, 150, 900, 200}, 48, "有轨电车二号线明年春天动工", Kind::headline);
    const int text = made.add({100, 260, 500, 290}, 30, "市人大常委会昨天听取了汇报，");
    for (int i = 0; i < 6; ++i) made.line(text, "这条线路从火车东站出发，经过");
    if (vertical) made.turn();
    settle_kinds(made.page);
    EXPECT_EQ(made.kind(kicker), Kind::kicker) << vertical;
  }
}

TEST(Kinds, OfVerticalTextADeckStandsBesideItsHeadline) {
  MadePage made;
  made.add({100, 100, 900, 150}, 48, "有轨电车二号线明年春天动工", Kind::headline);
  const int deck = made.add({100, 170, 700, 206}, 36, "全长十三公里设站十九座");
  const int text = made.add({100, 240, 500, 270}, 30, "市人大常委会昨天听取了汇报，");
  for (int i = 0; i < 6; ++i) made.line(text, "这条线路从火车东站出发，经过");
  made.turn();
  settle_kinds(made.page);
  EXPECT_EQ(made.kind(deck), Kind::deck);
}

}  // namespace
}  // namespace broadsheet::order
