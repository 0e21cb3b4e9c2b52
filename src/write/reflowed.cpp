#include "write/reflowed.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "text/character.h"
#include "text/utf.h"
#include "write/json_outline.h"
#include "write/selection.h"

namespace broadsheet::write {

namespace {

constexpr std::array kFormats{"text", "markdown", "json", "undecided", "tei"};

// Each on a line of its own, with a tab between: where it broke, as it was mended, as it may be instead.
std::string undecided_of(const Paragraph& paragraph, const Page* page, int number) {
  const std::string_view text = paragraph.text;
  std::string out;
  for (std::size_t i = 0; i + 1 < paragraph.lines.size(); ++i) {
    const ParagraphLine& line = paragraph.lines[i];
    if (!line.undecided) continue;
    const std::size_t at = paragraph.lines[i + 1].offset;
    const std::size_t begin = text.rfind(' ', at - 1) + 1;  // npos + 1 is 0
    std::u32string before = text::decode(text.substr(begin, at - begin));
    std::u32string after = text::decode(text.substr(at, text.find(' ', at) - at));
    const auto in_word = [](char32_t c) { return text::is_letter(c) || text::is_digit(c); };
    before.erase(before.begin(), std::find_if(before.begin(), before.end(), in_word));
    after.erase(std::find_if(after.rbegin(), after.rend(), in_word).base(), after.end());
    const std::string word = text::encode(before + after);
    if (line.join == Join::hyphen_gone)
      before += U'-';
    else if (!before.empty())
      before.pop_back();
    out += page == nullptr ? std::to_string(line.line + 1)
                           : std::to_string(number) + ":" + std::to_string(line.line);
    out.append("\t").append(word).append("\t").append(text::encode(before + after)).append("\n");
  }
  return out;
}

std::string json_of(const Paragraph& paragraph, const Page* page, int number) {
  nlohmann::ordered_json out{{"id", paragraph.id}, {"article", paragraph.article}};
  if (page != nullptr) out["page"] = number;
  out["kind"] = to_string(paragraph.kind);
  out["role"] = to_string(paragraph.role);
  out["lead"] = paragraph.lead;
  out["continues"] = paragraph.continues;
  out["text"] = paragraph.text;
  out["lines"] = nlohmann::ordered_json::array();
  for (const ParagraphLine& line : paragraph.lines) {
    nlohmann::ordered_json one{{"line", page == nullptr ? line.line + 1 : line.line},
                               {"offset", line.offset}};
    if (page != nullptr)
      one["outline"] = json_outline(page->lines[static_cast<std::size_t>(line.line)].outline);
    one["join"] = to_string(line.join);
    one["reason"] = line.reason;
    if (line.undecided) one["undecided"] = true;
    out["lines"].push_back(std::move(one));
  }
  return out.dump();
}

}  // namespace

const char* to_string(ReflowedFormat format) { return kFormats.at(static_cast<std::size_t>(format)); }

std::optional<ReflowedFormat> reflowed_format_from(const std::string& name) {
  const auto* const found = std::find(kFormats.begin(), kFormats.end(), name);
  if (found == kFormats.end()) return std::nullopt;
  return static_cast<ReflowedFormat>(found - kFormats.begin());
}

std::string ReflowedWriter::begin() const {
  return format_ == ReflowedFormat::json ? R"({"schema":"broadsheet-reflow/1","paragraphs":[)" : "";
}

std::string ReflowedWriter::add(const Paragraph& paragraph, const Page* page, int number) {
  const std::string text = without_empty_lines(paragraph.text);
  if (text.empty()) return {};
  const bool first = !any_;
  any_ = true;
  switch (format_) {
    case ReflowedFormat::json:
      return (first ? "\n" : ",\n") + json_of(paragraph, page, number);
    case ReflowedFormat::undecided:
      return undecided_of(paragraph, page, number);
    case ReflowedFormat::markdown:
      return markdown_.add(paragraph, page);
    case ReflowedFormat::text:
    case ReflowedFormat::tei:
      break;
  }
  return (first ? "" : "\n") + text;
}

std::string ReflowedWriter::end() const {
  if (format_ == ReflowedFormat::json) return "\n]}\n";
  return format_ == ReflowedFormat::markdown && any_ ? "\n" : "";
}

}  // namespace broadsheet::write
