// Photographs, drawings and halftones: broad areas of ink in which no line of text was found.
//
// They hold no text, but captions lie under them, columns break around them, and no gutter runs through them.
#pragma once

#include <vector>

#include "layout/ink.h"
#include "layout/lines.h"

namespace broadsheet::layout {

/// Boxes in flattened pixels. `width`, `height`: of the flattened picture. `toned`: areas of continuous tone
/// in it (clean/tones.h), whose ink is not there any more.
std::vector<Box> find_pictures(const Ink& ink, const std::vector<FlatLine>& lines,
                               const std::vector<Box>& toned, double glyph_size, int width, int height);

}  // namespace broadsheet::layout
