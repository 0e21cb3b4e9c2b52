// The same words with the same spaces in the same order, whatever the format.
#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <sstream>

#include "made_news.h"
#include "temporary_folder.h"
#include "write/json_lines.h"
#include "write/markdown.h"
#include "write/pdf.h"
#include "write/tei.h"
#include "write/text.h"

namespace broadsheet::write {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

void erase_all(std::string& text, const std::string& what, std::size_t after = 0) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos;)
    text.erase(at + after, what.size() - after);
}

std::string in_markdown(const Page& page) {
  std::string text = to_markdown(page, {});
  text.erase(0, text.find("---\n", 4) + 4);
  for (const char* sign : {"## ", "| --- | --- |", "|", "*", "\\"}) erase_all(text, sign);
  return text;
}

std::string in_json_lines(const Page& page) {
  std::istringstream lines(to_json_lines(page, {}));
  std::string text;
  for (std::string line; std::getline(lines, line);)
    text += nlohmann::json::parse(line)["text"].get<std::string>() + "\n";
  return text;
}

std::string in_pdf(const Page& page) {
  const std::vector<std::uint8_t> white(static_cast<std::size_t>(page.source.width * page.source.height),
                                        255);
  const TemporaryFolder folder;
  put(folder / "a.pdf", to_pdf(page, {},
                               {white.data(), static_cast<std::size_t>(page.source.width), page.source.width,
                                page.source.height, 1})
                            .value_or(""));
  const std::string out = (folder / "out").string();
  if (std::system(("pdftotext -raw " + (folder / "a.pdf").string() + " " + out).c_str()) != 0)
    return "no pdftotext";
  std::string text = content(out);
  erase_all(text, "\u00AD\n");
  erase_all(text, "-\n", 1);
  return text;
}

std::string text_of(const pugi::xml_node& node) {
  std::string out = node.value();
  for (const pugi::xml_node& child : node) out += text_of(child);
  for (const char* block : {"p", "head", "byline", "cell", "label", "item", "l"})
    if (node.name() == std::string(block)) out += '\n';
  return out;
}

std::string in_tei(const Page& page) {
  Issue issue;
  issue.pages = {{page.source, "4", true}};
  for (const Paragraph* p : written_paragraphs(page, {})) {
    IssueParagraph made{p->id, p->article, p->kind, p->role, p->lead, p->continues, p->text, {}};
    for (const ParagraphLine& line : p->lines) made.lines.push_back({0, line});
    issue.paragraphs.push_back(made);
  }
  pugi::xml_document document;
  document.load_string(to_tei(issue, {page}).c_str(), pugi::parse_full);
  return text_of(document.select_node("/TEI/text/body").node());
}

TEST(Formats, HaveTheSameWordsInTheSameOrder) {
  const Page page = MadeNews().page;
  const std::vector<std::string> words = words_of(to_text(page, {}));
  ASSERT_GT(words.size(), 30U);
  EXPECT_EQ(words_of(in_markdown(page)), words);
  EXPECT_EQ(words_of(in_json_lines(page)), words);
  EXPECT_EQ(words_of(in_pdf(page)), words);
  EXPECT_EQ(words_of(in_tei(page)), words);
}

}  // namespace
}  // namespace broadsheet::write
