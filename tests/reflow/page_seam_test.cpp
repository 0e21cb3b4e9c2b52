#include "reflow/page_seam.h"

#include <gtest/gtest.h>

#include "made_issue.h"

namespace broadsheet::reflow {
namespace {

using testing::MadePage;

const char* const kFirst = "  The ship left on a cold morning\nand was not seen for a year, and\n";
const char* const kSecond = "her fate until the man who kept\nthe light found a bottle in the\nsand.";

// How surely the text of one page, ending with `end`, goes on in `begin`.
double weight(const std::string& end, const std::string& begin, SeamSide before = {}, SeamSide after = {}) {
  const PageRows one{MadePage().text(kFirst + end)}, two{MadePage().text(begin)};
  const std::u32string left = U"and was not seen for a year, and " + std::u32string(end.begin(), end.end());
  const std::string line = begin.substr(begin.find_first_not_of(' '), begin.find('\n'));
  const std::u32string right(line.begin(), line.end());
  before.rows = &one;
  before.line = 2;
  before.text = left;
  after.rows = &two;
  after.line = 0;
  after.text = right;
  return Seam(before, after).verdict().weight;
}

TEST(PageSeam, IsJudgedAsAColumnEnd) {
  EXPECT_LT(weight("nobody in the town had heard of", kSecond), -6);
  EXPECT_LT(weight("nobody in the town knew any-", kSecond), -6);
  EXPECT_GT(weight("nobody knew.",
                   "  Her captain was a man of fifty\nyears, and had never before been\nout so long."),
            0);
}

TEST(PageSeam, AShortLineBeforeAJumpTellsNothingInTheMiddleOfASentence) {
  EXPECT_GT(weight("nobody had", kSecond), weight("nobody had", kSecond, {.jump_behind = true}));
  EXPECT_EQ(weight("nobody knew.", kSecond), weight("nobody knew.", kSecond, {.jump_behind = true}));
}

TEST(PageSeam, UnderAHeadingTheIndentTellsNothing) {
  const std::string begin = "  and her fate was not told to us\nby the man who kept the light of\nthe town.";
  EXPECT_GT(weight("nobody in the town had heard of", begin),
            weight("nobody in the town had heard of", begin, {}, {.under_heading = true}));
}

TEST(PageSeam, WhereALineIsNoRunningTextNothingIsKnown) {
  const PageRows one{MadePage().heading("A headline")}, two{Page()};
  EXPECT_EQ(
      Seam({.rows = &one, .line = 0, .text = U"a"}, {.rows = &two, .line = 0, .text = U"b"}).verdict().weight,
      0);
}

}  // namespace
}  // namespace broadsheet::reflow
