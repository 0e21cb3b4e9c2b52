// Skew of a page without knowing its lines: for a program that runs without the text detector.
#pragma once

#include <opencv2/core.hpp>

namespace broadsheet::clean {

/// Degrees by which lines of text fall clockwise, found by the sharpest profile of row sums over candidate
/// angles within +-5 degrees (the score of W. Postl: Detection of Linear Oblique Structures and Skew Scan in
/// Digitized Documents, 1986). `picture` is 8-bit grey with dark ink. 0 when no angle stands out.
double estimate_skew(const cv::Mat& picture);

}  // namespace broadsheet::clean
