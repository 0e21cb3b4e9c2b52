// What stands in the regions of one kind, line by line.
#pragma once

#include <string>
#include <vector>

#include "page/page.h"

namespace broadsheet {

/// The texts of their lines, in the order of regions and lines.
std::vector<std::string> lines_of_kind(const Page& page, Kind kind);

}  // namespace broadsheet
