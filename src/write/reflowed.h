// What `broadsheet reflow` gives out, paragraph by paragraph, so that a text of any length can be written as
// it comes.
//
//   text      one paragraph or heading a line, an empty line between
//   markdown  headlines as headings, tables as tables, items as lists, verse with hard line ends, all else as
//             it is read, with what Markdown would take for its own signs escaped (CommonMark; tables as
//             GitHub has them)
//   json      {"schema":"broadsheet-reflow/1","paragraphs":[{"id", "article", "page", "kind", "role", "lead",
//             "continues", "text", "lines": [{"line", "offset", "outline", "join", "reason"}]}]}: what each
//             paragraph is (page/page.h), and of the lines it came from where their text begins (bytes), how
//             they were joined to the next and why, and where they stood: the number of the line in a plain
//             text, from 1; page and corners of the outline of a page
//   undecided the broken words of which nothing tells whether their hyphen is their own, one a line: the
//   number of the line (of a page: page:line), the word as it was mended, and as it may be instead
//   tei       of an issue only: write/tei.h
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "page/page.h"
#include "write/markdown_text.h"

namespace broadsheet::write {

enum class ReflowedFormat : std::uint8_t { text, markdown, json, undecided, tei };
const char* to_string(ReflowedFormat format);
std::optional<ReflowedFormat> reflowed_format_from(const std::string& name);

class ReflowedWriter {
 public:
  explicit ReflowedWriter(ReflowedFormat format) : format_(format) {}

  /// What stands before the first paragraph.
  std::string begin() const;
  /// The next paragraph; nothing where it has no text. `page`: what its lines are numbers of, with the page's
  /// own number, from 1; none: they are lines of a plain text.
  std::string add(const Paragraph& paragraph, const Page* page = nullptr, int number = 0);
  /// What stands behind the last.
  std::string end() const;

 private:
  ReflowedFormat format_;
  MarkdownWriter markdown_;
  bool any_ = false;
};

}  // namespace broadsheet::write
