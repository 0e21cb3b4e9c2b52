// Headlines and subheadings that are not much larger than the text under them.
//
// What is far larger than the running text the eye takes for a headline at once (layout/). A newspaper's
// small articles have headlines of nearly the size of their text: what makes them headlines is that their
// strokes are thicker too, that they are a few lines at most, that they leave their last line unfilled, and
// that a sentence does not end there. Size and weight are held together, both against the page's own running
// text, so that neither must be large; type that is hardly heavier (Fraktur knows no bold) must also stand
// apart from the text. Beside a headline of larger type it is the deck or kicker of that one.
//
// Of the size of the text, and bold only, may be the headline of a small article or the subheading inside a
// large one. A rule over it or a byline under it tells that an article begins, and where a third of the
// headings of one style begin one, all do.
#pragma once

#include "page/page.h"

namespace broadsheet::order {

/// Sets Region::kind of body regions that are headlines, decks, kickers or subheadings. `body` is the glyph
/// size of the running text.
void find_headings(Page& page, double body);

}  // namespace broadsheet::order
