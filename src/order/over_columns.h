// What stands in the middle over the columns of an article, under its headline, in the type of the text.
//
// A deck or byline that is centred over three columns stands over the middle one only, and comes in one block
// with it. What tells it is the level at which the columns beside it begin: the columns of an article begin
// at one height, so lines that stand higher than those on both sides, in the middle under the headline, are
// none of their column.
#pragma once

#include "page/page.h"

namespace broadsheet::order {

/// Makes such lines decks and bylines, regions of their own where they come in one block with text. `body` is
/// the glyph size of the running text.
void find_over_columns(Page& page, double body);

/// Where the region at index `region`, a deck or byline in the middle under a wider headline, is placed in
/// the order of the page: over all that the headline stands over, unless something else stands beside it. The
/// box in the reading frame of `direction`; of any other region its own.
Box placed_over_columns(const Page& page, std::size_t region, Direction direction);

}  // namespace broadsheet::order
