#include "reflow/page_label.h"

#include <gtest/gtest.h>

namespace broadsheet::reflow {
namespace {

// A page with one region a kind and text.
Page page(const std::vector<std::pair<Kind, std::string>>& regions) {
  Page out;
  for (const auto& [kind, text] : regions) {
    Region region;
    region.id = static_cast<int>(out.regions.size());
    region.kind = kind;
    Line line;
    line.id = static_cast<int>(out.lines.size());
    line.text = text;
    region.lines.push_back(line.id);
    out.lines.push_back(line);
    out.regions.push_back(region);
  }
  return out;
}

std::vector<std::string> labels(const std::vector<Page>& pages) {
  std::vector<std::string> out;
  for (const PageLabel& label : labels_of(pages)) out.push_back(to_string(label));
  return out;
}

std::string number(const std::string& text) { return labels({page({{Kind::page_number, text}})})[0]; }
std::string folio(const std::string& text) {
  const std::vector<PageLabel> all = labels_of({page({{Kind::folio, text}})});
  return all[0].printed ? to_string(all[0]) : "";
}

TEST(PageLabel, ALetterThatIsLeftOutMakesNoOtherPage) {
  EXPECT_TRUE(same_page({U'A', 6}, {0, 6}));
  EXPECT_FALSE(same_page({U'A', 6}, {U'B', 6}));
  EXPECT_FALSE(same_page({0, 0}, {0, 0}));
}

TEST(PageLabel, StandsInTheRunningLine) {
  EXPECT_EQ(number("26"), "26");
  EXPECT_EQ(number("— 6 —"), "6");
  EXPECT_EQ(number("02要闻"), "2");
  EXPECT_EQ(number("第三版"), "3");
  EXPECT_EQ(number("Lokales 5"), "5");
  EXPECT_EQ(number("A6"), "A6");
  EXPECT_EQ(folio("2025年11月4日 星期二 第3版"), "3");
  EXPECT_EQ(folio("A03版 责编 王敏"), "A3");
  EXPECT_EQ(folio("THE EVENING STAR, SUNDAY, SEPTEMBER 1, 1918. PAGE 7"), "7");
  EXPECT_EQ(folio("Nr. 144  Seite 4"), "4");
}

TEST(PageLabel, YearsAndNumbersOfTheIssueAreNone) {
  EXPECT_EQ(folio("第1234期 2025年11月4日"), "");
  EXPECT_EQ(folio("今日8版"), "");
  EXPECT_EQ(folio("MONDAY, SEPTEMBER 2, 1918"), "");
  EXPECT_EQ(folio("1918"), "");
}

TEST(PageLabel, WhereThePageTellsNoneItsNeighboursDo) {
  const Page bare = page({{Kind::body, "3"}});
  EXPECT_EQ(labels({bare, page({{Kind::page_number, "2"}}), bare}),
            (std::vector<std::string>{"1", "2", "3"}));
  EXPECT_EQ(labels({page({{Kind::page_number, "A7"}}), bare}), (std::vector<std::string>{"A7", "A8"}));
  EXPECT_EQ(labels({bare, bare}), (std::vector<std::string>{"1", "2"}));
  EXPECT_FALSE(labels_of({bare})[0].printed);
}

TEST(PageLabel, NoPageIsCalledAsAnotherIs) {
  const Page bare = page({}), two = page({{Kind::page_number, "2"}}),
             three = page({{Kind::page_number, "3"}});
  EXPECT_EQ(labels({two, bare, three}), (std::vector<std::string>{"2", "", "3"}));
  EXPECT_EQ(labels({bare, page({{Kind::page_number, "1"}})}), (std::vector<std::string>{"", "1"}));
}

}  // namespace
}  // namespace broadsheet::reflow
