#include "write/hocr_read.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ocr_pages.h"
#include "text/utf.h"

namespace broadsheet::write {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string element(const std::string& name, const std::string& of, const std::string& title,
                    const std::string& inside, const std::string& more = "") {
  return "<" + name + " class='" + of + "' title='" + title + "'" + more + ">" + inside + "</" + name + ">\n";
}

std::string word(const std::string& text, const std::string& title = "") {
  return element("span", "ocrx_word", title, text);
}

std::string line(const std::string& title, const std::string& inside, const std::string& of = "ocr_line") {
  return element("span", of, title, inside);
}

std::string area(const std::string& inside, const std::string& title = "") {
  return element("div", "ocr_carea", title, inside);
}

std::string file_of(const std::string& inside) {
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head><title></title>
<meta name="ocr-system" content="none" /></head><body>)" +
         inside + "</body></html>\n";
}

std::string page_of(const std::string& inside) {
  return file_of(
      element("div", "ocr_page", R"(image "scans/a; b.png"; bbox 0 0 2000 3000; ppageno 0)", inside));
}

Page read(const std::string& inside) {
  const auto pages = pages_from_hocr("a.hocr", page_of(inside));
  EXPECT_TRUE(pages) << (pages ? "" : to_line(pages.error()));
  return pages && pages->size() == 1 ? pages->front() : Page{};
}

void expect_refused(const std::string& bytes, const std::string& cause) {
  expect_refusal(pages_from_hocr("a.hocr", bytes), "a.hocr", cause);
}

TEST(Hocr, TheBareTextOfAnAreaInsideAnotherIsReadOnce) {
  const Page page = read(area("outside\n" + area("inside") + "below"));
  EXPECT_THAT(texts(page), ElementsAre("inside", "outside", "below"));
}

TEST(Hocr, AnAreaIsARegionAndItsParagraphsAreNot) {
  const std::string first =
      line("bbox 10 20 300 60; x_size 48; baseline 0 -8",
           word("Die", "bbox 10 20 90 60; x_wconf 90") + word("Fähre", "bbox 110 20 300 60; x_wconf 70"));
  const Page page =
      read(area(element("p", "ocr_par", "bbox 10 20 300 60", first, " lang='deu'") +
                    element("p", "ocr_par", "", line("bbox 10 80 200 120", word("liegt still."))),
                "bbox 5 15 305 125"));
  EXPECT_EQ(page.source.file, "scans/a; b.png");
  EXPECT_EQ(page.source.width, 2000);
  EXPECT_EQ(page.source.height, 3000);
  ASSERT_THAT(page.regions, SizeIs(1));
  EXPECT_EQ(bounds(page.regions[0].outline), (Box{5, 15, 305, 125}));
  EXPECT_EQ(page.regions[0].language, "deu");
  EXPECT_THAT(page.regions[0].lines, ElementsAre(0, 1));
  EXPECT_THAT(texts(page), ElementsAre("Die Fähre", "liegt still."));
  EXPECT_DOUBLE_EQ(page.lines[0].glyph_size, 48);
  EXPECT_NEAR(page.lines[0].confidence, 0.8, 1e-9);
  EXPECT_EQ(bounds(page.lines[0].words.at(1).outline), (Box{110, 20, 300, 60}));
  EXPECT_TRUE(page.lines[0].words[1].space_before);
  ASSERT_THAT(page.articles, SizeIs(1));
  EXPECT_THAT(page.articles[0].regions, ElementsAre(0));
}

TEST(Hocr, WithoutAreasAParagraphIsARegion) {
  const Page page = read(element("p", "ocr_par", "", line("bbox 0 0 90 20", "eins")) +
                         element("p", "ocr_par", "", line("bbox 0 30 90 50", "zwei")));
  EXPECT_THAT(page.regions, SizeIs(2));
}

TEST(Hocr, LooseLinesAreRegionsWhereTheyStandUnderOneAnother) {
  const Page page =
      read(line("bbox 0 0 400 30", "left above") + line("bbox 0 40 400 70", "left below") +
           line("bbox 500 0 900 30", "right above") + line("bbox 500 40 900 70", "right below") +
           line("bbox 500 400 900 430", "far below"));
  ASSERT_THAT(page.regions, SizeIs(3));
  EXPECT_THAT(page.regions[0].lines, ElementsAre(0, 1));
  EXPECT_THAT(page.regions[1].lines, ElementsAre(2, 3));
}

