// Spaces inside one line of text: which were printed between words, and which are only wide setting.
//
// A line that was justified, or a heading set wide, comes out of text extraction and OCR with a space between
// all its letters (`新区 ，也 成 就 了`, `S p e r r s a t z`). A printed space divides words, so a line in
// which most pairs of Chinese characters are apart is wide setting; a line of names (`李涛 陈蔚`,
// name_list.h) or a heading of two halves
// (`勇担新使命 当好排头兵`) is not, as the characters inside each part are together.
#pragma once

#include <string>
#include <string_view>

#include "text/sketch.h"

namespace broadsheet::text {

/// `line` trimmed, every run of white space made one plain space, controls left out. Never longer than
/// `line`.
std::u32string collapse_spaces(std::u32string_view line);

/// `line` trimmed, every run of white space and controls made one plain space, and
///  - wide setting closed up: Chinese characters, or single Western letters, that stand apart throughout;
///    a gap clearly wider than its neighbours (U+3000, a tab, two spaces) still divides words then;
///  - no space before a closing, after an opening mark, before a full stop nor beside a comma of Chinese
///  text.
/// Any other space is taken as printed and kept. Never longer than `line`.
std::u32string clean_spacing(std::u32string_view line);
std::string clean_spacing(std::string_view line);

/// Nearly all lines of a text: clean_spacing() has only to trim them, as their spaces are single plain ones,
/// and these neither beside Chinese characters nor around lone letters enough to be wide setting.
bool is_clean(const Sketch& line);

}  // namespace broadsheet::text
