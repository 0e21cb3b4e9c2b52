// Inputs of a megabyte and more that are one thing over and over: what takes the square of its number is
// found out here, as libFuzzer's inputs are too short for it.
#include <gtest/gtest.h>

#include <ctime>
#include <functional>
#include <string>

#include "reflow/reflow.h"
#include "write/ocr_read.h"

namespace broadsheet {
namespace {

// Seconds of processor: some ten times what the slowest takes, sanitizers some five; all took longer before.
constexpr double kMost = 30;

std::string repeated(int times, const std::string& what) {
  std::string out;
  for (int i = 0; i < times; ++i) out += what;
  return out;
}

std::string numbered(int count, const std::function<std::string(int)>& one) {
  std::string out;
  for (int i = 0; i < count; ++i) out += one(i);
  return out;
}

std::string n(int value) { return std::to_string(value); }

std::string alto(const std::string& inside, const std::string& before = "") {
  return "<alto>" + before + "<Layout><Page><PrintSpace>" + inside + "</PrintSpace></Page></Layout></alto>";
}

// One that stands alone, in a page of fifty columns.
std::string block(int i) {
  const std::string place =
      " HPOS='" + n(i % 50 * 100) + "' VPOS='" + n(i / 50 * 14) + "' WIDTH='90' HEIGHT='12'";
  return "<TextBlock ID='b" + n(i) + "'" + place + "><TextLine" + place +
         "><String CONTENT='word and'/></TextLine></TextBlock>";
}

std::string hocr(const std::string& inside) { return "<div class=ocr_page>" + inside + "</div>"; }

std::string entry(int left, int top) {
  return "<span class=ocr_line title='bbox " + n(left) + " " + n(top) + " " + n(left + 10) + " " +
         n(top + 9) + "'>x</span>";
}

struct Case {
  const char* name;
  std::string (*input)();
};

// Of each test the name alone, not its megabytes.
void PrintTo(const Case& given, std::ostream* out) { *out << given.name; }

const std::vector<Case> kCases{
    {"TextOfGapsInALine", [] { return repeated(2, repeated(300000, "a  ") + "\n"); }},
    {"TextWithSpacesBesideGapsInALine",
     [] { return repeated(300000, "a  ") + "\nabcd" + std::string(900000, ' ') + "efgh\n"; }},
    {"TextOfItemsWithALittleText", [] { return repeated(200000, "A  b\n"); }},
    {"TextWithAnIndentInEveryLine",
     [] { return repeated(30000, "    the harbour was closed until noon and\n"); }},
    {"TextOfOneParagraph",
     [] { return repeated(30000, "the committee did not say when it would meet and\n"); }},
    {"TextOfOneLine", [] { return repeated(200000, "word and "); }},
    {"TextOfOneWord", [] { return std::string(1000000, 'a') + "-\n" + std::string(1000000, 'b'); }},
    {"TextOfEmptyLines", [] { return repeated(300000, "word\n\n"); }},
    {"TextOfPages", [] { return repeated(200000, "word\f"); }},
    {"TextOfMarksOnOneLetter", [] { return "a" + repeated(250000, "\u0301\u0323"); }},
    {"AltoOfBlocks", [] { return alto(numbered(60000, block)); }},
    {"AltoOfBlocksAndRules",
     [] {
       return alto(numbered(30000, [](int i) {
         return block(i) + "<GraphicalElement HPOS='0' VPOS='" + n(i) + "' WIDTH='90' HEIGHT='1'/>";
       }));
     }},
    {"AltoOfReferencesToOneBlock",
     [] {
       return alto(numbered(10000, [](int) { return block(0); }),
                   "<ReadingOrder><Ref REF='" + repeated(100000, "b0 ") + "'/></ReadingOrder>");
     }},
    {"AltoOfPagesAndReferences",
     [] {
       return "<alto><ReadingOrder><Ref REF='" + numbered(50000, [](int i) { return "b" + n(i) + " "; }) +
              "'/></ReadingOrder><Layout>" +
              numbered(10000,
                       [](int i) { return "<Page><PrintSpace>" + block(i) + "</PrintSpace></Page>"; }) +
              "</Layout></alto>";
     }},
    {"HocrOfAreasInAreas",
     [] {
       return hocr(repeated(200, "<div class=ocr_carea>") + repeated(100000, "x<br>") +
                   repeated(200, "</div>"));
     }},
    {"HocrOfFloatsInFloats",
     [] {
       return hocr(repeated(200, "<div class=ocr_float>") + repeated(100000, "x<br>") +
                   repeated(200, "</div>"));
     }},
    {"HocrOfLooseWords", [] { return hocr(repeated(30000, "<span class=ocrx_word>x</span>")); }},
    {"HocrOfEndsWithoutBeginnings",
     [] { return hocr(repeated(200, "<b>") + repeated(200000, "</i>") + repeated(200, "</b>")); }},
    {"HocrOfAttributes",
     [] {
       return "<div class=ocr_page " + numbered(100000, [](int i) { return "a" + n(i) + "=x "; }) + "></div>";
     }},
    {"HocrOfATableInOneRow",
     [] {
       return hocr("<div class=ocr_table>" + numbered(50000, [](int i) { return entry(i * 20, 0); }) +
                   "</div>");
     }},
    {"HocrOfATableWithMoreAndMoreColumns",
     [] {
       return hocr("<div class=ocr_table>" + numbered(20000, [](int i) { return entry(i * 20, i * 20); }) +
                   "</div>");
     }},
    {"PdftotextOfWords",
     [] {
       return "<doc><page width='9' height='9'>" +
              numbered(20000,
                       [](int i) {
                         return "<word xMin='" + n(i % 50 * 20) + "' yMin='" + n(i / 50 * 14) + "' xMax='" +
                                n(i % 50 * 20 + 15) + "' yMax='" + n(i / 50 * 14 + 12) + "'>word</word>";
                       }) +
              "</page></doc>";
     }},
    {"PageXmlOfElementsInElements",
     [] {
       return "<PcGts><Page imageWidth='9' imageHeight='9'>" + repeated(300000, "<a>") +
              repeated(300000, "</a>") + "</Page></PcGts>";
     }},
    {"PageXmlOfPoints",
     [] {
       return "<PcGts><Page imageWidth='9' imageHeight='9'><TextRegion><Coords points='" +
              repeated(300000, "1,1 ") + "'/></TextRegion></Page></PcGts>";
     }},
    {"JsonOfListsInLists",
     [] {
       return "{\"schema\":\"broadsheet-page/1\",\"x\":" + std::string(1000000, '[') +
              std::string(1000000, ']') + "}";
     }},
    {"JsonOfPages", [] { return "{\"schema\":\"broadsheet-page/1\"}" + repeated(300000, "\n{"); }},
};

class LongInput : public ::testing::TestWithParam<Case> {};

TEST_P(LongInput, TakesTimeThatGrowsWithItsLength) {
  static const text::Lexicon lexicon;
  const reflow::Options options{.lexicon = &lexicon};
  const std::string bytes = GetParam().input();
  const std::clock_t begin = std::clock();
  if (write::recognize_ocr_format(bytes) == write::OcrFormat::none) {
    reflow::reflow_text(bytes, options);
  } else if (auto pages = write::read_ocr("long", bytes)) {
    for (Page& page : *pages) reflow::reflow(page, options);
  }
  EXPECT_LT(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, kMost);
}

INSTANTIATE_TEST_SUITE_P(Of, LongInput, ::testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace broadsheet
