// The wording of furniture and bylines. Patterns are few and typical; place decides first (furniture.cpp,
// kinds.cpp).
#include <unicode/regex.h>

#include <algorithm>
#include <array>
#include <string>

#include "order/furniture.h"
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

int folio_signs(std::string_view text) {
  static const std::u16string kMonth =
      u"(january|february|march|april|may|june|july|august|september|october|november|december|januar|"
      u"februar|märz|"
      u"mai|juni|juli|oktober|dezember|(jan|feb|apr|aug|sept|oct|okt|nov|dec|dez)\\.)";
  static const std::array<std::u16string, 7> kSigns{
      // date
      u"(\\d|[〇○零一二三四五六七八九十]){1,4}\\s*年.{0,4}月|\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|"
      u"\\b" +
          kMonth + u"\\s*\\d{1,2}\\b|\\b\\d{1,2}(\\.|st|nd|rd|th)?\\s*(of\\s+)?" + kMonth,
      // weekday, day of the moon
      u"星\\s*期\\s*[一二三四五六日天]|农历|\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b|"
      u"\\b(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\\b",
      // number of the issue, the volume, the page
      u"第\\s*[\\d一二三四五六七八九十百]+\\s*[版期号]|总\\s*第|今日.{0,4}版|"
      u"\\bno[.,]?\\s*\\d|\\bvol[.,]?\\s*[\\divxlc]|\\bnr[.,]?\\s*\\d|jahrgang|\\bpage\\s*\\d|\\bseite\\s*"
      u"\\d",
      // price
      u"[£$€]\\s*\\d|\\d\\s*(euro|pfennig|pf\\.|cents)|\\bpenny\\b|\\bpence\\b|零售|定价|\\bpreis\\b|"
      u"\\bprice\\b",
      // editors
      u"责\\s*编|责任编辑|美\\s*编|版\\s*式|校\\s*对",
      // how to reach them
      u"热\\s*线|电\\s*话|传\\s*真|邮箱|\\bwww\\.|https?:|\\btelefon\\b",
      // registration
      u"国内统一|邮发代号|刊号",
  };

  return static_cast<int>(std::count_if(
      kSigns.begin(), kSigns.end(), [&](const std::u16string& sign) { return matches(sign.c_str(), text); }));
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

bool reads_like_page_label(std::string_view text) {
  return matches(
             u"^\\W*[A-D]?\\d{1,3}\\s*版?[\\s·|]*(\\p{Han}\\s*){1,6}$|^(\\p{Han}\\s*){1,6}[\\s·|]*[A-D]?\\d{"
             u"1,3}\\s*版?$",
             text) ||
         matches(
             u"^(?-i)[A-D]?\\d{1,3}[\\s·|]+\\p{Lu}[\\p{L}&-]*( \\p{L}+){0,2}$|"
             u"^(?-i)\\p{Lu}[\\p{L}&-]*( \\p{L}+){0,2}[\\s·|]+[A-D]?\\d{1,3}$",
             text);
}

bool reads_like_masthead(std::string_view text) {
  // In Chinese the name ends in its kind of paper, and is often printed spaced out.
  if (matches(u"^\\W*(\\p{Han}\\s*){1,9}(报|周\\s*刊|时\\s*讯|消\\s*息)\\W*$", text)) return true;
  // In English and German up to six words, each with a capital, one of them the kind of paper.
  static constexpr const char16_t* kName =
      u"^(?-i)\\P{L}*(the |das |der |die |of |and |und |für |\\p{Lu}[\\p{L}'’-]*\\W*){1,6}$";
  static constexpr const char16_t* kPaper =
      u"\\b(times|post|courier|standard|record|herald|tribune|gazette|journal|news|chronicle|mail|"
      u"telegraph|observer|guardian|examiner|mercury|advertiser|argus|bulletin|dispatch|echo|express|"
      u"inquirer|ledger|press|register|sentinel|evening star|daily \\p{L}+|weekly \\p{L}+|"
      u"\\p{L}*(zeitung|blatt|anzeiger|nachrichten|bote|kurier|presse|rundschau|merkur|post)s?)\\b";
  return matches(kName, text) && matches(kPaper, text);
}

}  // namespace broadsheet::order
