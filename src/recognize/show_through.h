// Print of the other side of the leaf that layout took for lines of this page.
//
// Layout drops what is far paler than the page's lines (layout/ghosts.h). On a scan of two values, and where
// the leaf is thin, the ink of both sides is as black; but what shows through is mirrored, and its strokes
// are worn thin: no reader is sure of it, and there is no word in it.
#pragma once

#include "page/given.h"
#include "text/lexicon.h"

namespace broadsheet::recognize {

/// Takes such lines off a page that has been read, and lists them. A line stays when it has a known word,
/// when its strokes are as thick as those of the running text, when a reader is sure of it, or when it stands
/// at a place of which the user said something; all stay where they are more than a small share of the page.
/// The lexicon may be null: then no word is known.
void drop_show_through(Page& page, const Given& given, const text::Lexicon* lexicon);

}  // namespace broadsheet::recognize
