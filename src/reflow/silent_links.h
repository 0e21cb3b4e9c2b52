// Text that runs on over the page without a word about it, as in a book: the last text of one page stops in
// the middle of a sentence, and the next page begins with text that has no heading and goes on so.
//
// In a newspaper that is rare, and a wrong join is worse than a missing one, so all must speak for it: the
// pages follow one another, neither part has a jump there, and the line ends weigh as surely as inside a
// paragraph.
#pragma once

#include <vector>

#include "reflow/jump_links.h"

namespace broadsheet::reflow {

/// Adds links between parts that have none.
void link_silently(const std::vector<Part>& parts, const std::vector<PageLabel>& labels,
                   const std::vector<PageRows>& rows, std::vector<PartLink>& links);

}  // namespace broadsheet::reflow
