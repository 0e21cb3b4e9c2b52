// A picture of what was found on a page, drawn over the scan, for the eye of whoever improves or doubts it.
//
//   regions   filled and outlined in the colour of their kind, with kind, band and column by name
//   columns   a dashed frame round the regions of one column of one band
//   rules     magenta
//   lines     thin outlines in the colour of their region
//   order     a number in each region, arrows from region to region: solid inside an article, in the
//   article's
//             colour; thin and grey from one article to the next. Nothing before articles are known
//
// The scan is paled and reduced, so that the picture can be read on a screen whatever the resolution. This is
// the one writer that needs OpenCV; it is a library of its own (broadsheet_overlay).
#pragma once

#include <opencv2/core.hpp>
#include <string>

#include "page/error.h"
#include "page/page.h"

namespace broadsheet::write {

struct OverlayOptions {
  int long_side = 2400;  ///< pixels of the longer side of the picture; a smaller scan is not enlarged
};

/// 8-bit BGR. `scan` is the decoded input the page was made from: 8 or 16 bits, grey, BGR or BGRA.
cv::Mat draw_overlay(const Page& page, const cv::Mat& scan, const OverlayOptions& options = {});

/// The bytes of a PNG file of an 8-bit BGR picture. engine when it cannot be encoded.
Result<std::string> encode_png(const cv::Mat& picture);

}  // namespace broadsheet::write
