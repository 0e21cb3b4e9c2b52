// British or American? The one writes `cease-fire` and `post-war` where the other has long had one word.
#pragma once

#include <cstdint>

namespace broadsheet::reflow {

class WordForms;

enum class EnglishVariety : std::uint8_t { unknown, british, american };

/// By common words that the two spell differently (`colour`, `color`); unknown where the text has none, or as
/// many of both.
EnglishVariety guess_variety(const WordForms& forms);

}  // namespace broadsheet::reflow
