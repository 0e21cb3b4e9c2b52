// Where an article begins that runs over several columns under a headline in the first of them alone.
//
// All columns of an article begin level, so the print beside its headline stops where the headline begins and
// goes on where the text under it does: white as high as the headline in every column beside it. So are
// articles of vertical text set that stand side by side in tiers, and many that run across.
#pragma once

#include <vector>

#include "order/reading_order.h"
#include "order/white.h"

namespace broadsheet::order {

/// The cuts of `part` (indices into `items`) over such headlines, from the top.
std::vector<Gap> openings(const std::vector<Item>& items, const std::vector<int>& part, double glyph_size);

}  // namespace broadsheet::order
