// A grey picture as the input of a network: equal channels, -1 black to 1 white, padded with white paper on
// the right and below.
#pragma once

#include <opencv2/core.hpp>

#include "net/network.h"

namespace broadsheet::net {

/// `picture` is 8-bit grey and no larger than height x width.
Tensor grey_tensor(const cv::Mat& picture, int channels, int height, int width);

}  // namespace broadsheet::net
