#include "text/normalize.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "text/utf.h"

namespace broadsheet::text {
namespace {

TEST(Normalize, ComposesAccents) {
  EXPECT_EQ(nfc("u\u0308ber"), "über");
  EXPECT_EQ(nfc(std::u32string(U"cafe\u0301")), U"café");
}

TEST(Normalize, ComposesWhatStandsInOneTextWithWhatIsComposed) {
  EXPECT_EQ(nfc("新区 \u1112\u1161\u11AB \u212B"), "新区 한 Å");
  EXPECT_EQ(nfc("\U0002F804"), "你") << "a character beyond the basic plane";
  EXPECT_EQ(nfc("q\u0301\u0323"), "q\u0323\u0301") << "marks are put in order where they make no letter";
}

TEST(Normalize, LeavesComposedAndChineseTextAlone) {
  EXPECT_EQ(nfc("über 新区，“好”"), "über 新区，“好”");
  EXPECT_EQ(nfc("ＡＢ１"), "ＡＢ１");  // full-width forms differ in look and stay
  EXPECT_EQ(nfc(""), "");
  EXPECT_EQ(nfc("한글 𠀀"), "한글 𠀀");
}

TEST(Normalize, MarksWithoutEndAreNormalizedInTimeThatGrowsWithTheirNumber) {
  const std::string pair = "\u0301\u0323";  // the wrong way round
  std::string marks = "a";
  for (int i = 0; i < 200000; ++i) marks += pair;  // minutes, where each is moved past all before it
  const std::u32string out = nfc(decode(marks));
  EXPECT_EQ(std::count(out.begin(), out.end(), U'\u0323'), 199999) << "the first makes a letter of the a";
  EXPECT_EQ(nfc(encode(out)), encode(out));
  EXPECT_EQ(nfc("q" + pair + pair), "q\u0323\u0323\u0301\u0301") << "few stay together";
}

TEST(Normalize, MalformedBytesDoNoHarm) { EXPECT_EQ(nfc("ü\xFF"), "ü\uFFFD"); }

}  // namespace
}  // namespace broadsheet::text
