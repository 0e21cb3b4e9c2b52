// Kickers that came in one block with the headline under them.
//
// A kicker stands close over its headline, and its type is often but a quarter smaller, or of the same size
// and lighter, so that both look like the lines of one headline. Chinese characters are all as wide as their
// type is large: how far apart they stand in a line tells the size of each line far better than the height of
// its ink.
#pragma once

#include "page/page.h"

namespace broadsheet::order {

/// Makes the first line of a headline a region of its own where it is a kicker. Latin type, whose letters
/// differ in width, is left as it is.
void part_kickers(Page& page);

}  // namespace broadsheet::order
