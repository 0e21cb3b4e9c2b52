#include "text/spacing.h"

#include <gtest/gtest.h>

namespace broadsheet::text {
namespace {

std::string clean(const char* line) { return clean_spacing(std::string_view(line)); }

TEST(Spacing, ClosesChineseSetWide) {
  EXPECT_EQ(clean("街口 ，也 建 起 了 一 座 小 公 园 的 亭 与"), "街口，也建起了一座小公园的亭与");
  EXPECT_EQ(clean("七 五 ”城 市 道 路 工 程 项"), "七五”城市道路工程项");
  EXPECT_EQ(clean("创　新　高　地"), "创新高地");
  EXPECT_EQ(clean("读 者 来 信"), "读者来信");
  EXPECT_EQ(clean("第 1 9 个 春 天"), "第19个春天");
}

TEST(Spacing, KeepsPrintedSpacesBetweenChineseWords) {
  EXPECT_EQ(clean("新桥通车 两岸同喜"), "新桥通车 两岸同喜");
  EXPECT_EQ(clean("□本报记者 王敏 赵亮 陈可"), "□本报记者 王敏 赵亮 陈可");
  EXPECT_EQ(clean("名次 球队 胜 平 负 积分"), "名次 球队 胜 平 负 积分");
  EXPECT_EQ(clean("丁 山 汪海波 余 田 柯 岚 苗 青 贺"), "丁 山 汪海波 余 田 柯 岚 苗 青 贺");
  EXPECT_EQ(clean("社 论"), "社 论");  // two words or one word set wide: as printed
}

TEST(Spacing, AWiderGapDividesWordsSetWide) {
  EXPECT_EQ(clean("读 者 来 信　本 报 编 辑 部"), "读者来信 本报编辑部");
  EXPECT_EQ(clean("王 敏　赵 亮"), "王敏 赵亮");
  EXPECT_EQ(clean("名单：王 敏　赵 亮"), "名单：王 敏 赵 亮");  // too little to tell wide setting by
}

TEST(Spacing, ChineseMarksStandSolid) {
  EXPECT_EQ(clean("今天 ，我们 来了 。"), "今天，我们 来了。");
  EXPECT_EQ(clean("他说： “好”"), "他说：“好”");
  EXPECT_EQ(clean("《 海 》"), "《海》");
  EXPECT_EQ(clean("谁来修？　谁来管？"), "谁来修？ 谁来管？");
  EXPECT_EQ(clean("图为新桥。 资料图片"), "图为新桥。 资料图片");
}

TEST(Spacing, WesternWordsKeepTheirSpaces) {
  EXPECT_EQ(clean("The  quick\tbrown fox , he said"), "The quick brown fox , he said");
  EXPECT_EQ(clean("“Well,” he said"), "“Well,” he said");
  EXPECT_EQ(clean("I am a fox"), "I am a fox");
  EXPECT_EQ(clean("A B C D"), "A B C D");
  EXPECT_EQ(clean("1 2 3 4 5"), "1 2 3 4 5");
  EXPECT_EQ(clean("升级 iPhone 15 系列"), "升级 iPhone 15 系列");
}

TEST(Spacing, ClosesWesternLettersSetWide) {
  EXPECT_EQ(clean("S p e r r s a t z"), "Sperrsatz");
  EXPECT_EQ(clean("der B e r l i n e r  H o f"), "der Berliner Hof");
  EXPECT_EQ(clean("a b c"), "a b c");
}

TEST(Spacing, CollapsingKeepsWideSetting) {
  EXPECT_EQ(collapse_spaces(U" 胜　平  负\t分 "), U"胜 平 负 分");
  EXPECT_EQ(collapse_spaces(U""), U"");
}

TEST(Spacing, BadInputGivesSomethingSensible) {
  EXPECT_EQ(clean(""), "");
  EXPECT_EQ(clean(" \t\u3000\u200B"), "");
  EXPECT_EQ(clean_spacing(std::string_view("a\0b", 3)), "ab");
  EXPECT_EQ(clean("\uFEFF新区\r"), "新区");
}

}  // namespace
}  // namespace broadsheet::text
