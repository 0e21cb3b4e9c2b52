#include "text/calendar.h"

#include <gtest/gtest.h>

namespace broadsheet::text {
namespace {

TEST(Calendar, MonthsInBothLanguagesAndShortened) {
  for (const char32_t* month : {U"March", U"MÄRZ", U"Sept", U"dez", U"September"})
    EXPECT_TRUE(is_month(month));
  for (const char32_t* other : {U"", U"Marching", U"Monday", U"Mär", U"M"}) EXPECT_FALSE(is_month(other));
}

TEST(Calendar, Weekdays) {
  for (const char32_t* day : {U"Tuesday", U"SONNABEND"}) EXPECT_TRUE(is_weekday(day));
  for (const char32_t* other : {U"", U"Tue", U"Tuesdays"}) EXPECT_FALSE(is_weekday(other));
}

}  // namespace
}  // namespace broadsheet::text
