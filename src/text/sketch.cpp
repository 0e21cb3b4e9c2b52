#include "text/sketch.h"

#include "text/character.h"

namespace broadsheet::text {
namespace {

// Nearly every character is like the one before it: what a run of such has in common is told once.
struct Run {
  std::size_t size = 0;       // characters
  std::uint32_t classes = 0;  // that one of them has, or more of them
  std::size_t counted = 0;    // those of the first script
  std::size_t others = 0;     // letters of any other alphabet
};

// Characters of half an em that are no space and lead nowhere.
Run western_run(std::u32string_view text) {
  Run out;
  std::size_t letters = 0;
  for (const char32_t c : text) {
    const std::uint32_t flags = classes(c);
    if ((flags & (kSpace | kLeader | kFullEm | kNoEm | kCjk)) != 0) break;
    ++out.size;
    out.classes |= flags;
    out.counted += (flags & kLatinLetter) != 0 ? 1 : 0;
    letters += (flags & kLetter) != 0 ? 1 : 0;
  }
  out.others = letters - out.counted;
  return out;
}

// Chinese characters and marks of a full em.
Run chinese_run(std::u32string_view text) {
  Run out;
  for (const char32_t c : text) {
    const std::uint32_t flags = classes(c);
    if ((flags & (kSpace | kLeader | kFullEm | kNoEm | kCjk | kLatinLetter)) != (kFullEm | kCjk)) break;
    ++out.size;
    out.classes |= flags;
    out.counted += (flags & kCjkPunctuation) == 0 ? 1 : 0;
  }
  return out;
}

}  // namespace

Sketch sketch_of(std::u32string_view line) {
  Sketch out;
  std::size_t before = 0;               // width of the spaces before the text
  std::size_t letters = 0, spaces = 0;  // of the word and of the gap at hand
  bool plain = true;                    // spaces of the gap
  for (std::size_t i = 0; i < line.size();) {
    const char32_t c = line[i];
    const std::uint32_t flags = classes(c);
    if ((flags & kSpace) != 0) {
      out.classes |= flags;
      out.half_ems += half_ems_of(flags);
      ++i;
      out.lone += letters == 1 ? 1 : 0;
      letters = 0;
      ++spaces;
      plain = plain && c == U' ';
      continue;
    }
    if (spaces > 0 || out.end == 0) {
      if (out.end == 0) {
        out.begin = i;
        before = out.half_ems;
      } else {
        out.parted = true;
        out.spaced = out.spaced || spaces > 1 || !plain;
      }
      spaces = 0;
      plain = true;
    }
    if (const Run western = western_run(line.substr(i)); western.size > 0) {
      out.classes |= western.classes;
      out.half_ems += western.size;
      out.scripts.add_western(western.counted, western.others);
      letters += western.size;
      i += western.size;
    } else if (const Run chinese = chinese_run(line.substr(i)); chinese.size > 0) {
      out.classes |= chinese.classes;
      out.half_ems += 2 * chinese.size;
      out.scripts.add_han(chinese.counted);
      letters += chinese.size;
      i += chinese.size;
    } else {
      out.classes |= flags;
      out.half_ems += half_ems_of(flags);
      out.scripts.add(flags);
      out.leaders += (flags & kLeader) != 0 ? 1 : 0;
      ++letters;
      ++i;
    }
    out.end = i;
    out.text_half_ems = out.half_ems - before;
  }
  out.lone += letters == 1 ? 1 : 0;
  return out;
}

}  // namespace broadsheet::text
