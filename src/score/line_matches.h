// Which line of the output is which line of the truth.
//
// All of it is geometry in pixels of the decoded input; the text of the lines plays no part.
//
// A line has a reading axis (overlap.h), a length along it and a thickness, its area over that length. Line o
// of the output HOLDS line t of the truth when the part they share is, along the axis of t, at least as long
// as t is thick (a full glyph) or as half of t, whichever is less, and on average at least half as thick as
// the thinner of both. So a detector's border, or the descenders of the line above, hold nothing.
//
//   trespass   Line o mixes text over a gutter when it holds two lines of the truth of different regions that
//              lie beside each other, that is, whose parts in o overlap along the axis of o by less than half
//              of the shorter. Two pieces of furniture may share a line (a folio is printed so).
//   partners   Pairs of a line of the truth and a line of the output, one to one, taken in falling order of
//              intersection over union (ties: truth's order, then the output's). A pair needs an intersection
//              over union of 0.25, extents along the axis of t with an intersection over union of 0.5, and an
//              o that does not trespass. The first is low because outlines differ by leading; the second is
//              what decides.
//   holders    Each line of the truth is held by the output line that holds it and shares most area with it.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "score/layout_json.h"

namespace broadsheet::score {

using LineIndex = std::optional<std::size_t>;  ///< into Layout::lines

struct LineMatches {
  std::vector<LineIndex> partners;  ///< for each line of the truth: the line of the output that it is
  std::vector<LineIndex> holders;   ///< for each line of the truth: the line of the output that holds it
  std::vector<bool> trespasses;     ///< for each line of the output: it mixes text over a gutter
};

LineMatches match_lines(const Layout& truth, const Layout& output);

}  // namespace broadsheet::score
