#include "write/edits_json.h"

#include <gmock/gmock.h>

#include <ostream>

namespace broadsheet::write {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

const std::string kHash(64, 'a');

std::string with(const std::string& edits) {
  return R"({"schema":"broadsheet-edits/1","sha256":")" + kHash + R"(","edits":[)" + edits + "]}";
}

const std::string kEverything = with(R"(
  {"edit": "region", "box": [10, 20, 110.5, 220], "kind": "caption", "direction": "vertical",
   "language": "chi_tra"},
  {"edit": "region", "frame": 2, "box": [[10, 20], [110, 22], [109, 220], [9, 218]]},
  {"edit": "drop", "box": [0, 0, 5, 5]},
  {"edit": "line", "box": [0, 0, 50, 5], "direction": "horizontal", "text": "a line"},
  {"edit": "line", "box": [0, 10, 50, 15]},
  {"edit": "kind", "box": [0, 0, 5, 5], "kind": "byline"},
  {"edit": "text", "box": [0, 0, 5, 5], "text": "Zu\u0308rich \"1869\""},
  {"edit": "article", "boxes": [[0, 0, 5, 5], [0, 10, 5, 15]]},
  {"edit": "order", "boxes": [[0, 0, 5, 5]]},
  {"edit": "join", "boxes": [[0, 0, 5, 5], [0, 10, 5, 15]]},
  {"edit": "split", "box": [0, 0, 5, 5]})");

TEST(Edits, HaveWhatTheFileSays) {
  const auto file = edits_from_json("a.edits.json", kEverything);
  ASSERT_TRUE(file.has_value()) << to_line(file.error());
  EXPECT_EQ(file->sha256, kHash);
  ASSERT_THAT(file->entries, SizeIs(11));
  const Edit& region = file->entries[0].edit;
  EXPECT_EQ(region.action, Edit::Action::region);
  EXPECT_EQ(region.places, std::vector<Quad>{quad_of({10, 20, 110.5, 220})});
  EXPECT_EQ(region.kind, Kind::caption);
  EXPECT_EQ(region.direction, Direction::vertical);
  EXPECT_EQ(region.language, "chi_tra");
  EXPECT_EQ(file->entries[1].frame, 2);
  EXPECT_EQ(file->entries[1].edit.places[0].corner[2], (Point{109, 220}));
  EXPECT_EQ(file->entries[1].edit.kind, std::nullopt);
  EXPECT_EQ(file->entries[3].edit.text, "a line");
  EXPECT_EQ(file->entries[6].edit.text, "Z\u00fcrich \"1869\"");  // composed
  EXPECT_THAT(file->entries[7].edit.places, SizeIs(2));
}

TEST(Edits, AreThoseOfAPage) {
  const auto file = edits_from_json("a.edits.json", kEverything);
  ASSERT_TRUE(file.has_value());
  EXPECT_THAT(file->of(0), SizeIs(10));
  EXPECT_THAT(file->of(2), SizeIs(1));
  EXPECT_THAT(file->of(1), SizeIs(0));
}

TEST(Edits, ComeBackAsTheyWereWritten) {
  const auto file = edits_from_json("a.edits.json", kEverything);
  ASSERT_TRUE(file.has_value());
  const std::string written = to_json(*file);
  const auto again = edits_from_json("a.edits.json", written);
  ASSERT_TRUE(again.has_value()) << to_line(again.error()) << written;
  EXPECT_EQ(to_json(*again), written);
  EXPECT_THAT(again->entries, SizeIs(11));
  EXPECT_EQ(again->entries[6].edit.text, file->entries[6].edit.text);
  EXPECT_EQ(again->entries[1].edit.places, file->entries[1].edit.places);
}

TEST(Edits, MayBeNone) {
  const auto file = edits_from_json("a.edits.json", with(""));
  ASSERT_TRUE(file.has_value());
  EXPECT_THAT(file->entries, SizeIs(0));
  EXPECT_TRUE(edits_from_json("a.edits.json", to_json(*file)).has_value());
}

struct Bad {
  std::string what;
  std::string json;
  std::string cause;

