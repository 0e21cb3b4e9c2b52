#include "score/layout_json.h"

#include <gmock/gmock.h>

#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace broadsheet::score {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kTruth = R"({"schema": "broadsheet-truth/1", "image": {"width": 100, "height": 200},
 "regions": [
  {"id": 7, "kind": "folio", "direction": "horizontal", "article": -1, "band": 0, "column": -1, "outline": []},
  {"id": 3, "kind": "body", "direction": "vertical", "article": 0, "band": 1, "column": 2, "outline": []},
  {"id": 4, "kind": "picture", "direction": "horizontal", "article": 0, "band": 1, "column": 2, "outline": []}],
 "lines": [
  {"region": 7, "text": "Page 1", "outline": [[0, 0], [90, 0], [90, 9], [0, 9]]},
  {"region": 4, "text": "", "outline": [[0, 0], [90, 0], [90, 9], [0, 9]]},
  {"region": 3, "text": "一", "outline": [[10.5, 20], [20, 20], [20, 90], [10.5, 90]]}]})";

constexpr const char* kPage = R"({"schema": "broadsheet-page/1", "source": {"width": 100, "height": 200},
 "regions": [
  {"id": 0, "kind": "body", "direction": "horizontal", "column": 0, "band": 0, "lines": [2, 1]},
  {"id": 1, "kind": "headline", "direction": "horizontal", "column": -1, "band": 0, "lines": [0]},
  {"id": 2, "kind": "folio", "direction": "horizontal", "column": -1, "band": 0, "lines": [3]},
  {"id": 3, "kind": "noise", "direction": "horizontal", "column": -1, "band": 0, "lines": [4]}],
 "lines": [
  {"id": 4, "region": 3, "outline": [[0, 0], [9, 0], [9, 9], [0, 9]]},
  {"id": 0, "region": 1, "outline": [[0, 10], [9, 10], [9, 19], [0, 19]]},
  {"id": 1, "region": 0, "outline": [[0, 30], [9, 30], [9, 39], [0, 39]]},
  {"id": 2, "region": 0, "outline": [[0, 20], [9, 20], [9, 29], [0, 29]]},
  {"id": 3, "region": 2, "outline": [[0, 0], [9, 0], [9, 9], [0, 9]]}],
 "articles": [{"id": 0, "regions": [2, 1, 0, 3]}]})";

/// `text` with its first `from` made `to`.
std::string changed(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(LayoutTruth, GivesTextLinesAndTheirOrder) {
  const auto layout = read_layout_truth("t.json", kTruth);
  ASSERT_TRUE(layout.has_value()) << to_line(layout.error());
  EXPECT_EQ(layout->width, 100);
  EXPECT_EQ(layout->height, 200);
  ASSERT_THAT(layout->regions, SizeIs(3));
  EXPECT_EQ(layout->regions[1].direction, Direction::vertical);
  EXPECT_EQ(layout->regions[1].band, 1);
  EXPECT_EQ(layout->regions[1].column, 2);
  EXPECT_EQ(layout->regions[0].article, -1);
  EXPECT_EQ(layout->regions[1].article, 0);
  ASSERT_THAT(layout->lines, SizeIs(2));  // the picture has none
  EXPECT_EQ(layout->lines[1].region, 1U);
  EXPECT_EQ(layout->lines[1].outline.corner[2], (Point{20, 90}));
  EXPECT_THAT(layout->order, ElementsAre(1));  // nor is the folio in the order
}

TEST(PageLayout, IsOrderedByArticlesRegionsAndLines) {
  const auto layout = read_page_layout("p.json", kPage);
  ASSERT_TRUE(layout.has_value()) << to_line(layout.error());
  ASSERT_THAT(layout->lines, SizeIs(4));
  EXPECT_EQ(layout->lines[0].outline.corner[0].y, 10);
  EXPECT_THAT(layout->order, ElementsAre(0, 2, 1));
}

TEST(PageLayout, CountsItsArticles) {
  const auto layout =
      read_page_layout("p.json", changed(kPage, "[2, 1, 0, 3]", "[2]}, {\"regions\": [1, 0]"));
  ASSERT_TRUE(layout.has_value()) << to_line(layout.error());
  EXPECT_EQ(layout->regions[2].article, 0);
  EXPECT_EQ(layout->regions[1].article, 1);
  EXPECT_EQ(layout->regions[0].article, 1);
  EXPECT_EQ(layout->regions[3].article, -1);
}

TEST(PageLayout, MayBeEmpty) {
  const auto layout = read_page_layout("p.json", R"({"schema": "broadsheet-page/1",
    "source": {"width": 1, "height": 1}, "regions": [], "lines": [], "articles": []})");
  ASSERT_TRUE(layout.has_value());
  EXPECT_THAT(layout->order, IsEmpty());
}

