#include "recognize/marks.h"

#include <gtest/gtest.h>

namespace broadsheet::recognize {
namespace {

// Signs half an em wide; a space of the text stands before the next sign.
std::vector<Sign> signs_of(const std::u32string& text) {
  std::vector<Sign> signs;
  double at = 0;
  bool space = false;
  for (const char32_t c : text) {
    if (c == U' ') {
      space = true;
      at += 0.3;
      continue;
    }
    Sign sign;
    sign.c = c;
    sign.confidence = 0.99;
    sign.darkness = 1;
    sign.network_space = space;
    sign.gap_before = space ? 0.3 : 0.05;
    sign.ink = {at, 0, at + 0.4, 1};
    at += 0.45;
    space = false;
    signs.push_back(sign);
  }
  return signs;
}

std::u32string mended(const std::u32string& text) {
  std::vector<Sign> signs = signs_of(text);
  mend_marks(signs, false);
  std::u32string all;
  for (const Sign& sign : signs) all += (sign.network_space ? U" " : U"") + std::u32string(1, sign.c);
  return all;
}

TEST(MendMarks, StraysBeforeAWordAreDropped) {
  EXPECT_EQ(mended(U"in .den ,Tagen :der ;letzten -Woche ·wurde"), U"in den Tagen der letzten Woche wurde");
  EXPECT_EQ(mended(U"‘diejenigen 'welche den"), U"‘diejenigen welche den");
}

TEST(MendMarks, WhatBelongsThereStays) {
  for (const std::u32string text :
       {U"am 3. Mai, um 10 Uhr; dann: Ein- und Ausfuhr", U"was .5 per cent", U"'s ist so",
        U"verlangt , ſo wird", U"called ‘the Old Dock’ by all", U"a 'plain' word", U"end - new"})
    EXPECT_EQ(mended(text), text);
}

}  // namespace
}  // namespace broadsheet::recognize
