// Printed rules: thin straight lines that stand free between columns, articles and bands.
//
// A rule is a run of dark cells several glyphs long and a fraction of a glyph thick, with white on both sides
// for most of its length; the last condition tells it from a row of glyph strokes, an edge of a photograph or
// a border. Dots and what wear left of a rule lie on one line, which splinters of worn letters do not, and a
// pale one with print right up to both sides is of the other side of the leaf.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "layout/flat_line.h"
#include "layout/ink.h"

namespace broadsheet::layout {

struct FlatRule {
  Box box;  ///< flattened pixels
  bool vertical = false;
  std::vector<Box>
      pieces;  ///< straight pieces in order: where the rule really runs, when it stands a little aslant
};

/// Does a piece of the rule lie in the box (its middle across, any of its length)?
bool runs_through(const FlatRule& rule, const Box& box);

double length_of(const FlatRule& rule);

/// Of a rule's length, what lies in pieces that are no dots and no splinters.
double whole_share(const FlatRule& rule, double glyph_size);

/// Dots and what wear left of a rule, with few longer pieces.
bool in_splinters(const FlatRule& rule, double glyph_size);

/// Rules from the top left to the bottom right. `text` are boxes of detected lines (flattened pixels): the
/// strokes of their letters, long and straight in large type, are no rules.
std::vector<FlatRule> find_rules(const Ink& ink, const std::vector<Box>& text, double glyph_size);

/// Paints the rules white in the flattened picture, but not inside a line of `text` that would lose more than
/// a small share of its ink: there nothing is erased, and its box is returned. `printed` is a copy of the
/// picture with the rules; `level` parts ink from paper.
std::vector<Box> erase_rules(cv::Mat& flat, const cv::Mat& printed, const std::vector<FlatRule>& rules,
                             const std::vector<Box>& text, double level, double glyph_size);

/// A dotted leader begins where the text of its line ends, and what was taken for its first piece may be the
/// foot of the last letters: gives these back to `lines`. `printed`: as above.
void give_back_letters(cv::Mat& flat, const cv::Mat& printed, const std::vector<FlatRule>& rules,
                       const std::vector<FlatLine>& lines, double glyph_size);

}  // namespace broadsheet::layout
