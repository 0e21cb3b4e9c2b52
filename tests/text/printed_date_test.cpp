#include "text/printed_date.h"

#include <gtest/gtest.h>

namespace broadsheet::text {
namespace {

std::string date(const std::string& line) {
  const auto found = printed_date({line});
  return found ? to_string(*found) : "";
}

TEST(PrintedDate, IsReadInChinese) {
  EXPECT_EQ(date("1939年4月23日 星期日"), "1939-04-23");
  EXPECT_EQ(date("２０２４ 年 ３ 月 ５ 日"), "2024-03-05");
  EXPECT_EQ(date("二〇二四年三月五日"), "2024-03-05");
  EXPECT_EQ(date("一九五六年十二月三十一日"), "1956-12-31");
  EXPECT_EQ(date("中華民國廿八年四月廿三日"), "1939-04-23");
  EXPECT_EQ(date("民国28年4月23号"), "1939-04-23");
  EXPECT_EQ(date("中華民國一百一十三年三月五日"), "2024-03-05");
  EXPECT_EQ(date("中華民國元年一月一日"), "1912-01-01");
}

TEST(PrintedDate, IsReadInEnglishAndGerman) {
  EXPECT_EQ(date("SUNDAY, APRIL 23, 1939"), "1939-04-23");
  EXPECT_EQ(date("Vol. 12, No. 3. Sept. 1st, 1918."), "1918-09-01");
  EXPECT_EQ(date("Monday, 23rd of April, 1906"), "1906-04-23");
  EXPECT_EQ(date("5 May 1840"), "1840-05-05");
  EXPECT_EQ(date("Freitag, 16. Mai 2025"), "2025-05-16");
  EXPECT_EQ(date("Sonnabend, den 24sten April 1840"), "1840-04-24");
  EXPECT_EQ(date("Nr. 113, 7. Jänner 1912"), "1912-01-07");
  EXPECT_EQ(date("16.5.2025"), "2025-05-16");
  EXPECT_EQ(date("2025-05-16"), "2025-05-16");
  EXPECT_EQ(date("2025.5.16"), "2025-05-16");
}

TEST(PrintedDate, NothingIsGuessed) {
  EXPECT_EQ(date("4月23日"), "");
  EXPECT_EQ(date("28年4月23日"), "") << "of which era?";
  EXPECT_EQ(date("April 23"), "");
  EXPECT_EQ(date("4/3/39"), "");
  EXPECT_EQ(date("4/3/1939"), "") << "the third of April or the fourth of March?";
  EXPECT_EQ(date("31. Februar 1939"), "");
  EXPECT_EQ(date("1939年13月1日"), "");
  EXPECT_EQ(date("农历二月初五"), "");
  EXPECT_EQ(date("9999年4月23日"), "");
  EXPECT_EQ(date(""), "");
  EXPECT_EQ(date("Marching 12, 1939"), "");
  EXPECT_EQ(date("2025-05.16"), "");
}

TEST(PrintedDate, TwoThatDifferAreNone) {
  EXPECT_FALSE(printed_date({"1939年4月23日", "1939年4月24日"}));
  EXPECT_FALSE(printed_date({"April 23, 1939 and April 24, 1939"}));
  EXPECT_TRUE(printed_date({"1939年4月23日", "中華民國廿八年四月廿三日", "Sunday, April 23, 1939"}));
}

TEST(PrintedIssue, IsItsNumber) {
  const auto issue = [](const std::string& line) { return printed_issue({line}).value_or(""); };
  EXPECT_EQ(issue("第12345期"), "12345");
  EXPECT_EQ(issue("第一千号"), "");
  EXPECT_EQ(issue("第一〇五號"), "105");
  EXPECT_EQ(issue("VOL. 12. NO. 12,345."), "12345");
  EXPECT_EQ(issue("Nr. 113 - 78. Jahrgang - 2,40 Euro"), "113");
  EXPECT_EQ(issue("No news today"), "");
  EXPECT_EQ(issue("第三版"), "");
  EXPECT_EQ(issue("No. 123456789"), "");
  EXPECT_FALSE(printed_issue({"No. 1", "No. 2"}));
}

}  // namespace
}  // namespace broadsheet::text
