#include "text/sketch.h"

#include "text/character.h"

namespace broadsheet::text {
namespace {

// What parts the runs of characters that are told of together: of half an em, leading nowhere, and Chinese.
constexpr std::uint32_t kNotWestern = kSpace | kLeader | kFullEm | kNoEm | kCjk;
constexpr std::uint32_t kNotChinese = kNotWestern | kLatinLetter;
constexpr std::uint32_t kChinese = kFullEm | kCjk;

// The characters of `line` from `from` on whose flags are like those of the first, which are `flags`. Counts
// them, and says where they end.
std::size_t western_end(std::u32string_view line, std::size_t from, std::uint32_t flags, Sketch& out) {
  std::size_t i = from;
  std::uint32_t seen = 0, shared = ~seen;  // flags of any, and of all
  do {
    seen |= flags;
    shared &= flags;
    ++i;
  } while (i < line.size() && ((flags = classes(line[i])) & kNotWestern) == 0);
  out.classes |= seen;
  out.half_ems += i - from;
  if ((shared & kLatinLetter) != 0) {
    out.scripts.add_western(i - from, 0);
  } else {  // a word with a mark
    for (const char32_t c : line.substr(from, i - from)) out.scripts.add(classes(c));
  }
  return i;
}

std::size_t chinese_end(std::u32string_view line, std::size_t from, std::uint32_t flags, Sketch& out) {
  std::size_t characters = 0, i = from;
  std::uint32_t seen = 0;
  do {
    seen |= flags;
    characters += (flags & kCjkPunctuation) == 0 ? 1 : 0;
    ++i;
  } while (i < line.size() && ((flags = classes(line[i])) & kNotChinese) == kChinese);
  out.classes |= seen;
  out.half_ems += 2 * (i - from);
  out.scripts.add_han(characters);
  return i;
}

// Nearly every character is like the one before it: what a run of such has in common is told once.
std::size_t run_end(std::u32string_view line, std::size_t from, std::uint32_t flags, Sketch& out) {
  if ((flags & kNotWestern) == 0) return western_end(line, from, flags, out);
  if ((flags & kNotChinese) == kChinese) return chinese_end(line, from, flags, out);
  out.classes |= flags;
  out.half_ems += half_ems_of(flags);
  out.scripts.add(flags);
  out.leaders += (flags & kLeader) != 0 ? 1 : 0;
  return from + 1;
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
    const std::size_t end = run_end(line, i, flags, out);
    letters += end - i;
    out.end = i = end;
    out.text_half_ems = out.half_ems - before;
  }
  out.lone += letters == 1 ? 1 : 0;
  return out;
}

}  // namespace broadsheet::text
