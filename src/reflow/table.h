// The grid of a table: in which printed row and in which column each entry stands.
//
// A column is a run along the rows in which entries of several rows overlap. Entries of one column need not
// overlap each other (numbers set flush right under a short word set flush left); so two neighbouring columns
// that never both have an entry in one row, and lie close, are one.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "reflow/row.h"

namespace broadsheet::reflow {

struct Cell {
  std::size_t row = 0;      ///< index into Block::rows
  std::size_t printed = 0;  ///< row of the table, from the top
  std::size_t column = 0;   ///< from the start of the line; of an entry over several columns, the first
};

/// The cells of a block whose rows are sorted from the top down and, within a printed row, along the line.
/// In that order.
std::vector<Cell> cells_of(const Block& block);

/// An entry without the dots that lead from it to the next one: `Eggs, per dozen . . .`; the point of a last
/// word that is shortened stays.
std::u32string_view without_leaders(std::u32string_view entry);

}  // namespace broadsheet::reflow
