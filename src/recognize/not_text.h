// Lines that are no text of this page, which only shows when they have been read: no reader is sure of them,
// and there is no word in them.
//
//   print of the other side   layout drops what is far paler than the page's lines (layout/ghosts.h). On a
//   scan
//                             of two values, and where the leaf is thin, the ink of both sides is as black;
//                             but what shows through is mirrored, and its strokes are worn thin.
//   words in pictures         layout drops what ink of the picture surrounds (layout/picture_words.h). Large
//                             signs, and what a detector takes for letters in a photograph, are left.
//   ornaments                 rows of dots or stars between items.
#pragma once

#include "page/given.h"
#include "text/lexicon.h"

namespace broadsheet::recognize {

/// Takes such lines off a page that has been read, and lists them with the reason. A line stays when it has a
/// known word, when a reader is sure of it, or when it stands at a place of which the user said something;
/// all of one reason stay where they are more than a small share of the page. The lexicon may be null: then
/// no word is known.
void drop_not_text(Page& page, const Given& given, const text::Lexicon* lexicon);

}  // namespace broadsheet::recognize
