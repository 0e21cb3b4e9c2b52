#include "write/language_tag.h"

#include <gtest/gtest.h>

namespace broadsheet::write {
namespace {

TEST(LanguageTag, OfTheNamesOfTesseract) {
  EXPECT_EQ(language_tag("chi_sim"), "zh-Hans");
  EXPECT_EQ(language_tag("chi_tra_vert"), "zh-Hant");
  EXPECT_EQ(language_tag("Fraktur"), "de-Latf");
  EXPECT_EQ(language_tag("script/Fraktur"), "de-Latf");
  EXPECT_EQ(language_tag("fra"), "fra");
  EXPECT_EQ(language_tag("script/Latin_a"), "");
  EXPECT_EQ(language_tag(""), "");
}

TEST(LanguageTag, LeadsBackToTheName) {
  for (const char* name : {"chi_sim", "chi_tra", "eng", "deu", "Fraktur", "fra"})
    EXPECT_EQ(language_name(language_tag(name)), name);
  EXPECT_EQ(language_name("en-GB"), "eng");
  EXPECT_EQ(language_name("ger"), "deu");
  EXPECT_EQ(language_name("zh"), "chi_sim");
  EXPECT_EQ(language_name("zh-Hant"), "chi_tra");
}

TEST(LanguageTag, AsPageXmlCallsThem) {
  EXPECT_STREQ(page_xml_language("deu").language, "German");
  EXPECT_STREQ(page_xml_language("chi_sim_vert").script, "Hans - Han (Simplified variant)");
  EXPECT_STREQ(page_xml_language("fra").language, "");
}

}  // namespace
}  // namespace broadsheet::write
