// The map between the decoded input and the flattened picture (deskewed, dewarped, perspective removed).
//
// It is stored as the input positions of the nodes of a regular grid laid over the flattened picture; between
// nodes it is bilinear. That holds every correction clean/ makes, is plain data, and goes back exactly:
// to_flat(to_input(p)) == p to within a hundredth of a pixel for any p in or near the picture. Outside the
// grid the outermost cells are continued.
//
// The flattened picture is upright. Of a page that was scanned lying on its side or its head the nodes tell
// that too: the map is near a turn by 0, 90, 180 or 270 degrees.
#pragma once

#include <vector>

#include "page/geometry.h"

namespace broadsheet {

struct FlatMap {
  double step = 0;           ///< distance of nodes in flattened pixels; 0 means identity
  int columns = 0;           ///< nodes across
  int rows = 0;              ///< nodes down
  std::vector<Point> nodes;  ///< row by row: input position of flattened position (column*step, row*step)

  bool identity() const { return step <= 0; }
  /// Degrees clockwise, 0, 90, 180 or 270, by which the input is turned on its way to the flattened picture.
  int turn() const;
  Point to_input(Point flat) const;
  Point to_flat(Point input) const;
  Quad to_input(const Quad& flat) const;
  Quad to_flat(const Quad& input) const;

  friend bool operator==(const FlatMap&, const FlatMap&) = default;
};

}  // namespace broadsheet
