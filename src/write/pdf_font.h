// A font without a stroke, for text that is found and copied but not seen: every glyph is empty and one em
// wide, and lies between kFontDescent and kFontAscent.
#pragma once

#include <string>

namespace broadsheet::write {

inline constexpr int kFontEm = 1000;
inline constexpr int kFontAscent = 800;
inline constexpr int kFontDescent = -200;

/// A TrueType font of two glyphs: 0, which stands for what is missing, and 1, which stands for everything.
std::string invisible_font();

}  // namespace broadsheet::write
