// What the eye sees: rules, lines of print and the blocks they form.
//
// Fills page.rules, page.dropped, page.lines (where they are) and page.regions (one a block). Kinds are only
// those that size tells: body and headline; order/ settles the rest when the text is known. No text is read
// here.
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <vector>

#include "net/text_detector.h"
#include "page/page.h"

namespace broadsheet::layout {

struct Hints {
  std::vector<Box> toned{};      ///< areas of continuous tone in the flattened picture (clean/tones.h)
  std::optional<int> columns{};  ///< how many a user knows the page to have
};

/// `flat` is the flattened picture in even light (8-bit grey); its rules are painted white here, so that no
/// reader takes them for letters. `detected` are lines in pixels of the input, from which page.flat was made.
void find_layout(Page& page, cv::Mat& flat, const std::vector<net::DetectedLine>& detected,
                 const Hints& hints = {});

}  // namespace broadsheet::layout
