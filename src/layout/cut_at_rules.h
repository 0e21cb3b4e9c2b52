// A detected line that runs over rules falls into the lines of its columns.
//
// The detector glues neighbours over a narrow gutter, also where their rows do not stand level with one
// another; then the outline is thick and aslant and holds parts of other rows. So each part takes its height
// from the midline of what was detected, which follows the rows.
#pragma once

#include <vector>

#include "layout/rules.h"
#include "net/text_detector.h"
#include "page/flat_map.h"
#include "page/page.h"

namespace broadsheet::layout {

struct DetectedPart {
  Box box;               ///< generous, flattened pixels
  double thickness = 0;  ///< of the line across
};

/// The parts of `line` between the rules that run across it, in order; the whole where none does. Slivers,
/// which are margin or a neighbour's letter, are left out. `glyph_size`: typical of the page.
std::vector<DetectedPart> cut_at_rules(const net::DetectedLine& line, Direction direction, const FlatMap& map,
                                       const std::vector<FlatRule>& rules, double glyph_size);

}  // namespace broadsheet::layout
