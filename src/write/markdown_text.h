// A paragraph as Markdown: CommonMark, tables as GitHub has them.
#pragma once

#include <string>
#include <string_view>

#include "page/page.h"

namespace broadsheet::write {

/// `text` such that it reads the same when Markdown is made of it: signs that Markdown takes for its own,
/// anywhere or at the begin of a line, are escaped.
std::string escaped_markdown(std::string_view text);

/// Paragraphs one behind the other.
///
/// A headline is a heading of the first to the third level by the size of its type against the page's running
/// text, of the second where nothing tells that; a subheading one of the level below the headline before it;
/// kickers and decks are bold, bylines and captions slanted; line ends that are kept are hard ones; a table
/// has its first row as its head. A list item keeps its number where Markdown has such, and stands behind a
/// dash else. An empty line stands between paragraphs, none between the items of one list, and a hard line
/// end between the lines of one stanza.
class MarkdownWriter {
 public:
  /// The next one, without a line end behind it. `page`: its own, which tells the level of a headline.
  std::string add(const Paragraph& paragraph, const Page* page = nullptr);
  bool any() const { return any_; }

 private:
  std::string between(const Paragraph& paragraph) const;

  bool any_ = false;
  Role last_ = Role::body;
  int level_ = 2;  // of the last headline
};

}  // namespace broadsheet::write
