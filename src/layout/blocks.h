// Blocks: lines that stand under one another as one run of a column, or as one headline.
//
// A line is linked to the nearest one below it (in the reading frame) when both are set in one size, one
// leading, overlap across and no rule lies between; linking must be mutual. Chains of links are blocks. A
// headline over several columns overlaps each of them but differs in size, so it stays alone; the number of
// columns may change at any height, since nothing global is assumed.
//
// Then a chain is cut where a line stands centred with white on both sides (a subheading, a byline), where
// the leading opens, and where bold type meets regular type (a headline as small as its text).
#pragma once

#include <vector>

#include "layout/lines.h"

namespace broadsheet::layout {

struct Block {
  std::vector<int> lines;  ///< indices into the lines given, in reading order
  Box box;                 ///< flattened pixels
  Direction direction = Direction::horizontal;
  double size = 0;  ///< median size of its lines
};

std::vector<Block> find_blocks(const std::vector<FlatLine>& lines, const std::vector<FlatRule>& rules,
                               double glyph_size);

/// Parts a caption from the text of the column that goes on under it: the first lines of a block right under
/// a picture, up to a step wider than the usual one.
void cut_captions(std::vector<Block>& blocks, const std::vector<FlatLine>& lines,
                  const std::vector<Box>& pictures);

/// Joins the rows of a caption that are centred on one another, of which a column would be parted.
void join_captions(std::vector<Block>& blocks, const std::vector<FlatLine>& lines,
                   const std::vector<Box>& pictures);

}  // namespace broadsheet::layout
