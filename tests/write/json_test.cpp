#include "write/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

namespace broadsheet::write {
namespace {

using nlohmann::json;
using testing::HasSubstr;

Quad quad(double x, double y) {
  return {{{{x, y}, {x + 100.5, y + 1.2}, {x + 99.3, y + 40}, {x - 1, y + 38.9}}}};
}

/// A page in which every member differs from its default.
Page full_page() {
  Page page;
  page.source = {"scans/第1版 \"a\"\\b.tif", 2, 5, 4000, 6000, 299.7, true};
  page.flat = {64.123456789, 2, 2, {{0.01, -0.02}, {64.5, 1}, {-1, 64.25}, {63.99, 65}}};
  page.rules = {{{1, 2.5}, {3, 400}, 3.5}, {{10, 20}, {300, 20.1}, 1}};
  Region region;
  region.kind = Kind::headline;
  region.direction = Direction::vertical;
  region.outline = quad(10, 20);
  region.column = 3;
  region.band = 1;
  region.box = 0;
  region.inverted = true;
  region.lines = {1, 0};
  region.language = "chi_sim";
  page.regions = {region, Region{}};
  page.regions[1].id = 1;
  Line line;
  line.region = 0;
  line.outline = quad(12, 22);
  line.direction = Direction::vertical;
  line.glyph_size = 41.7;
  line.weight = 1.625;
  line.detection = 0.875;
  line.text = "桥修好 了";
  line.words = {{quad(12, 22), "桥修好", 0.913, false}, {quad(80, 22), "了", 0.5, true}};
  line.said = {{"neural", "桥修好了", 0.998, {0.999, 0.998, 0.9965, 0.9985}},
               {"tesseract", "桥修奸了", 0.9, {0.99, 0.93, 0.7, 0.98}}};
  line.disputes = {{6, "好", "奸", "neural", "language model", 2.125, {{"han_model", 3.5}, {"other", 1}}}};
  line.confidence = 0.777;
  page.lines = {line, Line{}};
  page.lines[1].id = 1;
  page.articles = {{0, {0}}, {1, {1}}};
  Paragraph paragraph;
  paragraph.article = 0;
  paragraph.kind = Kind::headline;
  paragraph.role = Role::heading;
  paragraph.lead = 3;
  paragraph.continues = true;
  paragraph.text = "桥修好 了";
  paragraph.lines = {{0, 0, Join::hyphen_kept, "lexicon"}, {1, 9, Join::none, ""}};
  page.paragraphs = {paragraph};
  page.dropped = {{quad(7, 8), DropReason::show_through}, {quad(9, 8), DropReason::picture}};
  page.provenance = {{"layout", "PP-OCRv6", "scale=0.25 threshold=0.3"}};
  page.source.sha256 = "ab12";
  page.made_by = {"1.2.3", {{"det.onnx", "cd34"}}, {{"languages", "chi_sim+eng"}, {"keep_lines", "false"}}};
  page.notes = {"no text detector: lines found by Tesseract"};
  return page;
}

void expect_refused(const json& value, const std::string& reason) {
  const Result<Page> page = page_from_json(value.dump());
  ASSERT_FALSE(page) << reason;
  EXPECT_EQ(page.error().code, ErrorCode::bad_input);
  EXPECT_THAT(page.error().cause, HasSubstr(reason));
}

TEST(Json, EveryMemberComesBack) {
  const Page page = full_page();
  const Result<Page> read = page_from_json(to_json(page));
  ASSERT_TRUE(read) << to_line(read.error());
  const Page& back = *read;
  EXPECT_EQ(back.source.file, page.source.file);
  EXPECT_EQ(back.source.frame, 2);
  EXPECT_EQ(back.source.frames, 5);
  EXPECT_EQ(back.source.width, 4000);
  EXPECT_EQ(back.source.height, 6000);
  EXPECT_EQ(back.source.dpi, 299.7);
  EXPECT_TRUE(back.source.dpi_estimated);
  EXPECT_EQ(back.flat, page.flat);
  ASSERT_EQ(back.rules.size(), 2U);
  EXPECT_EQ(back.rules[0].to, page.rules[0].to);
  EXPECT_EQ(back.rules[0].thickness, 3.5);
  ASSERT_EQ(back.regions.size(), 2U);
  const Region& region = back.regions[0];
  EXPECT_EQ(region.kind, Kind::headline);
  EXPECT_EQ(region.direction, Direction::vertical);
  EXPECT_EQ(region.outline, page.regions[0].outline);
  EXPECT_EQ(region.column, 3);
  EXPECT_EQ(region.band, 1);
  EXPECT_EQ(region.box, 0);
  EXPECT_TRUE(region.inverted);
  EXPECT_EQ(region.lines, (std::vector{1, 0}));
  EXPECT_EQ(region.language, "chi_sim");
  ASSERT_EQ(back.lines.size(), 2U);
  const Line& line = back.lines[0];
  EXPECT_EQ(line.region, 0);
  EXPECT_EQ(back.lines[1].region, -1);
  EXPECT_EQ(line.outline, page.lines[0].outline);
  EXPECT_EQ(line.direction, Direction::vertical);
  EXPECT_EQ(line.glyph_size, 41.7);
  EXPECT_EQ(line.weight, 1.625);
  EXPECT_EQ(line.detection, 0.875);
  EXPECT_EQ(line.confidence, 0.777);
  EXPECT_EQ(line.text, "桥修好 了");
  ASSERT_EQ(line.words.size(), 2U);
  EXPECT_EQ(line.words[1].outline, page.lines[0].words[1].outline);
  EXPECT_EQ(line.words[1].text, "了");
  EXPECT_EQ(line.words[1].confidence, 0.5);
  EXPECT_TRUE(line.words[1].space_before);
  ASSERT_EQ(line.said.size(), 2U);
  EXPECT_EQ(line.said[1].reader, "tesseract");
  EXPECT_EQ(line.said[1].text, "桥修奸了");
  EXPECT_EQ(line.said[1].confidence, 0.9);
  EXPECT_EQ(line.said[0].confidences, (std::vector<double>{0.999, 0.998, 0.9965, 0.9985}));
  ASSERT_EQ(line.disputes.size(), 1U);
  EXPECT_EQ(line.disputes[0].offset, 6U);
  EXPECT_EQ(line.disputes[0].chosen, "好");
  EXPECT_EQ(line.disputes[0].rejected, "奸");
  EXPECT_EQ(line.disputes[0].reader, "neural");
  EXPECT_EQ(line.disputes[0].reason, "language model");
  EXPECT_EQ(line.disputes[0].odds, 2.125);
  EXPECT_EQ(line.disputes[0].evidence, page.lines[0].disputes[0].evidence);
  EXPECT_TRUE(line.disputes[0].candidates.empty());
  ASSERT_EQ(back.articles.size(), 2U);
  EXPECT_EQ(back.articles[1].regions, std::vector{1});
  ASSERT_EQ(back.paragraphs.size(), 1U);
  const Paragraph& paragraph = back.paragraphs[0];
  EXPECT_EQ(paragraph.article, 0);
  EXPECT_EQ(paragraph.kind, Kind::headline);
  EXPECT_EQ(paragraph.role, Role::heading);
  EXPECT_EQ(paragraph.lead, 3U);
  EXPECT_TRUE(paragraph.continues);
  EXPECT_EQ(paragraph.text, "桥修好 了");
  ASSERT_EQ(paragraph.lines.size(), 2U);
  EXPECT_EQ(paragraph.lines[0].join, Join::hyphen_kept);
  EXPECT_EQ(paragraph.lines[0].reason, "lexicon");
  EXPECT_EQ(paragraph.lines[1].line, 1);
  EXPECT_EQ(paragraph.lines[1].offset, 9U);
  ASSERT_EQ(back.dropped.size(), 2U);
  EXPECT_EQ(back.dropped[0].outline, page.dropped[0].outline);
  EXPECT_EQ(back.dropped[0].reason, DropReason::show_through);
  EXPECT_EQ(back.dropped[1].reason, DropReason::picture);
  EXPECT_EQ(back.source.sha256, "ab12");
  EXPECT_EQ(back.made_by.version, "1.2.3");
  EXPECT_EQ(back.made_by.models, page.made_by.models);
  EXPECT_EQ(back.made_by.options, page.made_by.options);
  ASSERT_EQ(back.provenance.size(), 1U);
  EXPECT_EQ(back.provenance[0].name, "layout");
  EXPECT_EQ(back.provenance[0].version, "PP-OCRv6");
  EXPECT_EQ(back.provenance[0].parameters, "scale=0.25 threshold=0.3");
  EXPECT_EQ(back.notes, page.notes);
}

TEST(Json, WrittenAgainGivesTheSameBytes) {
  for (const Page& page : {full_page(), Page{}}) {
    const std::string once = to_json(page);
    const Result<Page> back = page_from_json(once);
    ASSERT_TRUE(back) << to_line(back.error());
    EXPECT_EQ(to_json(*back), once);
  }
}

TEST(Json, HostileTextComesBack) {
  for (const std::string& text :
       {std::string(R"("},{"id":0)"), std::string("a\0b", 3), std::string("\x01\x1f\x7f\r\n\t\b\f"),
        std::string("\\u0041\\"), std::string("\xe2\x80\xa8\xe2\x80\xa9"), std::string("𠀋😀"),
        std::string("</script>"), std::string(100000, '\\')}) {
    Page page;
    page.notes = {text};
    page.source.file = text;
    const Result<Page> back = page_from_json(to_json(page));
    ASSERT_TRUE(back) << to_line(back.error());
    EXPECT_EQ(back->notes.at(0), text);
    EXPECT_EQ(back->source.file, text);
  }
}

TEST(Json, BytesThatAreNotTextAreReplaced) {
  Page page;
  page.source.file =
      "a\xff"
      "b.tif";
  const Result<Page> back = page_from_json(to_json(page));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->source.file,
            "a\xef\xbf\xbd"
            "b.tif");
}

TEST(Json, IsCompactWithOneElementALine) {
  Page page = full_page();
  const std::string text = to_json(page);
  EXPECT_THAT(
      text,
      HasSubstr(
          "\n {\"id\":0,\"kind\":\"headline\",\"direction\":\"vertical\",\"outline\":[[10,20],[110.5,21.2]"));
  EXPECT_THAT(text, HasSubstr("\n "
                              "{\"id\":0,\"article\":0,\"kind\":\"headline\",\"role\":\"heading\",\"lead\":3,"
                              "\"continues\":true,\"text\":\"桥修好 了\",\"lines\":["));
  EXPECT_TRUE(text.starts_with("{\"schema\":\"broadsheet-page/1\",\n\"source\":{\"file\":"));
  EXPECT_TRUE(text.ends_with("]}\n"));
}

TEST(Json, CoordinatesCarryOneDecimal) {
  Page page;
  page.rules = {{{1.26, -0.04}, {1e6 / 3, 0.1 + 0.2}, 2.0 / 3}};
  EXPECT_THAT(to_json(page), HasSubstr("{\"from\":[1.3,0],\"to\":[333333.3,0.3],\"thickness\":0.7}"));
}

TEST(Json, NumbersThatAreNotFiniteAreNullAndRefused) {
  Page page;
  page.source.dpi = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THAT(to_json(page), HasSubstr("\"dpi\":null"));
  EXPECT_FALSE(page_from_json(to_json(page)));
}

TEST(Json, NumbersWithoutMeasureComeBack) {
  Page page;
  page.source.dpi = 1e308;
  const Result<Page> read = page_from_json(to_json(page));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->source.dpi, 1e308);
}

