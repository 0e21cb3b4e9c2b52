// A file of any OCR engine, whatever its name, as pages ready for reflow.
//
// What it is, its first bytes and its root tell, never its name:
//   page_xml         root PcGts
//   alto             root alto
//   hocr             HTML, or a piece of it, with the class ocr_page somewhere
//   pdftotext        HTML with a doc that has a page, or such a doc alone
//   broadsheet_json  an object or several after one another, of a schema of this program
//   none             all else, plain text among it
//
// Of PAGE XML a line that has no text has that of its words, and one whose words spell another text has no
// words; where no line of a region has any, they have that of the region, line by line. Where it has other
// lines or none, lines are laid out evenly in its box.
//
// Every page has its articles: those of a file of this program; else one, of all regions in the order that
// the file gives, those that it does not name behind the others. A file of this program brings its paragraphs
// too: JSON as they stand there, ALTO, PAGE XML and hOCR those that still fit the lines (decisions.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/error.h"
#include "page/page.h"

namespace broadsheet::write {

enum class OcrFormat : std::uint8_t { page_xml, alto, hocr, pdftotext, broadsheet_json, none };

OcrFormat recognize_ocr_format(std::string_view bytes);

/// `name` is the file's, for the error. bad_input: none of these formats, or what its reader cannot read.
Result<std::vector<Page>> read_ocr(const std::string& name, std::string_view bytes);

}  // namespace broadsheet::write
