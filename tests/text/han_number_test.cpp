#include "text/han_number.h"

#include <gtest/gtest.h>

namespace broadsheet::text {
namespace {

TEST(HanNumber, IsReadInUnitsAndDigitByDigit) {
  EXPECT_EQ(han_number(U"三", 999), 3);
  EXPECT_EQ(han_number(U"十", 999), 10);
  EXPECT_EQ(han_number(U"二十一", 999), 21);
  EXPECT_EQ(han_number(U"廿三", 999), 23);
  EXPECT_EQ(han_number(U"卅", 999), 30);
  EXPECT_EQ(han_number(U"一百零五", 999), 105);
  EXPECT_EQ(han_number(U"一百一十三", 999), 113);
  EXPECT_EQ(han_number(U"一〇", 999), 10);
  EXPECT_EQ(han_number(U"二〇二四", 9999), 2024);
}

TEST(HanNumber, WhatIsNoneOrTooHighIsNone) {
  EXPECT_EQ(han_number(U"", 999), 0);
  EXPECT_EQ(han_number(U"三版", 999), 0);
  EXPECT_EQ(han_number(U"二〇二四", 999), 0);
  EXPECT_EQ(han_number(std::u32string(1000, U'九'), 999'999), 0);
}

}  // namespace
}  // namespace broadsheet::text
