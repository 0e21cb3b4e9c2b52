// The wording of furniture and bylines. Patterns are few and typical; place decides first (furniture.cpp,
// kinds.cpp).
#include <algorithm>
#include <array>
#include <string>

#include "order/furniture.h"
#include "order/kinds.h"
#include "text/pattern.h"

namespace broadsheet::order {

using Wording = text::Pattern;

int folio_signs(std::string_view text) {
  static const std::u16string kMonth =
      u"(january|february|march|april|may|june|july|august|september|october|november|december|januar|"
      u"februar|märz|"
      u"mai|juni|juli|oktober|dezember|(jan|feb|apr|aug|sept|oct|okt|nov|dec|dez)\\.)";
  static const std::array<Wording, 7> kSigns{
      // date
      Wording(u"(\\d|[〇○零一二三四五六七八九十]){1,4}\\s*年.{0,4}月|\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|"
              u"\\b" +
              kMonth + u"\\s*\\d{1,2}\\b|\\b\\d{1,2}(\\.|st|nd|rd|th)?\\s*(of\\s+)?" + kMonth),
      // weekday, day of the moon
      Wording(u"星\\s*期\\s*[一二三四五六日天]|农历|\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b|"
              u"\\b(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\\b"),
      // number of the issue, the volume, the page
      Wording(u"第\\s*[\\d一二三四五六七八九十百]+\\s*[版期号]|总\\s*第|今日.{0,4}版|"
              u"\\bno[.,]?\\s*\\d|\\bvol[.,]?\\s*[\\divxlc]|\\bnr[.,]?\\s*\\d|jahrgang|\\bpage\\s*\\d|"
              u"\\bseite\\s*"
              u"\\d"),
      // price
      Wording(u"[£$€]\\s*\\d|\\d\\s*(euro|pfennig|pf\\.|cents)|\\bpenny\\b|\\bpence\\b|零售|定价|\\bpreis\\b|"
              u"\\bprice\\b"),
      // editors
      Wording(u"责\\s*编|责任编辑|美\\s*编|版\\s*式|校\\s*对"),
      // how to reach them
      Wording(u"热\\s*线|电\\s*话|传\\s*真|邮箱|\\bwww\\.|https?:|\\btelefon\\b"),
      // registration
      Wording(u"国内统一|邮发代号|刊号"),
  };

  return static_cast<int>(
      std::count_if(kSigns.begin(), kSigns.end(), [&](const Wording& sign) { return sign.in(text); }));
}

bool reads_like_byline(std::string_view text) {
  static const std::array<Wording, 4> kBylines{
      Wording(u"^\\W*(by|von)\\s+[\\p{Lu}(]"),
      Wording(u"^\\W*(本报|新华社|特约)?\\s*(记\\s*者|通\\s*讯\\s*员|特约记者)"),
      Wording(u"^\\W*by our .*correspondent"), Wording(u"^\\W*(von|von unserem) .*korrespondent")};
  return std::any_of(kBylines.begin(), kBylines.end(),
                     [&](const Wording& wording) { return wording.in(text); });
}

bool reads_like_page_number(std::string_view text) {
  static const Wording kNumber(u"^[\\s\\-–—·.]*(第\\s*)?[A-D]?\\d{1,4}(\\s*版)?[\\s\\-–—·.]*$");
  return kNumber.in(text);
}

bool reads_like_page_label(std::string_view text) {
  static const Wording kChinese(
      u"^\\W*[A-D]?\\d{1,3}\\s*版?[\\s·|]*(\\p{Han}\\s*){1,6}$|^(\\p{Han}\\s*){1,6}[\\s·|]*[A-D]?\\d{"
      u"1,3}\\s*版?$");
  static const Wording kLatin(
      u"^(?-i)[A-D]?\\d{1,3}[\\s·|]+\\p{Lu}[\\p{L}&-]*( \\p{L}+){0,2}$|"
      u"^(?-i)\\p{Lu}[\\p{L}&-]*( \\p{L}+){0,2}[\\s·|]+[A-D]?\\d{1,3}$");
  return kChinese.in(text) || kLatin.in(text);
}

bool reads_like_masthead(std::string_view text) {
  // In Chinese the name ends in its kind of paper, and is often printed spaced out.
  static const Wording kChinese(u"^\\W*(\\p{Han}\\s*){1,9}(报|周\\s*刊|时\\s*讯|消\\s*息)\\W*$");
  // In English and German up to six words, each with a capital, one of them the kind of paper.
  static const Wording kName(
      u"^(?-i)\\P{L}*(the |das |der |die |of |and |und |für |\\p{Lu}[\\p{L}'’-]*\\W*){1,6}$");
  static const Wording kPaper(
      u"\\b(times|post|courier|standard|record|herald|tribune|gazette|journal|news|chronicle|mail|"
      u"telegraph|observer|guardian|examiner|mercury|advertiser|argus|bulletin|dispatch|echo|express|"
      u"inquirer|ledger|press|register|sentinel|evening star|daily \\p{L}+|weekly \\p{L}+|"
      u"\\p{L}*(zeitung|blatt|anzeiger|nachrichten|bote|kurier|presse|rundschau|merkur|post)s?)\\b");
  return kChinese.in(text) || (kName.in(text) && kPaper.in(text));
}

}  // namespace broadsheet::order
