// A scan as the image of a PDF page.
//
// The bytes of a JPEG pass through unchanged; a picture of nothing but black and white becomes CCITT Group 4;
// what a file stores with loss otherwise (WebP, JPEG 2000, a PDF, JPEG of inks), where every pixel is noise
// that would make the PDF many times larger, becomes a JPEG of a quality that cannot be told from it; all
// else is packed without loss.
#pragma once

#include <array>
#include <string>

#include "write/scan.h"

namespace broadsheet::write {

struct PdfImage {
  std::string bytes;
  std::string filter;  ///< "DCTDecode", "CCITTFaxDecode", "FlateDecode"
  int width = 0;
  int height = 0;
  int components = 1;  ///< 1 or 3
  int bits = 8;        ///< a component
  /// From the unit square of the image to that of the upright picture: x' = a x + c y + e, y' = b x + d y +
  /// f, y upwards.
  std::array<double, 6> placed{1, 0, 0, 1, 0, 0};
};

/// Throws what the libraries throw, out of memory above all.
PdfImage pdf_image(const Scan& scan);

}  // namespace broadsheet::write
