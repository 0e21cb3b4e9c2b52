// English or German? The languages whose words are known (lexicon.h), by the names that readers give them.
#pragma once

#include <string_view>

namespace broadsheet::text {

enum class Language { unknown, english, german };

/// By a Tesseract name ("eng", "deu", "frk", "Fraktur", "script/Fraktur"); unknown for all others.
Language language_named(std::string_view tesseract_name);

}  // namespace broadsheet::text