TEST(Json, WhatIsNotJsonIsRefused) {
  for (const std::string& text :
       {std::string(), std::string("hello"), std::string("{\"schema\":"), std::string("[1,2"),
        std::string(100000, '['), std::string("\xff\xfe\0", 3)}) {
    const Result<Page> page = page_from_json(text);
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().code, ErrorCode::bad_input);
  }
  const std::string whole = to_json(full_page());
  for (std::size_t length = 0; length + 2 < whole.size(); length += 97)
    EXPECT_FALSE(page_from_json(whole.substr(0, length)));
}

TEST(Json, AnotherSchemaIsRefused) {
  expect_refused(json::parse(R"({"schema":"broadsheet-page/2"})"), "broadsheet-page/2");
  expect_refused(json::parse("{}"), "schema is missing");
  expect_refused(json::parse("[]"), "is no object");
}

TEST(Json, TellsHowAPageLayOnTheScanner) {
  Page page;
  EXPECT_THAT(to_json(page), HasSubstr("\"turn\":0"));
  page.flat = {100, 2, 2, {{0, 100}, {0, 0}, {100, 100}, {100, 0}}};
  EXPECT_THAT(to_json(page), HasSubstr("\"turn\":90"));
}

TEST(Json, EveryMissingMemberIsNamed) {
  json whole = json::parse(to_json(full_page()));
  whole.erase("turn");                                                // `flat` tells it too
  whole.erase("predicted_error");                                     // follows from the lines
  for (const char* name : {"dropped", "made_by"}) whole.erase(name);  // unknown to older programs
  ASSERT_TRUE(page_from_json(whole.dump()));
  for (const auto& [name, value] : whole.items()) {
    json without = whole;
    without.erase(name);
    expect_refused(without, name + " is missing");
  }
  for (const auto& [name, value] : whole["lines"][0].items()) {
    json without = whole;
    without["lines"][0].erase(name);
    expect_refused(without, "lines[0]." + name + " is missing");
  }
}

