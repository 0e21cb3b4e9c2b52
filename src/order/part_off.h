// Lines of a block that turn out to be something else are made a region of their own.
#pragma once

#include <cstddef>

#include "page/page.h"

namespace broadsheet::order {

/// Takes `count` lines of the region at index `block`, from its line `begin` on, and makes them the last
/// region of the page; both have the outline of their own lines then. At least one line must stay.
void part_off(Page& page, std::size_t block, std::size_t begin, std::size_t count, Kind kind);

}  // namespace broadsheet::order
