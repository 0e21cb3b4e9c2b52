#include "text/normalize.h"

#include <gtest/gtest.h>

namespace broadsheet::text {
namespace {

TEST(Normalize, ComposesAccents) {
  EXPECT_EQ(nfc("u\u0308ber"), "über");
  EXPECT_EQ(nfc(std::u32string_view(U"cafe\u0301")), U"café");
}

TEST(Normalize, LeavesComposedAndChineseTextAlone) {
  EXPECT_EQ(nfc("über 新区，“好”"), "über 新区，“好”");
  EXPECT_EQ(nfc("ＡＢ１"), "ＡＢ１");  // full-width forms differ in look and stay
  EXPECT_EQ(nfc(""), "");
}

TEST(Normalize, MalformedBytesDoNoHarm) { EXPECT_EQ(nfc("ü\xFF"), "ü\uFFFD"); }

}  // namespace
}  // namespace broadsheet::text
