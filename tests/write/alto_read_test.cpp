#include "write/alto_read.h"

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

std::string place(int left, int top, int width, int height) {
  return " HPOS=\"" + std::to_string(left) + "\" VPOS=\"" + std::to_string(top) + "\" WIDTH=\"" +
         std::to_string(width) + "\" HEIGHT=\"" + std::to_string(height) + "\"";
}

std::string word(const std::string& text, const std::string& where = "") {
  return "<String CONTENT=\"" + text + "\"" + where + "/>";
}

std::string line(const std::string& inside, const std::string& attributes = "") {
  return "<TextLine" + attributes + ">" + inside + "</TextLine>";
}

std::string block(const std::string& attributes, const std::string& inside) {
  return "<TextBlock " + attributes + ">" + inside + "</TextBlock>";
}

std::string file_of(const std::string& page, const std::string& before = "") {
  return R"(<?xml version="1.0" encoding="UTF-8"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">)" +
         before + R"(<Layout><Page ID="p" WIDTH="2000" HEIGHT="3000">)" + page + "</Page></Layout></alto>";
}

Page read(const std::string& page, const std::string& before = "") {
  const auto pages = pages_from_alto("a.xml", file_of(page, before));
  EXPECT_TRUE(pages) << (pages ? "" : to_line(pages.error()));
  return pages && pages->size() == 1 ? pages->front() : Page{};
}

void expect_refused(const std::string& bytes, const std::string& cause) {
  expect_refusal(pages_from_alto("a.xml", bytes), "a.xml", cause);
}

TEST(Alto, LinesStandInTheirBlocksWithTheirWords) {
  const Page page =
      read("<PrintSpace>" +
           block(R"(ID="b" LANG="de")" + place(100, 200, 800, 100),
                 line(R"(<String CONTENT="Der" WC="0.9")" + place(100, 200, 90, 40) + "/><SP/>" +
                          R"(<String CONTENT="Fährmann" WC="0.7")" + place(210, 200, 300, 40) + "/>",
                      place(100, 200, 410, 40)) +
                     line(word("ruft."), place(100, 260, 120, 40))) +
           "</PrintSpace>");
  EXPECT_EQ(page.source.width, 2000);
  EXPECT_EQ(page.source.height, 3000);
  ASSERT_THAT(page.regions, SizeIs(1));
  EXPECT_EQ(page.regions[0].language, "deu");
  EXPECT_THAT(page.regions[0].lines, ElementsAre(0, 1));
  EXPECT_EQ(bounds(page.regions[0].outline), (Box{100, 200, 900, 300}));
  const Line& first = page.lines.at(0);
  EXPECT_EQ(first.text, "Der Fährmann");
  EXPECT_NEAR(first.confidence, 0.8, 1e-9);
  EXPECT_DOUBLE_EQ(first.glyph_size, 40);
  EXPECT_EQ(bounds(first.outline), (Box{100, 200, 510, 240}));
  ASSERT_THAT(first.words, SizeIs(2));
  EXPECT_TRUE(first.words[1].space_before);
  EXPECT_EQ(bounds(first.words[1].outline), (Box{210, 200, 510, 240}));
  EXPECT_EQ(page.lines[1].region, 0);
  ASSERT_THAT(page.articles, SizeIs(1));
  EXPECT_THAT(page.articles[0].regions, ElementsAre(0));
  EXPECT_TRUE(page.flat.identity());
  EXPECT_THAT(page.notes, IsEmpty());
}

TEST(Alto, EveryVersionAndPrefixIsRead) {
  for (const std::string ns : {"", "xmlns=\"http://www.loc.gov/standards/alto/ns-v2#\"",
                               "xmlns=\"http://schema.ccs-gmbh.com/ALTO\""}) {
    const auto pages =
        pages_from_alto("a.xml", "<alto " + ns + "><Layout><Page>" + block("", line(word("Flut"))) +
                                     "</Page></Layout></alto>");
    ASSERT_TRUE(pages) << ns;
    EXPECT_EQ(pages->at(0).lines.at(0).text, "Flut") << ns;
  }
  const auto prefixed = pages_from_alto(
      "a.xml",
      R"(<a:alto xmlns:a="x"><a:Layout><a:Page><a:PrintSpace><a:TextBlock><a:TextLine>)"
      R"(<a:String CONTENT="Ebbe"/></a:TextLine></a:TextBlock></a:PrintSpace></a:Page></a:Layout></a:alto>)");
  ASSERT_TRUE(prefixed);
  EXPECT_EQ(prefixed->at(0).lines.at(0).text, "Ebbe");
}

