#include "write/tei.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "made_news.h"
#include "write/issue.h"

namespace broadsheet::write {
namespace {

/// The page of MadeNews as an issue, with all its paragraphs.
struct MadeIssue {
  std::vector<Page> pages{MadeNews().page};
  Issue issue;

  MadeIssue() {
    issue.pages = {{pages[0].source, "4", true}};
    for (const Paragraph& p : pages[0].paragraphs) {
      if (is_furniture(p.kind)) continue;
      IssueParagraph made{static_cast<int>(issue.paragraphs.size()),
                          p.article,
                          p.kind,
                          p.role,
                          p.lead,
                          p.continues,
                          p.text,
                          {}};
      for (const ParagraphLine& line : p.lines) made.lines.push_back({0, line});
      issue.paragraphs.push_back(made);
    }
  }
};

struct Read {
  pugi::xml_document document;
  explicit Read(const std::string& tei) {
    const pugi::xml_parse_result parsed = document.load_string(tei.c_str(), pugi::parse_full);
    EXPECT_TRUE(parsed) << parsed.description();
  }
  std::string at(const char* path) const { return document.select_node(path).node().text().get(); }
  std::size_t count(const char* path) const { return document.select_nodes(path).size(); }
  std::string attribute(const char* path) const { return document.select_node(path).attribute().value(); }
};

/// All text of a node and those in it.
std::string text_of(const pugi::xml_node& node) {
  std::string out = node.value();
  for (const pugi::xml_node& child : node) out += text_of(child);
  return out;
}

TEST(Tei, TellsArticlesWithTheirParts) {
  const MadeIssue made;
  const Read tei(to_tei(made.issue, made.pages));
  EXPECT_EQ(tei.count("/TEI/text/body/div[@type='article']"), 2U);
  EXPECT_EQ(tei.at("//div[1]/head[@type='main']"), "The Harbour Grows");
  EXPECT_EQ(text_of(tei.document.select_node("//div[1]/p[1]").node()), made.issue.paragraphs[1].text);
  EXPECT_EQ(tei.at("//div[1]/figure/head"), "The pilot <left> on his boat");
  EXPECT_EQ(tei.count("//div[2]/table/row"), 2U);
  EXPECT_EQ(tei.at("//div[2]/table/row[2]/cell[2]"), "1s");
  EXPECT_EQ(tei.count("//div[2]/list"), 1U);
  EXPECT_EQ(tei.at("//div[2]/list/label[2]"), "2.");
  EXPECT_EQ(tei.at("//div[2]/list/item[2]"), "Onions");
}

TEST(Tei, TellsWhereItComesFrom) {
  const MadeIssue made;
  const Read tei(to_tei(made.issue, made.pages));
  EXPECT_EQ(tei.attribute("//sourceDesc/bibl/date/@when"), "2025-05-16");
  EXPECT_EQ(tei.at("//sourceDesc/bibl/biblScope"), "113");
  EXPECT_EQ(tei.attribute("//application/@ident"), "broadsheet");
  EXPECT_EQ(tei.attribute("/TEI/facsimile/surface/graphic/@url"), "scans/news.png");
  EXPECT_EQ(tei.attribute("/TEI/text/@xml:lang"), "en");
}

TEST(Tei, EveryLineLeadsToItsPlace) {
  const MadeIssue made;
  const Read tei(to_tei(made.issue, made.pages));
  EXPECT_EQ(tei.count("//pb"), 1U);
  EXPECT_EQ(tei.attribute("//pb/@n"), "4");
  EXPECT_EQ(tei.count("//div[1]/p[1]/lb"), 3U);
  EXPECT_EQ(tei.count("//div[1]/p[1]/lb[@break='no']"), 2U) << "two broken words";
  for (const pugi::xpath_node& lb : tei.document.select_nodes("//lb")) {
    const std::string place = lb.node().attribute("facs").value();
    EXPECT_EQ(tei.count(("//zone[@xml:id='" + place.substr(1) + "']").c_str()), 1U) << place;
  }
  EXPECT_EQ(tei.attribute("//zone[@xml:id='page1-line2']/@points"), "40,160 540,160 540,190 40,190");
}

TEST(Tei, BylinesStandWhereTeiHasThem) {
  MadeIssue made;
  made.issue.paragraphs[1].kind = Kind::byline;
  made.issue.paragraphs[2].role = Role::dateline;
  made.issue.paragraphs[5].role = Role::byline;
  const Read tei(to_tei(made.issue, made.pages));
  EXPECT_EQ(tei.count("//div[1]/byline"), 1U);
  EXPECT_EQ(tei.count("//div[1]/dateline"), 1U);
  EXPECT_EQ(tei.count("//div[2]/byline"), 0U) << "in the middle it is a paragraph";
  EXPECT_EQ(tei.count("//div[2]/p"), 1U);
}

TEST(Tei, ASubheadingBeginsASection) {
  MadeIssue made;
  made.issue.paragraphs[2].kind = Kind::subheading;
  const Read tei(to_tei(made.issue, made.pages));
  EXPECT_EQ(tei.count("//div[@type='article']/div[@type='section']/head[@type='sub']"), 1U);
  EXPECT_EQ(tei.count("//div[@type='section']/figure"), 1U);
}

TEST(Tei, WhatXmlCannotHoldIsLeftOut) {
  MadeIssue made;
  made.issue.paragraphs[0].text = "a\x01&\xff<";
  EXPECT_EQ(Read(to_tei(made.issue, made.pages)).at("//head[@type='main']"), "a&\xEF\xBF\xBD<");
}

TEST(Tei, NothingIsWellFormedToo) {
  EXPECT_EQ(Read(to_tei({}, {})).count("/TEI/text/body/div"), 1U);
  MadeIssue made;
  made.issue.paragraphs[1].lines[1] = {7, {3, 2, Join::none, ""}};
  made.issue.paragraphs[2].lines[1] = {0, {99, 500, Join::none, ""}};
  EXPECT_EQ(to_text(made.issue, made.pages, ReflowedFormat::tei), to_tei(made.issue, made.pages));
}

}  // namespace
}  // namespace broadsheet::write
