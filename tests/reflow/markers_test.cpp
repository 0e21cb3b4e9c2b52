#include "reflow/markers.h"

#include <gtest/gtest.h>

namespace broadsheet::reflow {
namespace {

struct Case {
  const char32_t* row;
  int number;
  std::size_t size;
};

TEST(Markers, NumbersOfEveryKind) {
  for (const Case& c : {Case{U"1. Earth up the leeks.", 1, 2},
                        Case{U"12) and so on", 12, 3},
                        Case{U"(3) a third", 3, 3},
                        Case{U"２．修路", 2, 2},
                        Case{U"3、停电", 3, 2},
                        Case{U"二、供水", 2, 2},
                        Case{U"（四）交通", 4, 3},
                        Case{U"二十三、其他", 23, 4},
                        Case{U"十、完", 10, 2},
                        Case{U"⑤ 公园", 5, 1},
                        Case{U"㈡学校", 2, 1},
                        Case{U"b) the second", 2, 2},
                        Case{U"IV. Abschnitt", 4, 3},
                        Case{U"IX) neunter", 9, 3},
                        Case{U"- leeks", 0, 1},
                        Case{U"•leeks", 0, 1},
                        Case{U"■ 供水", 0, 1},
                        Case{U"△供水", 0, 1},
                        Case{U"* Zwiebeln", 0, 1},
                        Case{U"——加强管理", 0, 2}}) {
    const auto marker = marker_of(c.row);
    ASSERT_TRUE(marker) << c.size;
    EXPECT_EQ(marker->number, c.number);
    EXPECT_EQ(marker->size, c.size);
  }
}

TEST(Markers, WhatOnlyLooksLikeOne) {
  for (const char32_t* row : {U"",
                              U"1.",
                              U"1984. Das Jahr",
                              U"3. März begann",
                              U"4. Sept. was",
                              U"1.5 Prozent",
                              U"5 Grad",
                              U"-5 Grad",
                              U"——",
                              U"—— Nein",
                              U"* * *",
                              U"一、二等奖",
                              U"一九三九、",
                              U"A. Miller",
                              U"d. h. nicht",
                              U"-heit",
                              U"12 High Street",
                              U"$5. In",
                              U"（上接第一版）",
                              U"(see page 3)",
                              U"XIIII. no"})
    EXPECT_FALSE(marker_of(row)) << std::u32string_view(row).size();
}

TEST(Markers, OneFollowsAnotherInItsOwnStyle) {
  const auto follows_row = [](const char32_t* a, const char32_t* b) {
    return follows(*marker_of(a), *marker_of(b));
  };
  EXPECT_TRUE(follows_row(U"9. nine", U"10. ten"));
  EXPECT_TRUE(follows_row(U"一、供水", U"二、供电"));
  EXPECT_TRUE(follows_row(U"• leeks", U"• onions"));
  EXPECT_FALSE(follows_row(U"• leeks", U"- onions"));
  EXPECT_FALSE(follows_row(U"1. one", U"3. three"));
  EXPECT_FALSE(follows_row(U"1. one", U"2) two"));
  EXPECT_FALSE(follows_row(U"一、供水", U"（二）供电"));
}

}  // namespace
}  // namespace broadsheet::reflow
