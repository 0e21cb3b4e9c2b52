// Which marks end, open and close, and which may not stand at the edge of a line.
//
// The Chinese rules (line-start and line-end prohibitions, 避头尾) follow W3C "Requirements for Chinese Text
// Layout" (clreq), section on prohibition rules for line start and line end; the Western ones are the same
// idea.
#pragma once

#include <string_view>

namespace broadsheet::text {

bool is_sentence_end(char32_t c);  ///< 。！？．. ! ? and their other forms; not the ellipsis
bool is_ellipsis(char32_t c);      ///< … ⋯ ‥
bool is_dash(char32_t c);          ///< – — ― and ─; not the hyphen
bool is_hyphen(
    char32_t c);  ///< - ‐ ‑ soft hyphen ¬ ⸗ = ゠: what a printer or an OCR engine sets at a broken word
bool is_opening(char32_t c);  ///< opening brackets and quotation marks: （ 《 「 “ ‘ ( [ { „ ‚ « ‹
bool is_closing(char32_t c);  ///< closing brackets and quotation marks: ） 》 」 ” ’ ) ] } » ›
bool is_straight_quote(char32_t c);   ///< " and ', which open and close alike
bool is_opening_bracket(char32_t c);  ///< is_opening() without the quotation marks
bool is_closing_bracket(char32_t c);

/// A comma, enumeration comma, semicolon or colon of any width: the sentence goes on.
bool is_clause_mark(char32_t c);

/// May not stand at the beginning of a line: closing marks, commas, full stops, and in Chinese · —— …… ％
/// too.
bool forbidden_at_line_start(char32_t c);

/// May not stand at the end of a line: opening brackets and quotation marks.
bool forbidden_at_line_end(char32_t c);

/// True when `text` ends a sentence: a sentence end or an ellipsis, then any closing marks and spaces.
bool ends_sentence(std::u32string_view text);

}  // namespace broadsheet::text
