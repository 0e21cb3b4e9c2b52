// The language that a region is read in.
//
// The first line that tells, its longest, is read; Chinese characters in the result settle for Chinese,
// letters for a model of letters where there is one in the list. Among several models of one script the one
// that Tesseract is surest with on the region's longest lines wins, the order of the list deciding ties.
// Regions do not influence one another.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "recognize/reader.h"
#include "recognize/region_lines.h"

namespace broadsheet::recognize {

/// The readers of a page. Tesseract is always there; `neural` may be null.
struct Readers {
  Reader* tesseract = nullptr;
  Reader* neural = nullptr;
};

/// A model of `languages` (the most likely first), in its vertical form for vertical Chinese; empty when none
/// can be used. Vertical models that are wanted and not installed are added to `missing`.
Result<std::string> language_of(const RegionLines& lines, Direction direction,
                                const std::vector<std::string>& languages, const Readers& readers,
                                std::set<std::string>& missing);

/// The share of Chinese among the letters and Chinese characters of a reading.
double han_share(const Reading& reading);
bool has_letters(const Reading& reading);

}  // namespace broadsheet::recognize
