#include "write/html_repair.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>

namespace broadsheet::write {
namespace {

using ::testing::HasSubstr;

std::string repaired(const std::string& html) {
  const auto xml = xml_from_html(html);
  EXPECT_TRUE(xml) << html << ": " << (xml ? "" : xml.error().cause);
  return xml.value_or("");
}

void expect_refused(const std::string& html, const std::string& cause) {
  const auto xml = xml_from_html(html);
  ASSERT_FALSE(xml) << cause;
  EXPECT_EQ(xml.error().code, ErrorCode::bad_input);
  EXPECT_THAT(xml.error().cause, HasSubstr(cause));
}

TEST(HtmlRepair, WellFormedStaysAsItIs) {
  const std::string xhtml =
      R"(<html xml:lang="de"><body><p class="a">Flut &amp; Ebbe &#x6E21;<br/></p></body></html>)";
  EXPECT_EQ(repaired(xhtml), xhtml);
}

TEST(HtmlRepair, WhatHtmlLeavesOpenIsClosed) {
  EXPECT_EQ(repaired("<html><head><meta name=a><link></head><body><br>x<hr></body></html>"),
            R"(<html><head><meta name="a"/><link/></head><body><br/>x<hr/></body></html>)");
  EXPECT_EQ(repaired("<body><p>eins<p>zwei"), "<body><p>eins</p><p>zwei</p></body>");
  EXPECT_EQ(repaired("<p>a<div><p>b</div></p>"), "<p>a<div><p>b</p></div></p>");
  EXPECT_EQ(repaired("<div><span>a<b>b</div>"), "<div><span>a<b>b</b></span></div>");
  EXPECT_EQ(repaired("<div>a</span></br></div>"), "<div>a</div>");
  EXPECT_EQ(repaired("<div><span/>x</div>"), "<div><span/>x</div>");
}

TEST(HtmlRepair, NamesAreSmallAndAttributesQuoted) {
  EXPECT_EQ(repaired("<DIV CLASS=ocr_page title='a \"b\"' hidden Class=x>y</Div>"),
            R"(<div class="ocr_page" title="a &quot;b&quot;" hidden="">y</div>)");
  EXPECT_EQ(repaired(R"(<a href = "x?a=1&b=2" "junk" >y</a>)"), R"(<a href="x?a=1&amp;b=2" junk="">y</a>)");
}

TEST(HtmlRepair, EntitiesBecomeCharacters) {
  EXPECT_EQ(repaired("<p>&Uuml;ber&nbsp;&szlig; &mdash; &bdquo;ja&ldquo; &euro;</p>"),
            "<p>Über\u00A0ß — „ja“ €</p>");
  EXPECT_EQ(repaired("<p>R&D, &nosuch; &amp; &#0; &#xZ; a < b</p>"),
            "<p>R&amp;D, &amp;nosuch; &amp; &amp;#0; &amp;#xZ; a &lt; b</p>");
  EXPECT_EQ(html_entity("yuml"), "ÿ");
  EXPECT_EQ(html_entity("iquest"), "¿");
  EXPECT_EQ(html_entity(""), "");
}

TEST(HtmlRepair, WhatIsNoTextIsLeftOut) {
  EXPECT_EQ(
      repaired("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a \"b\">]>\n<!-- <p> --><html><script>a<b"
               "</script><style>p>q</style><body><!-- x -->y<![CDATA[a&b<c]]></body></html>\n"),
      "<html><body>ya&amp;b&lt;c</body></html>");
}

TEST(HtmlRepair, WhatIsCutShortIsRefused) {
  expect_refused("", "no element");
  expect_refused("Nur Text, 2 < 3.", "no element");
  expect_refused("<div><span>a", "<div> is not ended");
  expect_refused("<html><body><div class='ocr_pa", "inside a tag");
  expect_refused("<html><!-- x", "inside a tag");
  expect_refused("<html><a b=", "inside a tag");
  expect_refused("<html><![CDATA[ x", "inside a tag");
  expect_refused("<html></html", "inside a tag");
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<b>";
  expect_refused(deep, "without end");
}

TEST(HtmlRepair, WhateverComesOutIsXml) {
  // Pieces in any order, by a generator of fixed seed.
  const std::vector<std::string> pieces{"<p>",       "</p>",   "<div a=1 a='2>'>",
                                        "</div>",    "<br>",   "&",
                                        "&amp;",     "&nbsp;", "<",
                                        ">",         "\"",     "'",
                                        "x",         "<!--",   "-->",
                                        "<![CDATA[", "]]>",    "</",
                                        "<b/",       "<i =x>", "\0",
                                        "渡",        "\xFF",   "<?x?>",
                                        "&#1;",      "<a/>"};
  std::uint32_t state = 1;
  int read = 0;
  for (int i = 0; i < 5000; ++i) {
    std::string html = "<body>";
    for (int k = 0; k < 12; ++k) {
      state = state * 1664525U + 1013904223U;
      html += pieces[(state >> 8) % pieces.size()];
    }
    const auto xml = xml_from_html(html);
    if (!xml) continue;
    ++read;
    pugi::xml_document document;
    EXPECT_TRUE(document.load_buffer(xml->data(), xml->size())) << html << "\n" << *xml;
  }
  EXPECT_GT(read, 100);
}

}  // namespace
}  // namespace broadsheet::write
