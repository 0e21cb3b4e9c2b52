// The ink that may belong to upright rules, told cell by cell from the ink of letters.
//
// A rule is a thin run of ink across with white on both sides; so are the stems of letters, but only as far
// as a letter is high. Three kinds of run are kept:
//
//   straight  runs that go on longer than any letter of running text is high;
//   wavy      the same for runs that swing to and fro: what is straight when it is made thicker;
//   worn      short runs (dots, dashes, what wear left) that follow one another along a line. The stems at
//             the edge of a column follow one another too, but leave the white between two lines white. So
//             what counts is the ink at heights where nothing is printed to the left, and at those where
//             nothing is printed to the right: a stem belongs to the print on one side, a rule to none.
//
// Along the rule, where nothing depends on single cells, several are taken together in large type. Everything
// is in cells of Ink; for level rules the mask is given transposed. Each step is a filter along
// rows or columns, so the cost is that of a few passes over the mask. It fails on hatching as fine as a
// rule, which pictures are full of, and on a rule that touches letters all along.
#pragma once

#include <opencv2/core.hpp>

namespace broadsheet::layout {

/// 255 where the ink of `dark` (255 where there is ink) may belong to an upright rule. `glyph`: cells.
cv::Mat rule_ink(const cv::Mat& dark, double glyph);

}  // namespace broadsheet::layout
