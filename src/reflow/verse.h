// Verse: rows that were broken though the next word would have fitted, in the middle of sentences, which no
// printer does in prose.
//
// Western verse begins its rows with capitals, Chinese verse ends them with marks, or has none at all; that
// keeps columns that run round a picture, addresses and price lists out of it. Some rows of a stanza are as
// long as its longest, so that not each of them need be broken early.
#pragma once

#include <cstddef>
#include <vector>

#include "reflow/succession.h"

namespace broadsheet::reflow {

struct Stanza {
  std::size_t begin = 0;  ///< index into the succession
  std::size_t end = 0;    ///< behind its last row
};

/// In order. `taken`: of each row, whether it is known to be something else.
std::vector<Stanza> stanzas_in(const Succession& rows, const std::vector<bool>& taken);

}  // namespace broadsheet::reflow
