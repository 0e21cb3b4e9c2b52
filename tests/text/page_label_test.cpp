#include "text/page_label.h"

#include <gtest/gtest.h>

namespace broadsheet::text {
namespace {

TEST(PageLabel, IsReadHoweverItIsWritten) {
  const auto read = [](const char32_t* written) {
    const auto label = page_label(written);
    return label ? to_string(*label) : "";
  };
  EXPECT_EQ(read(U"12"), "12");
  EXPECT_EQ(read(U"A06"), "A6");
  EXPECT_EQ(read(U"Ｂ２"), "B2");
  EXPECT_EQ(read(U"二"), "2");
  EXPECT_EQ(read(U"十"), "10");
  EXPECT_EQ(read(U"十二"), "12");
  EXPECT_EQ(read(U"二十"), "20");
  EXPECT_EQ(read(U"二十一"), "21");
  EXPECT_EQ(read(U"一〇"), "10");
  EXPECT_EQ(read(U"Sixth"), "6");
  EXPECT_EQ(read(U"zweiten"), "2");
  EXPECT_EQ(read(U"Zwölf"), "12");
  EXPECT_EQ(read(U"0"), "");
  EXPECT_EQ(read(U"many"), "");
  EXPECT_EQ(read(U"九九九九"), "");
}

TEST(PageLabel, ThePageNumberGoesBeforeTheFolio) {
  const auto label = printed_label({"A6"}, {"第三版"});
  ASSERT_TRUE(label);
  EXPECT_EQ(to_string(*label), "A6");
  EXPECT_TRUE(label->printed);
  EXPECT_EQ(to_string(printed_label({"nothing"}, {"第三版"}).value_or(PageLabel{})), "3");
  EXPECT_FALSE(printed_label({}, {}));
}

}  // namespace
}  // namespace broadsheet::text
