// Tables: short entries that stand in rows and under one another, with much white between.
//
// Columns of running text stand beside each other too, but their lines fill them; the entries of a table are
// as long as they are, so white takes a good part of its width, or most of them are numbers. Rules are no
// evidence: half of all printed tables have none. Entries are looked for in the lines as found, which are cut
// where words stand far apart.
#pragma once

#include "page/page.h"

namespace broadsheet::order {

/// Makes each table one region of kind table, its lines row by row, each from the left. Regions that have no
/// line left are taken out, and the others numbered anew: call it before any id is handed on. `body` is the
/// glyph size of the running text.
void find_tables(Page& page, double body);

}  // namespace broadsheet::order
