#include "text/character.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace broadsheet::text {
namespace {

UChar32 point(char32_t c) { return static_cast<UChar32>(c); }

bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(point(c), &status);
  return U_SUCCESS(status) ? script : USCRIPT_UNKNOWN;
}

}  // namespace

bool is_han(char32_t c) {
  if (c < 0x2E80) return false;
  if (between(c, 0x4E00, 0x9FFF)) return true;  // nearly all there is, without a look-up
  if (c == kUnreadable) return true;
  return c >= 0x3005 && script_of(c) == USCRIPT_HAN;  // below are radicals, which no text is made of
}

bool is_full_width(char32_t c) { return between(c, 0xFF01, 0xFF60) || between(c, 0xFFE0, 0xFFE6); }

bool is_cjk_punctuation(char32_t c) {
  if (between(c, 0x3001, 0x303F)) return !is_han(c);
  if (between(c, 0xFE10, 0xFE19) || between(c, 0xFE30, 0xFE6B)) return true;  // vertical and small forms
  if (c == 0x30FB) return true;                                               // katakana middle dot
  return is_full_width(c) && u_ispunct(point(c));
}

bool is_cjk(char32_t c) {
  if (c < 0x2E80) return false;
  if (is_han(c) || is_cjk_punctuation(c) || is_full_width(c)) return true;
  const UScriptCode script = script_of(c);
  return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_BOPOMOFO ||
         between(c, 0x2E80, 0x2FDF) ||  // radicals
         between(c, 0x30FC, 0x30FE);    // kana length and repetition marks, script "common"
}

bool is_shared_mark(char32_t c) {
  switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u201C':
    case U'\u201D':  // ‘ ’ “ ”
    case U'\u2014':
    case U'\u2015':
    case U'\u2500':  // — ― and ─, which stands for them
    case U'\u2026':
    case U'\u22EF':
    case U'\u2025':  // … ⋯ ‥
    case U'\u00B7':
    case U'\u2022':
    case U'\u2027':  // · • ‧
      return true;
    default:
      return false;
  }
}

bool is_latin_letter(char32_t c) {
  if (c < 0x80) return between(c, U'a', U'z') || between(c, U'A', U'Z');
  return !is_full_width(c) && u_isalpha(point(c)) && script_of(c) == USCRIPT_LATIN;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return is_latin_letter(c);
  return u_isalpha(point(c)) && !is_cjk(c);
}

bool is_combining(char32_t c) {
  const auto type = u_charType(point(c));
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

bool is_upper(char32_t c) { return u_isupper(point(c)); }
bool is_lower(char32_t c) { return u_islower(point(c)); }
bool is_digit(char32_t c) { return between(c, U'0', U'9'); }

bool is_space(char32_t c) {
  return u_isUWhiteSpace(point(c)) || c == U'\u200B' ||
         c == U'\uFEFF';  // zero-width space and no-break space
}

bool is_mark(char32_t c) { return !is_han(c) && !is_letter(c) && !is_digit(c) && !is_space(c); }

bool is_control(char32_t c) {
  return u_iscntrl(point(c)) && u_charType(point(c)) == U_CONTROL_CHAR && !is_space(c);
}

double em_width(char32_t c) {
  if (c < 0x300) return is_control(c) ? 0 : 0.5;
  if (c == U'\u3000' || is_cjk(c)) return 1;
  switch (u_charType(point(c))) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(point(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 1 : 0.5;
}

}  // namespace broadsheet::text
