// Words inside a drawing or photograph: signs, labels, what the detector takes for letters. They are not
// read.
//
// A block of a line or two, or of a few short ones, is one of them when it stands well inside a picture, ink
// of the picture surrounds it and no other line is near but labels. A caption stands outside; text set into a
// picture's corner has other lines beside it or white around. A line or two over much of a photograph are its
// own shapes.
#pragma once

#include <vector>

#include "layout/blocks.h"
#include "layout/ink.h"

namespace broadsheet::layout {

/// One value a block. `toned`: areas of continuous tone (clean/tones.h), all of which is picture.
std::vector<bool> words_in_pictures(const std::vector<Block>& blocks, const std::vector<Box>& pictures,
                                    const std::vector<Box>& toned, const Ink& ink);

}  // namespace broadsheet::layout
