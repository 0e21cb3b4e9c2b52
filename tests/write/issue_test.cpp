#include "write/issue.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace broadsheet::write {
namespace {

// Two pages of a line each, joined.
std::vector<Page> pages() {
  std::vector<Page> out(2);
  for (Page& page : out) {
    Line line;
    line.outline = quad_of({1, 2, 30, 4});
    page.lines.push_back(line);
  }
  return out;
}

Issue issue() {
  Issue out;
  out.pages = {{{.file = "a.tif"}, "1", true}, {{.file = "b\xFF.tif"}, "2", false}};
  out.paragraphs.resize(4);
  out.paragraphs[0] = {.id = 0, .article = 0, .kind = Kind::headline, .text = "Harbour", .lines = {}};
  out.paragraphs[1] = {.id = 1,
                       .article = 0,
                       .text = "No ship came in.",
                       .lines = {{0, {0, 0, Join::space, "open"}}, {1, {0, 8, Join::none, ""}}}};
  out.paragraphs[2] = {.id = 2, .article = 0, .text = "", .lines = {}};
  out.paragraphs[3] = {.id = 3, .article = 0, .text = "*", .lines = {{-1, {-1, 0, Join::none, ""}}}};
  out.jumps = {{true, 0, 0, "Continued on page 2", "2", "", true, ""}};
  out.joins = {{0, 0, 1, 0, true, "page onward", "HARBOUR"}};
  out.notes = {"page 2 stands before page 1"};
  return out;
}

TEST(IssueText, IsThatOfItsParagraphs) {
  EXPECT_EQ(to_text(issue(), pages(), ReflowedFormat::text), "Harbour\n\nNo ship came in.\n\n*\n");
  EXPECT_EQ(to_text(issue(), pages(), ReflowedFormat::markdown), "## Harbour\n\nNo ship came in.\n\n\\*\n");
}

TEST(IssueText, JsonTellsWhereAllCameFrom) {
  const auto json = nlohmann::json::parse(to_text(issue(), pages(), ReflowedFormat::json));
  EXPECT_EQ(json["schema"], kIssueSchema);
  EXPECT_EQ(json["pages"][0]["number"], "1");
  EXPECT_EQ(json["pages"][1]["file"], "b\uFFFD.tif");
  EXPECT_EQ(json["jumps"][0]["page"], 1);
  EXPECT_EQ(json["jumps"][0]["followed"], true);
  EXPECT_EQ(json["joins"][0]["to"]["page"], 2);
  EXPECT_EQ(json["joins"][0]["headline"], "HARBOUR");
  EXPECT_EQ(json["notes"][0], "page 2 stands before page 1");
  const auto& lines = json["paragraphs"][1]["lines"];
  EXPECT_EQ(lines[1]["page"], 2);
  EXPECT_EQ(lines[1]["offset"], 8);
  EXPECT_EQ(lines[0]["outline"][0], nlohmann::json::array({1.0, 2.0}));
  EXPECT_TRUE(json["paragraphs"][3]["lines"][0]["outline"].is_null());
}

TEST(IssueText, AnIssueWithoutTextIsJsonToo) {
  const auto json = nlohmann::json::parse(to_text({}, {}, ReflowedFormat::json));
  EXPECT_TRUE(json["paragraphs"].empty());
  EXPECT_EQ(to_text({}, {}, ReflowedFormat::text), "");
}

}  // namespace
}  // namespace broadsheet::write
