// Where the white between two columns runs, and the cutting of lines that the detector ran over it.
//
// White in a line is a gutter or a word space. Other lines around tell: in a gutter the lines of the next
// column begin, across a word space lines run on; lines beyond a rule across are another band's and tell
// nothing. Where hardly a line begins there, because the detector saw every row of a short item as one line
// with its neighbour's, the white itself must run on through the rows above and below; where it is no wider
// than a word space, through many of them, and wider there than between the glyphs of each.
#pragma once

#include <vector>

#include "layout/flat_line.h"
#include "layout/ink.h"
#include "layout/rules.h"

namespace broadsheet::layout {

/// Lines that must begin in a gap for it to part two pieces, and for it to cut what the detector saw as one.
inline constexpr int kStartsToPart = 2;
inline constexpr int kStartsToCut = 3;

/// Does a gutter run through the white between `left` and `right` in a row that begins at row.left (reading
/// frame of self.direction)? `wanted` lines must begin in it.
bool is_gutter(const std::vector<FlatLine>& lines, const std::vector<FlatRule>& rules, double left,
               double right, const Box& row, const FlatLine& self, const Ink& ink, int wanted);

/// Does a rule run along the gutter through that white?
bool rule_between(const std::vector<FlatRule>& rules, double left, double right, const Box& row,
                  Direction direction);

/// A line that runs over gutters or rules falls into its columns.
std::vector<FlatLine> cut_at_gutters(const FlatLine& line, const std::vector<FlatLine>& lines, const Ink& ink,
                                     const std::vector<FlatRule>& rules);

}  // namespace broadsheet::layout
