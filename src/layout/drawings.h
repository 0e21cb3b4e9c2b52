// Line drawings: floor plans, maps, cartoons, whose ink is too thin to be seen as a broad area of it.
//
// The strokes of a drawing hang together over many glyphs, up, down and across; those of letters do not, and
// what hangs together of a frame lies along its edge only.
#pragma once

#include <vector>

#include "layout/flat_line.h"
#include "layout/ink.h"

namespace broadsheet::layout {

/// Boxes in flattened pixels; none touches the edge of the picture. `ink` is without rules; what is inside
/// `lines` is print and part of no drawing.
std::vector<Box> find_drawings(const Ink& ink, const std::vector<FlatLine>& lines, double glyph_size);

}  // namespace broadsheet::layout
