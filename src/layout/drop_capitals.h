// Drop capitals: the large letter or character that begins an article and reaches down over several lines.
#pragma once

#include <vector>

#include "layout/lines.h"

namespace broadsheet::layout {

/// For each line the index of the drop capital that it begins with, or -1. A drop capital stands right before
/// two lines of much smaller type or more, the first of which is the line it begins.
std::vector<int> drop_capitals(const std::vector<FlatLine>& lines);

/// Of lines across the page none beside a drop capital begins in its foot, left of the others beside it.
void clear_of_capitals(std::vector<FlatLine>& lines);

}  // namespace broadsheet::layout
