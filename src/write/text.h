// Clean running text of a page: one paragraph, headline or caption a line, a blank line between.
//
// What is written, and in which order, says selection.h. A blank line always means a new paragraph: where a
// paragraph keeps line breaks (tables, --keep-lines), empty lines inside it are left out. Output is UTF-8 and
// ends in one '\n', or is empty.
#pragma once

#include <string>

#include "page/page.h"
#include "write/selection.h"

namespace broadsheet::write {

std::string to_text(const Page& page, const TextOptions& options);

}  // namespace broadsheet::write
