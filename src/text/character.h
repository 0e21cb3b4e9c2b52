// What one character is, as far as setting and reading a newspaper line is concerned.
//
// Quotation marks “ ” ‘ ’, the dash — and the ellipsis … belong to Chinese and Western print alike; whether
// they are one em or less wide, with or without a space beside them, only their neighbours tell. They are
// therefore not is_cjk(), and are named by is_shared_mark().
#pragma once

#include <cstddef>
#include <cstdint>

#include "text/character_classes.h"

namespace broadsheet::text {

/// Stands for a Chinese character that nobody can read: the mark of printers who lacked a type.
inline constexpr char32_t kUnreadable = U'〓';

/// A Chinese character (ideograph, also 々 〇, and 〓 in the place of one), any plane.
inline bool is_han(char32_t c) { return has_class(c, kHan); }

/// Punctuation that only East Asian text uses: 、。〈〉《》「」『』【】〔〕〖〗 and full-width
/// ，．：；？！（）［］｛｝ ...
inline bool is_cjk_punctuation(char32_t c) { return has_class(c, kCjkPunctuation); }

/// A full-width form of a letter, digit or mark, U+FF01 to U+FF60 and U+FFE0 to U+FFE6.
inline bool is_full_width(char32_t c) { return has_class(c, kFullWidth); }

/// Written without spaces and one em wide: Chinese characters, kana, bopomofo, CJK punctuation, full-width
/// forms.
inline bool is_cjk(char32_t c) { return has_class(c, kCjk); }

/// A mark that Chinese and Western print share: “ ” ‘ ’ — ― … · and the like.
inline bool is_shared_mark(char32_t c) { return has_class(c, kSharedMark); }

/// With accents, ß, ſ and ligatures; not full-width.
inline bool is_latin_letter(char32_t c) { return has_class(c, kLatinLetter); }
/// Of any alphabet; Chinese characters are not letters here.
inline bool is_letter(char32_t c) { return has_class(c, kLetter); }
/// A mark set over or under the character before it (the e of uͤ).
inline bool is_combining(char32_t c) { return has_class(c, kCombining); }
inline bool is_upper(char32_t c) { return has_class(c, kUpper); }
inline bool is_lower(char32_t c) { return has_class(c, kLower); }
/// 0 to 9, not full-width.
inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
/// Punctuation and signs: no Chinese character, letter, digit or space.
inline bool is_mark(char32_t c) { return !is_digit(c) && !has_class(c, kHan | kLetter | kSpace); }
/// Also U+3000, no-break spaces, tab, form feed, zero-width space, U+FEFF.
inline bool is_space(char32_t c) { return has_class(c, kSpace); }
/// C0 and C1 controls that are no space, NUL among them.
inline bool is_control(char32_t c) { return has_class(c, kControl); }

/// Width in em when set in the type of its script: 1 for is_cjk() and U+3000, 0 for combining marks and
/// zero-width ones, else half, which is near the average of Western newspaper type and exact in typewriter
/// type.
inline double em_width(char32_t c) { return has_class(c, kFullEm) ? 1 : has_class(c, kNoEm) ? 0 : 0.5; }
/// The same in halves of an em, of a character with these flags: whole numbers add up much faster than
/// doubles.
inline std::size_t half_ems_of(std::uint32_t flags) {
  return 1 + ((flags & kFullEm) != 0 ? 1 : 0) - ((flags & kNoEm) != 0 ? 1 : 0);
}
inline std::size_t half_ems(char32_t c) { return half_ems_of(classes(c)); }

/// The ASCII form of a full-width one, `！` to `～`; any other as it is.
inline char32_t half_width(char32_t c) { return c >= U'！' && c <= U'～' ? c - (U'！' - U'!') : c; }

}  // namespace broadsheet::text
