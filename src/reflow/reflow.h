// Lines into paragraphs: where a paragraph ends, how broken lines and words are joined, also over column
// ends.
//
// Two ways in: a Page whose lines have been read and put in order, and a plain text that some other program
// took from a page. Both become blocks of rows (row.h) and run through the same engine (paragraphs.h). No
// pictures, no readers: any program's text can enter here.
#pragma once

#include <string>
#include <string_view>

#include "page/page.h"
#include "text/han_model.h"
#include "text/language.h"
#include "text/lexicon.h"

namespace broadsheet::reflow {

struct Options {
  bool keep_lines = false;  ///< paragraphs keep a '\n' at every printed line end, nothing is mended
  const text::Lexicon* lexicon = nullptr;  ///< null: words are mended by the page's own words and by letters
  text::Language language = text::Language::unknown;  ///< where no region names it; unknown: guessed
  const text::HanModel* han = nullptr;  ///< asked by join_issue only; null: Chinese is judged without it
};

/// Fills page.paragraphs (whatever stood there goes) from page.articles, their regions and lines in reading
/// order. Regions of kind picture and noise, and lines without text, are left out; a page without articles is
/// taken as one of all regions. A ParagraphLine's join tells how the line runs on also where keep_lines left
/// it alone.
void reflow(Page& page, const Options& options = {});

/// Articles of which page.paragraphs has any are left as they are, the others are filled as by reflow(): for
/// a page that was read from a file that carries what was decided.
void complete(Page& page, const Options& options = {});

/// reflow() for plain text, UTF-8: lines as printed, ideographic or spaced indents, blank lines at column
/// ends or between paragraphs, any line ends. Gives one paragraph or heading a line with an empty line
/// between, in the source's order, a line feed at the end; "" where there is no text. Malformed bytes come
/// out as U+FFFD.
std::string reflow_text(std::string_view utf8, const Options& options = {});

}  // namespace broadsheet::reflow
