#include "write/page_xml_read.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/utf.h"

namespace broadsheet::write {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string page_of(const std::string& inside) {
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">
<Page imageFilename="a.jpg" imageWidth="1000" imageHeight="800">)" +
         inside + "</Page></PcGts>";
}

std::string region(const std::string& id, const std::string& attributes = "",
                   const std::string& inside = "") {
  return R"(<TextRegion id=")" + id + R"(" )" + attributes +
         R"(><Coords points="0,0 400,0 400,300 0,300"/>)" + inside + "</TextRegion>";
}

std::string line(const std::string& points, const std::string& baseline, const std::string& text) {
  return R"(<TextLine><Coords points=")" + points + R"("/>)" +
         (baseline.empty() ? "" : R"(<Baseline points=")" + baseline + R"("/>)") +
         R"(<TextEquiv conf="0.5"><Unicode>)" + text + "</Unicode></TextEquiv></TextLine>";
}

PageXml read(const std::string& inside) {
  const auto read = page_from_xml("p.xml", page_of(inside));
  EXPECT_TRUE(read) << (read ? "" : to_line(read.error()));
  return read.value_or(PageXml{});
}

void expect_refused(const std::string& bytes, const std::string& cause) {
  const auto read = page_from_xml("p.xml", bytes);
  ASSERT_FALSE(read) << cause;
  EXPECT_EQ(read.error().code, ErrorCode::bad_input);
  EXPECT_EQ(read.error().file, "p.xml");
  EXPECT_THAT(read.error().cause, HasSubstr(cause));
}

TEST(PageXml, LinesStandInTheirRegionsWithTheirText) {
  const PageXml xml =
      read(region("a", R"(type="heading")", line("10,20 110,20 110,50 10,50", "", "Die Brücke")) +
           region("b", "",
                  line("10,60 110,60 110,90 10,90", "", "steht") +
                      line("10,100 110,100 110,130 10,130", "", "wieder")));
  EXPECT_EQ(xml.page.source.width, 1000);
  EXPECT_EQ(xml.page.source.height, 800);
  EXPECT_EQ(xml.page.source.file, "a.jpg");
  ASSERT_EQ(xml.page.regions.size(), 2U);
  EXPECT_EQ(xml.page.regions[0].kind, Kind::headline);
  EXPECT_EQ(xml.page.regions[1].kind, Kind::body);
  EXPECT_THAT(xml.page.regions[1].lines, ElementsAre(1, 2));
  EXPECT_EQ(xml.page.lines[0].text, "Die Brücke");
  EXPECT_EQ(xml.page.lines[2].region, 1);
  EXPECT_DOUBLE_EQ(xml.page.lines[1].confidence, 0.5);
  EXPECT_DOUBLE_EQ(xml.page.lines[1].glyph_size, 30);
  EXPECT_THAT(xml.order, IsEmpty()) << "it names none";
}

TEST(PageXml, AnOutlineLeansAsItsBaselineDoes) {
  // A line of 200 x 30 that falls by 3 in 4, its polygon with a vertex that sticks out of no side.
  const PageXml xml =
      read(region("a", "", line("118,0 278,120 260,144 180,84 100,24", "106,16 266,136", "schräg")));
  const auto& corner = xml.page.lines.at(0).outline.corner;
  EXPECT_NEAR(corner[0].x, 118, 1e-9);
  EXPECT_NEAR(corner[0].y, 0, 1e-9);
  EXPECT_NEAR(corner[2].x, 260, 1e-9);
  EXPECT_NEAR(corner[2].y, 144, 1e-9);
  EXPECT_NEAR(xml.page.lines[0].glyph_size, 30, 1e-9);
}

TEST(PageXml, APolygonWithoutABaselineIsTakenInItsBounds) {
  const PageXml xml = read(region("a", "", line("10,20 60,18 110,20 110,50 10,52", "", "x")));
  EXPECT_EQ(bounds(xml.page.lines.at(0).outline), (Box{10, 18, 110, 52}));
}

