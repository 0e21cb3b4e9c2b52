#include "text/han_form.h"

#include <gtest/gtest.h>

#include <string_view>

namespace broadsheet::text {
namespace {

TEST(HanForms, KnowsWhatOnlyOneFormHas) {
  const HanForms forms;
  for (const char32_t c : std::u32string_view(U"说这来门国亲烟"))
    EXPECT_EQ(forms.of(c), HanForm::simplified) << static_cast<unsigned>(c);
  for (const char32_t c : std::u32string_view(U"說這來門國親煙"))
    EXPECT_EQ(forms.of(c), HanForm::traditional) << static_cast<unsigned>(c);
}

TEST(HanForms, HasNoOpinionOnWhatBothHave) {
  const HanForms forms;
  for (const char32_t c : std::u32string_view(U"人大一山水，a1〓"))
    EXPECT_EQ(forms.of(c), HanForm::both) << static_cast<unsigned>(c);
}

TEST(HanForms, KnowsWhatSimplifiedPrintHas) {
  const HanForms forms;
  for (const char32_t c : std::u32string_view(U"费说大著乾"))
    EXPECT_TRUE(forms.in_simplified_print(c)) << static_cast<unsigned>(c);
  for (const char32_t c : std::u32string_view(U"費說顏硯"))
    EXPECT_FALSE(forms.in_simplified_print(c)) << static_cast<unsigned>(c);
}

TEST(HanForms, LeadsToTheSimplifiedForm) {
  const HanForms forms;
  EXPECT_EQ(forms.simplified(U'國'), U'国');
  EXPECT_EQ(forms.simplified(U'国'), U'国');
  EXPECT_EQ(forms.simplified(U'a'), U'a');
}

}  // namespace
}  // namespace broadsheet::text
