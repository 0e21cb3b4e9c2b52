#include "write/ocr_read.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

#include "reflow/reflow.h"
#include "temporary_folder.h"
#include "write/json.h"

namespace broadsheet::write {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// One printed line: where it begins and ends, and its text.
struct Printed {
  int left, right;
  std::string text;
};

// Two columns. The second paragraph begins with an indent and goes on over the column's end.
const std::vector<Printed> kFirstColumn{{100, 700, "Der Fährmann sah zuerst nur die Laternen, die am ande-"},
                                        {100, 700, "ren Ufer hin und her gingen, und meinte, man suche dort"},
                                        {100, 380, "nach einem Kahn."},
                                        {130, 700, "Erst als die Glocke schlug, begriff er, daß die Brük-"},
                                        {100, 700, "kenwache gerufen hatte, und stieß ab, ohne auf den"}};
const std::vector<Printed> kSecondColumn{
    {800, 1400, "Gehilfen zu warten, der noch am Tor stand und das Schloß"},
    {800, 1080, "nicht finden konnte."}};
constexpr int kPitch = 50, kHeight = 36, kTop = 200;

const std::vector<std::string> kParagraphs{
    "Der Fährmann sah zuerst nur die Laternen, die am anderen Ufer hin und her gingen, und meinte, man suche "
    "dort nach einem Kahn.",
    "Erst als die Glocke schlug, begriff er, daß die Brückenwache gerufen hatte, und stieß ab, ohne auf den "
    "Gehilfen zu warten, der noch am Tor stand und das Schloß nicht finden konnte."};

/// Every line of both columns by `line`, every column's by `column`.
template <class Line, class Column>
std::string columns(Line line, Column column) {
  std::string out;
  for (const auto& lines : {kFirstColumn, kSecondColumn}) {
    std::string inside;
    int top = kTop;
    for (const Printed& p : lines) {
      inside += line(p, top);
      top += kPitch;
    }
    out += column(inside);
  }
  return out;
}

std::string n(int value) { return std::to_string(value); }

std::string alto() {
  return R"(<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page WIDTH="1500" HEIGHT="900"><PrintSpace>)" +
         columns(
             [](const Printed& p, int top) {
               std::string text = p.text, hyphen;
               if (text.back() == '-') {
                 text.pop_back();
                 hyphen = top == kTop ? "<HYP CONTENT=\"\u00AD\"/>" : "<HYP/>";
               }
               return "<TextLine HPOS=\"" + n(p.left) + "\" VPOS=\"" + n(top) + "\" WIDTH=\"" +
                      n(p.right - p.left) + "\" HEIGHT=\"" + n(kHeight) + "\"><String CONTENT=\"" + text +
                      "\"/>" + hyphen + "</TextLine>";
             },
             [](const std::string& inside) { return "<TextBlock LANG=\"de\">" + inside + "</TextBlock>"; }) +
         "</PrintSpace></Page></Layout></alto>";
}

std::string hocr(const std::string& area = "ocr_carea") {
  return "<!DOCTYPE html>\n<html><body><div class='ocr_page' title='bbox 0 0 1500 900'>" +
         columns(
             [](const Printed& p, int top) {
               return "<span class='ocr_line' title='bbox " + n(p.left) + " " + n(top) + " " + n(p.right) +
                      " " + n(top + kHeight) + "'>" + p.text + "</span>\n";
             },
             [&](const std::string& inside) {
               return "<div class='" + area + "' lang='deu'>" + inside + "</div>\n";
             }) +
         "</div></body></html>";
}

std::string pdftotext(bool layout) {
  const auto box = [](int left, int top, int right) {
    return " xMin=\"" + n(left) + "\" yMin=\"" + n(top) + "\" xMax=\"" + n(right) + "\" yMax=\"" +
           n(top + kHeight) + "\">";
  };
  return "<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<body>\n<doc>\n<page width=\"1500\" "
         "height=\"900\">" +
         columns(
             [&](const Printed& p, int top) {
               // A space takes as much as a letter.
               std::string words;
               const double letter =
                   static_cast<double>(p.right - p.left) / static_cast<double>(p.text.size());
               for (std::size_t begin = 0; begin < p.text.size();) {
                 const std::size_t end = std::min(p.text.find(' ', begin), p.text.size());
                 const auto x = [&](std::size_t at) {
                   return p.left + static_cast<int>(letter * static_cast<double>(at));
                 };
                 words +=
                     "<word" + box(x(begin), top, x(end)) + p.text.substr(begin, end - begin) + "</word>\n";
                 begin = end + 1;
               }
               return layout ? "<line" + box(p.left, top, p.right) + words + "</line>" : words;
             },
             [&](const std::string& inside) {
               return layout ? "<flow><block" + box(100, kTop, 1400) + inside + "</block></flow>" : inside;
             }) +
         "</page>\n</doc>\n</body>\n</html>\n";
}

std::string page_xml() {
  std::string first, second;
  int count = 0;
  columns(
      [](const Printed& p, int top) {
        const std::string l = n(p.left), r = n(p.right), t = n(top), b = n(top + kHeight);
        return "<TextLine><Coords points=\"" + l + "," + t + " " + r + "," + t + " " + r + "," + b + " " + l +
               "," + b + "\"/><TextEquiv><Unicode>" + p.text + "</Unicode></TextEquiv></TextLine>";
      },
      [&](const std::string& inside) {
        (count == 0 ? first : second) = "<TextRegion id=\"r" + n(count) +
                                        "\"><Coords points=\"100,200 1400,200 1400,900\"/>" + inside +
                                        "</TextRegion>";
        ++count;
        return "";
      });
  return "<PcGts><Page imageWidth=\"1500\" imageHeight=\"900\"><ReadingOrder><OrderedGroup>"
         "<RegionRefIndexed index=\"0\" regionRef=\"r0\"/></OrderedGroup></ReadingOrder>" +
         second + first + "</Page></PcGts>";
}

std::vector<std::string> reflowed(Page page) {
  static const text::Lexicon lexicon;
  reflow::reflow(page, {.lexicon = &lexicon, .language = text::Language::german});
  std::vector<std::string> out;
  for (const Paragraph& p : page.paragraphs) out.push_back(p.text);
  return out;
}

std::vector<Page> read(const std::string& bytes) {
  const auto pages = read_ocr("given", bytes);
  EXPECT_TRUE(pages) << (pages ? "" : to_line(pages.error()));
  return pages.value_or(std::vector<Page>{Page{}});
}

void expect_refused(const std::string& bytes, const std::string& cause) {
  const auto pages = read_ocr("given", bytes);
  ASSERT_FALSE(pages) << cause;
  EXPECT_EQ(pages.error().code, ErrorCode::bad_input);
  EXPECT_EQ(pages.error().file, "given");
  EXPECT_THAT(pages.error().cause, HasSubstr(cause));
}

TEST(OcrRead, AFileIsKnownByWhatStandsInIt) {
  EXPECT_EQ(recognize_ocr_format(alto()), OcrFormat::alto);
  EXPECT_EQ(recognize_ocr_format("\xEF\xBB\xBF\n<?xml version=\"1.0\"?><!-- <PcGts> --><x:alto/>"),
            OcrFormat::alto);
  EXPECT_EQ(recognize_ocr_format("<!DOCTYPE alto [<!ENTITY a \"b>\">]>\n<alto>"), OcrFormat::alto);
  EXPECT_EQ(recognize_ocr_format(page_xml()), OcrFormat::page_xml);
  EXPECT_EQ(recognize_ocr_format(hocr()), OcrFormat::hocr);
  EXPECT_EQ(recognize_ocr_format("<div class=ocr_page>"), OcrFormat::hocr);
  EXPECT_EQ(recognize_ocr_format(pdftotext(true)), OcrFormat::pdftotext);
  EXPECT_EQ(recognize_ocr_format(pdftotext(false)), OcrFormat::pdftotext);
  EXPECT_EQ(recognize_ocr_format(to_json(Page{})), OcrFormat::broadsheet_json);
  for (const std::string other :
       {"", " \n", "Nur Text über ocr_page.", "<", "<!", "<?", "<!-- alto", "{\"a\": 1}", "[1]",
        "<html><body>alto</body></html>", "<svg/>", "< alto>", "<!DOCTYPE ["})
    EXPECT_EQ(recognize_ocr_format(other), OcrFormat::none) << other;
}

TEST(OcrRead, EveryFormatReflowsToTheSameParagraphs) {
  for (const std::string& bytes :
       {alto(), hocr(), hocr("ocr_wrapper"), pdftotext(true), pdftotext(false), page_xml()}) {
    const auto pages = read(bytes);
    ASSERT_THAT(pages, SizeIs(1));
    EXPECT_EQ(reflowed(pages[0]), kParagraphs) << bytes.substr(0, 400);
    EXPECT_THAT(pages[0].articles, SizeIs(1));
    EXPECT_TRUE(pages[0].flat.identity());
    for (const Line& line : pages[0].lines) EXPECT_NEAR(line.glyph_size, kHeight, 1);
  }
}

TEST(OcrRead, ChineseTextReflowsWithoutSpaces) {
  std::string lines;
  const std::vector<std::string> kLines{"清河口新码头昨日上午正式启用，首班",
                                        "渡轮载着八十六名乘客离开南岸，十二", "分钟后停靠在柳林渡口。"};
  int top = 100;
  for (const std::string& text : kLines) {
    // A word a character, as some engines have it, 30 wide each 32.
    std::string words;
    int left = 100;
    for (std::size_t i = 0; i < text.size(); i += 3, left += 32)
      words += "<span class='ocrx_word' title='bbox " + n(left) + " " + n(top) + " " + n(left + 30) + " " +
               n(top + 30) + "'>" + text.substr(i, 3) + "</span> ";
    lines += "<span class='ocr_line'>" + words + "</span>";
    top += 45;
  }
  const auto pages = read("<div class='ocr_page'><div class='ocr_carea'>" + lines + "</div></div>");
  EXPECT_THAT(reflowed(pages.at(0)), ElementsAre(kLines[0] + kLines[1] + kLines[2]));
}

TEST(OcrRead, OurOwnJsonKeepsItsArticlesAndMayHoldSeveralPages) {
  Page page = read(alto()).at(0);
  page.articles = {{0, {1}}, {1, {0}}};
  Page bare = page;
  bare.articles.clear();
  const auto pages = read("\n" + to_json(page) + to_json(bare) + "\n");
  ASSERT_THAT(pages, SizeIs(2));
  ASSERT_THAT(pages[0].articles, SizeIs(2));
  EXPECT_THAT(pages[0].articles[0].regions, ElementsAre(1));
  ASSERT_THAT(pages[1].articles, SizeIs(1));
  EXPECT_THAT(pages[1].articles[0].regions, ElementsAre(0, 1));
  EXPECT_EQ(to_json(pages[0]), to_json(page));
}

TEST(OcrRead, OfPageXmlTheOrderIsAppliedAndWordsMakeTheText) {
  EXPECT_THAT(read(page_xml()).at(0).articles.at(0).regions, ElementsAre(1, 0));
  const std::string coords = R"(<Coords points="0,0 90,0 90,9 0,9"/>)";
  const std::string word = "<Word>" + coords + "<TextEquiv><Unicode>Wort</Unicode></TextEquiv></Word>";
  const auto pages = read("<PcGts><Page imageWidth=\"9\" imageHeight=\"9\"><TextRegion>" + coords +
                          "<TextLine>" + coords + word + word + "</TextLine></TextRegion></Page></PcGts>");
  EXPECT_EQ(pages.at(0).lines.at(0).text, "Wort Wort");
}

std::string page_xml_region(const std::string& points, const std::string& text,
                            const std::string& inside = "", const std::string& attributes = "") {
  return "<TextRegion " + attributes + "><Coords points=\"" + points + "\"/>" + inside +
         "<TextEquiv><Unicode>" + text + "</Unicode></TextEquiv></TextRegion>";
}

Page read_page_xml(const std::string& inside) {
  return read("<PcGts><Page imageWidth=\"1500\" imageHeight=\"900\">" + inside + "</Page></PcGts>").at(0);
}

TEST(OcrRead, OfPageXmlTheTextOfARegionWithoutLinesIsLaidOutInIt) {
  std::string text;
  for (const auto& lines : {kFirstColumn, kSecondColumn})
    for (const Printed& line : lines) text += line.text + "\n";
  const Page page = read_page_xml(page_xml_region("100,200 700,200 700,480 100,480", text));
  ASSERT_THAT(page.lines, SizeIs(7));
  EXPECT_THAT(page.regions.at(0).lines, ElementsAre(0, 1, 2, 3, 4, 5, 6));
  EXPECT_EQ(page.lines[2].text, "nach einem Kahn.");
  EXPECT_DOUBLE_EQ(page.lines[2].glyph_size, 40);
  const Box third = bounds(page.lines[2].outline);
  EXPECT_DOUBLE_EQ(third.top, 280);
  EXPECT_DOUBLE_EQ(third.left, 100);
  EXPECT_LT(third.right, 400) << "as long as its characters";
  EXPECT_EQ(reflowed(page), kParagraphs);
}

TEST(OcrRead, OfPageXmlTheTextOfAVerticalRegionRunsFromTheRight) {
  const Page page = read_page_xml(page_xml_region("100,0 200,0 200,400 100,400", "航道疏通\r\n完成", "",
                                                  R"(readingDirection="top-to-bottom")"));
  ASSERT_THAT(page.lines, SizeIs(2));
  EXPECT_EQ(page.lines[0].direction, Direction::vertical);
  EXPECT_EQ(bounds(page.lines[0].outline), (Box{150, 0, 200, 400}));
  EXPECT_EQ(bounds(page.lines[1].outline), (Box{100, 0, 150, 200}));
  EXPECT_DOUBLE_EQ(page.lines[0].glyph_size, 50);
}

TEST(OcrRead, OfPageXmlTheTextOfARegionGoesToItsLinesWhereTheyHaveNone) {
  const std::string line = R"(<TextLine><Coords points="0,0 90,0 90,9 0,9"/></TextLine>)";
  const std::string own = R"(<TextLine><Coords points="0,0 90,0 90,9 0,9"/><TextEquiv><Unicode>own</Unicode>)"
                          "</TextEquiv></TextLine>";
  const std::string points = "0,0 90,0 90,90 0,90";
  const Page page =
      read_page_xml(page_xml_region(points, "a\nb", line + line) + page_xml_region(points, "c\nd", line) +
                    page_xml_region(points, "e\nf", line + own) +
                    page_xml_region(points, "g", page_xml_region(points, "g")));
  const auto texts_of = [&](std::size_t region) {
    std::vector<std::string> texts;
    for (const int id : page.regions.at(region).lines)
      texts.push_back(page.lines.at(static_cast<std::size_t>(id)).text);
    return texts;
  };
  EXPECT_THAT(page.regions.at(0).lines, ElementsAre(0, 1));
  EXPECT_THAT(texts_of(0), ElementsAre("a", "b"));
  EXPECT_THAT(texts_of(1), ElementsAre("c", "d")) << "more than lines";
  EXPECT_THAT(texts_of(2), ElementsAre("", "own")) << "some have text";
  EXPECT_THAT(texts_of(3), IsEmpty()) << "it is that of the region inside";
  EXPECT_THAT(texts_of(4), ElementsAre("g"));
  EXPECT_EQ(bounds(page.lines[1].outline), (Box{0, 0, 90, 9})) << "where it was found";
}

TEST(OcrRead, EveryReaderRefusesWhatIsCutShort) {
  for (const std::string& whole :
       {alto(), hocr(), pdftotext(true), page_xml(), to_json(read(alto()).at(0))}) {
    for (const std::size_t percent : {20U, 40U, 60U, 80U, 95U}) {
      const auto pages = read_ocr("given", whole.substr(0, whole.size() * percent / 100));
      if (pages) ADD_FAILURE() << percent << " % of " << whole.substr(0, 80);
    }
  }
}

TEST(OcrRead, BadInputIsRefused) {
  expect_refused("", "no text of an OCR engine");
  expect_refused("Der Fährmann sah zuerst\nnur die Laternen.", "no text of an OCR engine");
  expect_refused(std::string(10 << 20, 'x'), "no text of an OCR engine");
  expect_refused(std::string(10 << 20, '<'), "no text of an OCR engine");
  expect_refused("<alto>" + std::string(10 << 20, '<'), "no XML");
  expect_refused("{\"schema\":\"broadsheet-page/9\"}", "schema");
  expect_refused("<PcGts/>", "no Page");
  expect_refused("<html class='ocr_page'", "inside a tag");
  expect_refused("<html><doc><page ", "inside a tag");
}

TEST(OcrRead, NothingInTheMiddleOfAFileMakesItFail) {
  // Bytes changed one by one: a page or an error, and always well-formed places.
  for (const std::string& whole : {alto(), hocr(), pdftotext(true), pdftotext(false), page_xml()}) {
    for (std::size_t i = 0; i < whole.size(); i += 7) {
      for (const char with : {'<', '"', '9', '-', '\0', '\xFF'}) {
        std::string bytes = whole;
        bytes[i] = with;
        auto pages = read_ocr("given", bytes);
        if (!pages) continue;
        for (Page& page : *pages) {
          for (const Line& line : page.lines) {
            EXPECT_TRUE(std::isfinite(line.glyph_size));
            EXPECT_LT(static_cast<std::size_t>(line.region), page.regions.size());
          }
          reflow::reflow(page);
        }
      }
    }
  }
}

/// Tesseract's reading of the first column of a sample; empty where the tools are not there.
std::string tesseract(const TemporaryFolder& folder, const std::string& format,
                      const std::string& extension) {
  const std::string image = (folder / "column.png").string(), out = (folder / "out").string();
  const std::string crop = "convert " BROADSHEET_SOURCE_DIR
                           "/samples/en-tabloid.clean.png -crop 770x900+100+600 +repage " +
                           image + " > /dev/null 2>&1";
  const std::string read =
      "OMP_THREAD_LIMIT=1 tesseract " + image + " " + out + " -l eng " + format + " > /dev/null 2>&1";
  if (std::system(crop.c_str()) != 0 || std::system(read.c_str()) != 0) return "";
  return content(folder / ("out." + extension));
}

TEST(OcrRead, WhatTesseractWritesIsReadAndReflowed) {
  const TemporaryFolder folder;
  for (const auto& [format, extension] : {std::pair{"hocr", "hocr"}, {"alto", "xml"}}) {
    const std::string bytes = tesseract(folder, format, extension);
    if (bytes.empty()) GTEST_SKIP() << "no tesseract with eng, or no ImageMagick";
    const auto pages = read(bytes);
    ASSERT_THAT(pages, SizeIs(1)) << format;
    EXPECT_THAT(pages[0].notes, IsEmpty()) << format;
    EXPECT_GT(pages[0].lines.size(), 15U) << format;
    const auto paragraphs = reflowed(pages[0]);
    // Broken over four lines, one of them in the middle of a word.
    EXPECT_THAT(paragraphs, Contains(HasSubstr("closed 31 roads and cut power to roughly 40,000 homes")))
        << format;
    EXPECT_THAT(paragraphs, Contains(HasSubstr("listening to his maples come apart"))) << format;
    EXPECT_LT(paragraphs.size() * 2, pages[0].lines.size()) << format;
  }
}

}  // namespace
}  // namespace broadsheet::write
