// Articles: what stands between one opening headline and the next, in reading order; then what is no part of
// the run of the page.
//
//   - A kicker or headline after running text opens an article.
//   - A caption goes with its picture, and both are read after the article that holds them, so that they
//     tear no sentence.
//   - A byline over all text of an article is read before it, whichever column it stands over.
//   - A box (Region::box) is an article of its own. One that stands amid an article, which goes on under or
//     around it, is read after that article. Only a box without a headline right under one is the lead of
//     the article that the headline opens, and is read in its place.
//   - Advertisements come after all articles, each box or each group that touches as one.
//   - Furniture stands in articles of its own, at the head and the foot.
#pragma once

#include <vector>

#include "order/reading_order.h"
#include "page/page.h"

namespace broadsheet::order {

/// Groups `sequence` (region ids in reading order, without boxes and advertisements) into articles. Names
/// kickers that only their place tells.
std::vector<std::vector<int>> group_articles(Page& page, const std::vector<int>& sequence);

/// The articles of one sheet in reading order: `regions` are all that stand on it. `join` is between regions
/// and may be empty.
std::vector<std::vector<int>> articles_of(Page& page, const std::vector<int>& regions, Direction direction,
                                          double glyph_size, const Join& join);

}  // namespace broadsheet::order
