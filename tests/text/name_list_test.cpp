#include "text/name_list.h"

#include <gtest/gtest.h>

namespace broadsheet::text {
namespace {

TEST(NameList, LoneCharactersStandInPairsBetweenLongerNames) {
  EXPECT_TRUE(is_name_list(U"丁 山 汪海波 余 田 柯 岚 上官云飞"));
  EXPECT_TRUE(is_name_list(U"山 汪海波 余 田 柯 岚 上官云飞 苗"));  // cut at both ends
  EXPECT_TRUE(is_name_list(U"海波 余 田 柯 岚 上官云飞 贺长"));
  EXPECT_FALSE(is_name_list(U"丁 山 汪海波 余 柯 岚 上官云飞"));
  EXPECT_FALSE(is_name_list(U"村 口 的 大 树 下"));
  EXPECT_FALSE(is_name_list(U"村 口 那棵大 树 下 ，坐 着"));
  EXPECT_FALSE(is_name_list(U""));
}

TEST(NameList, ALineEndBetweenTwoNamesWasASpace) {
  EXPECT_TRUE(is_space_between_names(U"汪海波 余 田 柯 岚", U"上官云飞 丁 山"));
  EXPECT_TRUE(is_space_between_names(U"获奖者：汪海波 余 田 柯 岚", U"贺长林"));
  EXPECT_TRUE(is_space_between_names(U"汪海波 柯", U"岚 上官云飞 丁 山"));  // inside one that is set wide
  EXPECT_TRUE(is_space_between_names(U"东港 西塘 南桥", U"北岸"));
}

TEST(NameList, ALineEndInsideANameWasNone) {
  EXPECT_FALSE(is_space_between_names(U"余 田 柯 岚 汪", U"海波 丁 山"));
  EXPECT_FALSE(is_space_between_names(U"余 田 柯 岚 汪海", U"波 丁 山"));
  EXPECT_FALSE(is_space_between_names(U"余 田 柯 岚 上", U"官云飞 丁 山"));
  EXPECT_FALSE(is_space_between_names(U"余 田 柯 岚 上官", U"云飞 丁 山"));
  EXPECT_FALSE(is_space_between_names(U"东港 西塘 南", U"桥"));
}

TEST(NameList, NoOtherLineEndWasOne) {
  EXPECT_FALSE(is_space_between_names(U"渡口的茶馆开了三十年", U"没有人赖账"));
  EXPECT_FALSE(is_space_between_names(U"本报记者 汪海波", U"报道"));
  EXPECT_FALSE(is_space_between_names(U"汪海波 余 田 柯 岚", U"等人参加了昨天的会议"));
  EXPECT_FALSE(is_space_between_names(U"", U"汪海波 余 田"));
}

}  // namespace
}  // namespace broadsheet::text