TEST(Json, WhatAnUnreadableGlyphMayBeComesBack) {
  Page page = full_page();
  page.lines[0].disputes[0].candidates = {{"好", 0.375}, {"奸", 0.25}};
  const Result<Page> back = page_from_json(to_json(page));
  ASSERT_TRUE(back) << to_line(back.error());
  const std::vector<Candidate>& candidates = back->lines[0].disputes[0].candidates;
  ASSERT_EQ(candidates.size(), 2U);
  EXPECT_EQ(candidates[0].text, "好");
  EXPECT_EQ(candidates[1].confidence, 0.25);
}

TEST(Json, MembersOfAWrongTypeAreNamed) {
  const json whole = json::parse(to_json(full_page()));
  const auto with = [&](const char* pointer, const json& value) {
    json changed = whole;
    changed[json::json_pointer(pointer)] = value;
    return changed;
  };
  expect_refused(with("/regions/1/kind", "paragraph"), "regions[1].kind has the unknown value \"paragraph\"");
  expect_refused(with("/regions/0/outline/2", "x"), "regions[0].outline is no [x,y]");
  expect_refused(with("/regions/0/outline", json::array()), "four corners");
  expect_refused(with("/lines/0/words/1/confidence", "high"), "lines[0].words[1].confidence is no number");
  expect_refused(with("/lines/0/words/1/space_before", 1), "neither true nor false");
  expect_refused(with("/lines/0/said/0/text", 1), "lines[0].said[0].text is no text");
  expect_refused(with("/lines/0/disputes/0/offset", -1), "lines[0].disputes[0].offset is negative");
  expect_refused(with("/lines/0/disputes/0/evidence", 1), "lines[0].disputes[0].evidence is no object");
  expect_refused(with("/regions/0/outline/2/0", 1e9), "lies outside any picture");
  expect_refused(with("/flat/step", 1e-300), "flat has no cell");
  expect_refused(with("/source/width", 1.5), "source.width is no whole number");
  expect_refused(with("/source/width", 1e300), "source.width is no whole number");
  expect_refused(with("/source/width", 5000000000), "source.width is too large");
  expect_refused(with("/source/width", -5000000000), "source.width is too small");
  expect_refused(with("/dropped/0/reason", "age"), "dropped[0].reason has the unknown value");
  expect_refused(with("/notes/0", nullptr), "notes[0] is no text");
  expect_refused(with("/articles", "none"), "articles is no list");
}

