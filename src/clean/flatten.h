// Flattening: from the lines of text on a scan to a picture in which they are level and the columns upright.
//
// The printed page knows its own geometry: the middle of every line was level, and the left and right ends of
// lines stacked in a column stood exactly under one another. Each such set of points gives equations for two
// smooth displacements, X = x + u(x,y) and Y = y + v(x,y): all points of a level set share one Y, all points
// of an upright set one X. u and v are polynomials fitted by iteratively reweighted least squares (Huber), so
// that indents, headlines and misdetected lines do not bend the page. Skew, perspective and the slow warp of
// a sheet are one case; sharp creases are not followed.
//   The use of text lines for this goes back to: H. Cao, X. Ding, C. Liu: Rectifying the Bound Document Image
//   Captured by the Camera, 2003; the formulation here is our own.
//
// What lies outside the text is moved along with the nearest text, so that borders cannot fold.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "net/text_detector.h"
#include "page/flat_map.h"

namespace broadsheet::clean {

/// The map that makes `lines` (in input pixels) level and upright. Identity when nothing moves by half a
/// pixel. The flattened picture starts at (0,0) and loses no part of the input.
FlatMap fit_flat_map(const std::vector<net::DetectedLine>& lines, int width, int height);

/// The map that turns a picture whose lines rise by `degrees` clockwise back to level.
FlatMap rotation_map(double degrees, int width, int height);

/// The flattened picture; `picture` has 8 bits a channel. New corners are white.
cv::Mat flatten(const cv::Mat& picture, const FlatMap& map);

}  // namespace broadsheet::clean
