// Files that will be wanted soon, asked of the disk before they are: so that while workers recognize pages
// the next ones come from the disk or over the network.
#pragma once

#include <string>

namespace broadsheet::batch {

/// Tells the system; it decides. Nothing happens where the file is none.
void read_ahead(const std::string& file);

}  // namespace broadsheet::batch
