#include "text/printed_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "text/calendar.h"
#include "text/character.h"
#include "text/han_number.h"
#include "text/pattern.h"
#include "text/utf.h"

namespace broadsheet::text {

namespace {

constexpr int kFirstYear = 1600, kLastYear = 2199;  // that newspapers can have
constexpr int kBeforeRepublic = 1911;               // the first year of the Republic of China is 1912
constexpr int kHighestNumber = 99'999;
constexpr std::size_t kMostDigits = 6;  // of the number of an issue

/// In digits of either width, or in Chinese characters; 0: none.
int number_of(std::u32string_view written) {
  if (written == U"元") return 1;
  int value = 0;
  for (const char32_t c : written) {
    const char32_t narrow = half_width(c);
    if (!is_digit(narrow)) return han_number(written, kHighestNumber);
    value = value * 10 + static_cast<int>(narrow - U'0');
    if (value > kHighestNumber) return 0;
  }
  return value;
}

std::optional<Date> valid(const Date& date) {
  const std::chrono::year_month_day day{std::chrono::year(date.year),
                                        std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day))};
  const bool is =
      date.year >= kFirstYear && date.year <= kLastYear && date.month > 0 && date.day > 0 && day.ok();
  return is ? std::optional(date) : std::nullopt;
}

/// Hands over the groups of every finding of a pattern, one behind the other.
template <class Read>
void each_found(const Pattern& pattern, std::u32string_view line, Read read) {
  while (const auto found = pattern.find(line)) {
    read(found->groups);
    if (found->end == 0) return;
    line.remove_prefix(found->end);
  }
}

using Groups = std::vector<std::u32string>;

std::optional<Date> chinese_date(const Groups& groups) {
  const bool era = !groups[1].empty();
  const int year = number_of(groups[2]);
  if (year == 0) return std::nullopt;
  return valid({year + (era ? kBeforeRepublic : 0), number_of(groups[3]), number_of(groups[4])});
}

std::optional<Date> month_first(const Groups& groups) {
  return valid({number_of(groups[3]), month_number(groups[1]), number_of(groups[2])});
}

std::optional<Date> day_first(const Groups& groups) {
  return valid({number_of(groups[3]), month_number(groups[2]), number_of(groups[1])});
}

std::optional<Date> day_first_in_digits(const Groups& groups) {
  return valid({number_of(groups[3]), number_of(groups[2]), number_of(groups[1])});
}

std::optional<Date> year_first(const Groups& groups) {
  return valid({number_of(groups[1]), number_of(groups[3]), number_of(groups[4])});
}

std::u32string without_spaces(std::u32string_view line) {
  std::u32string out(line);
  std::erase_if(out, is_space);
  return out;
}

struct Way {
  Pattern pattern;
  bool spaces;  ///< they tell words apart
  std::optional<Date> (*read)(const Groups& groups);
};

const std::array<Way, 5>& ways() {
  static const std::u16string kHan = u"〇○零一二三四五六七八九十百廿卅0０";
  static const std::u16string kMonth = u"(" + month_pattern() + u")";
  static const std::u16string kYear = u"(\\d{4})(?!\\d)";
  static const std::u16string kDay = u"(?<!\\d)(\\d{1,2})";
  static const std::u16string kHanDay = u"(\\d{1,2}|[" + kHan + u"]{1,4})";
  static const std::array<Way, 5> kWays{
      Way{Pattern(u"(民[國国])?((?<!\\d)\\d{1,4}|[" + kHan + u"元]{1,5})年" + kHanDay + u"月" + kHanDay +
                  u"[日號号]"),
          false, chinese_date},
      Way{Pattern(u"\\b" + kMonth + u"\\b\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s*[,.]?\\s*\\b" + kYear), true,
          month_first},
      Way{Pattern(kDay + u"(?:st|nd|rd|th|s?ten|s?te)?\\.?\\s*(?:of\\s+)?\\b" + kMonth + u"\\b\\.?,?\\s*" +
                  kYear),
          true, day_first},
      Way{Pattern(kDay + u"\\.\\s?(\\d{1,2})\\.\\s?" + kYear), true, day_first_in_digits},
      Way{Pattern(u"(?<!\\d)(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d)"), false, year_first}};
  return kWays;
}

template <class Value>
void add_new(std::vector<Value>& all, Value value) {
  if (std::find(all.begin(), all.end(), value) == all.end()) all.push_back(std::move(value));
}

}  // namespace

std::string to_string(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::vector<Date> dates_in(std::u32string_view line) {
  const std::u32string close = without_spaces(line);
  std::vector<Date> dates;
  for (const Way& way : ways())
    each_found(way.pattern, way.spaces ? line : close, [&](const Groups& groups) {
      if (const auto date = way.read(groups)) add_new(dates, *date);
    });
  return dates;
}

std::optional<Date> printed_date(const std::vector<std::string>& lines) {
  std::vector<Date> all;
  for (const std::string& line : lines)
    for (const Date& date : dates_in(decode(line))) add_new(all, date);
  return all.size() == 1 ? std::optional(all.front()) : std::nullopt;
}

std::optional<std::string> printed_issue(const std::vector<std::string>& lines) {
  static const std::array<Pattern, 2> kNumbers{
      Pattern(u"第\\s*(\\d[\\d,，]*|[〇○零一二三四五六七八九十百]{1,6})\\s*[期號号]"),
      Pattern(u"\\b(?:no|nr|nro|numb|number|nummer)\\b\\.?\\s*(\\d(?:[\\d]|[.,](?=\\d{3}))*)")};
  std::vector<std::string> all;
  for (const std::string& line : lines) {
    const std::u32string text = decode(line);
    for (const Pattern& pattern : kNumbers)
      each_found(pattern, text, [&](const Groups& groups) {
        std::u32string digits = groups[1];
        std::erase_if(digits, [](char32_t c) { return c == U',' || c == U'，' || c == U'.'; });
        if (digits.size() > kMostDigits) return;
        if (const int number = number_of(digits); number > 0) add_new(all, std::to_string(number));
      });
  }
  return all.size() == 1 ? std::optional(all.front()) : std::nullopt;
}

}  // namespace broadsheet::text
