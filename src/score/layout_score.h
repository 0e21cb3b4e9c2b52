// How near the layout that was found is to the truth: lines, their order, columns.
//
// All of it is geometry in pixels of the decoded input; the text of the lines plays no part.
//
// A line has a reading axis (overlap.h), a length along it and a thickness, its area over that length. Line o
// of the output HOLDS line t of the truth when the part they share is, along the axis of t, at least as long
// as t is thick (a full glyph) or as half of t, whichever is less, and on average at least half as thick as
// the thinner of both. So a detector's border, or the descenders of the line above, hold nothing.
//
//   trespass   Line o mixes text over a gutter when it holds two lines of the truth of different regions that
//   lie
//              beside each other, that is, whose parts in o overlap along the axis of o by less than half of
//              the shorter. Two pieces of furniture may share a line (a folio is printed so). `trespass` is
//              the share of such lines among the output's lines.
//   matches    Pairs of a line of the truth and a line of the output, one to one, taken in falling order of
//              intersection over union (ties: truth's order, then the output's). A pair needs an intersection
//              over union of 0.25, extents along the axis of t with an intersection over union of 0.5, and an
//              o that does not trespass. The first is low because outlines differ by leading; the second is
//              what decides.
//   successor  An edge goes from each line in the order of reading to the next, furniture left out. An edge
//   of the
//              truth is found when both its lines are matched and the partner of the second directly follows
//              the partner of the first. successor_recall is over the edges of the truth, successor_precision
//              over those of the output, successor_f1 their harmonic mean. So a line that is missed, split,
//              invented or put in the wrong place costs the two edges beside it.
//   columns    A column is all lines whose regions have the same direction, band and column, not -1. Each
//   line of the
//              truth goes to the column of the output line that holds it and shares most area with it, or to
//              none. A column of the truth is found when some column of the output has more than half of all
//              lines that are in the one or the other; that can be true of one column only. columns_found is
//              the share found.
//
// A share of nothing is 1 where it praises (recall, precision, columns_found) and 0 for trespass. An F1 is 1
// when both orders have no edge.
#pragma once

#include <cstddef>

#include "score/layout_json.h"

namespace broadsheet::score {

struct LayoutScore {
  std::size_t truth_lines = 0;  ///< of text, furniture included
  std::size_t output_lines = 0;
  std::size_t matched_lines = 0;
  double successor_precision = 1;
  double successor_recall = 1;
  double successor_f1 = 1;
  std::size_t truth_columns = 0;
  std::size_t output_columns = 0;
  std::size_t matched_columns = 0;
  double columns_found = 1;
  std::size_t trespassing_lines = 0;
  double trespass = 0;
};

LayoutScore score_layout(const Layout& truth, const Layout& output);

}  // namespace broadsheet::score
