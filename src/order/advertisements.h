// Advertisements: what stands in a frame and is no running text.
//
// A boxed article has lines that fill the frame; an advertisement sets a few lines in the middle, in several
// sizes. Small advertisements without a frame are set like text, and are left as that.
#pragma once

#include "page/page.h"

namespace broadsheet::order {

/// Sets Region::kind of what stands in one frame (Region::box) where that is an advertisement.
void find_advertisements(Page& page);

}  // namespace broadsheet::order
