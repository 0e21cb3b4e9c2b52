#include "text/small_letters.h"

#include <unicode/uchar.h>

namespace broadsheet::text {

std::u32string small_letters(std::u32string_view word) {
  std::u32string small(word);
  for (char32_t& c : small) c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  return small;
}

}  // namespace broadsheet::text
