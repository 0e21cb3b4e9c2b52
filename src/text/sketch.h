// What one look along a line tells.
//
// A text is asked many things of each of its lines: is it a row of a table, of columns side by side, set
// wide, Chinese? Nearly all lines of running text answer them alike, and one look along the line finds out
// which do not and have to be looked at more closely.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/script.h"

namespace broadsheet::text {

struct Sketch {
  std::uint32_t classes =
      0;  ///< the flags (character_classes.h) that one of its characters has, or more of them
  ScriptCount scripts;
  std::size_t begin = 0;          ///< of its text, behind the spaces before it
  std::size_t end = 0;            ///< of its text, before the spaces behind it; 0 where there is none
  std::size_t half_ems = 0;       ///< width of all
  std::size_t text_half_ems = 0;  ///< width from `begin` to `end`
  std::size_t leaders = 0;        ///< dots and the like that may lead from one entry to the next
  std::size_t lone = 0;           ///< words of one character
  bool parted = false;            ///< spaces inside the text
  bool spaced = false;            ///< among them several beside one another, or others than the plain one
};

Sketch sketch_of(std::u32string_view line);

}  // namespace broadsheet::text
