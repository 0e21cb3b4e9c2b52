// Where the scan ends at one side of its picture.
//
// At the side of the picture, as a rule. But a scan that a program has set straight, after it was made,
// stands aslant in a frame of one plain shade: then the outermost pixels of all rows are of that shade up to
// one straight line, which neither paper nor the edge of print does.
#pragma once

#include <opencv2/core.hpp>

namespace broadsheet::clean {

/// The line x = at + lean * y, in pixels of the picture.
struct ScanEdge {
  double at = 0;
  double lean = 0;

  double x(double y) const { return at + lean * y; }
};

/// On the left or the right of a grey picture (8 bits).
ScanEdge find_scan_edge(const cv::Mat& grey, bool left);

}  // namespace broadsheet::clean
