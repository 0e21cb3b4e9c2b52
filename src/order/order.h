// Kinds, reading order and articles of a page whose lines have been read.
#pragma once

#include "page/page.h"

namespace broadsheet::order {

/// Fills page.articles and settles Region::kind. Works on outlines, rules and text alone.
void find_order(Page& page);

}  // namespace broadsheet::order
