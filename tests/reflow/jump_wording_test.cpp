#include "reflow/jump_wording.h"

#include <gtest/gtest.h>

#include <string>

#include "text/utf.h"

namespace broadsheet::reflow {
namespace {

// "6", "A6", "+1"; " MAYOR" behind it for a key word; "" for none.
std::string told(const std::optional<JumpWording>& found) {
  if (!found) return "";
  std::string out = found->step == 0 ? to_string(found->page) : found->step > 0 ? "+1" : "-1";
  if (!found->keyword.empty()) out += " " + text::encode(found->keyword);
  return out;
}

// `rest`, then the words in a line of their own where `line` holds.
std::optional<JumpWording> onward(const std::u32string& rest, const std::u32string& words,
                                  bool line = false) {
  return onward_jump(rest + words,
                     line ? std::vector<std::size_t>{0, rest.size()} : std::vector<std::size_t>{0});
}
std::string onward(const std::u32string& words) { return told(onward(U"", words)); }
std::string back(const std::u32string& words) { return told(back_jump(words, {0}, false)); }

TEST(JumpWording, ChineseTellsThePageOnward) {
  EXPECT_EQ(onward(U"（下转第二版）"), "2");
  EXPECT_EQ(onward(U"（下转第3版）"), "3");
  EXPECT_EQ(onward(U"下转二版"), "2");
  EXPECT_EQ(onward(U"▲下轉第十二版"), "12");
  EXPECT_EQ(onward(U"[下转A06版）"), "A6");
  EXPECT_EQ(onward(U"（下转Ｂ２）"), "B2");
  EXPECT_EQ(onward(U"（下转第三版第二条）"), "3");
  EXPECT_EQ(onward(U"转第4版"), "4");
  EXPECT_EQ(onward(U"（紧转二版）"), "2");
  EXPECT_EQ(onward(U"（下转下版）"), "+1");
}

TEST(JumpWording, ChineseTellsThePageThatItComesFrom) {
  EXPECT_EQ(back(U"（上接第一版）"), "1");
  EXPECT_EQ(back(U"（上接一版）"), "1");
  EXPECT_EQ(back(U"[上接第一版）亩产432公斤，"), "1");
  EXPECT_EQ(back(U"上接A1版 新区今年"), "A1");
  EXPECT_EQ(back(U"（接第一版）"), "1");
  EXPECT_EQ(back(U"（上接上版）"), "-1");
}

TEST(JumpWording, EnglishTellsThePageOnward) {
  EXPECT_EQ(onward(U"(Continued on page 6)"), "6");
  EXPECT_EQ(onward(U"Continued on Page A6, Column 3"), "A6");
  EXPECT_EQ(onward(U"See MAYOR, Page 4"), "4 MAYOR");
  EXPECT_EQ(onward(U"See CITY HALL, Page B2, Col. 1"), "B2 CITY HALL");
  EXPECT_EQ(onward(U"MAYOR, Continued on Page 4"), "4 MAYOR");
  EXPECT_EQ(onward(U"[CONTINUED ON SECOND PAGE.]"), "2");
  EXPECT_EQ(onward(U"Continued on Page Six."), "6");
  EXPECT_EQ(onward(U"Cont'd on pg. 3"), "3");
  EXPECT_EQ(onward(U"Concluded on the 7th page."), "7");
  EXPECT_EQ(onward(U"Please turn to Page 8"), "8");
  EXPECT_EQ(onward(U"— Continued on next page —"), "+1");
}

TEST(JumpWording, EnglishTellsThePageThatItComesFrom) {
  EXPECT_EQ(back(U"Continued from page 1"), "1");
  EXPECT_EQ(back(U"From Page 1"), "1");
  EXPECT_EQ(back(U"(Continued from First Page.)"), "1");
  EXPECT_EQ(back(U"(Continued from page 17) The board"), "17");
  EXPECT_EQ(back(U"Mayor, from page one"), "");
  EXPECT_EQ(back(U"MAYOR, from page one"), "1 MAYOR");
  EXPECT_EQ(back(U"Continued from preceding page"), "-1");
}

TEST(JumpWording, GermanTellsThePage) {
  EXPECT_EQ(onward(U"Fortsetzung auf Seite 3"), "3");
  EXPECT_EQ(onward(U"(Fortſetzung auf Seite 3.)"), "3");
  EXPECT_EQ(onward(U"Schluß auf Seite drei"), "3");
  EXPECT_EQ(onward(U"Schluss S. 5"), "5");
  EXPECT_EQ(onward(U"Fortsetzung auf der zweiten Seite"), "2");
  EXPECT_EQ(onward(U"(Fortsetzung siehe 2. Seite)"), "2");
  EXPECT_EQ(onward(U"Lesen Sie weiter auf Seite 4"), "4");
  EXPECT_EQ(onward(U"Fortsetzung nächste Seite"), "+1");
  EXPECT_EQ(back(U"Fortsetzung von Seite 1"), "1");
  EXPECT_EQ(back(U"(Fortsetzung aus der ersten Seite.)"), "1");
  EXPECT_EQ(back(U"Fortsetzung von der vorigen Seite"), "-1");
}

TEST(JumpWording, WhatGoesOnInAnotherIssueOrPointsToAnotherArticleIsNone) {
  for (const char32_t* words :
       {U"(Fortsetzung folgt.)", U"Schluß folgt", U"Erzählung (Fortsetzung)", U"To be continued.",
        U"（未完待续）", U"详见第三版", U"（文见第3版）", U"See page 4", U"See editorial, page 8",
        U"Siehe Seite 3", U"今日八版", U"下转折点", U"第二版", U"Page 6", U"Continued", U"", U"下转第版"})
    EXPECT_EQ(onward(words), "") << text::encode(words);
  for (const char32_t* words :
       {U"上接天线", U"The letter came from page boys", U"From Page to Stage", U"上接"})
    EXPECT_EQ(back(words), "") << text::encode(words);
}

TEST(JumpWording, AtTheEndOfAParagraphBracketsOrALineOfItsOwnAreAsked) {
  EXPECT_EQ(told(onward(U"The council met. ", U"(Continued on page 6)")), "6");
  EXPECT_EQ(told(onward(U"The council met. ", U"Continued on page 6", true)), "6");
  EXPECT_EQ(told(onward(U"The story is ", U"continued on page 6")), "");
  EXPECT_EQ(told(onward(U"他说，文章", U"转第4版")), "");
  EXPECT_EQ(told(onward(U"他说，各项工作", U"下转第四版")), "4");
  const auto found = onward(U"他说，各项工作。", U"（下转第四版）");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->begin, 8U);
  EXPECT_EQ(found->end, 15U);
}

TEST(JumpWording, InALongParagraphOnlyTheEndIsAsked) {
  const std::u32string words = U"各项工作都在进行。";
  std::u32string all;
  for (int i = 0; i < 100; ++i) all += words;
  const auto found = onward(all, U"（下转第四版）");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->begin, all.size());
  EXPECT_FALSE(onward_jump(U"（下转第四版）" + all, {0}));
}

TEST(JumpWording, AtTheBeginOfAParagraphTooAndInAHeadingAtItsEnd) {
  EXPECT_EQ(told(back_jump(U"From Page 1 The council met.", {0, 12}, false)), "1");
  EXPECT_EQ(told(back_jump(U"From page 1 of the book he read.", {0}, false)), "");
  EXPECT_EQ(told(back_jump(U"Mayor Vetoes Budget From Page 1", {0, 20}, true)), "1");
  EXPECT_EQ(told(back_jump(U"Mayor Vetoes Budget From Page 1", {0, 20}, false)), "");
  EXPECT_EQ(told(back_jump(U"粮食丰收（上接第一版）", {0}, true)), "1");
}

}  // namespace
}  // namespace broadsheet::reflow
