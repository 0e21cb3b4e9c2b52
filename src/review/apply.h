// Edits shown on a page as soon as they are made, before the page is read again with them.
//
// What a page said when it was read is stored in its JSON. Edits of text, kinds, order and paragraphs change
// nothing but data and are made on that by the functions of the stages that obey them. What those of regions
// and lines come to, only the picture tells: they wait for the page to be read. The last word has always a
// reading: a text that was set right may let it find another order than the stored one.
#pragma once

#include <vector>

#include "page/given.h"
#include "page/page.h"
#include "text/lexicon.h"

namespace broadsheet::review {

struct Edits {
  std::vector<Edit> made;  ///< the page was read with them
  std::vector<Edit> more;  ///< and these came later
};

/// Whether it takes the picture to tell what comes of an edit.
bool needs_picture(const Edit& edit);

/// Makes those of `more` that need no picture; without any the page stays as it is. An edit that meets
/// nothing is told in page.notes. The lexicon is the one that the page was read with; one thread at a time.
void apply(Page& page, const Edits& edits, const text::Lexicon* lexicon);

}  // namespace broadsheet::review
