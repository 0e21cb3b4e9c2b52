// Pages from hOCR: what Tesseract, OCRmyPDF, gImageReader, ocropy and Kraken write.
//
// hOCR 1.2 (kba.github.io/hocr-spec) is HTML whose elements say by their class what they are and in their
// title where they stand ("bbox 10 20 300 60; x_wconf 91"). XHTML and sloppy HTML are read alike
// (html_repair.h). Taken over are
//   ocr_page     a Page; its bbox is its size, `image` its file
//   ocr_carea    a Region, as are ocrx_block, ocr_column and blocks of other text (below). Its ocr_pars are
//                not: paragraphs of OCR engines are guesses that reflow makes anew. An ocr_par that stands in
//                no area is a Region; lines that stand in neither are put together as in word_lines.h
//   ocr_line     a Line, as are ocrx_line, and ocr_header, ocr_caption and ocr_textfloat where no line lies
//                in them. Its type's size is x_size where it is told
//   ocrx_word    a Word; x_wconf is its confidence, in percent. Words in no line are made lines
//   no words     A line's text is then what stands in it, a region's too, a line to a line of the file
//   its kind     that of the block: ocr_caption, ocr_header and ocr_footer (folio), ocr_pageno, ocr_title,
//                ocr_author, ocr_table. Of lines: all are ocr_caption; or all are ocr_header, by which
//                Tesseract means print across columns, and larger than most of the page: a headline
//   ocr_photo    a picture, as are ocr_image and ocr_linedrawing; ocr_separator is a Rule
//   lang         the language of the region that it first stands in
//   data-broadsheet  of pages of this program (hocr.h): kinds, articles and paragraphs as they were decided
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/error.h"
#include "page/page.h"

namespace broadsheet::write {

/// `name` is the file's, for the error. bad_input: no HTML even with patience, or no ocr_page in it.
Result<std::vector<Page>> pages_from_hocr(const std::string& name, std::string_view bytes);

}  // namespace broadsheet::write
