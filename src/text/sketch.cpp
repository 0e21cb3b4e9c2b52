#include "text/sketch.h"

#include <bit>

#include "text/character.h"

namespace broadsheet::text {
namespace {

// Of these a line of Western text has none.
constexpr std::uint32_t kNotWestern = kFullEm | kNoEm | kCjk | kOtherLetter;
// Chinese characters and marks of a full em.
constexpr std::uint32_t kChinese = kFullEm | kCjk;
constexpr std::uint32_t kNotChinese = kSpace | kLeader | kNoEm | kLatinLetter;

constexpr std::size_t kBits = 64;
constexpr std::uint64_t kTopBit = std::uint64_t{1} << (kBits - 1);

// The spaces of a text that neither begins nor ends with one, told of 64 characters at a time by a bit each.
class Spaces {
 public:
  void add(std::uint64_t spaces, std::size_t size) {
    two_ = two_ || (spaces & (spaces << 1U | (before_ >> 63U & (begun_ ? 1U : 0U)))) != 0;
    begun_ = true;
    parted_ = parted_ || spaces != 0;
    if (size < kBits) spaces |= ~std::uint64_t{0} << size;  // as if spaces followed
    // A word of one character stands between two spaces; that of the last bit is told with the bits behind
    // it.
    const std::uint64_t alone = ~spaces & (spaces << 1U | before_ >> 63U) & spaces >> 1U;
    lone_ += static_cast<std::size_t>(std::popcount(alone)) + (ends_alone() && (spaces & 1U) != 0 ? 1 : 0);
    before_ = spaces;
  }
  /// Words of one character, when all has been added.
  std::size_t lone() const { return lone_ + (ends_alone() ? 1 : 0); }
  bool any() const { return parted_; }
  bool two_together() const { return two_; }

 private:
  bool ends_alone() const { return before_ >> 62U == 1U; }

  std::uint64_t before_ = ~std::uint64_t{0};  // as if spaces stood before
  std::size_t lone_ = 0;
  bool begun_ = false, parted_ = false, two_ = false;
};

// Flags that are counted, each in a part of one sum of them all, as they stand.
constexpr std::uint32_t kCounted = kLatinLetter | kLeader;
constexpr std::size_t kMostCounted =
    kLeader / kLatinLetter - 1;  // characters, before one part meets the other

// All of a Western text in one go, without a branch for any of its characters; false where it is none.
bool add_western(std::u32string_view text, Sketch& out) {
  if (text.size() > kMostCounted) return false;
  const ClassTable& table = kClasses;
  Spaces spaces;
  std::uint32_t seen = 0;
  char32_t characters = 0;  // the bits of all
  std::uint64_t counts = 0;
  for (std::size_t at = 0; at < text.size(); at += kBits) {
    const std::u32string_view piece = text.substr(at, kBits);
    std::uint64_t bits = 0;
    for (const char32_t c : piece) {
      characters |= c;
      const std::uint32_t flags = table[c % kBasicPlane];
      seen |= flags;
      counts += flags & kCounted;
      bits = bits >> 1U | (static_cast<std::uint64_t>(flags & kSpace) * (kTopBit / kSpace));
    }
    if ((seen & kNotWestern) != 0 || characters >= kBasicPlane) return false;
    spaces.add(bits >> (kBits - piece.size()), piece.size());
  }
  out.classes |= seen;
  out.half_ems += text.size();
  out.scripts.add_western(counts % kLeader / kLatinLetter, 0);
  out.leaders = counts / kLeader;
  out.lone = spaces.lone();
  out.parted = spaces.any();
  out.spaced = spaces.two_together() || (seen & kOtherSpace) != 0;
  return true;
}

// The end of the characters of `line` from `from` on that are like the first, which has these flags: nearly
// all of a Chinese text are, and what they have in common is told once.
std::size_t run_end(std::u32string_view line, std::size_t from, std::uint32_t flags, Sketch& out) {
  std::size_t characters = 0, i = from;
  std::uint32_t seen = 0;
  while ((flags & (kChinese | kNotChinese)) == kChinese) {
    seen |= flags;
    characters += (flags & kCjkPunctuation) == 0 ? 1 : 0;
    if (++i == line.size()) break;
    flags = classes(line[i]);
  }
  if (i > from) {
    out.classes |= seen;
    out.half_ems += 2 * (i - from);
    out.scripts.add_han(characters);
    return i;
  }
  out.classes |= flags;
  out.half_ems += half_ems_of(flags);
  out.scripts.add(flags);
  out.leaders += (flags & kLeader) != 0 ? 1 : 0;
  return from + 1;
}

// Of characters that are no space.
std::size_t word_end(std::u32string_view line, std::size_t from, Sketch& out) {
  std::uint32_t flags = classes(line[from]);
  while (true) {
    from = run_end(line, from, flags, out);
    if (from == line.size() || ((flags = classes(line[from])) & kSpace) != 0) return from;
  }
}

// Of spaces, which may be none.
std::size_t gap_end(std::u32string_view line, std::size_t from, Sketch& out) {
  for (; from < line.size(); ++from) {
    const std::uint32_t flags = classes(line[from]);
    if ((flags & kSpace) == 0) break;
    out.classes |= flags;
    out.half_ems += half_ems_of(flags);
  }
  return from;
}

// Any text, word by word.
void add_words(std::u32string_view text, Sketch& out) {
  for (std::size_t i = 0;;) {
    const std::size_t word = i;
    i = word_end(text, word, out);
    out.lone += i - word == 1 ? 1 : 0;
    if (i == text.size()) return;
    const std::size_t gap = i;
    i = gap_end(text, gap, out);
    out.parted = true;
    out.spaced = out.spaced || i - gap > 1 || text[gap] != U' ';
  }
}

}  // namespace

Sketch sketch_of(std::u32string_view line) {
  Sketch out;
  const std::size_t begin = gap_end(line, 0, out);
  if (begin == line.size()) return out;
  out.begin = begin;
  out.end = line.size();
  while (is_space(line[out.end - 1])) --out.end;
  const std::u32string_view text = line.substr(begin, out.end - begin);
  const std::size_t before = out.half_ems;
  if (has_class(text.front(), kNotWestern) || !add_western(text, out)) add_words(text, out);
  out.text_half_ems = out.half_ems - before;
  gap_end(line, out.end, out);
  return out;
}

}  // namespace broadsheet::text
