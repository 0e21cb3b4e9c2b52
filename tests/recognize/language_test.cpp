#include "recognize/language.h"

#include <gtest/gtest.h>

namespace broadsheet::recognize {
namespace {

TEST(Language, PackageIsTheOneDebianHas) {
  EXPECT_EQ(debian_package("chi_sim"), "tesseract-ocr-chi-sim");
  EXPECT_EQ(debian_package("chi_tra_vert"), "tesseract-ocr-chi-tra-vert");
  EXPECT_EQ(debian_package("eng"), "tesseract-ocr-eng");
  EXPECT_EQ(debian_package("Fraktur"), "tesseract-ocr-script-frak");
  EXPECT_EQ(debian_package("HanS_vert"), "tesseract-ocr-script-hans-vert");
}

TEST(Language, ChineseModelsHaveAVerticalForm) {
  EXPECT_EQ(vertical_model("chi_sim"), "chi_sim_vert");
  EXPECT_EQ(vertical_model("HanT"), "HanT_vert");
  EXPECT_EQ(vertical_model("chi_sim_vert"), std::nullopt);
  EXPECT_EQ(vertical_model("deu"), std::nullopt);
}

TEST(Language, OnlyChineseAndJapaneseModelsReadHan) {
  EXPECT_TRUE(is_han_model("chi_sim"));
  EXPECT_TRUE(is_han_model("jpn_vert"));
  EXPECT_FALSE(is_han_model("eng"));
  EXPECT_FALSE(is_han_model("Fraktur"));
}

}  // namespace
}  // namespace broadsheet::recognize
