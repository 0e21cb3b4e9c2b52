#include "text/script.h"

#include <cstdint>

#include "text/character.h"

namespace broadsheet::text {

void ScriptCount::add(std::u32string_view text) {
  for (const char32_t c : text) {
    const std::uint32_t flags = classes(c);
    if ((flags & (kLatinLetter | kCjk | kLetter)) == 0) continue;
    const std::size_t width = half_ems(c);
    if ((flags & kLatinLetter) != 0)
      latin_ += width;
    else if ((flags & kCjk) != 0)
      han_ += (flags & kCjkPunctuation) != 0 ? 0 : width;
    else
      other_ += width;
  }
}

Script ScriptCount::most() const {
  if (han_ == 0 && latin_ == 0 && other_ == 0) return Script::none;
  if (han_ >= latin_ && han_ >= other_) return Script::han;
  return latin_ >= other_ ? Script::latin : Script::other;
}

Script guess_script(std::u32string_view text) {
  ScriptCount count;
  count.add(text);
  return count.most();
}

}  // namespace broadsheet::text
