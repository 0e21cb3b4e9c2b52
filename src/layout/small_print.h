// Print that is smaller than the page's: imprints, prices, notices, cells of tables.
//
// The picture is reduced for the text detector so that the running text has the size it sees best. Where type
// is smaller, it takes several lines for one. A detected line is such a lump when it is thicker than the
// running text and yet its letters are small and stand in rows. Lumps and the lines around them are looked at
// again, alone and larger.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "net/text_detector.h"

namespace broadsheet::layout {

/// Rows of print in a detected line that is `thickness` across, from its ink; 1 where it is one line, however
/// large.
int rows_in(const cv::Mat& grey, const net::DetectedLine& line);

/// Puts what a closer look finds in the place of lumps and of the lines around them. `grey` and `lines` as in
/// detect_lines(); `best_glyph`: pixels that a glyph should have for the network.
Result<void> look_closer(net::TextDetector& detector, const cv::Mat& grey, double best_glyph,
                         std::vector<net::DetectedLine>& lines);

}  // namespace broadsheet::layout
