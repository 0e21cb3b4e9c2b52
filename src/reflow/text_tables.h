// Tables in a plain text: lines of entries that stand apart by spaces or tabs, or have dots that lead from
// one to the next.
//
// Columns of a newspaper that stand side by side look the same from afar; but their lines are long, while the
// entries of a table behind the first are short, and mostly numbers or at the end of leaders. Lines of as
// many entries each are the rows of one table.
#pragma once

#include <cstddef>
#include <vector>

#include "reflow/row.h"
#include "reflow/source_lines.h"

namespace broadsheet::reflow {

/// Sets SourceLine::of_table.
void mark_tables(std::vector<SourceLine>& lines);

/// The block of kind table that lines [begin, end) make, one row an entry.
Block table_of(const std::vector<SourceLine>& lines, std::size_t begin, std::size_t end);

}  // namespace broadsheet::reflow
