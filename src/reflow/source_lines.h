// The lines of a plain text, as any program may have ended them.
#pragma once

#include <string_view>
#include <vector>

#include "text/sketch.h"

namespace broadsheet::reflow {

struct SourceLine {
  SourceLine() = default;
  SourceLine(std::u32string_view line, int line_number)
      : text(line), sketch(text::sketch_of(line)), number(line_number) {}

  std::u32string_view text;  ///< with its indent, without its end
  text::Sketch sketch;       ///< of the text
  bool page_ends = false;    ///< a form feed stands before it
  int number = 0;            ///< in the text, from 0
  bool of_table = false;     ///< text_tables.h: one of its rows
};

/// In order; a text that ends with a line end has an empty one after it. Line ends are \n, \r, \r\n, vertical
/// tab, form feed and those of Unicode.
std::vector<SourceLine> lines_of(std::u32string_view text);

}  // namespace broadsheet::reflow
