#include "cli/overrides.h"

#include <gmock/gmock.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "../write/temporary_folder.h"
#include "load/sha256.h"
#include "write/edits_json.h"

namespace broadsheet::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kXml = R"(<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15">
  <Page imageFilename="a.tif" imageWidth="100" imageHeight="50">
    <ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="0" regionRef="r2"/>
      <RegionRefIndexed index="1" regionRef="r1"/></OrderedGroup></ReadingOrder>
    <TextRegion id="r1" type="paragraph"><Coords points="10,10 40,10 40,40 10,40"/>
      <TextLine id="l1"><Coords points="10,10 40,10 40,20 10,20"/></TextLine></TextRegion>
    <TextRegion id="r2" type="caption"><Coords points="50,10 90,10 90,40 50,40"/></TextRegion>
  </Page>
</PcGts>)";

struct OverridesTest : testing::Test {
  OverridesTest() {
    put(folder / "a.tif", "the scan");
    source.file = (folder / "a.tif").string();
    source.width = 200;
    source.height = 100;
  }
  std::string path(const std::string& name, const std::string& text) const {
    put(folder / name, text);
    return (folder / name).string();
  }
  std::string edits_for(const std::string& scan, const std::string& edits) const {
    return path("a.edits.json", R"({"schema":"broadsheet-edits/1","sha256":")" + load::sha256(scan) +
                                    R"(","edits":[)" + edits + "]}");
  }
  Result<PageOverrides> of(const Overrides& overrides, const std::string& edits = "") const {
    return overrides_of_page(overrides, edits, source);
  }

  TemporaryFolder folder;
  Source source;
};

TEST_F(OverridesTest, OfNothingAreEmpty) {
  const auto none = of({});
  ASSERT_TRUE(none.has_value());
  EXPECT_TRUE(none->given.empty());
  EXPECT_EQ(given_parameters({}, ""), "");
}

TEST_F(OverridesTest, HoldWhatTheOptionsSay) {
  const auto page = of({.direction = "vertical",
                        .columns = 5,
                        .regions = {"10,20,30,40", "0,0,5.5,5:caption", "1,1,5,5::horizontal"}});
  ASSERT_TRUE(page.has_value()) << to_line(page.error());
  EXPECT_EQ(page->given.direction, Direction::vertical);
  EXPECT_EQ(page->given.columns, 5);
  ASSERT_THAT(page->given.regions, SizeIs(3));
  EXPECT_TRUE(page->given.in_order);
  EXPECT_EQ(page->given.regions[0].outline, quad_of({10, 20, 40, 60}));
  EXPECT_EQ(page->given.regions[0].kind, std::nullopt);
  EXPECT_EQ(page->given.regions[1].kind, Kind::caption);
  EXPECT_EQ(page->given.regions[2].kind, std::nullopt);
  EXPECT_EQ(page->given.regions[2].direction, Direction::horizontal);
}

TEST_F(OverridesTest, ComeBackFromAMessage) {
  const Overrides overrides{"vertical", 5, {"10,20,30,40"}, "a.xml", true};
  const Overrides back = overrides_from(to_message(overrides));
  EXPECT_EQ(back.direction, "vertical");
  EXPECT_EQ(back.columns, 5);
  EXPECT_EQ(back.regions, overrides.regions);
  EXPECT_EQ(back.layout, "a.xml");
  EXPECT_TRUE(back.no_edits);
}

TEST_F(OverridesTest, ARegionOutsideThePictureIsAnError) {
  const auto page = of({.regions = {"0,0,5,5", "300,0,5,5"}});
  ASSERT_FALSE(page.has_value());
  EXPECT_EQ(page.error().code, ErrorCode::bad_input);
  EXPECT_EQ(page.error().cause, "region 2 lies outside the picture of 200 x 100 pixels");
}

