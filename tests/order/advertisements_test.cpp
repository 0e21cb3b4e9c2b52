#include "order/advertisements.h"

#include <gtest/gtest.h>

#include "order/made_page.h"

namespace broadsheet::order {
namespace {

struct BoxedPage : MadePage {
  int boxed(const Box& box, double size, const std::string& text, Kind kind = Kind::body) {
    const int id = add(box, size, text, kind);
    page.regions.back().box = 0;
    return id;
  }
};

TEST(Advertisements, CentredLinesInAFrameAreOne) {
  BoxedPage made;
  const int offer = made.boxed({200, 0, 800, 90}, 90, "金秋酬宾", Kind::headline);
  const int shop = made.boxed({350, 120, 650, 160}, 40, "河口百货 全场八折");
  const int address = made.boxed({300, 190, 705, 220}, 30, "地址：码头路18号");
  find_advertisements(made.page);
  EXPECT_EQ(made.kind(offer), Kind::advertisement);
  EXPECT_EQ(made.kind(shop), Kind::advertisement);
  EXPECT_EQ(made.kind(address), Kind::advertisement);
}

TEST(Advertisements, ABoxedArticleIsNone) {
  BoxedPage made;
  const int headline = made.boxed({300, 0, 700, 60}, 60, "灯塔修复", Kind::headline);
  const int body = made.boxed({0, 100, 1000, 130}, 30, "航道已经疏通，渔船陆续回港，");
  made.line(body, "码头边的鱼市一早就热闹起来，");
  made.line(body, "镇上的人都来了。");
  find_advertisements(made.page);
  EXPECT_EQ(made.kind(headline), Kind::headline);
  EXPECT_EQ(made.kind(body), Kind::body);
}

TEST(Advertisements, ATableInAFrameIsNone) {
  BoxedPage made;
  const int headline = made.boxed({300, 0, 700, 60}, 60, "积分榜", Kind::headline);
  const int table = made.boxed({0, 100, 1000, 130}, 30, "河口 41", Kind::table);
  find_advertisements(made.page);
  EXPECT_EQ(made.kind(headline), Kind::headline);
  EXPECT_EQ(made.kind(table), Kind::table);
}

TEST(Advertisements, CentredLinesWithoutAFrameAreNone) {
  MadePage made;
  const int headline = made.add({200, 0, 800, 90}, 90, "渔港新貌", Kind::headline);
  const int deck = made.add({350, 120, 650, 160}, 40, "码头年底完工", Kind::deck);
  find_advertisements(made.page);
  EXPECT_EQ(made.kind(headline), Kind::headline);
  EXPECT_EQ(made.kind(deck), Kind::deck);
}

}  // namespace
}  // namespace broadsheet::order
