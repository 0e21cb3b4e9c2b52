// Lists: rows whose markers follow one another.
//
// Two markers in turn make a list where a paragraph may begin at both; three that count on from one do where
// it may at the first, for their rows may be full and end anywhere; and two vouch for one before them that
// the words of the text lead to. What begins with dashes is a list or people talking: these ask, exclaim, and
// end their sentences.
#pragma once

#include <cstddef>
#include <vector>

#include "reflow/markers.h"
#include "reflow/succession.h"

namespace broadsheet::reflow {

struct ListItem {
  std::size_t row = 0;  ///< index into the succession, of the first row
  Marker marker;
  bool sure = false;  ///< a paragraph may begin there
};

struct List {
  std::vector<ListItem> items;
  std::size_t end = 0;  ///< behind its last row, as far as it is known: at least the last marker's
  double hang = 0;      ///< em by which rows under a marker are set in from the edge; 0: they are not
};

/// Lists inside the items of others come out as lists of their own, inner ones after outer ones.
std::vector<List> lists_in(const Succession& rows);

}  // namespace broadsheet::reflow