TEST(Hocr, WordsWithoutLinesAreMadeLines) {
  const Page page = read(area(word("Guten", "bbox 0 2 90 30") + word("Tag,", "bbox 100 0 160 34") +
                              word("Herr", "bbox 0 50 80 80") + word("Amsel", "bbox 92 50 200 80")));
  EXPECT_THAT(texts(page), ElementsAre("Guten Tag,", "Herr Amsel"));
  EXPECT_EQ(bounds(page.lines.at(0).outline), (Box{0, 0, 160, 34}));
  EXPECT_THAT(page.regions, SizeIs(1));
}

TEST(Hocr, ALineWithoutWordsHasItsOwnText) {
  const Page page = read(area(
      line("bbox 0 0 90 20", " The <b>old</b>\n mill ") + line("bbox 0 30 90 50", "beside " + word("words")) +
      line("bbox 0 60 90 80", element("span", "ocrx_word", "", word("渡", "") + "")) +
      "<span class='ocrx_line' title='bbox 0 90 90 110'>"
      "<span class='ocrx_word'><span class='ocrx_cinfo'>a</span><span class='ocrx_cinfo'>b</span>"
      "</span><span class='ocrx_word'> </span><span class='ocrx_word'>c</span></span>"));
  EXPECT_THAT(texts(page), ElementsAre("The old mill", "beside words", "渡", "ab c"));
}

TEST(Hocr, AnAreaWithoutLinesHasALineForEachOfTheFile) {
  const Page page = read(area("erste Zeile<br>zweite\nZeile drei", "bbox 0 0 110 90"));
  EXPECT_THAT(texts(page), ElementsAre("erste Zeile", "zweite", "Zeile drei"));
  EXPECT_EQ(bounds(page.lines.at(1).outline), (Box{0, 30, 60, 60}));
}

TEST(Hocr, PicturesAndRules) {
  const Page page =
      read(element("div", "ocr_photo", "bbox 0 0 500 400", "") +
           element("div", "ocr_image", "bbox 0 500 500 900", "") + element("div", "ocr_photo", "", "") +
           element("div", "ocr_separator", "bbox 0 450 500 454", ""));
  ASSERT_THAT(page.regions, SizeIs(2));
  EXPECT_EQ(page.regions[0].kind, Kind::picture);
  ASSERT_THAT(page.rules, SizeIs(1));
  EXPECT_EQ(page.rules[0].from, (Point{0, 452}));
}

TEST(Hocr, KindsOfBlocksAndOfLines) {
  std::string body;
  for (int i = 0; i < 8; ++i)
    body += line("bbox 0 " + std::to_string(500 + i * 40) + " 600 " + std::to_string(530 + i * 40),
                 "running text");
  const Page page = read(element("div", "ocr_header", "", line("bbox 0 0 300 30", "Seite 3")) +
                         element("div", "ocr_pageno", "bbox 900 0 930 30", "3") +
                         area(line("bbox 0 100 900 160", "Ice On The River", "ocr_header")) +
                         area(line("bbox 0 200 900 230", "No larger than the text", "ocr_header")) +
                         area(line("bbox 0 300 400 330", "The weir in May", "ocr_caption")) +
                         area(line("bbox 0 400 400 430", "Pulled out", "ocr_textfloat")) + area(body));
  ASSERT_THAT(page.regions, SizeIs(7));
  EXPECT_EQ(page.regions[0].kind, Kind::folio);
  EXPECT_EQ(page.regions[1].kind, Kind::page_number);
  EXPECT_EQ(page.regions[2].kind, Kind::headline);
  EXPECT_EQ(page.regions[3].kind, Kind::body) << "print across columns, but small";
  EXPECT_EQ(page.regions[4].kind, Kind::caption);
  EXPECT_EQ(page.regions[5].kind, Kind::body);
  EXPECT_EQ(page.regions[6].kind, Kind::body);
}

