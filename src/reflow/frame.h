// Where the lines of a block begin and end when they are full: the two edges that indents and short lines are
// measured from.
//
// The edge is the outermost place where several rows agree; single rows that stick out (a speck taken for a
// letter) have no say. A block of few rows cannot tell its own edges - all of its rows may be indented, or
// short
// - and borrows them from a longer block of the same column. Where text runs round a picture the edge follows
// it: rows whose neighbours on one side are all set in by far more than an indent have an edge of their own.
#pragma once

#include <vector>

#include "reflow/row.h"

namespace broadsheet::reflow {

struct Frame {
  double start = 0;  ///< units of the rows
  double end = 0;
  bool start_known = true;  ///< false: `start` is only where this row begins
  bool end_known = true;    ///< false: nothing says how long a full line is
};

/// The frame of every row of every block, in their order.
std::vector<std::vector<Frame>> frames_of(const std::vector<Block>& blocks);

}  // namespace broadsheet::reflow
