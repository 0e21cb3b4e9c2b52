// Which script a piece of text is mainly written in: a cheap guess at its language, made by counting.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/character.h"

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
  /// One character with these flags (character_classes.h).
  void add(std::uint32_t flags);
  void add(const ScriptCount& other);
  /// So many letters of half an em, and Chinese characters.
  void add_western(std::size_t latin, std::size_t other) { latin_ += latin, other_ += other; }
  void add_han(std::size_t characters) { han_ += 2 * characters; }
  /// The script that fills most of it, by width: a Chinese character counts as much as two letters.
  Script most() const;

  bool operator==(const ScriptCount& other) const = default;

 private:
  std::size_t han_ = 0, latin_ = 0, other_ = 0;  // halves of an em
};

inline void ScriptCount::add(std::uint32_t flags) {
  if ((flags & (kLatinLetter | kCjk | kLetter)) == 0) return;
  const std::size_t width = half_ems_of(flags);
  if ((flags & kLatinLetter) != 0)
    latin_ += width;
  else if ((flags & kCjk) != 0)
    han_ += (flags & kCjkPunctuation) != 0 ? 0 : width;
  else
    other_ += width;
}

/// The script that fills most of `text`, by width: a Chinese character counts as much as two letters.
Script guess_script(std::u32string_view text);

}  // namespace broadsheet::text
