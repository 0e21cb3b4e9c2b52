// The names of months and weekdays, English and German, as dates in a newspaper have them.
#pragma once

#include <string>
#include <string_view>

namespace broadsheet::text {

/// `word` without a full stop behind it, in any letter case: "March", "Sept", "MÄRZ", "Feber".
bool is_month(std::u32string_view word);

/// 1 to 12 for such a word, 0 for any other.
int month_number(std::u32string_view word);

/// A regular expression of these words, the longer first, without a group.
const std::u16string& month_pattern();

/// "Tuesday", "Sonnabend"; not shortened.
bool is_weekday(std::u32string_view word);

}  // namespace broadsheet::text