  /// In the names of the tests.
  friend void PrintTo(const Bad& bad, std::ostream* out) { *out << bad.what; }
};

class BadEdits : public testing::TestWithParam<Bad> {};

TEST_P(BadEdits, AreNamedWithFileAndPlace) {
  const auto file = edits_from_json("a.edits.json", GetParam().json);
  ASSERT_FALSE(file.has_value());
  EXPECT_EQ(file.error().code, ErrorCode::bad_input);
  EXPECT_EQ(file.error().file, "a.edits.json");
  EXPECT_THAT(file.error().cause, HasSubstr(GetParam().cause));
}

INSTANTIATE_TEST_SUITE_P(
    Json, BadEdits,
    testing::Values(
        Bad{"Empty", "", "not JSON"}, Bad{"NoObject", "[]", "is no object"},
        Bad{"DeepNesting", std::string(100000, '['), "not JSON"},
        Bad{"Nul", std::string("{\"schema\"\0}", 11), "not JSON"},
        Bad{"OtherSchema", R"({"schema":"broadsheet-edits/2"})", "schema is \"broadsheet-edits/2\""},
        Bad{"NoSchema", "{}", "schema is missing"},
        Bad{"ShortHash", R"({"schema":"broadsheet-edits/1","sha256":"abc","edits":[]})", "sha256 is not 64"},
        Bad{"NoEdits", R"({"schema":"broadsheet-edits/1","sha256":")" + kHash + "\"}", "edits is missing"},
        Bad{"UnknownMember",
            R"({"schema":"broadsheet-edits/1","sha256":")" + kHash + R"(","edits":[],"by":1})",
            "by is unknown"},
        Bad{"UnknownEdit", with(R"({"edit":"drop","box":[0,0,5,5]},{"edit":"paint","box":[0,0,5,5]})"),
            "edits[1].edit has the unknown value \"paint\""},
        Bad{"EditNoObject", with("7"), "edits[0] is no object"},
        Bad{"NoBox", with(R"({"edit":"drop"})"), "edits[0].box is missing"},
        Bad{"BoxesForOne", with(R"({"edit":"drop","boxes":[[0,0,5,5]]})"), "edits[0].box is missing"},
        Bad{"BoxOfThree", with(R"({"edit":"drop","box":[0,0,5]})"), "edits[0].box is neither"},
        Bad{"BoxOfText", with(R"({"edit":"drop","box":[0,0,5,"5"]})"), "edits[0].box[3] is no number"},
        Bad{"ZeroArea", with(R"({"edit":"drop","box":[5,0,5,5]})"), "edits[0].box has no area"},
        Bad{"UpsideDown", with(R"({"edit":"drop","box":[5,5,0,0]})"), "edits[0].box has no area"},
        Bad{"CornersWithoutArea", with(R"({"edit":"drop","box":[[0,0],[5,5],[9,9],[2,2]]})"), "has no area"},
        Bad{"FarBox", with(R"({"edit":"drop","box":[0,0,5,1e9]})"), "edits[0].box[3] lies outside"},
        Bad{"FarCorner", with(R"({"edit":"drop","box":[[0,0],[5,0],[5,1e300],[0,5]]})"), "lies outside"},
        Bad{"NoBoxes", with(R"({"edit":"article","boxes":[]})"), "edits[0].boxes is empty"},
        Bad{"BadSecondBox", with(R"({"edit":"order","boxes":[[0,0,5,5],[0]]})"),
            "edits[0].boxes[1] is neither"},
        Bad{"UnknownKind", with(R"({"edit":"kind","box":[0,0,5,5],"kind":"poem"})"),
            "edits[0].kind has the unknown value \"poem\""},
        Bad{"NoKind", with(R"({"edit":"kind","box":[0,0,5,5]})"), "edits[0].kind is missing"},
        Bad{"NoText", with(R"({"edit":"text","box":[0,0,5,5]})"), "edits[0].text is missing"},
        Bad{"TwoLines", with(R"({"edit":"text","box":[0,0,5,5],"text":"a\nb"})"), "text is more than a line"},
        Bad{"UnknownDirection", with(R"({"edit":"region","box":[0,0,5,5],"direction":"up"})"),
            "edits[0].direction has the unknown value"},
        Bad{"MemberOfAnother", with(R"({"edit":"drop","box":[0,0,5,5],"kind":"body"})"),
            "edits[0].kind is unknown to the edit \"drop\""},
        Bad{"LanguageOfAnother", with(R"({"edit":"drop","box":[0,0,5,5],"language":"eng"})"),
            "edits[0].language is unknown to the edit \"drop\""},
        Bad{"NoLanguage", with(R"({"edit":"region","box":[0,0,5,5],"language":"../eng"})"),
            "edits[0].language is no name of a language"},
        Bad{"JoinOfOne", with(R"({"edit":"join","boxes":[[0,0,5,5]]})"), "edits[0].boxes is one line"},
        Bad{"NegativeFrame", with(R"({"edit":"drop","frame":-1,"box":[0,0,5,5]})"),
            "edits[0].frame is no page"}),
    [](const auto& info) { return info.param.what; });

TEST(Edits, CutShortAnywhereAreAnError) {
  for (std::size_t size = 0; size < kEverything.size(); ++size)
    EXPECT_FALSE(edits_from_json("a.edits.json", kEverything.substr(0, size)).has_value()) << size;
}

TEST(Edits, WithAByteChangedNeverCrash) {
  for (std::size_t k = 0; k < kEverything.size(); ++k)
    for (const char byte : {'\0', '"', '[', '}', '9', '\xff'}) {
      std::string text = kEverything;
      text[k] = byte;
      const auto file = edits_from_json("a.edits.json", text);
      EXPECT_TRUE(file || !file.error().cause.empty()) << k;
    }
}

}  // namespace
}  // namespace broadsheet::write
