#include "text/sketch.h"

#include "text/character.h"

namespace broadsheet::text {
namespace {

// Nearly every character is like the one before it: what a run of such has in common is told once.
struct Run {
  std::size_t size = 0;       // characters
  std::uint32_t classes = 0;  // that one of them has, or more of them
  std::size_t half_ems = 0;
  ScriptCount scripts;
  std::size_t leaders = 0;
};

// Characters of half an em that are no space and lead nowhere.
Run western_run(std::u32string_view text) {
  Run out;
  std::size_t latin = 0, letters = 0;
  for (const char32_t c : text) {
    const std::uint32_t flags = classes(c);
    if ((flags & (kSpace | kLeader | kFullEm | kNoEm | kCjk)) != 0) break;
    ++out.size;
    out.classes |= flags;
    latin += (flags & kLatinLetter) != 0 ? 1 : 0;
    letters += (flags & kLetter) != 0 ? 1 : 0;
  }
  out.half_ems = out.size;
  out.scripts.add_western(latin, letters - latin);
  return out;
}

// Chinese characters and marks of a full em.
Run chinese_run(std::u32string_view text) {
  Run out;
  std::size_t characters = 0;
  for (const char32_t c : text) {
    const std::uint32_t flags = classes(c);
    if ((flags & (kSpace | kLeader | kFullEm | kNoEm | kCjk | kLatinLetter)) != (kFullEm | kCjk)) break;
    ++out.size;
    out.classes |= flags;
    characters += (flags & kCjkPunctuation) == 0 ? 1 : 0;
  }
  out.half_ems = 2 * out.size;
  out.scripts.add_han(characters);
  return out;
}

// Of at least one character; the first is no space.
Run first_run(std::u32string_view text) {
  if (const Run western = western_run(text); western.size > 0) return western;
  if (const Run chinese = chinese_run(text); chinese.size > 0) return chinese;
  const std::uint32_t flags = classes(text.front());
  Run out{1, flags, half_ems_of(flags), {}, (flags & kLeader) != 0 ? std::size_t{1} : 0};
  out.scripts.add(flags);
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
    const Run run = first_run(line.substr(i));
    out.classes |= run.classes;
    out.half_ems += run.half_ems;
    out.scripts.add(run.scripts);
    out.leaders += run.leaders;
    letters += run.size;
    i += run.size;
    out.end = i;
    out.text_half_ems = out.half_ems - before;
  }
  out.lone += letters == 1 ? 1 : 0;
  return out;
}

}  // namespace broadsheet::text
