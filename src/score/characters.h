// Bytes to characters, and what a single character is to the scores.
//
// The bytes are read in two ways, as the measures that must be met read them differently: text::decode puts
// U+FFFD where UTF-8 is broken, as Python does; decode_by_lead_byte believes every lead byte and checks
// nothing. On sound UTF-8 they are the same.
#pragma once

#include <string>
#include <string_view>

namespace broadsheet::score {

/// A byte below 0x80 stands for itself; one below 0xE0 (a stray continuation byte too) takes one more byte,
/// one below 0xF0 two, any other three, six bits of each whatever they are; the end of the bytes cuts a
/// sequence short.
std::u32string decode_by_lead_byte(std::string_view bytes);

/// White space between words of a line: space, tab, return, form feed, no-break, ideographic and zero-width
/// space, byte order mark.
bool is_word_space(char32_t c);

/// White space by the Unicode property, with the four separators U+001C to U+001F: what Python's \s takes.
bool is_white(char32_t c);

/// Han, kana, their punctuation and width forms, where a space between two characters is an error.
bool is_cjk(char32_t c);

/// One form for variants that no reader would call an error: fullwidth ASCII to ASCII, quotation marks to '
/// and ", dashes to -, raised dots to U+00B7, ratio and small colon to :, long s to s.
char32_t folded(char32_t c);

/// The line with every run of dashes as one "-", and every run of dots that is an ellipsis (three or more, or
/// with U+2026 in it) as one U+2026. Other characters stay as they are, to be folded one by one.
std::u32string with_runs_folded(std::u32string_view line);

/// The characters a to z and 0 to 9 of the text in lower case; all others are left out.
std::u32string letters_and_digits(std::u32string_view text);

/// Runs of white space as one space, none at either end.
std::u32string with_single_spaces(std::u32string_view text);

}  // namespace broadsheet::score
