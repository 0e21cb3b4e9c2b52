// Leaders: rows of dots that lead the eye from an entry of a list to its price or page.
//
// Their dots look like those of a dotted rule, and like them are no text. But a rule lies in the white
// between two lines and parts them, while a leader runs on, at the feet of the letters, where the text of its
// line ends. So the line tells; where it ends is not known before rules are erased. A leader that the
// detector took for text all along is none here: its line has no end before it.
#pragma once

#include <vector>

#include "layout/flat_line.h"
#include "layout/rules.h"

namespace broadsheet::layout {

/// Takes the leaders of `lines` out of `rules`. Flattened pixels; `lines` as they are without rules.
void drop_leaders(std::vector<FlatRule>& rules, const std::vector<FlatLine>& lines, double glyph_size);

}  // namespace broadsheet::layout
