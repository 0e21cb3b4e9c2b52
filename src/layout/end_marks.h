// Chinese marks stand in full widths of their own: white parts a closing quotation mark from the full stop
// before it, and the detector, or whoever cuts the ink of a neighbouring column off, leaves it out of the
// line. Unlike that ink it is small, has white behind it, and no rule stands there.
#pragma once

#include <vector>

#include "layout/flat_line.h"
#include "layout/ink.h"
#include "layout/rules.h"

namespace broadsheet::layout {

/// Takes the marks that follow a line, near to its end, into its box. What stands in the box of another line
/// is none.
void take_in_end_marks(std::vector<FlatLine>& lines, const Ink& ink, const std::vector<FlatRule>& rules);

}  // namespace broadsheet::layout
