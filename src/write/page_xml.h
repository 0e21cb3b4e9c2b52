// A page as PAGE XML, version 2019-07-15 (S. Pletschacher, A. Antonacopoulos: The PAGE Format Framework,
// 2010): what Transkribus, eScriptorium, LAREX and OCR-D read.
//
//   Metadata        creator with its version; a MetadataItem a step (name, version, parameters) and one for
//   the
//                   run, whose Labels are its options, its models with their hashes and the hash of the scan.
//                   When it was made is told as the beginning of 1970, so that the same scan gives the same
//                   bytes
//   Page            all of the scan, also where the page is one of two facing ones; resolution, language
//   ReadingOrder    a group an article (type article), the regions in it; regions of no article are not in it
//   TextRegion      a Region: headline, kicker, deck, subheading are `heading`; byline `credit`; masthead and
//                   folio `header`; caption, page-number, paragraph. Tables and advertisements stand in a
//                   TableRegion or AdvertRegion. With readingDirection and textLineOrder, language and script
//   TextLine        outline, Baseline (pixel_places.h), words, text and confidence
//   Word            what stands between two spaces; its characters as Glyph where they are known
//   ImageRegion     a picture; SeparatorRegion a printed rule
//   custom          readingOrder {index} and structure {type} as Transkribus has them, and what was decided
//                   (decisions.h), by which page_xml_read.h gives the paragraphs back
// Noise, what was dropped, and what two readers said are left out. What XML cannot hold becomes U+FFFD.
#pragma once

#include <string>

#include "page/page.h"

namespace broadsheet::write {

/// Ends in '\n'. The same Page gives the same bytes.
std::string to_page_xml(const Page& page);

}  // namespace broadsheet::write
