#include "write/alto.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <set>

#include "exchange_pages.h"
#include "schema.h"

namespace broadsheet::write {
namespace {

using ::testing::StartsWith;

class AltoWriter : public ::testing::Test {
 protected:
  void write(const Page& page) { ASSERT_TRUE(file_.load_string(to_alto(page).c_str())); }
  std::string text(const char* xpath) const { return file_.select_node(xpath).node().text().as_string(); }
  std::string value(const char* xpath) const { return file_.select_node(xpath).attribute().value(); }
  std::size_t count(const char* xpath) const { return file_.select_nodes(xpath).size(); }

  pugi::xml_document file_;
};

TEST_F(AltoWriter, IsValid) {
  const auto schema = schema_file("alto-4-2.xsd");
  if (!schema) GTEST_SKIP() << kNoSchema;
  EXPECT_EQ(faults(alto_as_4_2(to_alto(newspaper())), *schema), "");
  EXPECT_EQ(faults(alto_as_4_2(to_alto({})), *schema), "");
  EXPECT_THAT(faults("<alto/>", *schema), StartsWith("faults"));
}

// What the schema of 4.2 cannot tell.
TEST_F(AltoWriter, ReadingOrderAndDirectionsAreThoseOf43And44) {
  write(newspaper());
  EXPECT_STREQ(file_.child("alto").child("Tags").next_sibling().name(), "ReadingOrder");
  EXPECT_STREQ(file_.child("alto").child("ReadingOrder").next_sibling().name(), "Layout");
  EXPECT_EQ(count("/alto/ReadingOrder/OrderedGroup/OrderedGroup"), 5U);
  std::set<std::string> ids;
  for (const pugi::xpath_node& node : file_.select_nodes("//*[@ID]"))
    EXPECT_TRUE(ids.insert(node.node().attribute("ID").value()).second)
        << node.node().attribute("ID").value();
  for (const char* references : {"//ReadingOrder//@REF", "//ReadingOrder//@TAGREFS"})
    for (const pugi::xpath_node& node : file_.select_nodes(references))
      EXPECT_TRUE(ids.contains(node.attribute().value())) << node.attribute().value();
  const std::set<std::string> directions{"ltr", "rtl", "ttb"};
  std::set<std::string> found;
  for (const pugi::xpath_node& node : file_.select_nodes("//TextBlock/@BASEDIRECTION"))
    found.insert(node.attribute().value());
  EXPECT_EQ(found, directions);
  EXPECT_EQ(value("//Page/@LANG"), "en");
}

TEST_F(AltoWriter, TellsTheScanAndWhatMadeThePage) {
  write(newspaper());
  EXPECT_EQ(text("//MeasurementUnit"), "pixel");
  EXPECT_EQ(text("//fileName"), "a \"b\" & c.tif");
  EXPECT_EQ(text("//fileIdentifier[@fileIdentifierLocation='sha256']"), "ab12");
  EXPECT_EQ(count("//Processing"), 3U);
  EXPECT_EQ(text("//Processing[1]/processingStepSettings"), "languages=chi_sim+eng sha256(det.onnx)=cd34");
  EXPECT_EQ(text("//Processing[1]//softwareName"), "Broadsheet");
  EXPECT_EQ(text("//Processing[1]//softwareVersion"), "1.2.3");
  EXPECT_EQ(text("//Processing[2]/processingStepDescription"), "detect");
  EXPECT_EQ(text("//Processing[2]//applicationDescription"), "OpenVINO 2026.4");
  EXPECT_EQ(value("//Page/@PHYSICAL_IMG_NR"), "3");
}

TEST_F(AltoWriter, BlocksAreTaggedWithKindAndArticle) {
  write(newspaper());
  EXPECT_EQ(value("//LayoutTag[@ID='kind_page_number']/@LABEL"), "page number");
  EXPECT_EQ(value("//TextBlock[@ID='region_4']/@TAGREFS"), "kind_headline article_1");
  EXPECT_EQ(value("//TextBlock[@ID='region_4']/TextLine/@TAGREFS"), "paragraph_4 role_heading");
  EXPECT_EQ(count("//Illustration"), 1U);
  EXPECT_EQ(count("//GraphicalElement"), 2U);
  EXPECT_EQ(count("//PrintSpace/*"), count("//TextBlock") + 3);
}

TEST_F(AltoWriter, ABrokenWordTellsTheWhole) {
  write(newspaper());
  EXPECT_EQ(value("//String[@CONTENT='dam']/@SUBS_CONTENT"), "damaged");
  EXPECT_EQ(value("//String[@CONTENT='dam']/@SUBS_TYPE"), "HypPart1");
  EXPECT_EQ(value("//String[@CONTENT='dam']/following-sibling::HYP/@CONTENT"), "-");
  EXPECT_EQ(value("//String[@CONTENT='aged']/@SUBS_TYPE"), "HypPart2");
  EXPECT_EQ(value("//String[@CONTENT='aged']/@SUBS_CONTENT"), "damaged");
  EXPECT_EQ(value("//String[@CONTENT='well']/@SUBS_CONTENT"), "well-known");
  EXPECT_EQ(count("//HYP"), 2U);
}

TEST_F(AltoWriter, SpacesStandBetweenStringsOnly) {
  write(newspaper());
  EXPECT_EQ(count("//TextBlock[@ID='region_4']/TextLine/*"), 7U);
  EXPECT_EQ(count("//TextLine[String[2][@CONTENT='陈蔚都说好，还']]/SP"), 1U);
  EXPECT_EQ(value("//String[@CONTENT='了许多。李涛']/@CC"), "0 0 0 0 0 0");
  EXPECT_EQ(count("//String[@CONTENT='了许多。李涛']/Glyph"), 6U);
}

TEST_F(AltoWriter, OnlyWhatLeansHasAShape) {
  write(newspaper());
  EXPECT_EQ(count("//TextLine/Shape/Polygon"), 1U);
  EXPECT_NE(value("//TextLine/@BASELINE"), "");
}

TEST_F(AltoWriter, TheSamePageGivesTheSameBytes) { EXPECT_EQ(to_alto(newspaper()), to_alto(newspaper())); }

}  // namespace
}  // namespace broadsheet::write
