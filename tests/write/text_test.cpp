#include "write/text.h"

#include <gtest/gtest.h>

namespace broadsheet::write {
namespace {

/// Adds a paragraph; articles are made as they are named.
void add(Page& page, int article, Kind kind, const std::string& text) {
  while (static_cast<int>(page.articles.size()) <= article) {
    page.articles.push_back({static_cast<int>(page.articles.size()), {}});
  }
  Paragraph paragraph;
  paragraph.id = static_cast<int>(page.paragraphs.size());
  paragraph.article = article;
  paragraph.kind = kind;
  paragraph.text = text;
  page.paragraphs.push_back(paragraph);
}

std::string text_of(const Page& page, Furniture furniture = Furniture::omit) {
  return to_text(page, {furniture});
}

Page page_with_furniture() {
  Page page;
  add(page, -1, Kind::masthead, "河口日报");
  add(page, 0, Kind::headline, "桥修好了");
  add(page, 0, Kind::body, "昨天下午。");
  add(page, -1, Kind::folio, "第三版");
  add(page, 1, Kind::body, "另一篇。");
  add(page, -1, Kind::page_number, "3");
  return page;
}

TEST(Text, OneParagraphALineAndABlankLineBetween) {
  Page page;
  add(page, 0, Kind::headline, "Bridge open");
  add(page, 0, Kind::body, "The bridge is open again.");
  add(page, 0, Kind::caption, "The bridge.");
  EXPECT_EQ(text_of(page), "Bridge open\n\nThe bridge is open again.\n\nThe bridge.\n");
}

TEST(Text, FurnitureIsOmitted) {
  EXPECT_EQ(text_of(page_with_furniture()), "桥修好了\n\n昨天下午。\n\n另一篇。\n");
}

TEST(Text, FurnitureComesLastInItsOrder) {
  EXPECT_EQ(text_of(page_with_furniture(), Furniture::last),
            "桥修好了\n\n昨天下午。\n\n另一篇。\n\n河口日报\n\n第三版\n\n3\n");
}

TEST(Text, FurnitureStaysInPlace) {
  EXPECT_EQ(text_of(page_with_furniture(), Furniture::place),
            "河口日报\n\n桥修好了\n\n昨天下午。\n\n第三版\n\n另一篇。\n\n3\n");
}

TEST(Text, FurnitureInsideAnArticleStaysThereInPlace) {
  Page page;
  add(page, 0, Kind::body, "a");
  add(page, 0, Kind::folio, "f");
  add(page, 0, Kind::body, "b");
  EXPECT_EQ(text_of(page, Furniture::place), "a\n\nf\n\nb\n");
}

TEST(Text, ArticlesAreKeptTogetherInTheOrderOfThePage) {
  Page page;
  add(page, 0, Kind::body, "a1");
  add(page, 1, Kind::body, "b1");
  add(page, 0, Kind::body, "a2");
  std::swap(page.articles[0], page.articles[1]);
  EXPECT_EQ(text_of(page), "b1\n\na1\n\na2\n");
}

TEST(Text, AParagraphWithoutArticleDoesNotTearTheArticleBeforeIt) {
  Page page;
  add(page, 0, Kind::body, "a1");
  add(page, -1, Kind::advertisement, "ad");
  add(page, 0, Kind::body, "a2");
  add(page, 1, Kind::body, "b1");
  EXPECT_EQ(text_of(page), "a1\n\na2\n\nad\n\nb1\n");
}

TEST(Text, NoiseAndPicturesHaveNoText) {
  Page page;
  add(page, 0, Kind::noise, "li1|");
  add(page, 0, Kind::picture, "x");
  add(page, 0, Kind::body, "a");
  EXPECT_EQ(text_of(page, Furniture::place), "a\n");
}

TEST(Text, KeptLinesStayLinesButABlankLineAlwaysEndsAParagraph) {
  Page page;
  add(page, 0, Kind::table, "1\t2\n\n \n3\t4\n");
  add(page, 0, Kind::body, "a");
  EXPECT_EQ(text_of(page), "1\t2\n3\t4\n\na\n");
}

TEST(Text, EmptyParagraphsLeaveNothing) {
  Page page;
  add(page, 0, Kind::body, "");
  add(page, 0, Kind::body, " \n");
  EXPECT_EQ(text_of(page), "");
  EXPECT_EQ(text_of(Page{}), "");
}

TEST(Text, AnArticleThatIsNotThereIsNoArticle) {
  Page page;
  add(page, 0, Kind::body, "a");
  page.paragraphs[0].article = 7;
  EXPECT_EQ(text_of(page), "a\n");
}

TEST(Text, EveryFurnitureModeHasANameThatLeadsBack) {
  for (const Furniture mode : {Furniture::omit, Furniture::last, Furniture::place}) {
    EXPECT_EQ(furniture_from(to_string(mode)), mode);
  }
  EXPECT_FALSE(furniture_from("first"));
}

}  // namespace
}  // namespace broadsheet::write
