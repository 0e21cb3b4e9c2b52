#include "write/markdown.h"

#include <gtest/gtest.h>

#include "made_news.h"
#include "write/imprint.h"
#include "write/languages.h"
#include "write/reflowed.h"

namespace broadsheet::write {
namespace {

constexpr const char* kBody =
    "\n## The Harbour Grows\n\n"
    "The new quay is the longest in the country, and the townspeople are proud of it \\& say so.\n\n"
    "A well-known pilot took the first ship in.\n\n"
    "*The pilot \\<left\\> on his boat*\n\n"
    "| Cod | 2s |\n| --- | --- |\n| Herring | 1s |\n\n"
    "1. Leeks\n2. Onions\n";

TEST(Markdown, HasAHeadAndTheText) {
  EXPECT_EQ(to_markdown(MadeNews().page, {}),
            std::string("---\nsource: \"scans/news.png\"\ndate: 2025-05-16\nissue: \"113\"\npage: "
                        "\"4\"\nlanguage: en\nprogram: \"Broadsheet\"\n---\n") +
                kBody);
}

TEST(Markdown, WhatThePageDoesNotTellIsLeftOut) {
  Page page;
  page.source.file = "a \"b\"\xff.tif";
  EXPECT_EQ(to_markdown(page, {}),
            "---\nsource: \"a \\\"b\\\"\xEF\xBF\xBD.tif\"\nprogram: \"Broadsheet\"\n---\n");
  page.source.frames = 3;
  page.source.frame = 1;
  page.source.spread_page = 2;
  EXPECT_EQ(to_markdown(page, {}),
            "---\nsource: \"a \\\"b\\\"\xEF\xBF\xBD.tif\"\nframe: 2\nspread_page: 2\nprogram: "
            "\"Broadsheet\"\n---\n");
}

TEST(Markdown, TheHeadTellsWhatMadeThePage) {
  Page page;
  page.source.file = "a.tif";
  page.source.sha256 = "ab12";
  page.made_by = {"1.2.3", {{"det.onnx", "cd34"}}, {{"languages", "eng"}}};
  page.provenance = {{"layout", "1.2.3", "scale=\"0.25\""}};
  EXPECT_EQ(to_markdown(page, {}),
            "---\nsource: \"a.tif\"\nsha256: ab12\nprogram: \"Broadsheet 1.2.3\"\nsteps:\n"
            "  - \"run 1.2.3 languages=eng sha256(det.onnx)=cd34\"\n"
            "  - \"layout 1.2.3 scale=\\\"0.25\\\"\"\n---\n");
}

TEST(Markdown, TheSizeOfTheTypeMakesTheLevel) {
  Page page = MadeNews().page;
  const auto head = [&](double size) {
    page.lines[1].glyph_size = size;
    const std::string text = to_markdown(page, {.kinds = {Kind::headline}});
    return text.substr(text.find("\n\n") + 2);
  };
  EXPECT_EQ(head(100), "# The Harbour Grows\n");
  EXPECT_EQ(head(80), "## The Harbour Grows\n");
  EXPECT_EQ(head(35), "### The Harbour Grows\n");
  EXPECT_EQ(head(0), "## The Harbour Grows\n");
}

TEST(Markdown, ASubheadingIsBelowItsHeadline) {
  Page page = MadeNews().page;
  page.lines[1].glyph_size = 100;
  page.paragraphs[3].kind = Kind::subheading;
  const std::string text = to_markdown(page, {});
  EXPECT_NE(text.find("\n## A well-known"), std::string::npos) << text;
}

TEST(Markdown, AnItemWhoseListIsLeftOutBeginsOne) {
  Page page = MadeNews().page;
  page.paragraphs[6].kind = Kind::advertisement;
  const std::string text = to_markdown(page, {.kinds = {Kind::body}});
  EXPECT_NE(text.find("ship in.\n\n2. Onions\n"), std::string::npos) << text;
}

TEST(Markdown, IsThatOfReflow) {
  const Page page = MadeNews().page;
  ReflowedWriter writer(ReflowedFormat::markdown);
  std::string all;
  for (const Paragraph& paragraph : page.paragraphs)
    if (!is_furniture(paragraph.kind)) all += writer.add(paragraph, &page, 1);
  EXPECT_EQ("\n" + all + writer.end(), kBody);
}

TEST(Imprint, IsReadFromTheFurnitureAlone) {
  Page page = MadeNews().page;
  EXPECT_EQ(imprint_of(page).page, "4");
  page.regions[0].kind = Kind::body;
  EXPECT_EQ(imprint_of(page).date, "");
  EXPECT_EQ(imprint_of(page).issue, "");
  EXPECT_EQ(imprint_of(page).page, "");
}

TEST(Languages, ThatOfMostCharactersCounts) {
  Page page = MadeNews().page;
  page.regions[3].language = "deu";
  EXPECT_EQ(language_of(page), "en");
  EXPECT_EQ(language_of(page, page.paragraphs[3]), "de");
  EXPECT_EQ(language_of(Page{}), "");
}

}  // namespace
}  // namespace broadsheet::write
