#include "write/markdown_text.h"

#include <gtest/gtest.h>

namespace broadsheet::write {
namespace {

std::string markdown(Kind kind, const std::string& text) {
  Paragraph paragraph;
  paragraph.kind = kind;
  paragraph.text = text;
  return MarkdownWriter().add(paragraph);
}

TEST(MarkdownText, KindsAreToldApart) {
  EXPECT_EQ(markdown(Kind::headline, "The Bridge"), "## The Bridge");
  EXPECT_EQ(markdown(Kind::subheading, "What it cost"), "### What it cost");
  EXPECT_EQ(markdown(Kind::deck, "Opened at last"), "**Opened at last**");
  EXPECT_EQ(markdown(Kind::byline, "By A. Writer"), "*By A. Writer*");
  EXPECT_EQ(markdown(Kind::caption, "The bridge"), "*The bridge*");
  EXPECT_EQ(markdown(Kind::body, "It was opened."), "It was opened.");
}

TEST(MarkdownText, WhatMarkdownTakesForItsOwnIsEscaped) {
  EXPECT_EQ(escaped_markdown("a*b_c [d](e) `f` <g> \\h | ~i~ & j"),
            "a\\*b\\_c \\[d\\](e) \\`f\\` \\<g\\> \\\\h \\| \\~i\\~ \\& j");
  EXPECT_EQ(escaped_markdown("# 5"), "\\# 5");
  EXPECT_EQ(escaped_markdown("- and"), "\\- and");
  EXPECT_EQ(escaped_markdown("+ and"), "\\+ and");
  EXPECT_EQ(escaped_markdown("12. Mai"), "12\\. Mai");
  EXPECT_EQ(escaped_markdown("3) third"), "3\\) third");
  EXPECT_EQ(escaped_markdown("5-6 and 1.5"), "5-6 and 1.5");
  EXPECT_EQ(escaped_markdown("1234567890. too long for a number of an item"),
            "1234567890. too long for a number of an item");
  EXPECT_EQ(escaped_markdown(""), "");
}

TEST(MarkdownText, KeptLineEndsAreHardOnes) {
  EXPECT_EQ(markdown(Kind::body, "one\n# two"), "one\\\n\\# two");
  EXPECT_EQ(markdown(Kind::headline, "one\ntwo"), "## one two");
}

TEST(MarkdownText, ItemsKeepTheirNumbersAndOtherMarksThatSaySomething) {
  const auto item = [](const std::string& text, std::size_t lead) {
    Paragraph paragraph;
    paragraph.role = Role::list_item;
    paragraph.text = text;
    paragraph.lead = lead;
    return MarkdownWriter().add(paragraph);
  };
  EXPECT_EQ(item("3. Cover the rhubarb.", 2), "3. Cover the rhubarb.");
  EXPECT_EQ(item("3) Cover the rhubarb.", 2), "3) Cover the rhubarb.");
  EXPECT_EQ(item("• Leeks * onions", 3), "- Leeks \\* onions");
  EXPECT_EQ(item("- Leeks", 1), "- Leeks");
  EXPECT_EQ(item("a) Leeks", 2), "- a) Leeks");
  EXPECT_EQ(item("一、供水", 6), "- 一、供水");
  EXPECT_EQ(item("■ 供水\n停电", 3), "- ■ 供水\\\n  停电");
}

TEST(MarkdownText, ATableHasItsFirstRowAsItsHead) {
  EXPECT_EQ(markdown(Kind::table, "Fish\tPrice\nHerring\t2|s\nCod"),
            "| Fish | Price |\n| --- | --- |\n| Herring | 2\\|s |\n| Cod |  |");
}

}  // namespace
}  // namespace broadsheet::write
