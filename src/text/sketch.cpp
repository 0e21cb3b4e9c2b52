#include "text/sketch.h"

#include "text/character.h"

namespace broadsheet::text {

Sketch sketch_of(std::u32string_view line) {
  Sketch out;
  std::size_t before = 0;               // width of the spaces before the text
  std::size_t letters = 0, spaces = 0;  // of the word and of the gap at hand
  bool plain = true;                    // spaces of the gap
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char32_t c = line[i];
    const std::uint32_t flags = classes(c);
    const std::size_t width = half_ems_of(flags);
    out.classes |= flags;
    out.half_ems += width;
    if ((flags & kSpace) != 0) {
      out.lone += letters == 1 ? 1 : 0;
      letters = 0;
      ++spaces;
      plain = plain && c == U' ';
      continue;
    }
    if (spaces > 0 || out.end == 0) {
      if (out.end == 0) {
        out.begin = i;
        before = out.half_ems - width;
      } else {
        out.parted = true;
        out.spaced = out.spaced || spaces > 1 || !plain;
      }
      spaces = 0;
      plain = true;
    }
    ++letters;
    out.scripts.add(flags);
    out.leaders += (flags & kLeader) != 0 ? 1 : 0;
    out.end = i + 1;
    out.text_half_ems = out.half_ems - before;
  }
  out.lone += letters == 1 ? 1 : 0;
  return out;
}

}  // namespace broadsheet::text
