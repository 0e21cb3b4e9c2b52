#include "text/calendar.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/small_letters.h"
#include "text/word_list.h"

namespace broadsheet::text {
namespace {

struct Month {
  std::u32string_view name;
  int number;
};
constexpr std::array<Month, 38> kMonths{
    {{U"january", 1},   {U"february", 2},  {U"march", 3},  {U"april", 4},     {U"may", 5},
     {U"june", 6},      {U"july", 7},      {U"august", 8}, {U"september", 9}, {U"october", 10},
     {U"november", 11}, {U"december", 12}, {U"januar", 1}, {U"jänner", 1},    {U"februar", 2},
     {U"feber", 2},     {U"märz", 3},      {U"mai", 5},    {U"juni", 6},      {U"juli", 7},
     {U"oktober", 10},  {U"dezember", 12}, {U"jan", 1},    {U"feb", 2},       {U"febr", 2},
     {U"mar", 3},       {U"mrz", 3},       {U"apr", 4},    {U"jun", 6},       {U"jul", 7},
     {U"aug", 8},       {U"sep", 9},       {U"sept", 9},   {U"oct", 10},      {U"okt", 10},
     {U"nov", 11},      {U"dec", 12},      {U"dez", 12}}};
constexpr std::array<std::u32string_view, 15> kWeekdays{
    U"monday",   U"tuesday",  U"wednesday",  U"thursday", U"friday",  U"saturday",  U"sunday", U"montag",
    U"dienstag", U"mittwoch", U"donnerstag", U"freitag",  U"samstag", U"sonnabend", U"sonntag"};
constexpr std::size_t kLongest = 10;  // letters of a name above

// A long text is no name, and is not worth its small letters.
std::u32string short_word(std::u32string_view word) {
  return word.size() > kLongest ? std::u32string() : small_letters(word);
}

}  // namespace

bool is_month(std::u32string_view word) { return month_number(word) != 0; }

int month_number(std::u32string_view word) {
  const std::u32string small = short_word(word);
  const auto* const found =
      std::find_if(kMonths.begin(), kMonths.end(), [&](const Month& month) { return month.name == small; });
  return found == kMonths.end() ? 0 : found->number;
}

const std::u16string& month_pattern() {
  static const std::u16string kPattern = [] {
    std::array<Month, kMonths.size()> months = kMonths;
    std::stable_sort(months.begin(), months.end(),
                     [](const Month& a, const Month& b) { return a.name.size() > b.name.size(); });
    std::u16string out = u"(?:";
    for (const Month& month : months) out.append(month.name.begin(), month.name.end()).push_back(u'|');
    out.back() = u')';
    return out;
  }();
  return kPattern;
}

bool is_weekday(std::u32string_view word) { return holds(kWeekdays, short_word(word)); }

}  // namespace broadsheet::text
