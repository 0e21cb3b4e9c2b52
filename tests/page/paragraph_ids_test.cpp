#include "page/paragraph_ids.h"

#include <gtest/gtest.h>

#include "page/lines_of_kind.h"

namespace broadsheet {
namespace {

void add(Page& page, const std::string& text, const Box& box) {
  Line line;
  line.id = static_cast<int>(page.lines.size());
  line.outline = quad_of(box);
  line.text = text;
  page.lines.push_back(line);
  Paragraph paragraph;
  paragraph.id = static_cast<int>(page.paragraphs.size());
  paragraph.text = text;
  paragraph.lines.push_back({line.id, 0, Join::none, ""});
  page.paragraphs.push_back(paragraph);
}

Page two_paragraphs() {
  Page page;
  add(page, "one", {120.4, 31, 300, 60});
  add(page, "two", {120.4, 91.6, 300, 120});
  return page;
}

TEST(ParagraphIds, AreWhereTheParagraphBegins) {
  EXPECT_EQ(paragraph_ids(two_paragraphs()), (std::vector<std::string>{"p120-31", "p120-92"}));
}

TEST(ParagraphIds, StayWhenTheTextIsMendedOrAnotherParagraphIsAddedOrMoved) {
  const std::vector<std::string> before = paragraph_ids(two_paragraphs());
  Page page = two_paragraphs();
  page.paragraphs[0].text = "mended";
  page.paragraphs[0].kind = Kind::headline;
  add(page, "three", {500, 31, 600, 60});
  std::swap(page.paragraphs[0], page.paragraphs[2]);
  const std::vector<std::string> after = paragraph_ids(page);
  EXPECT_EQ(after[2], before[0]);
  EXPECT_EQ(after[1], before[1]);
}

TEST(ParagraphIds, AreUnique) {
  Page page = two_paragraphs();
  page.paragraphs[1].lines[0].line = 0;
  EXPECT_EQ(paragraph_ids(page), (std::vector<std::string>{"p120-31", "p120-31.2"}));
}

TEST(ParagraphIds, AreOfTheTextWhereThereIsNoPlace) {
  Page page;
  add(page, "one", {});
  add(page, "two", {});
  add(page, "one", {});
  page.paragraphs[1].lines[0].line = 7;
  const std::vector<std::string> ids = paragraph_ids(page);
  EXPECT_TRUE(ids[0].starts_with("t"));
  EXPECT_NE(ids[0], ids[1]);
  EXPECT_EQ(ids[2], ids[0] + ".2");
}

TEST(ParagraphIds, HaveNoSigns) {
  Page page;
  add(page, "at the edge", {-3, -2, 100, 20});
  EXPECT_EQ(paragraph_ids(page)[0], "p0-0");
  EXPECT_TRUE(paragraph_ids(Page{}).empty());
}

TEST(LinesOfKind, AreTheTextsOfItsRegions) {
  Page page = two_paragraphs();
  page.regions.resize(2);
  page.regions[0].kind = Kind::folio;
  page.regions[0].lines = {1, 9};
  page.regions[1].lines = {0};
  EXPECT_EQ(lines_of_kind(page, Kind::folio), std::vector<std::string>{"two"});
  EXPECT_TRUE(lines_of_kind(page, Kind::masthead).empty());
}

}  // namespace
}  // namespace broadsheet
