// Lines that the detector missed, from the ink that nothing claims.
//
// What hangs together outside all lines, pictures and rules, and is as large as a part of a glyph, is put
// together to glyphs and the glyphs to rows. A row is a line of print when it stands in a column: right above
// or below it, or beside it in its own row, lines of the same size reach over its whole width; or in a table,
// where narrow cells stand above and below it and others beside it. So the short last line of a paragraph, a
// line between two others, the rest of a line cut short and the number of a row in a table are found; specks,
// pencil strokes, the dots of a halftone and the border of the page are too small, too large, or stand in no
// column. A row that stands alone is left to the detector: ornaments and parts of drawings look like it.
#pragma once

#include <vector>

#include "layout/flat_line.h"
#include "layout/ink.h"

namespace broadsheet::layout {

/// Lines to add to `lines`, with detection score 0, in the direction most of them run. `claimed` are boxes of
/// other things that hold ink: pictures, rules, and what was dropped. Flattened pixels; rules are erased in
/// `ink`.
std::vector<FlatLine> unclaimed_lines(const Ink& ink, const std::vector<FlatLine>& lines,
                                      const std::vector<Box>& claimed, double glyph_size);

}  // namespace broadsheet::layout
