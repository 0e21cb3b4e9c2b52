#include "recognize/tesseract_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <opencv2/imgproc.hpp>

#include "text/utf.h"

namespace broadsheet::recognize {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

// A line in OpenCV's plain stroke font, which the models read well enough for words of one syllable.
cv::Mat printed(const std::string& text) {
  cv::Mat line(48, 16 + 26 * static_cast<int>(text.size()), CV_8U, cv::Scalar(255));
  cv::putText(line, text, {6, 34}, cv::FONT_HERSHEY_COMPLEX, 1.1, cv::Scalar(0), 2, cv::LINE_AA);
  return line;
}

std::string text_of(const Reading& reading) {
  std::u32string text;
  for (const Glyph& glyph : reading.glyphs) text += (glyph.space_before ? U" " : U"") + glyph.text;
  return text::encode(text);
}

TEST(Reader, ReadsALine) {
  auto reader = TesseractReader::open({"eng"});
  ASSERT_TRUE(reader) << to_line(reader.error());
  const auto reading = reader->read(printed("The old town hall"), "eng");
  ASSERT_TRUE(reading) << to_line(reading.error());
  EXPECT_EQ(text_of(*reading), "The old town hall");
  EXPECT_GT(reading->confidence, 0.8);
}

// The marks that Chinese and Western print share come late in the networks for Chinese only.
TEST(Reader, ADashBetweenLettersIsWhereItsInkIs) {
  auto reader = TesseractReader::open({"eng"});
  ASSERT_TRUE(reader) << to_line(reader.error());
  const std::string before = "The old town";
  cv::Mat line = printed(before + "  hall");
  const int left = 6 + cv::getTextSize(before, cv::FONT_HERSHEY_COMPLEX, 1.1, 2, nullptr).width;
  const cv::Rect dash(left, 23, 32, 3);
  cv::rectangle(line, dash, cv::Scalar(0), cv::FILLED);
  const Box ink{6, 8, line.cols - 16.0, 36};
  const auto reading = reader->read({line, 0, 0, ink}, ink.height(), "eng");
  ASSERT_TRUE(reading) << to_line(reading.error());
  ASSERT_THAT(text_of(*reading), StartsWith("The old town—h"));
  const Glyph& found = reading->glyphs[10];
  const double at_ink = std::min<double>(found.right, dash.br().x) - std::max<double>(found.left, dash.x);
  EXPECT_GT(at_ink, 0.9 * dash.width) << found.left << " to " << found.right;
}

TEST(Reader, MissingLanguageNamesItsPackage) {
  const auto reader = TesseractReader::open({"eng", "klingon_vert"});
  ASSERT_FALSE(reader);
  EXPECT_EQ(reader.error().code, ErrorCode::missing_language);
  EXPECT_THAT(to_line(reader.error()), HasSubstr("tesseract-ocr-klingon-vert"));
}

TEST(Reader, MissingFirstLanguageNamesItsPackage) {
  const auto reader = TesseractReader::open({"klingon"});
  ASSERT_FALSE(reader);
  EXPECT_THAT(to_line(reader.error()), HasSubstr("tesseract-ocr-klingon"));
}

TEST(Reader, MissingLanguageOfANamedFolderIsToBePutThere) {
  setenv("TESSDATA_PREFIX", "/no/such/folder", 1);
  const auto reader = TesseractReader::open({"eng"});
  unsetenv("TESSDATA_PREFIX");
  ASSERT_FALSE(reader);
  EXPECT_EQ(reader.error().next_step, "put eng.traineddata into /no/such/folder");
}

TEST(Reader, NoLanguageIsAnError) {
  const auto reader = TesseractReader::open({});
  ASSERT_FALSE(reader);
  EXPECT_EQ(reader.error().code, ErrorCode::bad_input);
}

TEST(Reader, LanguageNotAskedForAtOpenIsLoadedWhenNeeded) {
  auto reader = TesseractReader::open({"eng"});
  ASSERT_TRUE(reader) << to_line(reader.error());
  EXPECT_TRUE(reader->read(printed("Haus"), "deu"));
  const auto missing = reader->read(printed("Haus"), "klingon");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::missing_language);
}

TEST(Reader, NothingIsReadFromNothing) {
  auto reader = TesseractReader::open({"eng"});
  ASSERT_TRUE(reader) << to_line(reader.error());
  const auto empty = reader->read(cv::Mat(), "eng");
  ASSERT_TRUE(empty);
  EXPECT_TRUE(empty->glyphs.empty());
}

TEST(Reader, WhatWasReadBeforeDoesNotMatter) {
  auto reader = TesseractReader::open({"eng"});
  ASSERT_TRUE(reader) << to_line(reader.error());
  const cv::Mat first = printed("Market day on the harbour"), second = printed("Rain until Sunday evening");
  const auto alone = reader->read(second, "eng");
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(reader->read(first, "eng"));
  const auto after = reader->read(second, "eng");
  ASSERT_TRUE(alone && after);
  ASSERT_EQ(alone->glyphs.size(), after->glyphs.size());
  for (std::size_t i = 0; i < alone->glyphs.size(); ++i) {
    EXPECT_EQ(alone->glyphs[i].text, after->glyphs[i].text);
    EXPECT_EQ(alone->glyphs[i].confidence, after->glyphs[i].confidence);
  }
}

}  // namespace
}  // namespace broadsheet::recognize
