// A picture as a JPEG file, small enough to be looked at in a browser.
#pragma once

#include <opencv2/core.hpp>
#include <string>

#include "page/error.h"

namespace broadsheet::image {

/// The bytes of a baseline JPEG file of an 8-bit grey or BGR picture; `quality` 1 to 100 as libjpeg means it.
/// engine when it cannot be encoded.
Result<std::string> encode_jpeg(const cv::Mat& picture, int quality);

}  // namespace broadsheet::image
