// Lines of a page whose number of columns a user has told.
#pragma once

#include <vector>

#include "layout/flat_line.h"

namespace broadsheet::layout {

/// Running text that runs over an edge between two columns (page/column_edges.h) is cut there; lines of
/// larger type stand as they are, as headlines span columns. `body` is the glyph size of the running text.
void cut_at_columns(std::vector<FlatLine>& lines, int columns, double body);

}  // namespace broadsheet::layout