TEST(Hocr, SloppyHtmlIsReadToo) {
  const auto pages = pages_from_hocr(
      "a.hocr",
      "<!DOCTYPE html><HTML><head><meta charset=utf-8><title>x<y</title></head><body>\n"
      "<DIV class=ocr_page title=\"image &quot;a.png&quot;; bbox 0 0 100 90\">"
      "<p class=ocr_par><span class=ocr_line title=\"bbox 0 0 90 20\">M&uuml;ller&nbsp;&amp; "
      "S&ouml;hne</span><br>"
      "<p class=ocr_par><span class='ocr_line foo' title='bbox 0 30 90 50'>R&D < 3</span></div></body>");
  ASSERT_TRUE(pages) << to_line(pages.error());
  EXPECT_THAT(texts(pages->at(0)), ElementsAre("Müller\u00A0& Söhne", "R&D < 3"));
  EXPECT_EQ(pages->at(0).source.file, "a.png");
}

TEST(Hocr, SeveralPagesAndEmptyOnes) {
  const std::string one = element("div", "ocr_page", "bbox 0 0 9 9", area(line("bbox 0 0 9 9", "Blatt")));
  const auto pages = pages_from_hocr("a.hocr", file_of(one + element("div", "ocr_page", "", "") + one));
  ASSERT_TRUE(pages);
  ASSERT_THAT(*pages, SizeIs(3));
  EXPECT_THAT(pages->at(1).regions, IsEmpty());
  EXPECT_EQ(pages->at(2).source.frame, 2);
  const auto piece = pages_from_hocr("a.hocr", one);
  ASSERT_TRUE(piece) << "a piece of HTML";
  EXPECT_THAT(*piece, SizeIs(1));
}

TEST(Hocr, PlacesThatCanBeNoneAreNotedAndTheirTextKept) {
  for (const std::string bad :
       {"bbox 9 0 5 5", "bbox nan 0 5 5", "bbox 0 0 1e30 5", "bbox a b c d", "bbox 3 3 3 3"}) {
    const Page page = read(area(line(bad, word("Wort", bad)), bad));
    ASSERT_THAT(page.lines, SizeIs(1)) << bad;
    EXPECT_EQ(page.lines[0].text, "Wort");
    EXPECT_FALSE(bounds(page.lines[0].outline).empty()) << bad;
    EXPECT_THAT(page.notes, ElementsAre(HasSubstr("3 places"))) << bad;
  }
  const Page few = read(area(line("bbox 1 2 3; x_size -7", word("Wort", "x_wconf 900"))));
  EXPECT_GT(few.lines.at(0).glyph_size, 0);
  EXPECT_DOUBLE_EQ(few.lines[0].confidence, 1);
  EXPECT_THAT(read(area(line("bbox 0 0 90 20; x_size nan", "Wort"))).lines.at(0).glyph_size, 20);
}

TEST(Hocr, TextIsComposedAndWellFormed) {
  const Page page = read(area(line("",
                                   "Bru\xCC\x88"
                                   "cke") +
                              line("", "a\xFFz")));
  EXPECT_EQ(page.lines.at(0).text, "Brücke");
  for (const Line& l : page.lines) EXPECT_FALSE(text::first_malformed(l.text));
}

TEST(Hocr, BadInputIsRefused) {
  expect_refused("", "no element");
  expect_refused("Nur Text.", "no element");
  expect_refused("<html><body><p>x</p></body></html>", "no hOCR");
  expect_refused("<alto/>", "no hOCR");
  const std::string whole = page_of(area(line("bbox 0 0 9 9", word("Wort"))));
  expect_refused(whole.substr(0, whole.find("Wort")), "cut short");
  expect_refused(whole.substr(0, whole.find("bbox 0 0 9 9")), "inside a tag");
  expect_refused(std::string(10 << 20, '<'), "");
  expect_refused(std::string(10 << 20, '\x7F'), "");
  expect_refused(std::string(10 << 20, '&'), "");
  std::string deep, ends;
  for (int i = 0; i < 200000; ++i) {
    deep += "<div>";
    ends += "</div>";
  }
  expect_refused(page_of(deep + ends), "without end");
}

}  // namespace
}  // namespace broadsheet::write
