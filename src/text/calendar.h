// The names of months and weekdays, English and German, as dates in a newspaper have them.
#pragma once

#include <string_view>

namespace broadsheet::text {

/// `word` without a full stop behind it, in any letter case: "March", "Sept", "MÄRZ", "Feber".
bool is_month(std::u32string_view word);

/// "Tuesday", "Sonnabend"; not shortened.
bool is_weekday(std::u32string_view word);

}  // namespace broadsheet::text
