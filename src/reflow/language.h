// English or German, where nobody said which? It decides which dictionary to ask, and whether a compound may
// be written with a hyphen.
#pragma once

#include <vector>

#include "text/language.h"

namespace broadsheet::reflow {

struct Block;

/// By the commonest small words of the text, which no newspaper line does long without.
text::Language guess_language(const std::vector<Block>& blocks);

}  // namespace broadsheet::reflow
