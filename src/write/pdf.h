// A page as a searchable PDF: the scan as it is, and over it invisible text that can be found, marked and
// copied. pdf_image.h says how the scan is stored, pdf_text.h where the text lies, pdf_file.h what else is in
// it.
//
// The page is as large as the scan at its resolution, 300 dots an inch where that is not known. Of a scan of
// two facing pages each has a PDF of its own that holds the whole scan and shows its half. A page that was
// scanned lying on its side is shown upright. Its metadata (XMP, dc:description) tell what made it: the hash
// of the scan, the run with its options and models, each step.
#pragma once

#include <string>

#include "page/error.h"
#include "page/page.h"
#include "write/scan.h"
#include "write/selection.h"

namespace broadsheet::write {

/// bad_input when the scan is not the picture that the page was read from; engine when a library fails.
Result<std::string> to_pdf(const Page& page, const TextOptions& options, const Scan& scan);

}  // namespace broadsheet::write
