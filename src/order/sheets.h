// The two facing pages of a spread that was scanned as one.
//
// Each has its own head, its own columns and its own foot, and is read to its end before the other. Between
// them no line of print crosses the spine, whatever gutters the columns have. So a page is parted when its
// print is clearly wider than high, and white (or a rule) runs down through all of it near its middle.
#pragma once

#include <vector>

#include "page/page.h"

namespace broadsheet::order {

/// Ids of the regions of each sheet, in the order in which the sheets are read: the left one first, or, where
/// the page is printed from the right (`direction` vertical), the right one.
std::vector<std::vector<int>> find_sheets(const Page& page, Direction direction);

}  // namespace broadsheet::order
