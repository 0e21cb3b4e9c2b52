#include "text/user_words.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "text/character.h"
#include "text/normalize.h"
#include "text/utf.h"

namespace broadsheet::text {

namespace {

std::string in_capitals(const std::string& utf8) {
  std::string capitals;
  icu::UnicodeString::fromUTF8(utf8).toUpper(icu::Locale::getRoot()).toUTF8String(capitals);
  return capitals;
}

}  // namespace

UserWords::UserWords(const std::vector<std::string>& words) {
  for (const std::string& given : words)
    for (const std::u32string& form : {decode(nfc(given)), decode(nfc(in_capitals(given)))})
      for (auto at = form.begin(); at != form.end();) {
        const auto end = std::find_if(at, form.end(), is_space);
        if (end != at) words_.emplace(at, end);
        at = std::find_if_not(end, form.end(), is_space);
      }
}

bool UserWords::has(std::u32string_view word) const {
  if (words_.empty()) return false;
  std::u32string plain(word);
  std::replace(plain.begin(), plain.end(), U'ſ', U's');
  return words_.contains(plain);
}

bool UserWords::stands_at(std::u32string_view text, std::size_t from, std::size_t end) const {
  return std::any_of(words_.begin(), words_.end(), [&](const std::u32string& word) {
    if (word.size() < 2) return false;
    const std::size_t first = from >= word.size() ? from - word.size() + 1 : 0;
    const std::size_t found = text.find(word, first);
    return found != std::u32string_view::npos && found < end;
  });
}

}  // namespace broadsheet::text
