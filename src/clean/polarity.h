// Negatives: a scan whose paper is dark and whose print is light, as microfilm often is.
//
// The brightness of the whole picture tells nothing, as dark borders and photographs may fill most of a
// positive. But in every line of text strokes are the lesser part, whatever their colour. So the lines vote,
// each with its length: the grey value that parts its pixels best (N. Otsu, 1979) tells whether the darker or
// the lighter ones are more.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "net/text_detector.h"

namespace broadsheet::clean {

/// `lines` as found on `grey` (8-bit); a detector finds them on negatives too. False where there are none.
bool is_negative(const cv::Mat& grey, const std::vector<net::DetectedLine>& lines);

}  // namespace broadsheet::clean