TEST(IsLayoutTruth, TellsJsonFromText) {
  EXPECT_TRUE(is_layout_truth(kTruth));
  EXPECT_TRUE(is_layout_truth("\xEF\xBB\xBF \n{\"schema\": 1"));
  EXPECT_FALSE(is_layout_truth("{ a text that begins with a brace }"));
  EXPECT_FALSE(is_layout_truth("a \"schema\" {"));
  EXPECT_FALSE(is_layout_truth(""));
}

struct Bad {
  std::string what;
  std::string json;
  std::string cause;

  /// In the names of the tests.
  friend void PrintTo(const Bad& bad, std::ostream* out) { *out << bad.what; }
};

class BadLayout : public testing::TestWithParam<Bad> {};

TEST_P(BadLayout, IsNamedWithItsCause) {
  const bool truth = GetParam().json.find("truth/1") != std::string::npos;
  const auto layout =
      truth ? read_layout_truth("x.json", GetParam().json) : read_page_layout("x.json", GetParam().json);
  ASSERT_FALSE(layout.has_value());
  EXPECT_EQ(layout.error().code, ErrorCode::bad_input);
  EXPECT_EQ(layout.error().file, "x.json");
  EXPECT_THAT(layout.error().cause, HasSubstr(GetParam().cause));
  EXPECT_EQ(layout.error().cause.find('\n'), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(
    Json, BadLayout,
    testing::Values(
        Bad{"Empty", "", "no JSON"}, Bad{"NoObject", "[]", "not an object"},
        Bad{"Truncated", std::string(kTruth).substr(0, 300), "no JSON from byte"},
        Bad{"BrokenUtf8", "{\"schema\": \"\xFF\"}", "no JSON"},
        Bad{"Nul", std::string("{\"schema\"\0}", 11), "no JSON"},
        Bad{"HugeNumber", changed(kTruth, "100", "1e999"), "JSON with a number"},
        Bad{"OtherSchema", changed(kPage, "page/1", "page/9"), "its schema is not broadsheet-page/1"},
        Bad{"NoSchema", "{}", "schema is missing"}, Bad{"DeepNesting", std::string(100000, '['), "no JSON"},
        Bad{"NoSize", changed(kTruth, "100", "0"), "image has no size"},
        Bad{"RegionsNoList", changed(kTruth, "\"regions\": [", "\"regions\": {}, \"more\": ["),
            "regions is not a list"},
        Bad{"NoKind", changed(kTruth, "\"kind\": \"body\", ", ""), "regions[1].kind is missing"},
        Bad{"UnknownKind", changed(kTruth, "\"body\"", "\"poem\""), "regions[1].kind is unknown"},
        Bad{"UnknownDirection", changed(kTruth, "\"vertical\"", "\"up\""), "regions[1].direction is unknown"},
        Bad{"NoArticle", changed(kTruth, "\"article\": 0, ", ""), "regions[1].article is missing"},
        Bad{"TextForArticle", changed(kTruth, "\"article\": 0", "\"article\": \"A\""),
            "regions[1].article is not a number"},
        Bad{"FractionalColumn", changed(kTruth, "\"column\": 2", "\"column\": 2.5"), "not a whole number"},
        Bad{"TextForColumn", changed(kTruth, "\"column\": 2", "\"column\": \"2\""), "not a number"},
        Bad{"RegionTwice", changed(kTruth, "\"id\": 3", "\"id\": 7"), "regions[1].id is given twice"},
        Bad{"NoSuchRegion", changed(kTruth, "\"region\": 3", "\"region\": 9"), "lines[2].region names"},
        Bad{"ThreeCorners", changed(kTruth, "[[10.5, 20], ", "["), "lines[2].outline has not four corners"},
        Bad{"CornerOfThree", changed(kTruth, "[10.5, 20]", "[10.5, 20, 1]"), "outline[0] is not [x, y]"},
        Bad{"NullCoordinate", changed(kTruth, "10.5", "null"), "outline[0][0] is not a number"},
        Bad{"FarCoordinate", changed(kTruth, "10.5", "1e300"), "outside any picture"},
        Bad{"LineTwice", changed(kPage, "\"id\": 1, \"region\": 0", "\"id\": 0, \"region\": 0"),
            "is given twice"},
        Bad{"NoSuchLine", changed(kPage, "[2, 1]", "[2, 8]"), "regions[0].lines[1] names"},
        Bad{"LineReadTwice", changed(kPage, "[2, 1]", "[2, 1, 2]"), "twice in the order"},
        Bad{"RegionReadTwice", changed(kPage, "[2, 1, 0, 3]", "[2, 1, 0, 1]"), "twice in the order"},
        Bad{"NoSuchRegionInArticle", changed(kPage, "[2, 1, 0, 3]", "[5]"), "articles[0].regions[0] names"},
        Bad{"ArticlesMissing", changed(kPage, "articles", "stories"), "articles is missing"}),
    [](const auto& info) { return info.param.what; });

}  // namespace
}  // namespace broadsheet::score
