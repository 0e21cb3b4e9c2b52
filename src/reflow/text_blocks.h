// From a plain text to blocks of rows: the only file of this room that knows blank lines and leading spaces.
//
// A plain text has no geometry but the number of characters in a line, so rows are placed by it: a Chinese
// character is an em wide, a letter half of one, and a leading space sets a row in.
#pragma once

#include <vector>

#include "reflow/row.h"
#include "reflow/source_lines.h"

namespace broadsheet::reflow {

/// `lines` as lines_of() gives them. One block a run of lines between blank lines or form feeds, and one a
/// table (text_tables.h). Row::source is the number of the line, 0-based. Lines that are paragraphs already -
/// longer than any printed one, or ending anywhere but at one edge - make an article each, so that nothing
/// runs on from them or into them.
std::vector<Block> blocks_of_text(std::vector<SourceLine> lines);

}  // namespace broadsheet::reflow