TEST(Alto, AHyphenEndsItsLineAndWordsStandAsPrinted) {
  const auto text = [](const std::string& hyphen, const std::string& content = "Brücken") {
    return read(block("", line(R"(<String SUBS_TYPE="HypPart1" SUBS_CONTENT="Brückenzoll" CONTENT=")" +
                               content + "\"/>" + hyphen)))
        .lines.at(0)
        .text;
  };
  EXPECT_EQ(text(R"(<HYP CONTENT="⸗"/>)"), "Brücken⸗");
  EXPECT_EQ(text(R"(<HYP CONTENT=""/>)"), "Brücken-");
  EXPECT_EQ(text("<HYP/>"), "Brücken-");
  EXPECT_EQ(text(R"(<HYP CONTENT="-"/>)", "Brücken-"), "Brücken-") << "written twice";
  EXPECT_EQ(text(""), "Brücken");
  EXPECT_THAT(read(block("", line("<HYP/>"))).lines, IsEmpty()) << "of no word";
}

TEST(Alto, SpacesAreThoseOfTheFileWhereItHasAny) {
  const Page with =
      read(block("", line(word("„") + word("Halt“") + "<SP/>" + word("rief")) + line(word("er"))));
  EXPECT_EQ(with.lines.at(0).text, "„Halt“ rief");
  const Page without = read(block("", line(word("halt") + word("an"))));
  EXPECT_EQ(without.lines.at(0).text, "halt an");
}

TEST(Alto, ChineseWordsArePartedOnlyByWhiteThatShows) {
  const Page page =
      read(block("", line(word("渡口", place(0, 0, 80, 40)) + "<SP/>" + word("的", place(86, 0, 36, 40)) +
                          "<SP/>" + word("船", place(160, 0, 36, 40)) + "<SP/>" +
                          word("，", place(230, 0, 10, 40)) + "<SP/>" + word("Nr", place(260, 0, 40, 40)))));
  EXPECT_EQ(page.lines.at(0).text, "渡口的 船， Nr");
}

TEST(Alto, KindsComeFromTagsOrType) {
  const std::string tags =
      R"(<Tags><LayoutTag ID="t1" LABEL="heading"/><StructureTag ID="t2" LABEL="Caption"/>)"
      R"(<OtherTag ID="t3" LABEL="NumberingZone"/><OtherTag ID="t4" LABEL="MainZone"/></Tags>)";
  const std::string text = line(word("Wort"));
  const Page page = read(block(R"(TAGREFS="t4 t1")", text) + block(R"(TAGREFS="t2")", text) +
                             block(R"(TAGREFS="t3")", text) + block(R"(TAGREFS="t4 zz")", text) +
                             block(R"(TYPE="RunningTitle")", text) +
                             R"(<ComposedBlock TYPE="Advertisement"><ComposedBlock>)" +
                             block(R"(TAGREFS="t1")", text) + "</ComposedBlock></ComposedBlock>",
                         tags);
  ASSERT_THAT(page.regions, SizeIs(6));
  EXPECT_EQ(page.regions[0].kind, Kind::headline);
  EXPECT_EQ(page.regions[1].kind, Kind::caption);
  EXPECT_EQ(page.regions[2].kind, Kind::page_number);
  EXPECT_EQ(page.regions[3].kind, Kind::body);
  EXPECT_EQ(page.regions[4].kind, Kind::folio);
  EXPECT_EQ(page.regions[5].kind, Kind::advertisement);
}

