// Hairlines paler than any ink: rules that a camera or a worn plate left as a grey thread on the paper.
//
// No level parts such a rule from the grain of the paper, but it is a little darker than the paper on both
// sides, row after row, for longer than a letter is high. So what counts is the difference from both sides,
// averaged along the rule; the sides themselves must be bare paper. Print of the other side of the leaf is
// blurred and so falls off more slowly than the difference allows; the edge of a tint has one side only.
//
// Everything is in cells of Ink; for level rules the picture is given transposed.
#pragma once

#include <opencv2/core.hpp>

namespace broadsheet::layout {

/// 255 where `grey` (8-bit, paper 255) may show a pale upright rule. `dark`: 255 where there is ink, which
/// may be what is left of the rule, but for most of it is a letter. `glyph`: cells.
cv::Mat pale_rule_ink(const cv::Mat& grey, const cv::Mat& dark, double glyph);

}  // namespace broadsheet::layout
