#include "write/json_lines.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "made_news.h"
#include "text/sha256.h"

namespace broadsheet::write {
namespace {

using nlohmann::json;

std::vector<json> lines_of(const Page& page, const TextOptions& options = {}) {
  std::vector<json> lines;
  std::istringstream stream(to_json_lines(page, options));
  for (std::string line; std::getline(stream, line);) lines.push_back(json::parse(line));
  return lines;
}

TEST(JsonLines, TellOfEachParagraphAllThatATextProgramAsks) {
  Page page = MadeNews().page;
  page.source.sha256 = "ab12";
  page.made_by.version = "1.2.3";
  const std::vector<json> lines = lines_of(page);
  ASSERT_EQ(lines.size(), 7U);
  json expected = json::parse(
      R"({"id":"p40-160","source":"scans/news.png","source_sha256":"ab12","frame":1,"spread_page":0,
    "date":"2025-05-16","issue":"113","page":"4","article":0,"kind":"body","role":"body","language":"en",
    "confidence":0.9,"boxes":[[40,160,540,270]],
    "text":"The new quay is the longest in the country, and the townspeople are proud of it & say so."})");
  expected["sha256"] = text::sha256(expected["text"].get<std::string>());
  expected["program"] = "Broadsheet 1.2.3";
  EXPECT_EQ(lines[1], expected);
  EXPECT_NE(lines[1]["sha256"], lines[2]["sha256"]);
}

TEST(JsonLines, AParagraphThatRunsThroughColumnsHasABoxOfEach) {
  Page page = MadeNews().page;
  page.paragraphs[2].lines[2].line = 5;
  EXPECT_EQ(lines_of(page)[1]["boxes"], json::parse("[[40,160,540,230],[600,160,1100,190]]"));
}

TEST(JsonLines, WhatIsNotKnownIsNull) {
  Page page;
  Paragraph paragraph;
  paragraph.text = "a";
  page.paragraphs = {paragraph};
  const json line = lines_of(page).at(0);
  for (const char* name : {"source_sha256", "date", "issue", "page", "article", "language", "confidence"})
    EXPECT_TRUE(line.at(name).is_null()) << name;
  EXPECT_TRUE(line.at("boxes").empty());
  EXPECT_EQ(line.at("sha256"), "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
}

TEST(JsonLines, APageWithoutTextHasNone) { EXPECT_EQ(to_json_lines(Page{}, {}), ""); }

}  // namespace
}  // namespace broadsheet::write
