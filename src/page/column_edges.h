// Where the columns of a page lie when their number is known.
//
// The edges between them are put where fewest lines run, and so that the columns are of like width: the cost
// of an edge is the share of all lines that run over it, the cost of a column the square of how far its width
// is from the mean, against the mean. The cheapest edges of all are found by dynamic programming over places
// a quarter of a glyph apart. A headline over several columns costs as much as one of their lines.
#pragma once

#include <vector>

#include "page/geometry.h"

namespace broadsheet {

/// `columns` + 1 edges from the left, in the frame of the boxes (the reading frame); the first and last are
/// those of the text. Empty when there are no boxes, or the page is too narrow for columns of two glyphs.
std::vector<double> column_edges(const std::vector<Box>& lines, int columns, double glyph_size);

}  // namespace broadsheet
