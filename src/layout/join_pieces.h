// Wide word spaces break a line into pieces: they are joined again, across no gutter and no rule.
#pragma once

#include <vector>

#include "layout/flat_line.h"
#include "layout/ink.h"
#include "layout/rules.h"

namespace broadsheet::layout {

/// `typical` is the glyph size of most of the page.
void join_pieces(std::vector<FlatLine>& lines, const Ink& ink, const std::vector<FlatRule>& rules,
                 double typical);

}  // namespace broadsheet::layout
