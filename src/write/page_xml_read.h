// A page from PAGE XML: places, kinds, text and reading order as another program or a person has set them.
//
// PAGE XML (S. Pletschacher, A. Antonacopoulos: The PAGE Format Framework, 2010) is what Transkribus,
// eScriptorium, OCR-D and FineReader's converters write. Every version of its namespace is read, as is
// Transkribus' own TableCell. Taken over are
//   Page          the size and name of the picture
//   TextRegion    a Region, with `type`, or else custom="structure {type:...;}", as its kind; nested
//                 ones stand on their own. Inside a TableRegion every cell (TableCell too) is a Region of
//                 Kind::table, inside an AdvertRegion one of Kind::advertisement
//   TextLine      a Line. Its outline is the smallest rectangle around its polygon that leans as its baseline
//                 does, and its glyph size the height of that; without a baseline a polygon of four points is
//                 the outline itself, and of any other the upright bounds
//   Word          a Word, where a line has them
//   TextEquiv     the text (NFC), the first of several; `conf` is the confidence
//                 Of a TextRegion it is kept apart: whether the region is to have lines of it is for who
//                 wants text, not places
//   SeparatorRegion   a Rule along the middle of its polygon
//   ImageRegion, GraphicRegion, ChartRegion and the like   a picture
//   ReadingOrder  groups within groups, in the order of their indices
//   custom        of files of this program (page_xml.h): what was decided, kept apart too
//
// Coordinates are pixels of the picture named, as everywhere in a Page; `flat` is the identity.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/error.h"
#include "page/page.h"
#include "write/decisions.h"

namespace broadsheet::write {

struct PageXml {
  Page page;                       ///< without articles: they are for who trusts the file's order
  std::vector<std::string> types;  ///< of each region, as the file has it; the structure in `custom` first
  std::vector<std::string> texts;  ///< of each region as a whole, line by line; empty where there is none, or
                                   ///< it is that of the regions inside
  std::vector<int> order;          ///< ids of the regions that ReadingOrder names, in that order
  Decisions decisions;             ///< of a file of this program
};

/// Is this PAGE XML, by its root, whatever else is wrong with it?
bool is_page_xml(std::string_view bytes);

/// `name` is the file's, for the error. bad_input: no XML, another root, no page or size of it, points that
/// are no points or lie outside any picture, an id that is given twice, an order of regions that are not
/// there.
Result<PageXml> page_from_xml(const std::string& name, std::string_view bytes);

}  // namespace broadsheet::write
