// A page as ALTO, version 4.4 (Library of Congress, www.loc.gov/standards/alto).
//
//   Description   pixels; the scan by its name and its SHA-256 (fileIdentifier); a Processing a step, with
//   its
//                 settings and the software; the first is the run, with its options and its models' hashes
//   Styles        a TextStyle a size of type, in points, where the resolution is known
//   Tags          LayoutTag: the kinds of blocks; StructureTag: the articles, and the paragraphs, which have
//   the
//                 kind of their block; RoleTag: the roles of paragraphs. In the XmlData of an OtherTag stands
//                 what was decided (decisions.h), by which alto_read.h gives the paragraphs back
//   ReadingOrder  an OrderedGroup an article, the blocks in it
//   PrintSpace    all of the scan, also where the page is one of two facing ones, with its furniture: most
//                 programs look nowhere else. Blocks stand in it in reading order, none within another, for
//                 the same reason; a table is a TextBlock of its lines
//   TextBlock     a Region, with language and BASEDIRECTION
//   Illustration  a picture; GraphicalElement a printed rule
//   TextLine      with BASELINE (pixel_places.h), and a Shape where it is not upright
//   String        what stands between two spaces, with WC; where its characters are known, CC and a Glyph
//   each HYP           the hyphen of a broken word, of which both parts tell the whole in SUBS_CONTENT
// Noise, what was dropped, and what two readers said are left out. What XML cannot hold becomes U+FFFD.
#pragma once

#include <string>

#include "page/page.h"

namespace broadsheet::write {

/// Ends in '\n'. The same Page gives the same bytes.
std::string to_alto(const Page& page);

}  // namespace broadsheet::write
