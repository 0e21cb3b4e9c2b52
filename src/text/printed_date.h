// The date that a newspaper prints in its running lines, and the number of the issue.
//
// Read are `1939年4月23日`, `二〇二四年三月五日`, `中華民國廿八年四月廿三日` (民國 counts from 1912),
// `Sunday, April 23, 1939`, `23rd of April, 1939`, `Sonntag, den 23. April 1939`, `23.4.1939` and
// `1939-04-23`. Nothing is guessed: a date without a year, one that no calendar has, a year of which only the
// end is printed and no era, an order of day and month that cannot be told (4/3/39), and lines that tell two
// different dates have none.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace broadsheet::text {

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  friend bool operator==(const Date&, const Date&) = default;
};

/// "1939-04-23"
std::string to_string(const Date& date);

/// All different dates of a line, in the order of the ways to write them above.
std::vector<Date> dates_in(std::u32string_view line);

/// The one date that these lines, UTF-8, tell; none where they tell none or several.
std::optional<Date> printed_date(const std::vector<std::string>& lines);

/// The one number of the issue that these lines tell, its digits only: `第12345期`, `No. 12,345`, `Nr. 113`.
std::optional<std::string> printed_issue(const std::vector<std::string>& lines);

}  // namespace broadsheet::text
