// Which script a piece of text is mainly written in: a cheap guess at its language, made by counting.
#pragma once

#include <string_view>

namespace broadsheet::text {

enum class Script {
  none,   ///< nothing to tell by: digits, marks, nothing at all
  han,    ///< Chinese, also Japanese
  latin,  ///< English, German ...
  other,  ///< any other alphabet
};

/// The script that fills most of `text`, by width: a Chinese character counts as much as two letters.
Script guess_script(std::u32string_view text);

}  // namespace broadsheet::text
