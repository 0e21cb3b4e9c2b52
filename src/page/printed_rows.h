// The rows of a table, from the boxes of its entries.
#pragma once

#include <cstddef>
#include <vector>

#include "page/geometry.h"

namespace broadsheet {

/// Indices of `entries` (reading frame), row by row from the top, each row from the start of its line. An
/// entry is of a row where its middle lies over the mean lower edge of what the row has so far: so one that
/// stands higher than the others does not end it.
std::vector<std::vector<std::size_t>> printed_rows(const std::vector<Box>& entries);

}  // namespace broadsheet
