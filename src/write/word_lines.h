// Lines from words alone, and columns from lines alone, for files that tell no more.
//
// Both keep the order of the file, which is that of reading or nearly so, and only ask where it breaks:
//   a line goes on    while the next word shares most of its height and follows on the right, no farther than
//                     words of a justified line stand apart; a gutter between two columns is wider
//   a region goes on  while the next line stands under the one before, no farther than an empty line below,
//                     and is set in type of like size: a heading is a region of its own
#pragma once

#include <vector>

#include "write/ocr_page.h"

namespace broadsheet::write {

std::vector<OcrLine> lines_of_words(const std::vector<OcrWord>& words);

/// Does `next` stand in the region that ends with `last`? Where one has no place, it does.
bool goes_on(const OcrLine& last, const OcrLine& next);

/// One region a run of lines that goes on.
std::vector<OcrRegion> regions_of_lines(const std::vector<OcrLine>& lines);

}  // namespace broadsheet::write
