// Columns that stand side by side in a plain text, as `pdftotext -layout` and OCR engines that keep the
// spaces write them: taken apart, one under the other.
//
// A gutter is a strip of blank cells, one cell a character, that runs down through several lines with text on
// both of its sides. Spaces after full stops, or between the entries of one line, do not stand under one
// another for so long. Where a line crosses the gutters - a headline over the columns - a band ends, and the
// next may have other columns.
#pragma once

#include <vector>

#include "reflow/source_lines.h"

namespace broadsheet::reflow {

/// `lines` with the pieces of each band in the order of its columns, an empty line after each column. A text
/// without gutters comes back as it is.
std::vector<SourceLine> columns_apart(std::vector<SourceLine> lines);

}  // namespace broadsheet::reflow
