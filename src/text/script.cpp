#include "text/script.h"

#include "text/character.h"

namespace broadsheet::text {

Script guess_script(std::u32string_view text) {
  double han = 0, latin = 0, other = 0;  // em
  for (const char32_t c : text) {
    if (!has_class(c, kLatinLetter | kCjk | kLetter)) continue;
    if (is_latin_letter(c)) {
      latin += em_width(c);
    } else if (is_cjk(c) && !is_cjk_punctuation(c)) {
      han += em_width(c);
    } else if (is_letter(c)) {
      other += em_width(c);
    }
  }
  if (han <= 0 && latin <= 0 && other <= 0) return Script::none;
  if (han >= latin && han >= other) return Script::han;
  return latin >= other ? Script::latin : Script::other;
}

}  // namespace broadsheet::text
