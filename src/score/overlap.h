// What two outlines share: area, and its extent along a line of text.
//
// Outlines are convex quadrilaterals in pixels of the decoded input, so they may be rotated or sheared as
// worn and skewed pages make them; upright boxes would touch their neighbours. One turned inside out counts
// like one drawn clockwise. The shared part is cut out by I. Sutherland and G. Hodgman, "Reentrant polygon
// clipping", CACM 17 (1974).
#pragma once

#include <vector>

#include "page/geometry.h"
#include "page/page.h"

namespace broadsheet::score {

using Polygon = std::vector<Point>;

/// Where two outlines overlap; without corners when they do not.
Polygon shared_part(const Quad& a, const Quad& b);

double area(const Polygon& polygon);
double area(const Quad& quad);

/// The direction in which an outline is read, as a unit vector: from its first side to the one across for
/// horizontal lines (corners run clockwise from the top left as the text is read), from its top to its bottom
/// for vertical ones; the other way round for lines from right to left.
Point reading_axis(const Quad& outline, Direction direction);

struct Interval {
  double from = 0;
  double to = 0;
  double length() const { return to - from; }
};

/// The stretch that the corners cover along an axis; empty for no corners.
Interval extent(const Polygon& polygon, Point axis);
Interval extent(const Quad& quad, Point axis);

}  // namespace broadsheet::score