TEST(PageXml, VerticalTextIsToldByTheFileOrByItsShape) {
  const PageXml xml =
      read(region("a", R"(readingDirection="top-to-bottom")", line("0,0 9,0 9,9 0,9", "", "港")) +
           region("b", "", line("50,0 80,0 80,300 50,300", "", "航道疏通")) +
           region("c", R"(readingDirection="left-to-right")", line("0,0 9,0 9,90 0,90", "", "I")));
  EXPECT_EQ(xml.page.regions[0].direction, Direction::vertical);
  EXPECT_EQ(xml.page.regions[1].direction, Direction::vertical);
  EXPECT_EQ(xml.page.lines[1].direction, Direction::vertical);
  EXPECT_DOUBLE_EQ(xml.page.lines[1].glyph_size, 30);
  EXPECT_EQ(xml.page.regions[2].direction, Direction::horizontal);
}

TEST(PageXml, KindsComeFromTypeOrStructure) {
  const PageXml xml =
      read(region("a", R"(type="page-number")") + region("b", R"(custom="structure {type:heading;}")") +
           region("c", R"(type="paragraph" custom="readingOrder {index:2;} structure {type:T2C7;}")"));
  EXPECT_EQ(xml.page.regions[0].kind, Kind::page_number);
  EXPECT_EQ(xml.page.regions[1].kind, Kind::headline);
  EXPECT_EQ(xml.page.regions[2].kind, Kind::body);
  EXPECT_THAT(xml.types, ElementsAre("page-number", "heading", "T2C7"));
}

TEST(PageXml, TablesAdvertisementsPicturesAndRules) {
  const std::string coords = R"(<Coords points="0,0 400,0 400,300 0,300"/>)";
  const PageXml xml =
      read(R"(<TableRegion id="t">)" + coords + R"(<TableCell id="c" row="0" col="0">)" + coords +
           line("0,0 90,0 90,9 0,9", "", "7") + "</TableCell>" + region("d") + "</TableRegion>" +
           R"(<AdvertRegion id="v">)" + coords + region("e") + "</AdvertRegion>" + R"(<ImageRegion id="i">)" +
           coords + "</ImageRegion>" +
           R"(<SeparatorRegion id="s"><Coords points="500,10 504,10 504,700 500,700"/></SeparatorRegion>)" +
           R"(<SeparatorRegion><Coords points="10,500 810,520 810,526 10,506"/></SeparatorRegion>)" +
           R"(<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="0" regionRef="t"/>)"
           "</OrderedGroup></ReadingOrder>");
  ASSERT_EQ(xml.page.regions.size(), 4U);
  EXPECT_EQ(xml.page.regions[0].kind, Kind::table);
  EXPECT_EQ(xml.page.regions[1].kind, Kind::table);
  EXPECT_EQ(xml.page.regions[2].kind, Kind::advertisement);
  EXPECT_EQ(xml.page.regions[3].kind, Kind::picture);
  ASSERT_EQ(xml.page.rules.size(), 2U);
  const Rule &down = xml.page.rules[0], &aslant = xml.page.rules[1];
  EXPECT_NEAR(down.from.x, 502, 1e-9);
  EXPECT_NEAR(down.from.y, 10, 1e-9);
  EXPECT_NEAR(down.to.y, 700, 1e-9);
  EXPECT_NEAR(down.thickness, 4, 1e-9);
  EXPECT_NEAR(aslant.from.y, 503, 0.1);
  EXPECT_NEAR(aslant.to.y, 523, 0.1);
  EXPECT_NEAR(aslant.thickness, 6, 0.1) << "across the rule, not down the page";
}

TEST(PageXml, TheOrderIsThatOfTheIndicesGroupByGroup) {
  const PageXml xml = read(
      R"(<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="1" regionRef="a"/>
         <OrderedGroupIndexed id="h" index="0" regionRef="d"><RegionRefIndexed index="5" regionRef="b"/>
         <RegionRefIndexed index="2" regionRef="c"/></OrderedGroupIndexed></OrderedGroup></ReadingOrder>)" +
      region("a") + region("b") + region("c") + region("d"));
  EXPECT_THAT(xml.order, ElementsAre(3, 2, 1, 0));
}

TEST(PageXml, WordsAndTheFirstOfSeveralTexts) {
  const PageXml xml = read(region(
      "a", "",
      R"(<TextLine><Coords points="0,0 90,0 90,9 0,9"/><Word><Coords points="0,0 40,0 40,9 0,9"/>)"
      R"(<TextEquiv><Unicode>Guten</Unicode></TextEquiv></Word><Word><Coords points="50,0 90,0 90,9 50,9"/>)"
      R"(<TextEquiv><Unicode>Tag</Unicode></TextEquiv></Word><TextEquiv index="1"><Unicode>Gute Tat</Unicode>)"
      R"(</TextEquiv><TextEquiv index="0"><Unicode>Guten Tag</Unicode></TextEquiv></TextLine>)"));
  const Line& only = xml.page.lines.at(0);
  EXPECT_EQ(only.text, "Guten Tag");
  ASSERT_EQ(only.words.size(), 2U);
  EXPECT_FALSE(only.words[0].space_before);
  EXPECT_TRUE(only.words[1].space_before);
  EXPECT_EQ(only.words[1].text, "Tag");
}

