// The order in which regions of a page are read, from their boxes, the rules, which of them are headlines,
// and where it is told, how well one text goes on in another.
//
// The page is divided again and again, as by a reader who first sees the big parts: at rules that run
// through, at white that runs through (white.h), under headlines (ownership.h). What makes a newspaper
// different from a book is the headline: it owns the columns under it, so white between columns does not
// divide where a headline above joins them, and a band ends where the next headline over columns begins.
// White across that a gutter runs through, from columns above to columns below, is there by chance. Where
// nothing divides (interlocked articles), regions are sorted by two relations (relations.h).
//
// Where white crosses white and no rule settles it, the part may be read in bands or in columns. Each way is
// tried, and the text decides: a column that breaks off in the middle of a sentence goes on in one that
// begins in the middle of one. Without a clear word from the text the likelier division by geometry stands.
//   Division by white: G. Nagy, S. Seth: Hierarchical Representation of Optically Scanned Documents, 1984 (XY
//   cut). The two relations: T. Breuel: High Performance Document Layout Analysis, 2003.
//
// All boxes are in the reading frame (page/reading_frame.h): reading goes left to right, then down.
#pragma once

#include <functional>
#include <vector>

#include "page/geometry.h"

namespace broadsheet::order {

struct Item {
  Box box;
  bool display = false;      ///< headline, kicker, deck, byline: what opens an article
  bool aside = false;        ///< picture, caption: text goes on past it
  std::vector<Box> lines{};  ///< its lines where known, so that a block that stands aslant is seen as it is
};

struct FrameRule {
  Box box;
  bool vertical = false;  ///< in the reading frame
};

/// How well the text of the second item goes on from that of the first: above 0 when it does, below when one
/// of them breaks off or begins in the middle and the other does not, 0 for no opinion; about -1 to 1.
using Join = std::function<double(int, int)>;

/// Where headlines stand in rows and in columns, those of a row are read one after another: what is a row of
/// the page is a column of this frame where the text runs down, in tiers.
enum class Set { in_columns, in_tiers };

/// Indices of `items` in reading order. `glyph_size` is that of the running text; `join` may be empty.
std::vector<int> reading_order(const std::vector<Item>& items, const std::vector<FrameRule>& rules,
                               double glyph_size, const Join& join = {}, Set set = Set::in_columns);

}  // namespace broadsheet::order
