// From whatever channels a file stores to the two kinds of picture the program knows: grey and BGR, 8 bits,
// paper white = 255.
#pragma once

#include <opencv2/core.hpp>

namespace broadsheet::image {

/// How the colour channels beside an alpha channel are stored.
enum class Alpha {
  straight,       ///< PNG, WebP: the colour as if it were opaque
  premultiplied,  ///< TIFF "associated", libtiff's RGBA reader: already multiplied by alpha
};

/// Lays a CV_8UC2 (grey, alpha) or CV_8UC4 (blue, green, red, alpha) picture on white paper: CV_8UC1 or
/// CV_8UC3.
cv::Mat on_white(const cv::Mat& picture, Alpha alpha);

/// CV_8UC4 ink amounts (cyan, magenta, yellow, black; 255 = full ink) to CV_8UC3 BGR, by the plain product
/// (1-C)(1-K): no ICC profile, as ink on paper need only be told from paper here.
cv::Mat cmyk_to_bgr(const cv::Mat& inks);

/// CV_8UC1 when every pixel of a CV_8UC3 picture has three equal channels (a grey scan saved as colour), else
/// the picture itself. One channel is a third of the memory and work of all that follows.
cv::Mat without_empty_colour(const cv::Mat& bgr);

}  // namespace broadsheet::image
