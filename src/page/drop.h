// Takes things off a page and keeps its numbers whole: ids are places in the page's lists.
#pragma once

#include <vector>

#include "page/page.h"

namespace broadsheet {

/// Regions without a line, but for pictures, which have none.
void drop_empty_regions(Page& page);

/// The lines for which `gone`, one value a line, holds; each is listed in page.dropped with `reason`. Regions
/// that lose all their lines go as well, the outlines of the others are drawn in. Before order and reflow
/// only.
void drop_lines(Page& page, const std::vector<bool>& gone, DropReason reason);

/// Draws the outline of a region around its lines.
void fit_outline(const Page& page, Region& region);

}  // namespace broadsheet
