// Rules that stand in line and look like one, parted where one band of the page ends and the next begins.
#pragma once

#include <vector>

#include "layout/ink.h"
#include "layout/rules.h"

namespace broadsheet::layout {

/// Parts each of `rules`, which all run one way, at white between a drawn and a dotted part, and at white
/// where a rule beside it breaks off and begins again at the same height and nothing is printed between the
/// two: a worn rule has gaps too, but each at other places. Rules are still in `ink`.
void part_rules(std::vector<FlatRule>& rules, const Ink& ink, double glyph_size);

}  // namespace broadsheet::layout
