// Reads the lines that layout found: fills text, words and confidence of page.lines and language of
// page.regions.
//
// One call of Tesseract a line, each line cut out and set as its network likes it; measured against reading
// whole regions or pages this is the most accurate and the cheapest way (the page is never searched for lines
// again). The line's outline is left as layout gave it. A line in which nothing can be read has empty text.
//
// Languages. A region is read by one model, its language. The first line that tells, its longest, is read by
// the first language; Chinese characters in the result settle for Chinese, letters for a model of letters
// when there is one in the list. Among several models of one script the one that is surest of the region's
// longest lines wins, the order of the list deciding ties. In a Chinese region, lines that hold letters only
// are read again by the first model of letters. Regions do not influence one another.
//
// Vertical Chinese is read by the vertical model of the same language, from lines turned a quarter; where it
// is not installed the page's notes say so and the lines stay empty.
#pragma once

#include <opencv2/core.hpp>

#include "page/page.h"
#include "recognize/line_text.h"
#include "recognize/tesseract_reader.h"

namespace broadsheet::recognize {

struct Options {
  TextOptions text;
};

/// `flat` is the flattened picture in even light, rules erased: 8-bit grey, the picture to which page.flat
/// leads.
Result<void> recognize(Page& page, const cv::Mat& flat, TesseractReader& reader, const Options& options = {});

}  // namespace broadsheet::recognize
