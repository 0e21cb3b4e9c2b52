#include "text/encoding.h"

#include <gtest/gtest.h>

namespace broadsheet::text {
namespace {

// 今天的报纸 ... in GB18030 and in Big5 (今天的報紙), some sentences of each, as ICU wants letters to tell
// them by.
const std::string kGb =
    "\xBD\xF1\xCC\xEC\xB5\xC4\xB1\xA8\xD6\xBD\xD4\xE7\xC9\xCF\xB3\xF6\xB0\xE6\xA3\xAC"
    "\xB6\xC1\xD5\xDF\xD4\xDA\xB3\xB5\xD5\xBE\xC2\xF2\xB5\xBD\xC1\xCB\xCB\xFC\xA1\xA3\n";
const std::string kBig5 =
    "\xA4\xB5\xA4\xD1\xAA\xBA\xB3\xF8\xAF\xC8\xA6\xAD\xA4\x57\xA5\x58\xAA\xA9\xA1\x41"
    "\xC5\xAA\xAA\xCC\xA6\x62\xA8\xAE\xAF\xB8\xB6\x52\xA8\xEC\xA4\x46\xA5\xA6\xA1\x43\n";

std::string times(const std::string& text, int n) {
  std::string all;
  for (int i = 0; i < n; ++i) all += text;
  return all;
}

std::string decoded(const std::string& encoding, const std::string& bytes) {
  auto decoder = Decoder::open(encoding);
  EXPECT_TRUE(decoder) << encoding;
  auto utf8 = decoder->decode(bytes, true);
  EXPECT_TRUE(utf8) << encoding;
  return utf8.value_or("");
}

TEST(Encoding, Utf8IsKnownAlsoWhereACharacterIsCutOff) {
  EXPECT_EQ(guess_encoding("plain"), "UTF-8");
  EXPECT_EQ(guess_encoding(""), "UTF-8");
  const std::string text = times("Zürcher Straße 今天", 20);
  for (std::size_t cut = 0; cut < 4; ++cut)
    EXPECT_EQ(guess_encoding(text.substr(0, text.size() - cut)), "UTF-8") << cut;
}

TEST(Encoding, ChineseEncodingsAreToldApart) {
  EXPECT_EQ(guess_encoding(times(kGb, 20)), "GB18030");
  EXPECT_EQ(guess_encoding(times(kBig5, 20)), "Big5");
  EXPECT_EQ(decoded("GB18030", kGb), "今天的报纸早上出版，读者在车站买到了它。\n");
  EXPECT_EQ(decoded("Big5", kBig5), "今天的報紙早上出版，讀者在車站買到了它。\n");
}

TEST(Encoding, WesternLettersOfOneByteAreWindows1252) {
  const std::string text = times(
      "Die Br\xFC"
      "cke \xFC"
      "ber den Flu\xDF wurde er\xF6"
      "ffnet. \x84So ist es\x93, hie\xDF es.\n",
      20);
  EXPECT_EQ(guess_encoding(text), "windows-1252");
  EXPECT_TRUE(
      decoded("windows-1252", text).starts_with("Die Brücke über den Fluß wurde eröffnet. „So ist es“"));
}

TEST(Encoding, Utf16IsKnownByItsMarkOrByItsZeros) {
  const std::string little("H\0e\0l\0l\0o\0 \0t\0h\0e\0r\0e\0", 22),
      big("\0H\0e\0l\0l\0o\0 \0t\0h\0e\0r\0e", 22);
  EXPECT_EQ(guess_encoding("\xFF\xFE" + little), "UTF-16");
  EXPECT_EQ(guess_encoding(little), "UTF-16LE");
  EXPECT_EQ(guess_encoding(big), "UTF-16BE");
  EXPECT_EQ(decoded("UTF-16", "\xFF\xFE" + little), "Hello there");
  EXPECT_EQ(decoded("UTF-16BE", big), "Hello there");
}

TEST(Encoding, AByteOrderMarkGoes) {
  EXPECT_EQ(guess_encoding("\xEF\xBB\xBFtext"), "UTF-8");
  EXPECT_EQ(decoded("UTF-8", "\xEF\xBB\xBFtext"), "text");
}

TEST(Encoding, PiecesMayEndAnywhere) {
  const std::string utf8 =
      "\xEF\xBB\xBF"
      "Straße 今天🙂 Ende";
  for (const auto& [encoding, bytes, text] :
       {std::tuple(std::string("UTF-8"), utf8, utf8.substr(3)),
        std::tuple(std::string("GB18030"), kGb, decoded("GB18030", kGb))}) {
    auto decoder = Decoder::open(encoding);
    std::string all;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const auto piece = decoder->decode(bytes.substr(i, 1), i + 1 == bytes.size());
      ASSERT_TRUE(piece) << encoding << " at " << i;
      all += *piece;
    }
    EXPECT_EQ(all, text) << encoding;
  }
}

TEST(Encoding, BytesOfNoCharacterAreNamedWithTheirLine) {
  auto decoder = Decoder::open("UTF-8");
  ASSERT_TRUE(decoder->decode("one\ntwo\n", false));
  const auto piece = decoder->decode("three\nfo\xFFur and more\n", false);
  ASSERT_FALSE(piece);
  EXPECT_EQ(piece.error(), 4U);
  EXPECT_FALSE(Decoder::open("GB18030")->decode("ab\n\x81\x30\x81", true));  // cut off in a character
  EXPECT_FALSE(Decoder::open("UTF-8")->decode("ab\xE4\xBB", true));
}

TEST(Encoding, ANameThatIsNoneOpensNothing) { EXPECT_FALSE(Decoder::open("klingon-8")); }

}  // namespace
}  // namespace broadsheet::text
