// Letters of broken type that differ by a hair, told apart by the word they stand in.
//
// f and ſ differ by half a stroke, tz is one block that looks like ß, n and u, c and e, v and d differ by a
// corner that wear takes. Where a word is none as it was read, and one such letter put for its twin makes it
// one and no other does, the twin is printed there. A word that begins with a capital may be a name, one at
// the beginning of a line the end of a broken one: only their ſ, f, ß and tz are looked at, and never a
// capital. What no such change makes a word stays as it was read.
#pragma once

#include <vector>

#include "recognize/agreement.h"

namespace broadsheet::recognize {

/// Sets twins right in an agreed line of broken type, and lists each as a difference with the reason
/// "look-alike". Nothing is done without a lexicon of the language.
void settle_look_alikes(Agreement& line, const Knowledge& knowledge);

}  // namespace broadsheet::recognize
