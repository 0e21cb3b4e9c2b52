// A caption that stands under its picture in the notch of the columns beside it is cut off the rows of these.
//
// Justified rows in a narrow column have word spaces as wide as the white beside the caption, so neither a
// row by itself nor a gutter tells. The text beside the picture does: it goes on beside the caption to the
// same edge, and what is left of the row lies under the picture.
#pragma once

#include <vector>

#include "layout/flat_line.h"
#include "layout/ink.h"

namespace broadsheet::layout {

/// Of lines across the page; `pictures` are boxes in flattened pixels.
void cut_beside_captions(std::vector<FlatLine>& lines, const std::vector<Box>& pictures, const Ink& ink);

}  // namespace broadsheet::layout
