#include "text/language.h"

#include <gtest/gtest.h>

namespace broadsheet::text {
namespace {

TEST(LanguageTest, ByTesseractsNames) {
  EXPECT_EQ(language_named("eng"), Language::english);
  EXPECT_EQ(language_named("Fraktur"), Language::german);
  EXPECT_EQ(language_named("script/Fraktur"), Language::german);
  EXPECT_EQ(language_named("deu"), Language::german);
  EXPECT_EQ(language_named("chi_sim"), Language::unknown);
  EXPECT_EQ(language_named(""), Language::unknown);
}

}  // namespace
}  // namespace broadsheet::text
