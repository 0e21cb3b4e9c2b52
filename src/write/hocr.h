// A page as hOCR, version 1.2 (kba.github.io/hocr-spec), in XHTML that browsers take too.
//
//   meta         ocr-system with the version of the program, ocr-capabilities, ocr-langs; of this program's
//   own
//                broadsheet-sha256, the hash of the scan, and broadsheet-step, one a step that made the page,
//                the first being the run with its options and its models' hashes
//   ocr_page     all of the scan, also where the page is one of two facing ones: its file, size, number of
//   the
//                frame from 0, resolution
//   ocr_carea    a Region, in reading order; ocr_header for masthead and folio, ocr_pageno, ocr_caption,
//                ocr_table, and ocr_textfloat for an advertisement. cflow names its article. Vertical text
//                and such from right to left say so in their style
//   ocr_par      the lines of one paragraph in it; that of a headline is an h2, of a subheading an h3
//   ocr_line     with its baseline (pixel_places.h) and the size of its type
//   ocrx_word    what stands between two spaces, with x_wconf; x_bboxes and x_confs of its characters where
//                they are known
//   ocr_photo    a picture; ocr_separator a printed rule
//   data-broadsheet  of areas and lines: what was decided (decisions.h), by which hocr_read.h gives the
//                paragraphs back
// Every bbox lies inside that of its parent. Noise, what was dropped, and what two readers said are left out.
// What XML cannot hold becomes U+FFFD, and a " in the name of the scan '.
#pragma once

#include <string>

#include "page/page.h"

namespace broadsheet::write {

/// The attribute of what was decided.
inline constexpr const char* kDecisionsAttribute = "data-broadsheet";

/// Ends in '\n'. The same Page gives the same bytes.
std::string to_hocr(const Page& page);

}  // namespace broadsheet::write
