// Marks and strokes that look alike to the network, told apart by the size, place and darkness of their ink.
//
//   一  -  —— : a character, a hyphen, a dash differ in length
//   。 · . ,  : a ring, a dot at half height, a point, a comma differ in size, place and tail
//   grain     : what the network takes for a mark is paler than print
//   strays    : no full stop, hyphen or lone quotation mark stands right before a word
//   doubles   : a character that the network named twice has no room of its own
#pragma once

#include <vector>

#include "recognize/signs.h"

namespace broadsheet::recognize {

/// Takes out signs that nobody printed.
void drop_unprinted(std::vector<Sign>& signs, bool chinese);

/// Sets the right one of marks that differ by their ink only.
void mend_marks(std::vector<Sign>& signs, bool chinese);

}  // namespace broadsheet::recognize