TEST(Alto, IllustrationsArePicturesAndThinElementsRules) {
  const Page page = read("<Illustration" + place(0, 0, 500, 400) + "/><GraphicalElement" +
                         place(0, 500, 800, 6) + "/><GraphicalElement" + place(0, 600, 80, 60) +
                         "/><GraphicalElement" + place(900, 0, 4, 900) + "/>");
  ASSERT_THAT(page.regions, SizeIs(2));
  EXPECT_EQ(page.regions[0].kind, Kind::picture);
  EXPECT_EQ(bounds(page.regions[1].outline), (Box{0, 600, 80, 660}));
  ASSERT_THAT(page.rules, SizeIs(2));
  EXPECT_EQ(page.rules[0].from, (Point{0, 503}));
  EXPECT_EQ(page.rules[0].to, (Point{800, 503}));
  EXPECT_DOUBLE_EQ(page.rules[0].thickness, 6);
  EXPECT_EQ(page.rules[1].to, (Point{902, 900}));
}

TEST(Alto, MarginsStandAroundThePrintSpace) {
  const auto part = [](const std::string& name, const std::string& text) {
    return "<" + name + ">" + block("", line(word(text))) + "</" + name + ">";
  };
  const Page page = read(part("TopMargin", "Kopf") + part("LeftMargin", "Rand") +
                         part("BottomMargin", "Fuß") + part("PrintSpace", "Text"));
  std::vector<std::string> order;
  for (const int id : page.articles.at(0).regions)
    order.push_back(page.lines.at(page.regions.at(id).lines.at(0)).text);
  EXPECT_THAT(order, ElementsAre("Kopf", "Text", "Rand", "Fuß"));
  EXPECT_EQ(page.regions[0].kind, Kind::folio);
  EXPECT_EQ(page.regions[1].kind, Kind::body);
  EXPECT_EQ(page.regions[2].kind, Kind::folio);
}

TEST(Alto, TheReadingOrderIsFollowed) {
  const std::string order =
      R"(<ReadingOrder><OrderedGroup ID="g"><ElementRef REF="c"/><UnorderedGroup ID="u">)"
      R"(<ElementRef REF="l2"/><ElementRef REF="gone"/></UnorderedGroup><ElementRef REF="c"/>)"
      R"(</OrderedGroup></ReadingOrder>)";
  const std::string one = line(word("x"));
  const Page page =
      read(block(R"(ID="a")", one) + block(R"(ID="b")", line(word("y"), R"( ID="l2")")) +
               R"(<ComposedBlock ID="c">)" + block("", one) + block("", one) + "</ComposedBlock>",
           order);
  EXPECT_THAT(page.articles.at(0).regions, ElementsAre(2, 3, 1, 0));
}

TEST(Alto, OfTesseractAComposedBlockIsTheRegion) {
  const std::string software =
      "<Description><sourceImageInformation><fileName>s 1.png</fileName></sourceImageInformation>"
      "<OCRProcessing><ocrProcessingStep><processingSoftware><softwareName>tesseract 5.3.0</softwareName>"
      "</processingSoftware></ocrProcessingStep></OCRProcessing></Description>";
  const std::string inside =
      "<ComposedBlock>" + block("", line(word("one"))) + block("", line(word("two"))) + "</ComposedBlock>";
  EXPECT_THAT(read(inside, software).regions, SizeIs(1));
  EXPECT_THAT(read(inside, software).regions.at(0).lines, ElementsAre(0, 1));
  EXPECT_EQ(read(inside, software).source.file, "s 1.png");
  EXPECT_THAT(read(inside).regions, SizeIs(2));
}

TEST(Alto, MissingPlacesComeFromWhatIsThere) {
  const Page page =
      read(block("", line(word("tief", place(10, 20, 80, 30)) + word("unten", place(100, 18, 90, 34))) +
                         line(word("im Fluß"), place(10, 60, 140, 32))));
  EXPECT_EQ(bounds(page.lines.at(0).outline), (Box{10, 18, 190, 52}));
  EXPECT_EQ(bounds(page.regions.at(0).outline), (Box{10, 18, 190, 92}));
  EXPECT_EQ(bounds(page.lines[1].words.at(0).outline), (Box{10, 60, 150, 92}));
  // Two words of 3 and 2 letters share what 5 letters and a space take.
  const Page words = read(block("", line(word("Ufo") + word("da"), place(0, 0, 120, 20))));
  EXPECT_EQ(bounds(words.lines.at(0).words.at(0).outline), (Box{0, 0, 60, 20}));
  EXPECT_EQ(bounds(words.lines[0].words[1].outline), (Box{80, 0, 120, 20}));
}

