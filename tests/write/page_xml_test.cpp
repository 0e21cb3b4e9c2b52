#include "write/page_xml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "exchange_pages.h"
#include "schema.h"

namespace broadsheet::write {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class PageXmlWriter : public ::testing::Test {
 protected:
  void write(const Page& page) { ASSERT_TRUE(file_.load_string(to_page_xml(page).c_str())); }
  pugi::xml_node page() const { return file_.child("PcGts").child("Page"); }
  std::string text(const char* xpath) const { return file_.select_node(xpath).node().text().as_string(); }
  std::string value(const char* xpath) const { return file_.select_node(xpath).attribute().value(); }
  std::size_t count(const char* xpath) const { return file_.select_nodes(xpath).size(); }

  pugi::xml_document file_;
};

TEST_F(PageXmlWriter, IsValid) {
  const auto schema = schema_file("page.xsd");
  if (!schema) GTEST_SKIP() << kNoSchema;
  EXPECT_EQ(faults(to_page_xml(newspaper()), *schema), "");
  EXPECT_EQ(faults(to_page_xml({}), *schema), "");
  EXPECT_THAT(faults("<PcGts/>", *schema), StartsWith("faults"));
}

TEST_F(PageXmlWriter, TellsTheScanAndWhatMadeThePage) {
  write(newspaper());
  EXPECT_STREQ(page().attribute("imageFilename").value(), "a \"b\" & c.tif");
  EXPECT_EQ(page().attribute("imageWidth").as_int(), 2000);
  EXPECT_EQ(page().attribute("imageXResolution").as_double(), 300);
  EXPECT_STREQ(page().attribute("primaryLanguage").value(), "English");
  EXPECT_EQ(text("//Creator"), "Broadsheet 1.2.3");
  EXPECT_EQ(value("//MetadataItem[@name='sha256']/@value"), "ab12");
  EXPECT_EQ(value("//MetadataItem[@name='run']//Label[@type='languages']/@value"), "chi_sim+eng");
  EXPECT_EQ(value("//MetadataItem[@name='run']//Label[@type='sha256(det.onnx)']/@value"), "cd34");
  EXPECT_EQ(value("//MetadataItem[@name='detect']/@value"), "OpenVINO 2026.4");
  EXPECT_EQ(value("//MetadataItem[@name='detect']//Label/@value"), "model=det.onnx");
}

TEST_F(PageXmlWriter, EachKindHasItsElementAndType) {
  write(newspaper());
  EXPECT_EQ(count("//TextRegion[@type='heading']"), 3U);
  EXPECT_EQ(count("//TextRegion[@type='header']"), 2U);
  EXPECT_EQ(count("//TextRegion[@type='page-number']"), 1U);
  EXPECT_EQ(count("//TextRegion[@type='caption']"), 1U);
  EXPECT_EQ(count("/PcGts/Page/TableRegion/TextRegion/TextLine"), 2U);
  EXPECT_EQ(count("/PcGts/Page/AdvertRegion/TextRegion"), 1U);
  EXPECT_EQ(count("/PcGts/Page/ImageRegion"), 1U);
  EXPECT_EQ(count("/PcGts/Page/SeparatorRegion"), 2U);
  EXPECT_THAT(value("//TextRegion[@type='heading']/@custom"), HasSubstr("structure {type:heading;}"));
}

TEST_F(PageXmlWriter, ReadingOrderHasAGroupAnArticle) {
  write(newspaper());
  EXPECT_EQ(count("//ReadingOrder/OrderedGroup/OrderedGroupIndexed[@type='article']"), 5U);
  EXPECT_EQ(count("//OrderedGroupIndexed[@index='1']/RegionRefIndexed"), 6U);
  EXPECT_EQ(value("//OrderedGroupIndexed[@index='1']/RegionRefIndexed[@index='0']/@regionRef"), "region_3");
}

TEST_F(PageXmlWriter, TextThatRunsDownSaysSo) {
  write(newspaper());
  EXPECT_EQ(count("//TextRegion[@readingDirection='top-to-bottom'][@textLineOrder='right-to-left']"), 1U);
  EXPECT_EQ(count("//TextRegion[@readingDirection='right-to-left']"), 1U);
  const std::string baseline =
      value("//TextRegion[@readingDirection='top-to-bottom']/TextLine[1]/Baseline/@points");
  EXPECT_THAT(baseline, StartsWith("1790,900 1790,"));  // down the middle
}

TEST_F(PageXmlWriter, WordsStandBetweenSpacesAndChineseOnesHaveGlyphs) {
  write(newspaper());
  EXPECT_EQ(text("//TextLine[Word/TextEquiv/Unicode='Sold']/TextEquiv/Unicode"), "The Mill Is Sold");
  EXPECT_EQ(count("//TextLine[TextEquiv/Unicode='The Mill Is Sold']/Word"), 4U);
  EXPECT_EQ(text("//TextLine[TextEquiv/Unicode='了许多。李涛 陈蔚都说好，还']/Word[1]/TextEquiv/Unicode"),
            "了许多。李涛");
  EXPECT_EQ(count("//TextLine[TextEquiv/Unicode='了许多。李涛 陈蔚都说好，还']/Word[1]/Glyph"), 6U);
}

TEST_F(PageXmlWriter, PlacesAreWholePixelsInsideTheScan) {
  PageMaker maker;
  maker.article({maker.add(Kind::body, {-20.4, 100.6, 2500, 3400}, {"Beyond the edge"})});
  write(maker.done());
  EXPECT_THAT(value("//TextLine/Coords/@points"), StartsWith("0,101 "));
  EXPECT_THAT(value("//TextRegion/Coords/@points"), ::testing::EndsWith("2000,3000 0,3000"));
}

TEST_F(PageXmlWriter, TheSamePageGivesTheSameBytes) {
  EXPECT_EQ(to_page_xml(newspaper()), to_page_xml(newspaper()));
}

TEST_F(PageXmlWriter, ANameThatIsNoUtf8IsTold) {
  Page page = newspaper();
  page.source.file = "scans/a\xff.tif";
  write(page);
  EXPECT_STREQ(this->page().attribute("imageFilename").value(), "a\xEF\xBF\xBD.tif");
}

}  // namespace
}  // namespace broadsheet::write
