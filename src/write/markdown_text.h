// A paragraph as Markdown: CommonMark, tables as GitHub has them.
#pragma once

#include <string>
#include <string_view>

#include "page/page.h"

namespace broadsheet::write {

/// `text` such that it reads the same when Markdown is made of it: signs that Markdown takes for its own,
/// anywhere or at the begin of a line, are escaped.
std::string escaped_markdown(std::string_view text);

/// Without a line end. Headlines are headings of the second level, subheadings of the third; kickers, decks,
/// bylines and captions are set off; line ends that are kept are hard ones; a table has its first row as its
/// head. A list item keeps its number where Markdown has such, and stands behind a dash else.
std::string to_markdown(const Paragraph& paragraph);

/// What stands between a paragraph and the one before it: an empty line, none between the items of one list,
/// a hard line end between the lines of one stanza.
std::string markdown_between(const Paragraph& paragraph);

}  // namespace broadsheet::write
