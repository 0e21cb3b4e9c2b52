// Even light: paper white, ink dark, wherever on the page.
//
// The paper's brightness is followed by the largest values around each spot (ink is thin, paper is everywhere
// around it), smoothed; dividing by it removes shading, yellowing, tints and most show-through. Solid dark
// areas wider than the window (borders, photographs, white-on-dark banners) keep their darkness, since no
// paper shines there.
#pragma once

#include <opencv2/core.hpp>

namespace broadsheet::clean {

/// `picture` is 8-bit grey; `glyph_size` in its pixels. Returns the same size and type, paper at 255.
cv::Mat even_light(const cv::Mat& picture, double glyph_size);

}  // namespace broadsheet::clean
