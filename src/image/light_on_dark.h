// Is print in a picture light letters on a dark ground?
#pragma once

#include <opencv2/core.hpp>

namespace broadsheet::image {

/// `grey` is 8-bit; `print` lies near the letters. Dark where paper shows through between the letters, and
/// dark up to `margin` pixels around them, where heavy black type has white.
bool light_on_dark(const cv::Mat& grey, const cv::Rect& print, int margin);

}  // namespace broadsheet::image
