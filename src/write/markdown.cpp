#include "write/markdown.h"

#include <nlohmann/json.hpp>

#include "write/exchange.h"
#include "write/imprint.h"
#include "write/languages.h"
#include "write/markdown_text.h"

namespace broadsheet::write {

namespace {

/// A string of JSON is one of YAML too.
std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string head_of(const Page& page) {
  const Imprint imprint = imprint_of(page);
  std::string head = "---\n";
  const auto add = [&](const char* name, const std::string& value) {
    head.append(name).append(": ").append(value).append("\n");
  };
  add("source", quoted(page.source.file));
  if (page.source.frames > 1) add("frame", std::to_string(page.source.frame + 1));
  if (page.source.spread_page > 0) add("spread_page", std::to_string(page.source.spread_page));
  if (!imprint.date.empty()) add("date", imprint.date);
  if (!imprint.issue.empty()) add("issue", quoted(imprint.issue));
  if (!imprint.page.empty()) add("page", quoted(imprint.page));
  if (const std::string language = language_of(page); !language.empty()) add("language", language);
  if (!page.source.sha256.empty()) add("sha256", page.source.sha256);
  add("program", quoted(program(page)));
  const std::vector<Step> steps = steps_with_run(page);
  if (!steps.empty()) head += "steps:\n";
  for (const Step& step : steps) head += "  - " + quoted(words_of(step)) + "\n";
  return head + "---\n";
}

}  // namespace

std::string to_markdown(const Page& page, const TextOptions& options) {
  std::string out = head_of(page);
  MarkdownWriter writer;
  for (const Paragraph* paragraph : written_paragraphs(page, options)) {
    Paragraph whole = *paragraph;
    whole.text = without_empty_lines(paragraph->text);
    whole.text.pop_back();
    if (!writer.any()) out += "\n";
    out += writer.add(whole, &page);
  }
  return writer.any() ? out + "\n" : out;
}

}  // namespace broadsheet::write
