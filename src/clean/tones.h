// Areas of continuous tone: photographs, halftones, washes.
//
// Even light (illumination.h) makes paper of all that is not dark, the middle tones of a photograph with it;
// so photographs are looked for before. There the brightest spot all around is still darker than the paper of
// the page, the tones spread from light to dark, and no one of them is the ground: that tells a photograph
// from a tint, from white type on black, from uneven light and from print.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "page/geometry.h"

namespace broadsheet::clean {

/// Their boxes, from the top, in pixels of `picture` (8-bit grey, not evened). What lies at its edge is left
/// out: beyond the paper it is dark too. Photographs with much white in them are found in part or not at all.
std::vector<Box> toned_areas(const cv::Mat& picture, double glyph_size);

}  // namespace broadsheet::clean
