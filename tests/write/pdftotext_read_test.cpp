#include "write/pdftotext_read.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <limits>

#include "ocr_pages.h"

namespace broadsheet::write {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string element(const std::string& name, const std::array<double, 4>& box, const std::string& inside) {
  return "<" + name + " xMin=\"" + std::to_string(box[0]) + "\" yMin=\"" + std::to_string(box[1]) +
         "\" xMax=\"" + std::to_string(box[2]) + "\" yMax=\"" + std::to_string(box[3]) + "\">" + inside +
         "</" + name + ">\n";
}

std::string page_of(const std::string& inside) {
  return "<page width=\"595.3\" height=\"842\">" + inside + "</page>\n";
}

std::string file_of(const std::string& pages) {
  return R"(<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Flut & Ebbe</title>
<meta name="Producer" content="none"/></head><body><doc>)" +
         pages + "</doc></body></html>\n";
}

std::vector<Page> read(const std::string& pages) {
  const auto found = pages_from_pdftotext("a.html", file_of(pages));
  EXPECT_TRUE(found) << (found ? "" : to_line(found.error()));
  return found.value_or(std::vector<Page>{Page{}});
}

void expect_refused(const std::string& bytes, const std::string& cause) {
  expect_refusal(pages_from_pdftotext("a.html", bytes), "a.html", cause);
}

TEST(Pdftotext, ABlockIsARegion) {
  const std::string block = element(
      "block", {50, 100, 250, 124},
      element("line", {50, 100, 250, 112},
              element("word", {50, 100, 90, 112}, "Flut") + element("word", {95, 100, 130, 112}, "&amp;") +
                  element("word", {135, 100, 250, 112}, "Ebbe")) +
          element("line", {50, 112, 100, 124}, element("word", {50, 112, 100, 124}, "heute")));
  const Page page = read(page_of("<flow>" + block + "</flow><flow>" +
                                 element("block", {300, 100, 400, 112},
                                         element("line", {300, 100, 400, 112},
                                                 element("word", {300, 100, 400, 112}, "渡船启用"))) +
                                 "</flow>"))
                        .at(0);
  EXPECT_EQ(page.source.width, 596);
  ASSERT_THAT(page.regions, SizeIs(2));
  EXPECT_THAT(texts(page), ElementsAre("Flut & Ebbe", "heute", "渡船启用"));
  EXPECT_EQ(bounds(page.regions[0].outline), (Box{50, 100, 250, 124}));
  EXPECT_DOUBLE_EQ(page.lines[0].glyph_size, 12);
  EXPECT_THAT(page.lines[0].words, SizeIs(3));
  EXPECT_THAT(page.articles.at(0).regions, ElementsAre(0, 1));
}

TEST(Pdftotext, LinesAndColumnsAreMadeOfWords) {
  // A heading, two columns; in the first line a capital that hangs a little over.
  const Page page =
      read(page_of(
               element("word", {50, 50, 200, 74}, "Storm") + element("word", {208, 50, 300, 74}, "Ahead") +
               element("word", {50, 100, 100, 112}, "The") + element("word", {104, 99, 150, 112}, "boats") +
               element("word", {50, 113, 120, 125}, "stay") + element("word", {124, 113, 150, 125}, "in.") +
               element("word", {300, 100, 340, 112}, "No") + element("word", {345, 100, 380, 112}, "one") +
               element("word", {300, 113, 350, 125}, "sails.")))
          .at(0);
  EXPECT_THAT(texts(page), ElementsAre("Storm Ahead", "The boats", "stay in.", "No one", "sails."));
  ASSERT_THAT(page.regions, SizeIs(3));
  EXPECT_EQ(page.regions[0].kind, Kind::headline) << "by its size";
  EXPECT_EQ(page.regions[1].kind, Kind::body);
  EXPECT_THAT(page.regions[1].lines, ElementsAre(1, 2));
  EXPECT_THAT(page.regions[2].lines, ElementsAre(3, 4));
}

TEST(Pdftotext, WordsBesideEachOtherInTwoColumnsAreTwoLines) {
  const Page page = read(page_of(element("word", {50, 100, 150, 112}, "left") +
                                 element("word", {180, 100, 250, 112}, "right")))
                        .at(0);
  EXPECT_THAT(texts(page), ElementsAre("left", "right"));
}

TEST(Pdftotext, SeveralPagesAndEmptyOnes) {
  const auto pages = read(page_of("") + page_of(element("word", {1, 2, 30, 14}, "Blatt")) + page_of("  "));
  ASSERT_THAT(pages, SizeIs(3));
  EXPECT_THAT(pages[0].regions, IsEmpty());
  EXPECT_THAT(texts(pages[1]), ElementsAre("Blatt"));
  EXPECT_EQ(pages[1].source.frame, 1);
  EXPECT_EQ(pages[1].source.frames, 3);
}

TEST(Pdftotext, PlacesThatCanBeNoneAreNotedAndTheirTextKept) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const std::array<double, 4> bad :
       {std::array<double, 4>{nan, 0, 5, 5}, {9, 0, 5, 5}, {0, 0, 1e300, 5}, {4, 4, 4, 4}}) {
    const Page page =
        read(page_of(element("block", bad, element("line", bad, element("word", bad, "Wort"))))).at(0);
    EXPECT_THAT(texts(page), ElementsAre("Wort"));
    EXPECT_THAT(page.notes, ElementsAre(HasSubstr("3 places")));
    EXPECT_GT(page.lines.at(0).glyph_size, 0);
    const Page words =
        read(page_of(element("word", {0, 0, 30, 12}, "ein") + element("word", bad, "Wort"))).at(0);
    EXPECT_THAT(texts(words), ElementsAre("ein Wort"));
  }
  EXPECT_EQ(read("<page width=\"nan\" height=\"-1\"></page>").at(0).source.width, 0);
}

TEST(Pdftotext, BadInputIsRefused) {
  expect_refused("", "no element");
  expect_refused("Nur Text.", "no element");
  expect_refused("<html><body></body></html>", "no doc");
  expect_refused(file_of(""), "no page");
  const std::string whole = file_of(page_of(element("word", {0, 0, 9, 9}, "Wort")));
  expect_refused(whole.substr(0, whole.find("Wort")), "cut short");
  expect_refused(std::string(10 << 20, '<'), "");
  std::string deep, ends;
  for (int i = 0; i < 200000; ++i) {
    deep += "<flow>";
    ends += "</flow>";
  }
  expect_refused(file_of(page_of(deep + ends)), "without end");
}

}  // namespace
}  // namespace broadsheet::write
