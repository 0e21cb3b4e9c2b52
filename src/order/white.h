// White that runs through a part of a page: where it may be divided.
//
// A gap may lean a little: columns of a page that could not be flattened to the last, of a spread above all,
// stand aslant by more than a gutter is wide. So white is looked for straight first, then along cuts that
// lean more and more. An item is solid between its outermost lines, whatever white is inside.
#pragma once

#include <vector>

#include "order/reading_order.h"

namespace broadsheet::order {

/// White between two positions across the cut, measured where the cut meets the middle of the part.
struct Gap {
  double from = 0;
  double to = 0;
  double lean = 0;      ///< position across per step along
  double about = 0;     ///< the middle of the part along the cut
  bool across = false;  ///< a band of white across the page; else a gutter down it

  double middle() const { return (from + to) / 2; }
  double width() const { return to - from; }
  /// Where a point is, across the cut.
  double position(Point p) const { return across ? p.y - lean * (p.x - about) : p.x - lean * (p.y - about); }
};

/// Gaps through all of `part` (indices into `items`), from the top or the left; all of them lean alike.
std::vector<Gap> bands(const std::vector<Item>& items, const std::vector<int>& part, double glyph_size);
std::vector<Gap> gutters(const std::vector<Item>& items, const std::vector<int>& part, double glyph_size);

/// The parts of `part` between the gaps, in their order, those that hold something.
std::vector<std::vector<int>> split(const std::vector<Item>& items, const std::vector<int>& part,
                                    const std::vector<Gap>& gaps);

}  // namespace broadsheet::order
