// What is placed in the order of a page as one: a region alone, or several that belong together.
//
//   - A headline printed the other way than its page, beside the columns it is as tall as (a vertical
//     headline beside horizontal columns): it opens their article, so it is placed as if it stood over the
//     first of them. Where columns stand on both sides it takes those without a headline of their own, else
//     those it is read before.
//   - All that stands in one box (Region::box).
//   - Text printed the other way than its page: an article in vertical lines on a horizontal page is read
//     to its end, by the rules of its own direction.
#pragma once

#include <vector>

#include "order/reading_order.h"
#include "page/page.h"

namespace broadsheet::order {

struct Unit {
  std::vector<int> regions;  ///< ids, in reading order
  Item item;                 ///< as it is placed, in the reading frame of the page
};

/// The direction in which most of them is printed.
Direction direction_of(const Page& page, const std::vector<int>& regions);

/// Regions gathered where they come within `reach` flattened pixels of one another.
std::vector<std::vector<int>> clusters_of(const Page& page, const std::vector<int>& regions, double reach);

/// Units of `regions` on a page printed in `direction`. `join` is between regions.
std::vector<Unit> units_of(const Page& page, const std::vector<int>& regions, Direction direction,
                           double glyph_size, const Join& join);

/// `regions` in reading order.
std::vector<int> read_in_order(const Page& page, const std::vector<int>& regions, Direction direction,
                               double glyph_size, const Join& join);

}  // namespace broadsheet::order
