// The wording of folios, bylines and page numbers. Patterns are few and typical; place decides first
// (kinds.cpp).
#include <unicode/regex.h>

#include "order/kinds.h"

namespace broadsheet::order {

namespace {

bool matches(const char16_t* pattern, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::RegexMatcher matcher(icu::UnicodeString(pattern), UREGEX_CASE_INSENSITIVE, status);
  const icu::UnicodeString subject =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  matcher.reset(subject);
  return U_SUCCESS(status) && matcher.find();
}

}  // namespace

bool reads_like_folio(std::string_view text) {
  static constexpr const char16_t* kDate =
      u"(\\d|[〇○一二三四五六七八九十]){1,4}\\s*年.{0,4}月|\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|星期["
      u"一二三四五六日天]|农历|"
      u"\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b.*\\d|"
      u"\\b(january|february|march|april|may|june|july|august|september|october|november|december)\\b.*\\d|"
      u"\\b(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\\b.*\\d|"
      u"\\b(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\\b";
  static constexpr const char16_t* kEdition =
      u"第\\s*[\\d一二三四五六七八九十]+\\s*[版期号]|责编|责任编辑|美编|版式|"
      u"\\bno\\.?\\s*\\d|\\bvol\\.?\\s*[\\divxlc]|\\bnr\\.?\\s*\\d|jahrgang|\\bpage\\s*\\d|\\bseite\\s*\\d";
  return matches(kDate, text) || matches(kEdition, text);
}

bool reads_like_byline(std::string_view text) {
  return matches(u"^\\W*(by|von)\\s+[\\p{Lu}(]", text) ||
         matches(u"^\\W*(本报|新华社|特约)?\\s*(记\\s*者|通\\s*讯\\s*员|特约记者)", text) ||
         matches(u"^\\W*by our .*correspondent", text) ||
         matches(u"^\\W*(von|von unserem) .*korrespondent", text);
}

bool reads_like_page_number(std::string_view text) {
  return matches(u"^[\\s\\-–—·.]*(第\\s*)?[A-D]?\\d{1,4}(\\s*版)?[\\s\\-–—·.]*$", text);
}

}  // namespace broadsheet::order