TEST(PageXml, PrefixesOfNamespacesDoNotMatter) {
  const auto xml = page_from_xml(
      "p.xml", R"(<pc:PcGts xmlns:pc="x"><pc:Page imageWidth="9" imageHeight="9"><pc:TextRegion>)"
               R"(<pc:Coords points="0,0 5,5"/></pc:TextRegion></pc:Page></pc:PcGts>)");
  ASSERT_TRUE(xml);
  EXPECT_EQ(xml->page.regions.size(), 1U);
}

TEST(PageXml, TextIsComposedAndWellFormed) {
  const PageXml xml = read(region("a", "",
                                  line("0,0 9,0 9,9 0,9", "",
                                       "Bru\xCC\x88"
                                       "cke")));
  EXPECT_EQ(xml.page.lines.at(0).text, "Brücke");
  const auto broken = page_from_xml("p.xml", page_of(region("a", "", line("0,0 9,0 9,9 0,9", "", "a\xFFz"))));
  if (broken) {
    EXPECT_FALSE(text::first_malformed(broken->page.lines.at(0).text));
  }
}

TEST(PageXml, BadInputIsRefusedWithItsPlace) {
  expect_refused("", "no XML");
  expect_refused("<PcGts><Page", "no XML");
  expect_refused(R"({"schema": 1})", "");
  expect_refused("<alto/>", "no PAGE XML");
  expect_refused("<PcGts/>", "no Page");
  expect_refused(R"(<PcGts><Page imageWidth="9"/></PcGts>)", "no number");
  expect_refused(R"(<PcGts><Page imageWidth="9" imageHeight="0"/></PcGts>)", "no size");
  expect_refused(R"(<PcGts><Page imageWidth="9" imageHeight="1e9"/></PcGts>)", "outside");
  expect_refused(page_of(R"(<TextRegion id="a"/>)"), "TextRegion a has no outline");
  expect_refused(page_of(R"(<TextRegion id="a"><Coords points=""/></TextRegion>)"), "no outline");
  expect_refused(page_of(R"(<TextRegion id="a"><Coords points="1,2 3"/></TextRegion>)"),
                 R"("3" is no point)");
  expect_refused(page_of(R"(<TextRegion id="a"><Coords points="1,2 3,x"/></TextRegion>)"),
                 R"("x" is no number)");
  expect_refused(page_of(R"(<TextRegion id="a"><Coords points="1,2 3,nan"/></TextRegion>)"), "outside");
  expect_refused(page_of(region("a", "", line("", "", "x"))), "TextLine has no outline");
  expect_refused(page_of(region("a") + region("a")), "TextRegion a is given twice");
  const auto order = [](const std::string& refs) {
    return page_of("<ReadingOrder><OrderedGroup>" + refs + "</OrderedGroup></ReadingOrder>" + region("a"));
  };
  expect_refused(order(R"(<RegionRefIndexed index="0" regionRef="z"/>)"), "not there: z");
  expect_refused(order(R"(<RegionRef regionRef="a"/><RegionRef regionRef="a"/>)"), "twice: a");
}

TEST(PageXml, NestingWithoutEndIsRefused) {
  std::string deep, close, groups, ends;
  for (int i = 0; i < 5000; ++i) {
    deep += R"(<TextRegion><Coords points="0,0 9,9"/>)";
    close += "</TextRegion>";
    groups += "<OrderedGroup>";
    ends += "</OrderedGroup>";
  }
  expect_refused(page_of(deep + close), "without end");
  expect_refused(page_of("<ReadingOrder>" + groups + ends + "</ReadingOrder>"), "without end");
}

TEST(PageXml, IsToldByItsRoot) {
  EXPECT_TRUE(is_page_xml(page_of("")));
  EXPECT_FALSE(is_page_xml(R"(<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"/>)"));
  EXPECT_FALSE(is_page_xml(""));
}

}  // namespace
}  // namespace broadsheet::write
