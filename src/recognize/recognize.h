// Reads the lines that layout found: fills text, words and confidence of page.lines and language of
// page.regions.
//
// Each line is cut out and set as its reader likes it; measured against reading whole regions or pages this
// is the most accurate and the cheapest way (the page is never searched for lines again). One reader reads
// all lines of a region, the other those in which the first is unsure (profile.h); where both read, what they
// agree on stands and evidence decides the rest (agreement.h). What each said and why one won is kept with
// the line. The line's outline is left as layout gave it. A line in which nothing can be read has empty text.
//
// A region is read in one language (region_language.h). With Tesseract alone, lines of a Chinese region that
// hold letters only are read again by the first model of letters.
//
// Lines from right to left are read as the picture shows them and then put in order (right_to_left.h).
//
// Vertical Chinese is read from lines turned a quarter to the left, by Tesseract with the vertical model of
// the same language; where that is not installed the page's notes say so.
#pragma once

#include <opencv2/core.hpp>

#include "page/page.h"
#include "recognize/judgement.h"
#include "recognize/line_text.h"
#include "recognize/profile.h"
#include "recognize/region_language.h"

namespace broadsheet::recognize {

struct Options {
  std::vector<std::string> languages;  ///< Tesseract names, the most likely first; at least one
  ReaderChoice readers = ReaderChoice::automatic;
  Profile profile = Profile::balanced;
  TextOptions text;
  const text::HanModel* han = nullptr;     ///< may be missing
  const text::Lexicon* lexicon = nullptr;  ///< may be missing
};

/// `flat` is the flattened picture in even light, rules erased: 8-bit grey, the picture to which page.flat
/// leads. Errors: those of the readers.
Result<void> recognize(Page& page, const cv::Mat& flat, const Readers& readers, const Options& options);

}  // namespace broadsheet::recognize
