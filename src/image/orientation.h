// The orientation tag of EXIF and TIFF, obeyed.
//
// The tag says how the stored rows and columns have to be turned or mirrored to be seen upright: 1 is
// upright, 2 mirrored, 3 half a turn, 4 upside down mirrored, 5 to 8 the same with rows and columns exchanged
// (6 is the usual photograph held upright: a quarter turn clockwise makes it right).
#pragma once

#include <opencv2/core.hpp>

namespace broadsheet::image {

/// The picture as it is to be seen. `tag` outside 1..8 means upright, as the standard has it for unknown
/// values. Returns the same pixels, not a copy, when there is nothing to do.
cv::Mat upright(const cv::Mat& stored, int tag);

}  // namespace broadsheet::image
