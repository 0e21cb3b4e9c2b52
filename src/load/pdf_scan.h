// At which resolution a PDF page is to be turned into pixels.
//
// A page that shows a scan should come out with the scan's own pixels. What the page paints decides:
//   - images cover less than half of it: it is no scan, the chosen resolution;
//   - else the image with the most pixels tells the resolution (strips of a scan all have the same; of a scan
//   split
//     into background and a sharper layer of ink, the ink has more). With nothing else to be seen this is it;
//     with visible text or drawings beside it, it is the chosen resolution, or the image's where that is
//     finer. One fill under the first image is no drawing but the colour of the paper.
// The two axes are taken apart, so that a page whose size was rounded still has the scan's pixels and no
// others; where they differ by more than a tenth the finer one is taken for both, which makes the pixels
// square.
#pragma once

#include <cstdint>

#include "load/pdf_content.h"
#include "load/resolution.h"
#include "page/error.h"

namespace broadsheet::load {

struct PageResolution {
  Density dpi;           ///< along the rows and down the columns of the page as it is seen
  bool of_scan = false;  ///< follows from the size of the page, which a program may have invented
};

/// too_large when the page paints an image of more than `max_pixels`.
Result<PageResolution> resolution_of(const PdfPageContent& page, double chosen_dpi, std::int64_t max_pixels);

}  // namespace broadsheet::load