TEST(Alto, LinesWithoutAnyPlaceStandUnderOneAnother) {
  const Page nowhere =
      read(block("", line(word("erste Zeile")) + line(word("zweite"))) + block("", line(word("mehr"))));
  const Box a = bounds(nowhere.lines.at(0).outline), b = bounds(nowhere.lines.at(1).outline),
            c = bounds(nowhere.lines.at(2).outline);
  EXPECT_FALSE(a.empty());
  EXPECT_GE(b.top, a.bottom);
  EXPECT_GE(c.top, b.bottom);
  EXPECT_GT(a.width(), b.width());
  const Page framed = read(block(place(100, 100, 330, 80), line(word("erste Zeile")) + line(word("zweite"))));
  EXPECT_EQ(bounds(framed.lines.at(0).outline), (Box{100, 100, 430, 140}));
  EXPECT_EQ(bounds(framed.lines.at(1).outline), (Box{100, 140, 280, 180}));
}

TEST(Alto, LowLinesHaveTheSizeOfTheirNeighbours) {
  const Page page = read(block(
      "", line(word("Kapital"), place(0, 0, 200, 40)) + line(word("Flagge"), place(0, 50, 200, 42)) +
              line(word("nur so"), place(0, 110, 200, 22)) + line(word("GROSS"), place(0, 150, 400, 80))));
  EXPECT_DOUBLE_EQ(page.lines.at(2).glyph_size, page.lines.at(1).glyph_size);
  EXPECT_DOUBLE_EQ(page.lines.at(3).glyph_size, 80);
}

TEST(Alto, FewLinesOfLargerTypeAreAHeadline) {
  std::string body, large;
  for (int i = 0; i < 8; ++i) body += line(word("Fließtext"), place(0, 200 + i * 50, 300, 40));
  for (int i = 0; i < 5; ++i) large += line(word("Vorspann"), place(400, 200 + i * 70, 300, 60));
  const Page page =
      read(block("", line(word("Hochwasser"), place(0, 0, 600, 60))) +
           block("", line(word("E"), place(0, 100, 60, 90))) + block("", body) + block("", large));
  EXPECT_EQ(page.regions.at(0).kind, Kind::headline);
  EXPECT_EQ(page.regions.at(1).kind, Kind::body) << "a drop capital";
  EXPECT_EQ(page.regions.at(2).kind, Kind::body);
  EXPECT_EQ(page.regions.at(3).kind, Kind::body) << "too many lines";
}

TEST(Alto, TallLinesOfSeveralCharactersAreVertical) {
  const Page page = read(block("", line(word("航道疏通"), place(300, 0, 40, 170))) +
                         block("", line(word("I"), place(0, 0, 8, 30))));
  EXPECT_EQ(page.regions.at(0).direction, Direction::vertical);
  EXPECT_EQ(page.lines.at(0).direction, Direction::vertical);
  EXPECT_DOUBLE_EQ(page.lines[0].glyph_size, 40);
  EXPECT_EQ(page.regions.at(1).direction, Direction::horizontal);
}

TEST(Alto, SeveralPagesOfAFile) {
  const std::string page = "<Page>" + block("", line(word("Seite"))) + "</Page>";
  const auto pages =
      pages_from_alto("a.xml", "<alto><Layout>" + page + "<Page/>" + page + "</Layout></alto>");
  ASSERT_TRUE(pages);
  ASSERT_THAT(*pages, SizeIs(3));
  EXPECT_EQ(pages->at(2).source.frame, 2);
  EXPECT_EQ(pages->at(2).source.frames, 3);
  EXPECT_THAT(pages->at(1).regions, IsEmpty());
  EXPECT_THAT(pages->at(1).articles, IsEmpty());
}

