#include "text/spacing.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "text/character.h"
#include "text/name_list.h"
#include "text/punctuation.h"
#include "text/utf.h"

namespace broadsheet::text {
namespace {

enum class Gap { none, narrow, wide };

// Characters without white space, and the gap in front of each.
struct Spaced {
  std::u32string chars;
  std::vector<Gap> gaps;
};

// Characters set apart that make wide setting: two may well be two words, or a name printed `李 涛`.
constexpr std::size_t kFewestHan = 3;
constexpr std::size_t kFewestLetters = 4;
// Pairs apart for one together: the head of a table (`名次 球队 胜 平 负`) has less, wide setting hardly any
// together.
constexpr std::size_t kMostlyApart = 2;

Spaced split(std::u32string_view line) {
  Spaced out;
  out.chars.reserve(line.size());
  out.gaps.reserve(line.size());
  double gap = 0;  // em, as em_width counts; a tab is as wide as two spaces or more
  for (const char32_t c : line) {
    if (is_control(c)) continue;
    if (is_space(c)) {
      gap += c == U'\t' ? 1 : std::max(0.0, em_width(c));
      continue;
    }
    out.chars.push_back(c);
    out.gaps.push_back(gap >= 1 ? Gap::wide : gap > 0 ? Gap::narrow : Gap::none);
    gap = 0;
  }
  if (!out.gaps.empty()) out.gaps.front() = Gap::none;
  return out;
}

std::u32string joined(const Spaced& s) {
  std::u32string out;
  out.reserve(s.chars.size());
  for (std::size_t i = 0; i < s.chars.size(); ++i) {
    if (s.gaps[i] != Gap::none) out.push_back(U' ');
    out.push_back(s.chars[i]);
  }
  return out;
}

// How neighbouring Chinese characters stand to each other in a part of a line.
struct Setting {
  std::size_t together = 0;
  std::size_t narrow = 0;
  std::size_t wide = 0;
};

Setting setting_of(const Spaced& s, std::size_t begin, std::size_t end) {
  Setting out;
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (!is_han(s.chars[i]) || !is_han(s.chars[i - 1])) continue;
    (s.gaps[i] == Gap::none ? out.together : s.gaps[i] == Gap::narrow ? out.narrow : out.wide) += 1;
  }
  return out;
}

bool mostly_apart(std::size_t apart, std::size_t together) {
  return apart + 1 >= kFewestHan && apart > kMostlyApart * together;
}

// Closes the gaps up to `widest` in [begin, end). A single digit or letter is one more character set apart; a
// word or a number keeps its spaces.
void close(Spaced& s, std::size_t begin, std::size_t end, Gap widest) {
  const auto single = [&](std::size_t i) {
    if (is_cjk(s.chars[i]) || is_shared_mark(s.chars[i])) return true;
    return (i == begin || s.gaps[i] != Gap::none) && (i + 1 == end || s.gaps[i + 1] != Gap::none);
  };
  std::vector<std::size_t> closing;
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (s.gaps[i] != Gap::none && s.gaps[i] <= widest && single(i - 1) && single(i)) closing.push_back(i);
  }
  for (const std::size_t i : closing) s.gaps[i] = Gap::none;
}

void close_wide_han(Spaced& s) {
  const std::size_t n = s.chars.size();
  const Setting line = setting_of(s, 0, n);
  // With wider gaps between the names those inside them may close as any others.
  if (line.wide == 0 && mostly_apart(line.narrow, line.together) && is_name_list(joined(s))) return;
  for (std::size_t begin = 0; begin < n;) {  // parts between wide gaps
    std::size_t end = begin + 1;
    while (end < n && s.gaps[end] != Gap::wide) ++end;
    const Setting part = setting_of(s, begin, end);
    if (mostly_apart(part.narrow, part.together) || mostly_apart(line.narrow, line.together))
      close(s, begin, end, Gap::narrow);
    begin = end;
  }
  if (line.narrow == 0 && mostly_apart(line.wide, line.together)) close(s, 0, n, Gap::wide);
}

// Closes the runs of at least `fewest` lone letters with narrow gaps, all but the first small; true if there
// are any.
bool close_lone_letters(Spaced& s, std::size_t fewest) {
  const std::size_t n = s.chars.size();
  const auto alone = [&](std::size_t i) {
    return is_letter(s.chars[i]) && (i == 0 || s.gaps[i] != Gap::none) &&
           (i + 1 == n || s.gaps[i + 1] != Gap::none);
  };
  bool found = false;
  for (std::size_t begin = 0; begin < n;) {
    std::size_t end = begin + 1;
    if (alone(begin)) {
      while (end < n && s.gaps[end] == Gap::narrow && is_lower(s.chars[end]) && alone(end)) ++end;
      if (end - begin >= fewest) {
        std::fill(s.gaps.begin() + begin + 1, s.gaps.begin() + end, Gap::none);
        found = true;
      }
    }
    begin = end;
  }
  return found;
}

// `S p e r r u n g`, and once that is seen in a line the shorter words beside it too.
void close_wide_letters(Spaced& s) {
  if (close_lone_letters(s, kFewestLetters)) close_lone_letters(s, 2);
}

bool chinese_mark(char32_t c) { return is_cjk_punctuation(c) && (is_clause_mark(c) || is_sentence_end(c)); }

// Marks that Chinese text sets solid.
void close_beside_marks(Spaced& s) {
  for (std::size_t i = 1; i < s.chars.size(); ++i) {
    const char32_t before = s.chars[i - 1], after = s.chars[i];
    const bool closes = chinese_mark(after) || (is_closing(after) && (is_cjk(after) || is_cjk(before)));
    const bool opens = is_opening(before) && (is_cjk(before) || is_han(after));
    // Behind a comma no space is printed; behind a full stop there may be: `谁来负责？ 谁来买单？`.
    const bool follows = chinese_mark(before) && is_clause_mark(before) &&
                         (is_cjk(after) || is_digit(after) || is_shared_mark(after));
    if (closes || opens || follows) s.gaps[i] = Gap::none;
  }
}

}  // namespace

std::u32string collapse_spaces(std::u32string_view line) { return joined(split(line)); }

bool is_clean(const Sketch& line) {
  if ((line.classes & kControl) != 0 || line.spaced) return false;
  return !line.parted || ((line.classes & kCjk) == 0 && line.lone < kFewestLetters);
}

std::u32string clean_spacing(std::u32string_view line) {
  if (const Sketch sketch = sketch_of(line); is_clean(sketch))
    return std::u32string(line.substr(sketch.begin, sketch.end - sketch.begin));
  Spaced s = split(line);
  close_wide_han(s);
  close_wide_letters(s);
  close_beside_marks(s);
  return joined(s);
}

std::string clean_spacing(std::string_view line) { return encode(clean_spacing(decode(line))); }

}  // namespace broadsheet::text
