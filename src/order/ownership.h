// Which headline owns which columns.
//
// A column that begins below the headline beside it, with white above, belongs to that headline; between two
// headlines the one it leaves better centred or aligned wins, unless the text clearly tells which of them it
// goes on.
#pragma once

#include <vector>

#include "order/reading_order.h"

namespace broadsheet::order {

/// The columns (from the left, indices into `items`) gathered in groups that stand under one headline, or
/// alone.
std::vector<std::vector<int>> under_headlines(const std::vector<Item>& items,
                                              const std::vector<std::vector<int>>& columns, double glyph_size,
                                              const Join& join = {});

}  // namespace broadsheet::order
