// English or German? Which dictionary to ask, and whether a compound may be written with a hyphen.
#pragma once

#include <string_view>
#include <vector>

namespace broadsheet::reflow {

struct Block;

enum class Language { unknown, english, german };

/// By a Tesseract name ("eng", "deu", "frk", "Fraktur", "script/Fraktur"); unknown for all others.
Language language_named(std::string_view tesseract_name);

/// By the commonest small words of the text, which no newspaper line does long without.
Language guess_language(const std::vector<Block>& blocks);

}  // namespace broadsheet::reflow
