// The real pdftotext on a page of two columns, in both ways that reflow takes what it writes. Skipped where
// there is none.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>

#include "../load/made_pdf.h"
#include "reflow/reflow.h"
#include "temporary_folder.h"
#include "write/ocr_read.h"

namespace broadsheet::write {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// The second paragraph begins with an indent and goes on over the column's end.
const std::vector<std::string> kFirstColumn{
    "The old mill by the river was sold on Friday",  "to a company from the north, which means to",
    "make paper there. It will need sixty hands,",   "and the town has not so many to give.",
    "   Nobody had thought of the dam. It was dam-", "aged in the floods of last spring, and whoever"};
const std::vector<std::string> kSecondColumn{
    "wants to use the wheel must mend it first, as", "the mayor told the buyers when they came to",
    "sign. They asked him for the plans, and were", "shown a drawing of the last century."};
const auto kParagraphs = ElementsAre(
    "The old mill by the river was sold on Friday to a company from the north, which means to make paper "
    "there. "
    "It will need sixty hands, and the town has not so many to give.",
    "Nobody had thought of the dam. It was damaged in the floods of last spring, and whoever wants to use "
    "the "
    "wheel must mend it first, as the mayor told the buyers when they came to sign. They asked him for the "
    "plans, and were shown a drawing of the last century.");

std::string column(const std::vector<std::string>& lines, int left) {
  constexpr int kTop = 780, kPitch = 12;  // points
  std::string operators;
  for (std::size_t i = 0; i < lines.size(); ++i)
    operators += "BT /F1 10 Tf " + std::to_string(left) + " " +
                 std::to_string(kTop - kPitch * static_cast<int>(i)) + " Td (" + lines[i] + ") Tj ET\n";
  return operators;
}

/// What pdftotext makes of the page; empty where there is no pdftotext.
std::string pdftotext(const std::string& option) {
  const TemporaryFolder folder;
  load::PdfPage page;
  page.content = column(kFirstColumn, 60) + column(kSecondColumn, 310);
  const load::FileBytes pdf = load::pdf_of({page});
  put(folder / "a.pdf", {pdf.begin(), pdf.end()});
  const std::string out = (folder / "out").string();
  const std::string command =
      "pdftotext " + option + " " + (folder / "a.pdf").string() + " " + out + " > /dev/null 2>&1";
  return std::system(command.c_str()) == 0 ? content(out) : "";
}

std::vector<std::string> lines_with_text(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

std::vector<std::string> texts_of(const std::vector<Paragraph>& paragraphs) {
  std::vector<std::string> texts;
  for (const Paragraph& paragraph : paragraphs) texts.push_back(paragraph.text);
  return texts;
}

TEST(RealPdftotext, ItsBlocksReflow) {
  const std::string written = pdftotext("-bbox-layout");
  if (written.empty()) GTEST_SKIP() << "no pdftotext";
  auto pages = read_ocr("a.html", written);
  ASSERT_TRUE(pages);
  ASSERT_THAT(*pages, SizeIs(1));
  EXPECT_THAT(pages->front().notes, IsEmpty());
  reflow::reflow(pages->front());
  EXPECT_THAT(texts_of(pages->front().paragraphs), kParagraphs);
}

TEST(RealPdftotext, ItsColumnsSideBySideReflow) {
  const std::string written = pdftotext("-layout");
  if (written.empty()) GTEST_SKIP() << "no pdftotext";
  EXPECT_THAT(lines_with_text(reflow::reflow_text(written)), kParagraphs);
}

}  // namespace
}  // namespace broadsheet::write
