// Blocks of rows in reading order, made into paragraphs.
//
// Running text is one thread through the blocks of an article: the last row of a column is weighed against
// the first row of the next, as if it stood below it. Captions, tables, advertisements and furniture that lie
// between do not touch the thread; a heading or a rule cuts it. Paragraphs come out in the order of their
// first rows.
#pragma once

#include <string>
#include <vector>

#include "page/page.h"
#include "reflow/row.h"
#include "reflow/word_repair.h"

namespace broadsheet::reflow {

struct DraftLine {
  int source = -1;         ///< Row::source
  std::size_t offset = 0;  ///< code points into Draft::text
  Join join = Join::none;
  const char* reason = "";
  bool undecided = false;
};

struct Draft {
  std::u32string text;
  std::vector<DraftLine> lines;
  Kind kind = Kind::body;
  int article = -1;
  Role role = Role::body;
  std::size_t lead = 0;    ///< code points of the mark of a list item, or of a dateline
  int run = -1;            ///< list or stanza that it belongs to
  bool continues = false;  ///< of the same as the draft before
};

/// With its text in UTF-8, and offsets in bytes of it.
Paragraph paragraph_of(const Draft& draft, int id);

struct ThreadOptions {
  bool keep_lines = false;  ///< '\n' at every line end inside a paragraph, nothing mended
  const text::Lexicon* lexicon = nullptr;
  text::Language language = text::Language::unknown;  ///< unknown: guessed from the text
  EarlierForms* earlier = nullptr;  ///< of a text of which this is a piece; those of this one are added
};

std::vector<Draft> paragraphs_of(const std::vector<Block>& blocks, const ThreadOptions& options);

}  // namespace broadsheet::reflow
