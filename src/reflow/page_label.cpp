#include "reflow/page_label.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "reflow/word_forms.h"
#include "text/character.h"
#include "text/pattern.h"
#include "text/utf.h"

namespace broadsheet::reflow {
namespace {

constexpr int kHighestNumber = 999;  // of a page; more is a year or the number of an issue

constexpr std::u32string_view kHanDigits = U"〇一二三四五六七八九";

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
  const std::u32string form = folded(written);
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    const NumberWord& w = kWords.at(i);
    const bool said = form == wide(w.cardinal) || form == wide(w.ordinal) || form == wide(w.german_cardinal);
    const std::u32string german = wide(w.german_ordinal);
    if (said || (form.starts_with(german) && form.size() <= german.size() + 1))
      return static_cast<int>(i) + 1;
  }
  return 0;
}

// `三`, `十二`, `二十`, and digit by digit `一〇`; 0: none.
int han_number(std::u32string_view written) {
  constexpr int kTen = 10;
  int value = 0;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const char32_t c = written[i] == U'零' || written[i] == U'○' ? U'〇' : written[i];
    const std::size_t digit = kHanDigits.find(c);
    if (c == U'十') {
      const bool ends = i + 1 == written.size();
      value = (value == 0 ? 1 : value) * (ends ? kTen : 1);
    } else if (digit != std::u32string_view::npos) {
      value = value * kTen + static_cast<int>(digit);
    } else {
      return 0;
    }
    if (value > kHighestNumber) return 0;
  }
  return value;
}

std::u32string line_texts(const Page& page, const Region& region, std::size_t line) {
  const int id = region.lines[line];
  if (id < 0 || static_cast<std::size_t>(id) >= page.lines.size()) return {};
  return text::decode(page.lines[static_cast<std::size_t>(id)].text);
}

// Of a running line: the number where the line says that it is one.
std::optional<PageLabel> label_in_folio(std::u32string_view line) {
  static const text::Pattern kAll(u"今\\s*日.{0,4}版|共.{0,3}版");  // how many pages there are
  static const std::array<text::Pattern, 3> kNumbers{
      text::Pattern(u"第\\s*(" + numeral_pattern() + u"|" + han_numeral_pattern() + u")\\s*[版面頁页]|\\b(" +
                    numeral_pattern() + u")\\s*[版面]"),
      text::Pattern(u"\\b(?:page|p\\.|seite|s\\.)\\s*(" + numeral_pattern() + u"|" + numeral_word_pattern() +
                    u")\\b()"),
      text::Pattern(u"^[^\\p{L}\\p{N}]*(" + numeral_pattern() + u")[^\\p{L}\\p{N}]*$()")};
  if (kAll.find(line)) return std::nullopt;
  for (const text::Pattern& pattern : kNumbers)
    if (const auto found = pattern.find(line))
      return page_label(found->groups[1].empty() ? found->groups[2] : found->groups[1]);
  return std::nullopt;
}

// Of a line that is a page number, perhaps with the name of its section.
std::optional<PageLabel> label_in_number(std::u32string_view line) {
  static const text::Pattern kEdge(u"^[^\\p{L}\\p{N}]*第?\\s*(" + numeral_pattern() + u")|(" +
                                   numeral_pattern() + u")\\s*[版面頁页]?[^\\p{L}\\p{N}]*$");
  if (auto label = label_in_folio(line)) return label;
  if (const auto found = kEdge.find(line))
    return page_label(found->groups[1].empty() ? found->groups[2] : found->groups[1]);
  return std::nullopt;
}

PageLabel printed_label(const Page& page) {
  for (const Kind kind : {Kind::page_number, Kind::folio}) {
    for (const Region& region : page.regions) {
      if (region.kind != kind) continue;
      for (std::size_t i = 0; i < region.lines.size(); ++i) {
        const std::u32string line = line_texts(page, region, i);
        auto label = kind == Kind::page_number ? label_in_number(line) : label_in_folio(line);
        if (!label) continue;
        label->printed = true;
        return *label;
      }
    }
  }
  return {};
}

}  // namespace

bool same_page(const PageLabel& a, const PageLabel& b) {
  return a.number != 0 && a.number == b.number &&
         (a.section == b.section || a.section == 0 || b.section == 0);
}

std::string to_string(const PageLabel& label) {
  if (label.number == 0) return "";
  return (label.section == 0 ? "" : text::encode(std::u32string(1, label.section))) +
         std::to_string(label.number);
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
    const char32_t c = text::half_width(wide_or_not);
    if (text::is_digit(c)) digits += c;
    if (digits.empty() && c < 0x80 && text::is_letter(c))
      label.section = folded({&c, 1}).front() - U'a' + U'A';
  }
  if (!digits.empty()) {
    for (const char32_t c : digits) label.number = label.number * 10 + static_cast<int>(c - U'0');
  } else {
    label.section = 0;
    label.number = std::max(number_in_words(written), han_number(written));
  }
  if (label.number < 1 || label.number > kHighestNumber) return std::nullopt;
  return label;
}

std::vector<PageLabel> labels_of(const std::vector<Page>& pages) {
  std::vector<PageLabel> labels(pages.size());
  std::transform(pages.begin(), pages.end(), labels.begin(), printed_label);
  const auto known = [](const PageLabel& label) { return label.number != 0; };
  if (std::none_of(labels.begin(), labels.end(), known)) {
    for (std::size_t i = 0; i < labels.size(); ++i) labels[i].number = static_cast<int>(i) + 1;
    return labels;
  }
  const auto call = [&](PageLabel& label, const PageLabel& beside, int step) {
    if (known(label) || !known(beside) || beside.number + step < 1) return;
    const PageLabel told{beside.section, beside.number + step, false};
    if (std::none_of(labels.begin(), labels.end(), [&](const PageLabel& l) { return same_page(l, told); }))
      label = told;
  };
  for (std::size_t i = 1; i < labels.size(); ++i) call(labels[i], labels[i - 1], 1);
  for (std::size_t i = labels.size(); i-- > 1;) call(labels[i - 1], labels[i], -1);
  return labels;
}

}  // namespace broadsheet::reflow
