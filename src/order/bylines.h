// Bylines within a block of text, and the headlines over them.
//
// A byline in the type of the text comes in one block with it, and so does a headline over it that is hardly
// larger. The byline is told by its words, its length and the white at its end; what stands over it, a few
// lines from the end of a sentence or the begin of the block on, the last of them unfilled, is its headline.
// Where another headline stands over that, or a line or two that stand out against it, it is the deck.
#pragma once

#include "page/page.h"

namespace broadsheet::order {

/// Makes them regions of their own.
void part_bylines(Page& page);

}  // namespace broadsheet::order
