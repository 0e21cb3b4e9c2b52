// Two rows of running text that the detector took for one line fall into two.
//
// Where small type is set close, two short rows look like one line of display type. They are told from it by
// the white between them: it runs from one end to the other at half the height, where every letter of display
// type has ink.
#pragma once

#include <vector>

#include "layout/cut_at_rules.h"
#include "layout/ink.h"

namespace broadsheet::layout {

/// Both rows from the first to the last, or the part as it is. `glyph_size`: typical of the page; only rows
/// of about this size are parted.
std::vector<DetectedPart> cut_at_rows(const DetectedPart& part, Direction direction, const Ink& ink,
                                      double glyph_size);

}  // namespace broadsheet::layout
