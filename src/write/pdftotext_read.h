// Pages from the XHTML of poppler's pdftotext: the text layer of a PDF with its places, in points.
//
//   pdftotext -bbox-layout    doc > page > flow > block > line > word, all but doc and flow with a place
//                             (xMin, yMin, xMax, yMax): a block is a Region, and they stand in the order that
//                             pdftotext found
//   pdftotext -bbox           doc > page > word only: lines and regions are put together as in word_lines.h
//
// Boxes reach from the ascent to the descent of the type, so their height is the size of it. A page without
// text (a scan without a text layer) is an empty Page. The file itself is that of html_repair.h: older
// versions leave marks of the PDF's title unescaped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/error.h"
#include "page/page.h"

namespace broadsheet::write {

/// `name` is the file's, for the error. bad_input: no XHTML, or no doc with a page in it.
Result<std::vector<Page>> pages_from_pdftotext(const std::string& name, std::string_view bytes);

}  // namespace broadsheet::write
