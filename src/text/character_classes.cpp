#include "text/character_classes.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <memory>
#include <string_view>

#include "text/character.h"

namespace broadsheet::text {
namespace {

UChar32 point(char32_t c) { return static_cast<UChar32>(c); }

bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(point(c), &status);
  return U_SUCCESS(status) ? script : USCRIPT_UNKNOWN;
}

bool han(char32_t c) {
  if (c < 0x2E80) return false;
  if (between(c, 0x4E00, 0x9FFF)) return true;  // nearly all there is, without a look-up
  if (c == kUnreadable) return true;
  return c >= 0x3005 && script_of(c) == USCRIPT_HAN;  // below are radicals, which no text is made of
}

bool full_width(char32_t c) { return between(c, 0xFF01, 0xFF60) || between(c, 0xFFE0, 0xFFE6); }

bool cjk_punctuation(char32_t c) {
  if (between(c, 0x3001, 0x303F)) return !han(c);
  if (between(c, 0xFE10, 0xFE19) || between(c, 0xFE30, 0xFE6B)) return true;  // vertical and small forms
  if (c == 0x30FB) return true;                                               // katakana middle dot
  return full_width(c) && u_ispunct(point(c));
}

bool cjk(char32_t c) {
  if (c < 0x2E80) return false;
  if (han(c) || cjk_punctuation(c) || full_width(c)) return true;
  const UScriptCode script = script_of(c);
  return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_BOPOMOFO ||
         between(c, 0x2E80, 0x2FDF) ||  // radicals
         between(c, 0x30FC, 0x30FE);    // kana length and repetition marks, script "common"
}

bool latin_letter(char32_t c) {
  if (c < 0x80) return between(c, U'a', U'z') || between(c, U'A', U'Z');
  return !full_width(c) && u_isalpha(point(c)) && script_of(c) == USCRIPT_LATIN;
}

bool space(char32_t c) {
  return u_isUWhiteSpace(point(c)) || c == U'\u200B' ||
         c == U'\uFEFF';  // zero-width space and no-break space
}

bool control(char32_t c) { return u_charType(point(c)) == U_CONTROL_CHAR && !space(c); }

double width(char32_t c) {
  if (c < 0x300) return control(c) ? 0 : 0.5;
  if (c == U'\u3000' || cjk(c)) return 1;
  switch (u_charType(point(c))) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      break;
  }
  const int wide = u_getIntPropertyValue(point(c), UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 1 : 0.5;
}

bool composes(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const form = icu::Normalizer2::getNFCInstance(status);
  return form == nullptr || u_getCombiningClass(point(c)) != 0 ||
         u_getIntPropertyValue(point(c), UCHAR_NFC_QUICK_CHECK) != UNORM_YES;
}

// What follows from the properties that Unicode gives a character.
std::uint32_t classes_by_property(char32_t c) {
  const auto type = u_charType(point(c));
  const double em = width(c);
  std::uint32_t classes = 0;
  const auto set = [&](bool is, CharacterClass flag) {
    if (is) classes |= flag;
  };
  set(han(c), kHan);
  set(cjk_punctuation(c), kCjkPunctuation);
  set(full_width(c), kFullWidth);
  set(cjk(c), kCjk);
  set(latin_letter(c), kLatinLetter);
  set(c < 0x80 ? latin_letter(c) : u_isalpha(point(c)) && !cjk(c), kLetter);
  set(type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK, kCombining);
  set((classes & kLetter) != 0 && (classes & kLatinLetter) == 0, kOtherLetter);
  set(u_isupper(point(c)) != 0, kUpper);
  set(u_islower(point(c)) != 0, kLower);
  set(space(c), kSpace);
  set(space(c) && c != U' ', kOtherSpace);
  set(control(c), kControl);
  set(em == 1, kFullEm);
  set(em == 0, kNoEm);
  set(composes(c), kComposes);
  return classes;
}

// The marks, listed. All are of the basic plane.
struct Marks {
  CharacterClass flag;
  std::u32string_view marks;
};
constexpr std::array<Marks, 13> kMarks{{
    {kSharedMark, U"‘’“”—―─…⋯‥·•‧"},
    {kSentenceEnd, U".!?。！？．｡‼⁇⁈⁉﹒﹖﹗︒︕︖"},
    {kEllipsis, U"…⋯‥"},
    {kDash, U"–—―─‒⸺⸻"},
    {kHyphen, U"-‐‑¬⸗=゠\u00AD"},
    {kOpeningBracket, U"([{（［｛〔【〖〈《⟨﹝﹙﹛｢「『〘〚︵︷︹︻︽︿﹁﹃"},
    {kClosingBracket, U")]}）］｝〕】〗〉》⟩﹞﹚﹜｣」』〙〛︶︸︺︼︾﹀﹂﹄"},
    {kOpeningQuote, U"“‘„‚«‹〝"},
    {kClosingQuote, U"”’»›〞〟"},
    {kClauseMark, U",;:，；：、､､﹐﹑﹔﹕︐︑︓︔"},
    {kNeverFirst, U"·・‧•—―…⋯％%‰℃々〜～"},
    {kDigit, U"0123456789"},
    {kLeader, U".·_…⋯‥"},
}};

// Of one kind throughout, three quarters of the plane: worked out once for all of them.
struct Alike {
  char32_t first, last;
};
constexpr std::array<Alike, 4> kAlike{{
    {0x3400, 0x4DBF},  // Chinese characters, extension A
    {0x4E00, 0x9FFF},  // Chinese characters
    {0xD800, 0xDFFF},  // no characters: halves of UTF-16
    {0xE000, 0xF8FF},  // private use
}};

}  // namespace

std::uint32_t classes_beyond(char32_t c) { return classes_by_property(c); }

const ClassTable& class_table() {
  static const std::unique_ptr<const ClassTable> table = [] {
    auto made = std::make_unique<ClassTable>();
    const auto* alike = kAlike.begin();
    for (char32_t c = 0; c < kBasicPlane; ++c) {
      if (alike != kAlike.end() && c == alike->last + 1) ++alike;
      const bool known = alike != kAlike.end() && c > alike->first;
      (*made)[c] = known ? (*made)[c - 1] : classes_by_property(c);
    }
    for (const Marks& set : kMarks)
      for (const char32_t c : set.marks) (*made)[c] |= set.flag;
    return made;
  }();
  return *table;
}

}  // namespace broadsheet::text
