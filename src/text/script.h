// Which script a piece of text is mainly written in: a cheap guess at its language, made by counting.
#pragma once

#include <cstddef>
#include <string_view>

namespace broadsheet::text {

enum class Script {
  none,   ///< nothing to tell by: digits, marks, nothing at all
  han,    ///< Chinese, also Japanese
  latin,  ///< English, German ...
  other,  ///< any other alphabet
};

/// What scripts fill a text that comes in pieces.
class ScriptCount {
 public:
  void add(std::u32string_view text);
  /// The script that fills most of it, by width: a Chinese character counts as much as two letters.
  Script most() const;

 private:
  std::size_t han_ = 0, latin_ = 0, other_ = 0;  // halves of an em
};

/// The script that fills most of `text`, by width: a Chinese character counts as much as two letters.
Script guess_script(std::u32string_view text);

}  // namespace broadsheet::text
