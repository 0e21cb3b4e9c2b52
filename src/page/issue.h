// The pages of one issue of a newspaper joined: what a later pass over finished pages makes of them.
//
// A page's text depends on that page alone; the pages themselves stay as they are. Pages are numbered here by
// their place among those given, from 0; lines by their id on their page.
#pragma once

#include <string>
#include <vector>

#include "page/page.h"

namespace broadsheet {

struct IssuePage {
  Source source;
  std::string number;    ///< "6", "A6", as jumps name it; empty: not known
  bool printed = false;  ///< the number was read on the page, not told by its neighbours or its place
};

struct IssueLine {
  int page = -1;
  ParagraphLine part;  ///< its reason also "issue form": mended as the word stands elsewhere in the issue
};

struct IssueParagraph {
  int id = 0;
  int article = -1;  ///< of the issue, from 0 as they are read
  Kind kind = Kind::body;
  Role role = Role::body;  ///< role, lead and continues as in Paragraph
  std::size_t lead = 0;
  bool continues = false;
  std::string text;
  std::vector<IssueLine> lines;
};

/// A line that says where its article goes on or comes from.
struct Jump {
  bool onward = true;  ///< false: it says where the article comes from
  int page = -1;
  int line = -1;          ///< the first of its lines; -1: not known
  std::string text;       ///< as it stood in the text
  std::string target;     ///< number of the page that it names
  std::string keyword;    ///< `MAYOR`; empty: none
  bool followed = false;  ///< the text was joined there, and these words taken out of it; else they stay
  std::string note;       ///< why it was not followed; empty where it was
};

/// A place where the text of one page goes on in that of another.
struct PageJoin {
  int from_page = -1;
  int from_line = -1;  ///< the last before it
  int to_page = -1;
  int to_line = -1;  ///< the first behind it
  bool same_paragraph = false;
  std::string reason;    ///< what spoke for it, the weightiest first: "page number, headline, small letter"
  std::string headline;  ///< over the second part, left out of the text as it says what is said; may be empty
};

struct Issue {
  std::vector<IssuePage> pages;
  std::vector<IssueParagraph> paragraphs;  ///< in reading order, an article with all its parts together
  std::vector<Jump> jumps;                 ///< as they are read
  std::vector<PageJoin> joins;             ///< the same
  std::vector<std::string> notes;          ///< what a user should know: "page 3 stands before page 1"
};

}  // namespace broadsheet
