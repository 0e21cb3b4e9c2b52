#include "text/hyphened_forms.h"

#include <gtest/gtest.h>

#include "../write/temporary_folder.h"

namespace broadsheet::text {
namespace {

class HyphenedFormsTest : public ::testing::Test {
 protected:
  HyphenedForms listed(const char* lines) const {
    const std::string path = (folder_ / "list").string();
    put(path, lines);
    HyphenedForms forms;
    forms.add_file(path);
    return forms;
  }

  TemporaryFolder folder_;
};

TEST_F(HyphenedFormsTest, TakesTheWordAtTheBeginOfALine) {
  const HyphenedForms forms =
      listed("94533\ncross-section/SM\nX-ray/DSG\r\nlight-year n 1 2 @ + 1 0 13636\nplain/S\n-less\nsemi-\n");
  EXPECT_TRUE(forms.has(U"cross-section"));
  EXPECT_TRUE(forms.has(U"x-ray"));
  EXPECT_TRUE(forms.has(U"light-year"));
  EXPECT_FALSE(forms.has(U"plain"));
  EXPECT_FALSE(forms.has(U"-less"));
  EXPECT_FALSE(forms.has(U"semi-"));
}

TEST_F(HyphenedFormsTest, KnowsAListedWordWithAnEnding) {
  const HyphenedForms forms = listed("best-seller\nre-elect\nhand-bake\ngift-wrap\nby-way\npot-belly\n");
  EXPECT_TRUE(forms.has(U"best-sellers"));
  EXPECT_TRUE(forms.has(U"re-elected"));
  EXPECT_TRUE(forms.has(U"re-electing"));
  EXPECT_TRUE(forms.has(U"hand-baked"));
  EXPECT_TRUE(forms.has(U"gift-wrapped"));
  EXPECT_TRUE(forms.has(U"pot-bellies"));
  EXPECT_FALSE(forms.has(U"re-election"));
  EXPECT_FALSE(forms.has(U"by-wayed-"));
  EXPECT_FALSE(forms.has(U"s"));
  EXPECT_FALSE(forms.has(U""));
}

TEST_F(HyphenedFormsTest, AMissingFileAddsNothing) {
  HyphenedForms forms;
  forms.add_file((folder_ / "none").string());
  EXPECT_TRUE(forms.empty());
  EXPECT_FALSE(forms.has(U"cross-section"));
}

}  // namespace
}  // namespace broadsheet::text
