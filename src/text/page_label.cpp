#include "text/page_label.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/character.h"
#include "text/han_number.h"
#include "text/pattern.h"
#include "text/small_letters.h"
#include "text/utf.h"

namespace broadsheet::text {
namespace {

constexpr int kHighestNumber = 999;  // of a page; more is a year or the number of an issue

struct NumberWord {
  std::u16string_view cardinal, ordinal, german_cardinal, german_ordinal;
};
// In words print gives the numbers of its first pages only.
constexpr std::array<NumberWord, 12> kWords = {{{u"one", u"first", u"eins", u"erste"},
                                                {u"two", u"second", u"zwei", u"zweite"},
                                                {u"three", u"third", u"drei", u"dritte"},
                                                {u"four", u"fourth", u"vier", u"vierte"},
                                                {u"five", u"fifth", u"fünf", u"fünfte"},
                                                {u"six", u"sixth", u"sechs", u"sechste"},
                                                {u"seven", u"seventh", u"sieben", u"siebente"},
                                                {u"eight", u"eighth", u"acht", u"achte"},
                                                {u"nine", u"ninth", u"neun", u"neunte"},
                                                {u"ten", u"tenth", u"zehn", u"zehnte"},
                                                {u"eleven", u"eleventh", u"elf", u"elfte"},
                                                {u"twelve", u"twelfth", u"zwölf", u"zwölfte"}}};

std::u32string wide(std::u16string_view word) { return {word.begin(), word.end()}; }

// 0: none of them. Of ordinals of German any case: `zweiten`, `zweiter`.
int number_in_words(std::u32string_view written) {
  const std::u32string form = small_letters(written);
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    const NumberWord& w = kWords.at(i);
    const bool said = form == wide(w.cardinal) || form == wide(w.ordinal) || form == wide(w.german_cardinal);
    const std::u32string german = wide(w.german_ordinal);
    if (said || (form.starts_with(german) && form.size() <= german.size() + 1))
      return static_cast<int>(i) + 1;
  }
  return 0;
}

// Of a running line: the number where the line says that it is one.
std::optional<PageLabel> label_in_folio(std::u32string_view line) {
  static const Pattern kAll(u"今\\s*日.{0,4}版|共.{0,3}版");  // how many pages there are
  static const std::array<Pattern, 3> kNumbers{
      Pattern(u"第\\s*(" + numeral_pattern() + u"|" + han_numeral_pattern() + u")\\s*[版面頁页]|\\b(" +
              numeral_pattern() + u")\\s*[版面]"),
      Pattern(u"\\b(?:page|p\\.|seite|s\\.)\\s*(" + numeral_pattern() + u"|" + numeral_word_pattern() +
              u")\\b()"),
      Pattern(u"^[^\\p{L}\\p{N}]*(" + numeral_pattern() + u")[^\\p{L}\\p{N}]*$()")};
  if (kAll.find(line)) return std::nullopt;
  for (const Pattern& pattern : kNumbers)
    if (const auto found = pattern.find(line))
      return page_label(found->groups[1].empty() ? found->groups[2] : found->groups[1]);
  return std::nullopt;
}

// Of a line that is a page number, perhaps with the name of its section.
std::optional<PageLabel> label_in_number(std::u32string_view line) {
  static const Pattern kEdge(u"^[^\\p{L}\\p{N}]*第?\\s*(" + numeral_pattern() + u")|(" + numeral_pattern() +
                             u")\\s*[版面頁页]?[^\\p{L}\\p{N}]*$");
  if (auto label = label_in_folio(line)) return label;
  if (const auto found = kEdge.find(line))
    return page_label(found->groups[1].empty() ? found->groups[2] : found->groups[1]);
  return std::nullopt;
}

}  // namespace

std::string to_string(const PageLabel& label) {
  if (label.number == 0) return "";
  return (label.section == 0 ? "" : encode(std::u32string(1, label.section))) + std::to_string(label.number);
}

const std::u16string& numeral_pattern() {
  static const std::u16string kPattern =
      u"(?:(?<!\\p{Latin})(?-i:[A-ZＡ-Ｚ])\\s?-?\\s?)?(?<!\\d)\\d{1,3}(?!\\d)";
  return kPattern;
}

const std::u16string& han_numeral_pattern() {
  static const std::u16string kPattern = u"[〇○零一二三四五六七八九十]{1,3}";
  return kPattern;
}

const std::u16string& numeral_word_pattern() {
  static const std::u16string kPattern = [] {
    std::u16string out = u"(?:";
    for (const NumberWord& w : kWords) {
      for (const std::u16string_view word : {w.cardinal, w.ordinal, w.german_cardinal}) {
        out += word;
        out += u"|";
      }
      out += w.german_ordinal;
      out += u"[nrs]?|";
    }
    out.back() = u')';
    return out + u"\\b";
  }();
  return kPattern;
}

std::optional<PageLabel> page_label(std::u32string_view written) {
  PageLabel label;
  std::u32string digits;
  for (const char32_t wide_or_not : written) {
    const char32_t c = half_width(wide_or_not);
    if (is_digit(c)) digits += c;
    if (digits.empty() && c < 0x80 && is_letter(c))
      label.section = small_letters({&c, 1}).front() - U'a' + U'A';
  }
  if (!digits.empty()) {
    for (const char32_t c : digits) label.number = label.number * 10 + static_cast<int>(c - U'0');
  } else {
    label.section = 0;
    label.number = std::max(number_in_words(written), han_number(written, kHighestNumber));
  }
  if (label.number < 1 || label.number > kHighestNumber) return std::nullopt;
  return label;
}

std::optional<PageLabel> printed_label(const std::vector<std::string>& page_numbers,
                                       const std::vector<std::string>& folios) {
  const auto read = [](const std::vector<std::string>& lines, auto label_in) -> std::optional<PageLabel> {
    for (const std::string& line : lines) {
      auto label = label_in(decode(line));
      if (!label) continue;
      label->printed = true;
      return label;
    }
    return std::nullopt;
  };
  auto label = read(page_numbers, label_in_number);
  return label ? label : read(folios, label_in_folio);
}

}  // namespace broadsheet::text
