// Frames: rectangles closed by printed rules, round a boxed article or an advertisement.
//
// Four rules make a frame when each ends where its neighbours end. That tells a frame from the cells that
// column rules and the rules between articles form: there one of them always runs on. The two lines of a
// double frame are one frame. A frame round most of the print is the border of the page, not a box on it.
#pragma once

#include <vector>

#include "layout/rules.h"

namespace broadsheet::layout {

/// The outer edges of the frames, flattened pixels, from the top left. `print` holds all lines of the page.
std::vector<Box> find_frames(const std::vector<FlatRule>& rules, const Box& print, double glyph_size);

/// The index of the smallest frame that holds the box, but for its very edges; -1 for none.
int frame_around(const std::vector<Box>& frames, const Box& box);

}  // namespace broadsheet::layout
