// What a user has said of kinds, columns, order and articles stands over what was found.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "page/given.h"

namespace broadsheet::order {

/// The kinds of regions that were given with them, by id, and those of the edits "kind", which are added to
/// them.
void give_kinds(Page& page, std::map<int, Kind>& kinds, const std::vector<Edit>& edits);

/// Regions in the order in which they were given, of which there were `given`; one that was parted from them
/// since stands where its lines do.
std::vector<int> given_sequence(const Page& page, std::size_t given);

/// Regions that lie in one of so many columns (page/column_edges.h) have its number, all others none.
void give_columns(Page& page, Direction direction, int columns);

/// The edits "article" and "order". A region is taken out of the article it was in; what is left of that
/// stays.
void give_articles(Page& page, const std::vector<Edit>& edits);

}  // namespace broadsheet::order
