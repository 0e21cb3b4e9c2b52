#include "write/issue.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "write/json_outline.h"
#include "write/tei.h"

namespace broadsheet::write {

namespace {

using Json = nlohmann::ordered_json;

// File names may hold bytes that are not UTF-8.
std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, nlohmann::detail::error_handler_t::replace);
}

Json json_of(const IssuePage& page) {
  return {{"file", page.source.file},
          {"frame", page.source.frame},
          {"spread_page", page.source.spread_page},
          {"number", page.number},
          {"printed", page.printed}};
}

Json json_of(const Jump& jump) {
  return {{"page", jump.page + 1},     {"line", jump.line},     {"onward", jump.onward},
          {"text", jump.text},         {"target", jump.target}, {"keyword", jump.keyword},
          {"followed", jump.followed}, {"note", jump.note}};
}

Json json_of(const PageJoin& join) {
  return {{"from", {{"page", join.from_page + 1}, {"line", join.from_line}}},
          {"to", {{"page", join.to_page + 1}, {"line", join.to_line}}},
          {"same_paragraph", join.same_paragraph},
          {"reason", join.reason},
          {"headline", join.headline}};
}

Json json_of(const IssueParagraph& paragraph, const std::vector<Page>& pages) {
  Json out{{"id", paragraph.id},
           {"article", paragraph.article},
           {"kind", to_string(paragraph.kind)},
           {"role", to_string(paragraph.role)},
           {"lead", paragraph.lead},
           {"continues", paragraph.continues},
           {"text", paragraph.text}};
  out["lines"] = Json::array();
  for (const IssueLine& line : paragraph.lines) {
    Json outline = nullptr;
    if (line.page >= 0 && line.part.line >= 0)
      outline = json_outline(
          pages[static_cast<std::size_t>(line.page)].lines[static_cast<std::size_t>(line.part.line)].outline);
    out["lines"].push_back({{"page", line.page + 1},
                            {"line", line.part.line},
                            {"offset", line.part.offset},
                            {"outline", std::move(outline)},
                            {"join", to_string(line.part.join)},
                            {"reason", line.part.reason}});
  }
  return out;
}

/// A member that is a list, each element on a line of its own.
template <class Element, class Format>
std::string member(const char* name, const std::vector<Element>& all, Format format) {
  std::string out = std::string(",\n\"") + name + "\":[";
  for (const Element& element : all)
    out += (&element == &all.front() ? "\n " : ",\n ") + dumped(format(element));
  return out + (all.empty() ? "]" : "\n]");
}

std::string to_json(const Issue& issue, const std::vector<Page>& pages) {
  const auto plain = [](const auto& element) { return json_of(element); };
  return R"({"schema":")" + std::string(kIssueSchema) + "\"" + member("pages", issue.pages, plain) +
         member("jumps", issue.jumps, plain) + member("joins", issue.joins, plain) +
         member("notes", issue.notes, [](const std::string& note) { return Json(note); }) +
         member("paragraphs", issue.paragraphs,
                [&](const IssueParagraph& paragraph) { return json_of(paragraph, pages); }) +
         "}\n";
}

}  // namespace

std::string to_text(const Issue& issue, const std::vector<Page>& pages, ReflowedFormat format) {
  if (format == ReflowedFormat::json) return to_json(issue, pages);
  if (format == ReflowedFormat::tei) return to_tei(issue, pages);
  ReflowedWriter writer(format);
  std::string out = writer.begin();
  for (const IssueParagraph& paragraph : issue.paragraphs)
    out += writer.add({.id = paragraph.id,
                       .article = paragraph.article,
                       .kind = paragraph.kind,
                       .role = paragraph.role,
                       .lead = paragraph.lead,
                       .continues = paragraph.continues,
                       .text = paragraph.text,
                       .lines = {}});
  return out + writer.end();
}

}  // namespace broadsheet::write
