// The order in which regions of a page are read, from their boxes, the rules and which of them are headlines.
//
// The page is divided again and again, as by a reader who first sees the big parts: at rules that run
// through, at white that runs through, under headlines. What makes a newspaper different from a book is the
// headline: it owns the columns under it, so white between columns does not divide where a headline above
// joins them, and a band ends where the next headline begins. Where nothing divides (interlocked articles),
// regions are sorted by the two relations "above" and "left of with nothing between".
//   Division by white: G. Nagy, S. Seth: Hierarchical Representation of Optically Scanned Documents, 1984 (XY
//   cut). The two relations: T. Breuel: High Performance Document Layout Analysis, 2003.
//
// All boxes are in the reading frame (page/reading_frame.h): reading goes left to right, then down.
#pragma once

#include <vector>

#include "page/geometry.h"

namespace broadsheet::order {

struct Item {
  Box box;
  bool display = false;  ///< headline, kicker, deck, byline: what opens an article
  bool picture = false;
};

struct FrameRule {
  Box box;
  bool vertical = false;  ///< in the reading frame
};

/// Indices of `items` in reading order. `glyph_size` is that of the running text.
std::vector<int> reading_order(const std::vector<Item>& items, const std::vector<FrameRule>& rules,
                               double glyph_size);

}  // namespace broadsheet::order
