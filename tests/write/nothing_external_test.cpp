// XML of other programs may name files and addresses, and entities that grow without end: none is followed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../load/watched_file.h"
#include "temporary_folder.h"
#include "write/ocr_read.h"
#include "write/page_xml_read.h"

namespace broadsheet::write {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A page of one line of one format, with a document type in front.
struct Format {
  const char* name;
  OcrFormat format;
  const char* root;
  std::string (*page)(const std::string& text);
};

const std::vector<Format> kFormats{
    {"Alto", OcrFormat::alto, "alto",
     [](const std::string& text) {
       return R"(<alto><Layout><Page ID="p" WIDTH="100" HEIGHT="100"><PrintSpace><TextBlock ID="b">)"
              R"(<TextLine HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9"><String CONTENT=")" +
              text +
              R"(" HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>)";
     }},
    {"PageXml", OcrFormat::page_xml, "PcGts",
     [](const std::string& text) {
       return R"(<PcGts><Page imageFilename="a" imageWidth="100" imageHeight="100"><TextRegion id="r">)"
              R"(<Coords points="1,1 90,1 90,90 1,90"/><TextLine id="l"><Coords points="1,1 90,1 90,9 1,9"/>)"
              R"(<TextEquiv><Unicode>)" +
              text + R"(</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>)";
     }},
    {"Hocr", OcrFormat::hocr, "html",
     [](const std::string& text) {
       return R"(<html><body><div class="ocr_page" title="bbox 0 0 100 100"><span class="ocr_line" )"
              R"(title="bbox 1 1 90 9"><span class="ocrx_word" title="bbox 1 1 90 9">)" +
              text + R"(</span></span></div></body></html>)";
     }},
    {"Pdftotext", OcrFormat::pdftotext, "html",
     [](const std::string& text) {
       return R"(<html><body><doc><page width="100" height="100"><word xMin="1" yMin="1" xMax="90" yMax="9">)" +
              text + R"(</word></page></doc></body></html>)";
     }},
};

class NothingExternal : public testing::TestWithParam<Format> {
 protected:
  /// All text that comes out of a page that reads `text`; "refused" where none does.
  static std::string text_of(const std::string& subset, const std::string& text) {
    const Format& format = GetParam();
    const std::string bytes =
        std::string("<!DOCTYPE ") + format.root + " " + subset + ">\n" + format.page(text);
    EXPECT_EQ(recognize_ocr_format(bytes), format.format);
    const auto pages = read_ocr("given", bytes);
    if (!pages) return "refused";
    std::string all;
    for (const Page& page : *pages)
      for (const Line& line : page.lines) all += line.text + "\n";
    return all;
  }
};

TEST_P(NothingExternal, APageWithADocumentTypeIsRead) {
  EXPECT_EQ(text_of("SYSTEM \"any.dtd\"", "Line"), "Line\n");
}

TEST_P(NothingExternal, NoFileIsOpened) {
  const TemporaryFolder folder;
  put(folder / "secret", "<!ENTITY inner \"hidden\">");
  const std::string file = (folder / "secret").string();
  const WatchedFile watched(file);
  for (const std::string& name : {file, "file://" + file}) {
    const std::string entity = "[<!ENTITY outer SYSTEM \"" + name + "\">]";
    const std::string parameter = "[<!ENTITY % outer SYSTEM \"" + name + "\"> %outer;]";
    for (const std::string& subset : {"SYSTEM \"" + name + "\"", entity, parameter})
      EXPECT_THAT(text_of(subset, "Line &outer; &inner;"), Not(HasSubstr("hidden"))) << subset;
  }
  EXPECT_THAT(
      text_of("[]", "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + file +
                        "\"/>"),
      Not(HasSubstr("hidden")));
  EXPECT_FALSE(watched.was_opened());
}

TEST_P(NothingExternal, NoAddressIsCalled) {
  const WatchedAddress watched;
  for (const std::string& subset :
       {"SYSTEM \"" + watched.url() + "\"", "[<!ENTITY outer SYSTEM \"" + watched.url() + "\">]",
        "[<!ENTITY % outer SYSTEM \"" + watched.url() + "\"> %outer;]"})
    text_of(subset, "Line &outer;");
  EXPECT_FALSE(watched.was_called());
}

TEST_P(NothingExternal, EntitiesDoNotGrow) {
  std::string subset = "[<!ENTITY e0 \"growing \">";
  for (int level = 1; level <= 12; ++level) {
    const std::string inner = "&e" + std::to_string(level - 1) + ";";
    std::string ten;
    for (int i = 0; i < 10; ++i) ten += inner;
    subset += "<!ENTITY e" + std::to_string(level) + " \"" + ten + "\">";
  }
  EXPECT_LT(text_of(subset + "]", "&e12;").size(), 20U);
}

INSTANTIATE_TEST_SUITE_P(Of, NothingExternal, testing::ValuesIn(kFormats),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace broadsheet::write
