// At which resolution a PDF page is to be turned into pixels.
//
// A page that shows a scan should come out with the scan's own pixels. What a page paints is read from its
// content: which images, where, how large; and whether anything else can be seen. Then:
//   - images cover less than half of the page: it is no scan, the chosen resolution;
//   - else the image with the most pixels tells the resolution (strips of a scan all have the same; of a scan
//   split
//     into background and a sharper layer of ink, the ink has more). With nothing else to be seen this is it;
//     with visible text or drawings beside it, it is the chosen resolution, or the image's where that is
//     finer.
// The two axes are taken apart, so that a page whose size was rounded still has the scan's pixels and no
// others; where they differ by more than a tenth the finer one is taken for both, which makes the pixels
// square.
//
// Not seen are text in rendering mode 3 or 7 (the hidden text of a scan that went through OCR) and one fill
// under the first image (the colour of the paper).
#pragma once

#include <cstdint>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "load/resolution.h"
#include "page/error.h"

namespace broadsheet::load {

struct PageResolution {
  Density dpi;           ///< along the rows and down the columns of the page as it is seen
  bool of_scan = false;  ///< follows from the size of the page, which a program may have invented
};

/// too_large when an image that the page paints has more than `max_pixels`. May throw QPDFExc.
Result<PageResolution> resolution_of(QPDFPageObjectHelper page, double chosen_dpi, std::int64_t max_pixels);

}  // namespace broadsheet::load
