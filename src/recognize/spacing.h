// Which spaces of a line are printed.
#pragma once

#include <vector>

#include "recognize/signs.h"

namespace broadsheet::recognize {

/// Sets space_before of every sign but the first. In a line that is not Chinese the network is believed.
/// In a Chinese one, two neighbours of one em each (Chinese characters and
/// marks) are divided where the white between them is wider than is usual in this line; between one of them
/// and a letter or digit the white must be wider still, as some type is set with a thin one there; between
/// letters and digits the network is believed where there is white at all.
void find_spaces(std::vector<Sign>& signs, bool chinese);

}  // namespace broadsheet::recognize
