// Regions at places that a user names, in place of those that were found or beside them.
//
// Lines may be given with a region, each at its place. Else the lines that were found there are taken: all of
// a line that lies in the place but for a glyph, and of one that runs on beyond it (over a gutter that was
// not seen) the part inside. What they share must be half as long as the line or as the place: on a page
// that is not quite straight an upright box cuts into the ends of its neighbours' lines. Where none was
// found, or all run the other way than the user says, lines are looked for in the ink of the place; a row of
// it is then a line.
//
// Places are in pixels of the input, `flat` is the flattened picture in even light with its rules erased. Run
// when page.flat leads to where the scan lies; ids are given anew. A place where nothing is printed makes a
// region without lines and a note.
#pragma once

#include <map>
#include <opencv2/core.hpp>

#include "page/given.h"

namespace broadsheet::layout {

/// Where regions are given the page has these and no others, in their order; rules stay. Then the edits of
/// regions and lines are made, region, drop and line; the others are passed over. An edit that meets nothing
/// is told in the page's notes. Returns the kinds that were given, by the ids of the regions.
std::map<int, Kind> give_regions(Page& page, const cv::Mat& flat, const Given& given);

}  // namespace broadsheet::layout
