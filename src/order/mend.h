// Pieces of text that stand in the wrong place of an order, as their text tells.
//
// Geometry alone puts what stands under another article's end with that article, and cannot know that a
// column breaks off to go on beyond it. So the order is looked at once more, as a path from region to region
// whose seams each have a worth (how well the text goes on there): a piece that does not go on what is read
// before it is moved behind the region that it does go on, when the three seams that change are together
// clearly better for it, and the piece stands where a reader would look for it: under that region in its
// column or to the right. It is one step of the local search for a path of least cost (the "or-opt" move: I.
// Or, 1976), taken as long as one is worth it.
#pragma once

#include <vector>

#include "order/reading_order.h"

namespace broadsheet::order {

/// Moves pieces of `sequence` (indices into `items`) behind what they go on, never over one of `rules` that
/// runs across the columns of both.
void mend_seams(const std::vector<Item>& items, const std::vector<FrameRule>& rules, const Join& join,
                std::vector<int>& sequence);

}  // namespace broadsheet::order