TEST_F(OverridesTest, TakeRegionsLinesAndOrderFromPageXmlScaled) {
  const auto page = of({.layout = path("a.xml", kXml)});
  ASSERT_TRUE(page.has_value()) << to_line(page.error());
  ASSERT_THAT(page->given.regions, SizeIs(2));
  EXPECT_TRUE(page->given.in_order);
  EXPECT_EQ(page->given.regions[0].kind, Kind::caption);
  EXPECT_EQ(page->given.regions[0].outline, quad_of({100, 20, 180, 80}));
  EXPECT_THAT(page->given.regions[0].lines, IsEmpty());
  EXPECT_EQ(page->given.regions[1].kind, std::nullopt);
  EXPECT_THAT(page->given.regions[1].lines, ElementsAre(quad_of({20, 20, 80, 40})));
}

TEST_F(OverridesTest, PageXmlWithoutAnOrderLeavesItOpen) {
  std::string xml = kXml;
  const auto begin = xml.find("<ReadingOrder>");
  xml.erase(begin, xml.find("<TextRegion") - begin);
  const auto page = of({.layout = path("a.xml", xml)});
  ASSERT_TRUE(page.has_value());
  EXPECT_FALSE(page->given.in_order);
}

TEST_F(OverridesTest, PageXmlOfAnotherShapeOrKindIsAnError) {
  source.height = 200;
  auto page = of({.layout = path("a.xml", kXml)});
  ASSERT_FALSE(page.has_value());
  EXPECT_THAT(page.error().cause, HasSubstr("a picture of 100 x 50 pixels, and the scan has 200 x 200"));
  for (const char* xml :
       {"no XML", "<alto/>", "<PcGts/>", R"(<PcGts><Page imageWidth="100" imageHeight="100"/></PcGts>)"}) {
    page = of({.layout = path("a.xml", xml)});
    ASSERT_FALSE(page.has_value()) << xml;
    EXPECT_EQ(page.error().code, ErrorCode::bad_input) << xml;
    EXPECT_THAT(page.error().file, HasSubstr("a.xml"));
  }
  EXPECT_EQ(of({.layout = path("a.xml", "")}).error().code, ErrorCode::damaged);
  EXPECT_EQ(of({.layout = (folder / "none.xml").string()}).error().code, ErrorCode::not_found);
  EXPECT_EQ(of({.layout = folder.path().string()}).error().code, ErrorCode::unreadable);
}

TEST_F(OverridesTest, PageXmlCutShortIsAnError) {
  const std::string xml = kXml;
  for (std::size_t size = 0; size < xml.size() - 1; size += 7) {
    const auto page = of({.layout = path("a.xml", xml.substr(0, size))});
    ASSERT_FALSE(page.has_value()) << size;
    EXPECT_FALSE(page.error().cause.empty());
  }
}

TEST_F(OverridesTest, PageXmlReadsNothingFromElsewhere) {
  const std::string secret = path("secret.txt", "999");
  std::string xml = kXml;
  xml.replace(0, xml.find("<PcGts"),
              "<!DOCTYPE PcGts [<!ENTITY secret SYSTEM \"file://" + secret + "\">]>\n");
  xml.replace(xml.find("\"100\""), 5, "\"&secret;\"");
  const auto page = of({.layout = path("a.xml", xml)});
  ASSERT_FALSE(page.has_value()) << "it would be a picture of 999 pixels";
  EXPECT_THAT(page.error().cause, HasSubstr("\"&secret;\" is no number"));
}

TEST_F(OverridesTest, TakeTheEditsMadeForThisFile) {
  const std::string edits = edits_for("the scan", R"({"edit":"drop","box":[0,0,9,9]},
    {"edit":"drop","frame":1,"box":[0,0,5,5]})");
  const auto page = of({}, edits);
  ASSERT_TRUE(page.has_value()) << to_line(page.error());
  ASSERT_THAT(page->given.edits, SizeIs(1));
  EXPECT_THAT(page->notes, IsEmpty());
  source.frame = 1;
  EXPECT_EQ(of({}, edits)->given.edits[0].number, 1);
}