TEST(Json, IdsThatLeadNowhereAreRefused) {
  const json whole = json::parse(to_json(full_page()));
  const auto with = [&](const char* pointer, const json& value) {
    json changed = whole;
    changed[json::json_pointer(pointer)] = value;
    return changed;
  };
  expect_refused(with("/regions/0/lines/0", 2), "leads nowhere");
  expect_refused(with("/regions/0/lines/0", -1), "leads nowhere");
  expect_refused(with("/lines/0/region", 9), "leads nowhere");
  expect_refused(with("/articles/0/regions/0", 9), "leads nowhere");
  expect_refused(with("/paragraphs/0/article", -2), "leads nowhere");
  expect_refused(with("/paragraphs/0/lines/0/line", 9), "leads nowhere");
  expect_refused(with("/paragraphs/0/lines/1/offset", 900), "after the end");
  expect_refused(with("/paragraphs/0/lines/1/offset", -1), "negative");
  expect_refused(with("/paragraphs/0/lead", -1), "negative");
  expect_refused(with("/paragraphs/0/lead", 900), "longer than the text");
  expect_refused(with("/lines/1/id", 7), "numbered");
  expect_refused(with("/flat/columns", 3), "columns times rows");
  expect_refused(with("/flat/step", 0), "no cell");
  expect_refused(with("/flat/rows", -2), "no cell");
}

TEST(Json, RolesAreAbsentInOlderFiles) {
  json value = json::parse(to_json(full_page()));
  for (const char* name : {"role", "lead", "continues"}) value["paragraphs"][0].erase(name);
  const Result<Page> back = page_from_json(value.dump());
  ASSERT_TRUE(back) << to_line(back.error());
  EXPECT_EQ(back->paragraphs[0].role, Role::body);
}

TEST(Json, MembersOfLaterVersionsAreIgnored) {
  json value = json::parse(to_json(full_page()));
  value["made_on"] = "a Monday";
  value["lines"][0]["baseline"] = json::array({1, 2});
  EXPECT_TRUE(page_from_json(value.dump()));
}

}  // namespace
}  // namespace broadsheet::write
