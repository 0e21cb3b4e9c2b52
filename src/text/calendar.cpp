#include "text/calendar.h"

#include <unicode/uchar.h>

#include <array>
#include <string>

#include "text/word_list.h"

namespace broadsheet::text {
namespace {

constexpr std::array<std::u32string_view, 38> kMonths{
    U"january", U"february", U"march", U"april", U"may", U"june", U"july", U"august", U"september",
    U"october", U"november", U"december", U"januar", U"jänner", U"februar", U"feber", U"märz", U"mai",
    U"juni", U"juli", U"oktober", U"dezember",
    // shortened
    U"jan", U"feb", U"febr", U"mar", U"mrz", U"apr", U"jun", U"jul", U"aug", U"sep", U"sept", U"oct", U"okt",
    U"nov", U"dec", U"dez"};
constexpr std::array<std::u32string_view, 15> kWeekdays{
    U"monday",   U"tuesday",  U"wednesday",  U"thursday", U"friday",  U"saturday",  U"sunday", U"montag",
    U"dienstag", U"mittwoch", U"donnerstag", U"freitag",  U"samstag", U"sonnabend", U"sonntag"};
constexpr std::size_t kLongest = 10;  // letters of a name above

template <std::size_t N>
bool names(const std::array<std::u32string_view, N>& all, std::u32string_view word) {
  if (word.empty() || word.size() > kLongest) return false;
  std::u32string small(word);
  for (char32_t& c : small) c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  return holds(all, small);
}

}  // namespace

bool is_month(std::u32string_view word) { return names(kMonths, word); }
bool is_weekday(std::u32string_view word) { return names(kWeekdays, word); }

}  // namespace broadsheet::text
