// A scan file in, pictures out.
//
// The content of a file decides its format, not its name: PNG, JPEG, TIFF, BMP, PNM, WebP, JPEG 2000, PDF. A
// picture comes out as it is to be seen: turned as EXIF or TIFF orientation says, white paper 255 whatever
// the photometric interpretation, 16 bits scaled to 8, palettes and inks turned into colour, transparency
// laid on white paper. A grey scan saved as colour comes out grey.
//
// A PDF page that shows a scan is rendered at the scan's own resolution, any other at Options::pdf_dpi (see
// pdf_scan.h).
//
// Nothing is taken on trust: the declared size is held against Options::max_pixels before memory is taken for
// it, and a file that ends too early is `damaged`, never a page that is half grey. No library prints.
// libtiff, libpng, libjpeg and OpenJPEG report to handlers of one call; only poppler's message function
// belongs to the whole process: it is silenced for good the first time a PDF is opened, as the results say
// all that is needed.
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <optional>
#include <string>
#include <vector>

#include "page/error.h"
#include "page/page.h"

namespace broadsheet::load {

struct Options {
  double pdf_dpi = 300;                   ///< for PDF pages that are not scans
  std::int64_t max_pixels = 500'000'000;  ///< width times height of the largest picture accepted
  std::optional<double> dpi{};            ///< believed over what the files say
};

struct Picture {
  cv::Mat pixels;  ///< CV_8UC1, or CV_8UC3 in BGR where the scan has colour
  Source source;   ///< dpi 0 where unknown: to be estimated from the glyphs
};

/// The pictures a file holds: pages of a TIFF (previews and masks do not count) or a PDF, else one. Of each
/// its size in pixels as the headers declare it, before it is turned upright; none where a header is damaged
/// or declares what decode() refuses. No pixel is decoded, and little more than the headers is read. A TIFF
/// whose list of pages breaks off has one more than can be reached, so that reading that one tells about the
/// damage.
Result<std::vector<std::optional<cv::Size>>> frame_sizes(const std::string& file,
                                                         const Options& options = {});

/// One of them, 0-based. Errors: not_found, unreadable, not_an_image, damaged, too_large, encrypted;
/// bad_input for a frame the file does not have.
Result<Picture> decode(const std::string& file, int frame, const Options& options = {});

}  // namespace broadsheet::load
