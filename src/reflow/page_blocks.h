// From a Page to blocks of rows: the only file of this room that knows regions and outlines.
#pragma once

#include <vector>

#include "page/page.h"
#include "reflow/row.h"

namespace broadsheet::reflow {

/// One block a region with text, in reading order. Row::source is the id of the line; rows of a table are
/// sorted from the top down and from left to right.
std::vector<Block> blocks_of(const Page& page);

}  // namespace broadsheet::reflow
