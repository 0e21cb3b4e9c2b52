// A detected box is generous: it is drawn in to the ink of its line.
//
// Across, the ink is followed from the middle outwards until white ends it. Along, white at both ends goes,
// and what shows there of the neighbouring column: ink that comes in from outside and has a gutter behind it.
#pragma once

#include <optional>

#include "layout/flat_line.h"
#include "layout/ink.h"

namespace broadsheet::layout {

/// `flat` is the box as detected, in flattened pixels; `thickness` that of the line, `score` the detector's.
/// Nothing when the box holds no ink, or no more than a speck.
std::optional<FlatLine> drawn_in(const Box& flat, Direction direction, double thickness, double score,
                                 const Ink& ink);

}  // namespace broadsheet::layout
