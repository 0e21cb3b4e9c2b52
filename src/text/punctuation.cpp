#include "text/punctuation.h"

#include "text/character.h"

namespace broadsheet::text {

bool ends_sentence(std::u32string_view text) {
  for (auto i = text.size(); i-- > 0;) {
    const char32_t c = text[i];
    if (is_sentence_end(c) || is_ellipsis(c)) return true;
    // “ closes in German, and OCR engines mistake it for ” at the end of a line.
    if (!is_space(c) && !is_closing(c) && !is_straight_quote(c) && c != U'“' && c != U'‘') return false;
  }
  return false;
}

}  // namespace broadsheet::text
