// Order by the two relations of Breuel, for what no straight cut divides.
#pragma once

#include <vector>

#include "order/reading_order.h"

namespace broadsheet::order {

/// Appends `part` (indices into `items`) to `out`: what stands above in the same column goes first, and what
/// stands to the left with nothing over both between.
void sort_by_relations(const std::vector<Item>& items, const std::vector<int>& part, double glyph_size,
                       std::vector<int>& out);

}  // namespace broadsheet::order
