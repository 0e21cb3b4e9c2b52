// Lines of text on a scan: by the network where there is one, else by smearing.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "net/text_detector.h"

namespace broadsheet::layout {

/// By the network, on the picture reduced so that its glyphs have the size the network sees best. A first
/// look at small scale measures the glyphs; only a page with smaller (or much larger) type is looked at
/// again, and so are places of smaller type (small_print.h). `grey` is 8-bit; lines in its pixels.
Result<std::vector<net::DetectedLine>> detect_lines(net::TextDetector& detector, const cv::Mat& grey);

/// Without a network: horizontal lines by run-length smearing of the deskewed picture, with gaps smaller than
/// a gutter closed. K. Wong, R. Casey, F. Wahl: Document Analysis System, 1982. Weaker than the network on
/// worn pages and blind to vertical text. `skew_degrees` as from clean::estimate_skew().
std::vector<net::DetectedLine> smear_lines(const cv::Mat& grey, double skew_degrees);

/// The size of a full glyph in a detected line of that thickness.
double glyph_size_of(double thickness);
/// And the other way round.
double thickness_of(double glyph_size);

/// The typical glyph size of a page from its detected lines, in pixels of the picture they were found in; 0
/// when there are none.
double typical_glyph_size(const std::vector<net::DetectedLine>& detected);

}  // namespace broadsheet::layout