TEST(Alto, TextIsComposedAndWellFormed) {
  EXPECT_EQ(read(block("", line(word("Bru\xCC\x88"
                                     "cke"))))
                .lines.at(0)
                .text,
            "Brücke");
  EXPECT_EQ(read(block("", line(word("a &amp; b &#x6E21;")))).lines.at(0).text, "a & b 渡");
  const Page broken = read(block("", line(word("a\xFFz"))));
  for (const Line& l : broken.lines) EXPECT_FALSE(text::first_malformed(l.text));
}

TEST(Alto, PlacesThatCanBeNoneAreNotedAndTheirTextKept) {
  for (const std::string bad :
       {R"( HPOS="nan" VPOS="0" WIDTH="5" HEIGHT="5")", R"( HPOS="inf" VPOS="0" WIDTH="5" HEIGHT="5")",
        R"( HPOS="12px" VPOS="0" WIDTH="5" HEIGHT="5")", R"( HPOS="1e300" VPOS="0" WIDTH="5" HEIGHT="5")",
        R"( HPOS="9" VPOS="0" WIDTH="-5" HEIGHT="5")", R"( HPOS="9" VPOS="0" WIDTH="0" HEIGHT="5")",
        R"( HPOS="9 9" VPOS="0" WIDTH="5" HEIGHT="5")", R"( HPOS="1e999" VPOS="0" WIDTH="5" HEIGHT="5")"}) {
    const Page page = read(block(bad, line(word("Wort", bad), bad)));
    ASSERT_THAT(page.lines, SizeIs(1)) << bad;
    EXPECT_EQ(page.lines[0].text, "Wort");
    EXPECT_FALSE(bounds(page.lines[0].outline).empty()) << bad;
    EXPECT_GT(page.lines[0].glyph_size, 0) << bad;
    EXPECT_THAT(page.notes, ElementsAre(HasSubstr("3 places"))) << bad;
  }
  const Page left = read(block("", line(word("Wort"), place(-20, -5, 100, 30))));
  EXPECT_EQ(bounds(left.lines.at(0).outline), (Box{-20, -5, 80, 25})) << "a little outside may be";
  EXPECT_THAT(left.notes, IsEmpty());
  const auto size =
      pages_from_alto("a.xml", R"(<alto><Layout><Page WIDTH="-4" HEIGHT="nan"/></Layout></alto>)");
  ASSERT_TRUE(size);
  EXPECT_EQ(size->at(0).source.width, 0);
}

TEST(Alto, WhatHasNoTextIsLeftOut) {
  const Page page = read(block("", "") + block("", line("")) + block("", line(word(" "))) +
                         block("", line(word("da")) + line("<SP/>")) + "<Illustration/>");
  ASSERT_THAT(page.regions, SizeIs(1));
  EXPECT_THAT(page.lines, SizeIs(1));
}

TEST(Alto, BadInputIsRefused) {
  expect_refused("", "no XML");
  expect_refused("Nur Text.", "no XML");
  const std::string whole = file_of(block("", line(word("Wort"))));
  expect_refused(whole.substr(0, whole.size() - 30), "no XML");
  expect_refused("<PcGts/>", "no ALTO");
  expect_refused("<alto/>", "no Page");
  expect_refused("<alto><Layout/></alto>", "no Page");
  expect_refused(std::string(10 << 20, '<'), "no XML");
  expect_refused(std::string(10 << 20, '\0'), "");
}

TEST(Alto, NestingWithoutEndIsRefused) {
  std::string deep, ends, groups, group_ends;
  for (int i = 0; i < 200000; ++i) {
    deep += "<ComposedBlock>";
    ends += "</ComposedBlock>";
    groups += "<OrderedGroup>";
    group_ends += "</OrderedGroup>";
  }
  expect_refused(file_of(deep + ends), "without end");
  expect_refused(file_of("", "<ReadingOrder>" + groups + group_ends + "</ReadingOrder>"), "without end");
}

}  // namespace
}  // namespace broadsheet::write
