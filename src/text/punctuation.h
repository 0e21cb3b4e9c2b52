// Which marks end, open and close, and which may not stand at the edge of a line.
//
// The Chinese rules (line-start and line-end prohibitions, 避头尾) follow W3C "Requirements for Chinese Text
// Layout" (clreq), section on prohibition rules for line start and line end; the Western ones are the same
// idea.
#pragma once

#include <string_view>

#include "text/character_classes.h"

namespace broadsheet::text {

/// Full stops and their like: 。！？．. ! ? and their other forms; not the ellipsis.
inline bool is_sentence_end(char32_t c) { return has_class(c, kSentenceEnd); }
/// … ⋯ ‥
inline bool is_ellipsis(char32_t c) { return has_class(c, kEllipsis); }
/// – — ― and ─; not the hyphen.
inline bool is_dash(char32_t c) { return has_class(c, kDash); }
/// Hyphens - ‐ ‑ soft hyphen ¬ ⸗ = ゠: what a printer or an OCR engine sets at a broken word.
inline bool is_hyphen(char32_t c) { return has_class(c, kHyphen); }
/// Opening brackets and quotation marks: （ 《 「 “ ‘ ( [ { „ ‚ « ‹.
inline bool is_opening(char32_t c) { return has_class(c, kOpeningBracket | kOpeningQuote); }
/// Closing brackets and quotation marks: ） 》 」 ” ’ ) ] } » ›.
inline bool is_closing(char32_t c) { return has_class(c, kClosingBracket | kClosingQuote); }
/// " and ', which open and close alike.
inline bool is_straight_quote(char32_t c) { return c == U'"' || c == U'\'' || c == U'＂' || c == U'＇'; }
/// Any quotation mark, straight ones too.
inline bool is_quote(char32_t c) {
  return has_class(c, kOpeningQuote | kClosingQuote) || is_straight_quote(c);
}
/// Is_opening() without the quotation marks.
inline bool is_opening_bracket(char32_t c) { return has_class(c, kOpeningBracket); }
inline bool is_closing_bracket(char32_t c) { return has_class(c, kClosingBracket); }

/// A comma, enumeration comma, semicolon or colon of any width: the sentence goes on.
inline bool is_clause_mark(char32_t c) { return has_class(c, kClauseMark); }

/// May not stand at the beginning of a line: closing marks, commas, full stops, and in Chinese · —— …… ％
/// too.
inline bool forbidden_at_line_start(char32_t c) {
  return has_class(c, kClosingBracket | kClosingQuote | kSentenceEnd | kClauseMark | kNeverFirst);
}

/// May not stand at the end of a line: opening brackets and quotation marks.
inline bool forbidden_at_line_end(char32_t c) { return is_opening(c); }

/// True when `text` ends a sentence: a sentence end or an ellipsis, then any closing marks and spaces.
bool ends_sentence(std::u32string_view text);

}  // namespace broadsheet::text
