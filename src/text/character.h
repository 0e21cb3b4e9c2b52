// What one character is, as far as setting and reading a newspaper line is concerned.
//
// Quotation marks “ ” ‘ ’, the dash — and the ellipsis … belong to Chinese and Western print alike; whether
// they are one em or less wide, with or without a space beside them, only their neighbours tell. They are
// therefore not is_cjk(), and are named by is_shared_mark().
#pragma once

namespace broadsheet::text {

/// Stands for a Chinese character that nobody can read: the mark of printers who lacked a type.
inline constexpr char32_t kUnreadable = U'〓';

/// A Chinese character (ideograph, also 々 〇, and 〓 in the place of one), any plane.
bool is_han(char32_t c);

/// Punctuation that only East Asian text uses: 、。〈〉《》「」『』【】〔〕〖〗 and full-width
/// ，．：；？！（）［］｛｝ ...
bool is_cjk_punctuation(char32_t c);

/// A full-width form of a letter, digit or mark, U+FF01 to U+FF60 and U+FFE0 to U+FFE6.
bool is_full_width(char32_t c);

/// Written without spaces and one em wide: Chinese characters, kana, bopomofo, CJK punctuation, full-width
/// forms.
bool is_cjk(char32_t c);

/// A mark that Chinese and Western print share: “ ” ‘ ’ — ― … · and the like.
bool is_shared_mark(char32_t c);

bool is_latin_letter(char32_t c);  ///< with accents, ß, ſ and ligatures; not full-width
bool is_letter(char32_t c);        ///< of any alphabet; Chinese characters are not letters here
bool is_combining(char32_t c);     ///< a mark set over or under the character before it (the e of uͤ)
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_digit(char32_t c);    ///< 0 to 9, not full-width
bool is_mark(char32_t c);     ///< punctuation and signs: no Chinese character, letter, digit or space
bool is_space(char32_t c);    ///< also U+3000, no-break spaces, tab, form feed, zero-width space, U+FEFF
bool is_control(char32_t c);  ///< C0 and C1 controls that are no space, NUL among them

/// Width in em when set in the type of its script: 1 for is_cjk() and U+3000, 0 for combining marks and
/// zero-width ones, else half, which is near the average of Western newspaper type and exact in typewriter
/// type.
double em_width(char32_t c);

}  // namespace broadsheet::text
