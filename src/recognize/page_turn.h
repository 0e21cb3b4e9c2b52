// Which way up a page was scanned: told by how surely a sample of its lines reads each way.
//
// A line runs across or down the picture, and either way it has two ends to begin at. Read from the wrong
// end, hardly a letter comes out, and what does is doubtful. That leaves Chinese, whose characters may stand
// upright in their line or lie on their left side, as they do when a vertical line is read from left to
// right, and which the neural reader reads nearly as surely: its characters are cut apart, each is turned,
// and the line is read once more. Tesseract has models of both kinds, which tell as much.
//
// A page is left as it lies unless another way is far surer. Of most pages the sample is read once or twice.
#pragma once

#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "net/text_detector.h"
#include "recognize/region_language.h"

namespace broadsheet::recognize {

struct PageTurn {
  int degrees = 0;  ///< clockwise, 0, 90, 180 or 270: by how much the picture has to be turned to be read
  bool chinese = false;  ///< most of the sample is Chinese; said only where it is sure
  bool sure = false;     ///< the sample reads surely that way; false also when there is none
};

/// `grey` is 8-bit, as scanned; `lines` where the detector saw print in it. `languages` are Tesseract names;
/// only Tesseract alone looks at them. Errors: those of the readers.
Result<PageTurn> page_turn(const cv::Mat& grey, const std::vector<net::DetectedLine>& lines,
                           const Readers& readers, const std::vector<std::string>& languages);

}  // namespace broadsheet::recognize