TEST_F(OverridesTest, PassOverEditsMadeForAnotherFileAndSaySo) {
  const auto page = of({}, edits_for("another scan", R"({"edit":"drop","box":[0,0,9,9]})"));
  ASSERT_TRUE(page.has_value());
  EXPECT_TRUE(page->given.empty());
  EXPECT_THAT(page->notes, ElementsAre(HasSubstr("it was made for another file")));
}

TEST_F(OverridesTest, EditsThatCannotBeUnderstoodAreAnErrorWithFileAndPlace) {
  auto page = of({}, edits_for("the scan", R"({"edit":"paint","box":[0,0,9,9]})"));
  ASSERT_FALSE(page.has_value());
  EXPECT_THAT(to_line(page.error()), HasSubstr("a.edits.json: edits[0].edit has the unknown value"));
  EXPECT_THAT(page.error().next_step, HasSubstr("file of edits")) << "a journal names but the scan";
  page = of({}, edits_for("the scan", R"({"edit":"drop","box":[500,0,600,9]})"));
  ASSERT_FALSE(page.has_value());
  EXPECT_THAT(to_line(page.error()), HasSubstr("a.edits.json: edits[0] lies outside the picture"));
}

TEST_F(OverridesTest, EditsStandBesideTheScan) {
  const std::string edits = edits_for("the scan", "");
  EXPECT_EQ(edits_beside(source.file, {}), edits);
  EXPECT_EQ(edits_beside(source.file, {.no_edits = true}), "");
  EXPECT_EQ(edits_beside((folder / "b.tif").string(), {}), "");
}

TEST_F(OverridesTest, FilesAreToldByTheirHash) {
  const std::string edits = edits_for("the scan", ""), layout = path("a.xml", kXml);
  const Overrides overrides{"vertical", 5, {"10,20,30,40"}, layout, false};
  EXPECT_EQ(given_parameters(overrides, edits),
            "direction=vertical columns=5 region=10,20,30,40 layout=" + load::sha256(kXml).substr(0, 16) +
                " edits=" + load::sha256(content(edits)).substr(0, 16));
  EXPECT_EQ(given_parameters({}, "none.json"), "edits=unreadable");
}

class BadOptions : public testing::TestWithParam<std::vector<std::string>> {};

TEST_P(BadOptions, AreRefused) {
  CLI::App app;
  Overrides overrides;
  add_override_options(app, overrides);
  std::vector<std::string> arguments = GetParam();
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
  EXPECT_THROW(app.parse(arguments), CLI::ParseError);
}

INSTANTIATE_TEST_SUITE_P(
    Options, BadOptions,
    testing::Values(
        std::vector<std::string>{"--direction", "up"}, std::vector<std::string>{"--columns", "0"},
        std::vector<std::string>{"--columns", "99"}, std::vector<std::string>{"--columns", "two"},
        std::vector<std::string>{"--region", "1,2,3"}, std::vector<std::string>{"--region", "1,2,3,0"},
        std::vector<std::string>{"--region", "1,2,-3,4"}, std::vector<std::string>{"--region", "a,b,c,d"},
        std::vector<std::string>{"--region", "nan,0,5,5"}, std::vector<std::string>{"--region", "0,0,inf,5"},
        std::vector<std::string>{"--region", "1,2,3,4:poem"},
        std::vector<std::string>{"--region", "1,2,3,4:body:up"},
        std::vector<std::string>{"--region", "1,2,3,4:body:vertical:x"},
        std::vector<std::string>{"--layout", "no/such/file.xml"}, std::vector<std::string>{"--layout", "/"}));

TEST(Options, AreTaken) {
  CLI::App app;
  Overrides overrides;
  add_override_options(app, overrides);
  app.parse("--direction vertical --columns 7 --region 1,2,3,4 --region 5,6,7,8:body:vertical --no-edits");
  EXPECT_EQ(overrides.direction, "vertical");
  EXPECT_EQ(overrides.columns, 7);
  EXPECT_THAT(overrides.regions, ElementsAre("1,2,3,4", "5,6,7,8:body:vertical"));
  EXPECT_TRUE(overrides.no_edits);
}

}  // namespace
}  // namespace broadsheet::cli
