// Pages from ALTO XML: what ABBYY, docWorks, Tesseract, Kraken, eScriptorium and most libraries write.
//
// ALTO (Library of Congress, www.loc.gov/standards/alto) of versions 1 to 4, whatever its namespace. Taken
// over are
//   Page             each a Page; its margins and its PrintSpace, in this order: top margin, print space, the
//                    other margins. Text in the top and bottom margin is a folio, as ALTO defines them
//   TextBlock        a Region; ComposedBlocks within one another only hold them. Of Tesseract, whose
//                    TextBlocks are guesses at paragraphs, a ComposedBlock is the Region
//   its kind         by the label of a tag in TAGREFS (LayoutTag, StructureTag or any other), or by TYPE:
//                    heading, caption, header, page-number, table, advertisement ... and SegmOnto's zones;
//                    a ComposedBlock's table or advertisement holds for all in it
//   Illustration     a picture. GraphicalElement too, but for a thin one, which is a Rule, as ALTO has it
//   TextLine         a Line; its text is that printed: CONTENT of its Strings, never SUBS_CONTENT
//   String           a Word; WC is its confidence
//   SP               a space. Where a page has none at all, there is one between any two Strings
//   HYP              the hyphen at the line's end: its CONTENT, "-" where it has none
//   ReadingOrder     (4.3) groups within groups; blocks, or the blocks of the lines it names
//   XmlData          of files of this program (alto.h): kinds, articles and paragraphs as they were decided
// Blocks without text, and lines without Strings, are left out. Numbers stay in the file's MeasurementUnit
// (pixel, mm10, inch1200): only their ratios matter. Missing places are found as in ocr_page.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/error.h"
#include "page/page.h"

namespace broadsheet::write {

/// `name` is the file's, for the error. bad_input: no XML, another root, no page in it, blocks within blocks
/// without end.
Result<std::vector<Page>> pages_from_alto(const std::string& name, std::string_view bytes);

}  // namespace broadsheet::write
