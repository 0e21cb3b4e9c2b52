// Bands and columns by number: which regions of a page stand in one column.
//
// A band is what lies between two strips of white that run across the whole page; a strip that holds
// headlines only belongs to the band under it. Columns are counted anew in each band, so their number may
// change down the page. In vertical text the same holds in the reading frame: columns are the tiers, counted
// from the top.
//
// What tells columns is that they stand side by side. Short lines that stand under one another, the last of a
// paragraph and the indented first of the next, are one column when there is text as wide as both.
#pragma once

#include "page/page.h"

namespace broadsheet::order {

/// Sets Region::band and Region::column of all regions that hold text; a region over several columns and
/// display type keep column -1, furniture keeps both at -1.
void number_columns(Page& page, Direction direction);

}  // namespace broadsheet::order
