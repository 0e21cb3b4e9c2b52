#include "order/kinds.h"

#include <gtest/gtest.h>

namespace broadsheet::order {
namespace {

TEST(Wording, FoliosNameDatesEditionsAndEditors) {
  EXPECT_TRUE(reads_like_folio("2023年11月18日 星期六 责编 刘洋"));
  EXPECT_TRUE(reads_like_folio("第三版 综合新闻"));
  EXPECT_TRUE(reads_like_folio("THE HARBOUR POST, SATURDAY, MAY 4, 1912"));
  EXPECT_TRUE(reads_like_folio("Nr. 112 Sonnabend, den 4. Mai"));
  EXPECT_FALSE(reads_like_folio("The council met again in the old hall."));
  EXPECT_FALSE(reads_like_folio("渔港新码头开工"));
}

TEST(Wording, BylinesBeginWithTheirWord) {
  EXPECT_TRUE(reads_like_byline("By Anna Miller"));
  EXPECT_TRUE(reads_like_byline("□本报记者 李涛 通讯员 陈蔚"));
  EXPECT_TRUE(reads_like_byline("Von Karl Weber"));
  EXPECT_FALSE(reads_like_byline("Bystanders saw the boat turn."));
  EXPECT_FALSE(reads_like_byline("他对本报记者说，码头年底完工。"));
}

TEST(Wording, PageNumbersStandAlone) {
  EXPECT_TRUE(reads_like_page_number("— 12 —"));
  EXPECT_TRUE(reads_like_page_number("第3版"));
  EXPECT_TRUE(reads_like_page_number("A03"));
  EXPECT_FALSE(reads_like_page_number("12 boats"));
  EXPECT_FALSE(reads_like_page_number("20231118"));
}

// A page of regions of one line each, already level.
struct MadePage {
  Page page;
  int add(const Box& box, double size, const std::string& text, Kind kind = Kind::body) {
    const int id = static_cast<int>(page.regions.size());
    Region region;
    region.id = id;
    region.kind = kind;
    region.outline = quad_of(box);
    if (kind != Kind::picture) {
      Line line;
      line.id = static_cast<int>(page.lines.size());
      line.region = id;
      line.outline = region.outline;
      line.glyph_size = size;
      line.text = text;
      region.lines.push_back(line.id);
      page.lines.push_back(line);
    }
    page.regions.push_back(region);
    return id;
  }
  Kind kind(int id) const { return page.regions[static_cast<std::size_t>(id)].kind; }
};

TEST(Kinds, ADateIsAFolioOnlyAtTheEdgeOfThePage) {
  MadePage made;
  const int top = made.add({100, 50, 900, 80}, 28, "2023年11月18日 星期六");
  for (int i = 0; i < 6; ++i)
    made.add({100, 200.0 + 100 * i, 500, 230.0 + 100 * i}, 30, "码头边的鱼市一早就热闹起来");
  const int middle = made.add({600, 400, 900, 430}, 28, "2023年11月18日 星期六");
  made.add({100, 1200, 500, 1230}, 30, "港务局说，航道已经疏通");
  settle_kinds(made.page);
  EXPECT_EQ(made.kind(top), Kind::folio);
  EXPECT_EQ(made.kind(middle), Kind::body);
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
