// Lines set so close that their boxes reach into one another are parted where the least ink lies between
// them.
//
// Where ascenders touch the descenders above, no white ends a box that is drawn in from its middle, and it
// takes in half of the next line. A reader that is given one and a half lines reads neither.
#pragma once

#include <vector>

#include "layout/flat_line.h"
#include "layout/ink.h"

namespace broadsheet::layout {

/// Draws in boxes of `lines` across, each to its side of the row with the least ink between the two middles.
/// A line keeps half of its glyph size at least: two that lie on one another are left as they are.
void part_lines(std::vector<FlatLine>& lines, const Ink& ink);

}  // namespace broadsheet::layout
