#include "write/reflowed.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace broadsheet::write {
namespace {

Paragraph paragraph(int id, const std::string& text, Kind kind = Kind::body) {
  Paragraph made;
  made.id = id;
  made.article = 0;
  made.kind = kind;
  made.text = text;
  made.lines.push_back({0, 0, Join::none, "end"});
  return made;
}

TEST(Reflowed, FormatsHaveNames) {
  for (const auto format : {ReflowedFormat::text, ReflowedFormat::markdown, ReflowedFormat::json,
                            ReflowedFormat::undecided, ReflowedFormat::tei})
    EXPECT_EQ(reflowed_format_from(to_string(format)), format);
  EXPECT_FALSE(reflowed_format_from("docx"));
}

TEST(Reflowed, AnEmptyLineStandsBetweenParagraphsOfText) {
  ReflowedWriter writer(ReflowedFormat::text);
  std::string all = writer.begin();
  all += writer.add(paragraph(0, "one"));
  all += writer.add(paragraph(1, ""));
  all += writer.add(paragraph(2, "two"));
  all += writer.end();
  EXPECT_EQ(all, "one\n\ntwo\n");
}

TEST(Reflowed, JsonNamesLinesOfATextFromOneAndOutlinesOfAPage) {
  Page page;
  page.lines.emplace_back();
  page.lines[0].outline = quad_of({1, 2, 30, 12});
  ReflowedWriter writer(ReflowedFormat::json);
  std::string all = writer.begin();
  all += writer.add(paragraph(0, "a \"word\"\n"));
  all += writer.add(paragraph(1, "b", Kind::headline), &page, 3);
  all += writer.end();
  const auto json = nlohmann::json::parse(all);
  ASSERT_EQ(json["paragraphs"].size(), 2U);
  EXPECT_EQ(json["paragraphs"][0]["text"], "a \"word\"\n");
  EXPECT_EQ(json["paragraphs"][0]["lines"][0]["line"], 1);
  EXPECT_FALSE(json["paragraphs"][0].contains("page"));
  EXPECT_EQ(json["paragraphs"][1]["page"], 3);
  EXPECT_EQ(json["paragraphs"][1]["kind"], "headline");
  EXPECT_EQ(json["paragraphs"][1]["lines"][0]["line"], 0);
  EXPECT_EQ(json["paragraphs"][1]["lines"][0]["outline"][2][0], 30);
}

TEST(Reflowed, UndecidedWordsAreListedWithWhatTheyMayBeInstead) {
  Paragraph made = paragraph(0, "a “hobby-horse of Teldorp, and the gene⸗rals it had");
  made.lines = {{3, 0, Join::hyphen_kept, "rare word", true},
                {4, 11, Join::hyphen_gone, "small letter", true},
                {5, 23, Join::hyphen_kept, "rare word", true},
                {6, 44, Join::space, "words"},
                {7, 49, Join::none, ""}};
  ReflowedWriter writer(ReflowedFormat::undecided);
  EXPECT_EQ(writer.begin() + writer.add(made) + writer.end(),
            "4\thobby-horse\thobbyhorse\n5\tTeldorp\tTel-dorp\n6\tgene⸗rals\tgenerals\n");
  Page page;
  page.lines.resize(8);
  EXPECT_TRUE(writer.add(made, &page, 2).starts_with("2:3\thobby-horse"));
}

TEST(Reflowed, JsonTellsRoles) {
  Paragraph item = paragraph(0, "2. Leeks");
  item.role = Role::list_item;
  item.lead = 2;
  item.continues = true;
  ReflowedWriter writer(ReflowedFormat::json);
  std::string all = writer.begin();
  all += writer.add(item);
  all += writer.end();
  const auto json = nlohmann::json::parse(all)["paragraphs"][0];
  EXPECT_EQ(json["role"], "list_item");
  EXPECT_EQ(json["lead"], 2);
  EXPECT_EQ(json["continues"], true);
}

TEST(Reflowed, MarkdownKeepsListsAndStanzasTogether) {
  ReflowedWriter writer(ReflowedFormat::markdown);
  std::string all = writer.begin();
  const auto add = [&](const std::string& text, Role role, std::size_t lead, bool continues) {
    Paragraph made = paragraph(0, text);
    made.role = role;
    made.lead = lead;
    made.continues = continues;
    all += writer.add(made);
  };
  add("He sang:", Role::body, 0, false);
  add("The fog is low,", Role::verse, 0, false);
  add("The boat is slow.", Role::verse, 0, true);
  add("The tide is out.", Role::verse, 0, false);
  add("1. Leeks", Role::list_item, 2, false);
  add("2. Onions", Role::list_item, 2, true);
  all += writer.end();
  EXPECT_EQ(all,
            "He sang:\n\nThe fog is low,\\\nThe boat is slow.\n\nThe tide is out.\n\n1. Leeks\n2. Onions\n");
}

TEST(Reflowed, WithoutParagraphsJsonIsWhole) {
  const ReflowedWriter writer(ReflowedFormat::json);
  EXPECT_TRUE(nlohmann::json::parse(writer.begin() + writer.end())["paragraphs"].empty());
}

}  // namespace
}  // namespace broadsheet::write
