// The words of the text itself: how a word stands unbroken elsewhere on the page is the best judge of how to
// mend it where a line end broke it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reflow/row.h"

namespace broadsheet::reflow {

/// Forms of words that stand inside rows, hyphened compounds as a whole and piece by piece. Fragments at row
/// ends that a hyphen breaks, and what continues them, are left out.
class WordForms {
 public:
  WordForms() = default;
  explicit WordForms(const std::vector<Block>& blocks);

  /// How often `form` stands in the text; a capital at its beginning makes no difference (a sentence may
  /// begin).
  int count(std::u32string_view form) const;

 private:
  // By a hash of the form: the forms of a piece of text, a hundred thousand at most, share one of 64 bits
  // once in a thousand million texts, and then a word is counted too often. Side by side in one table, as
  // every word of a text is looked up: each has the first free place from the one its hash names.
  struct Counted {
    std::uint64_t hash = 0;
    int count = 0;  // 0: a free place
  };

  void add(std::u32string_view word);
  void add(std::uint64_t hash, int times);
  std::size_t place_of(std::uint64_t hash) const;

  std::vector<Counted> table_;  // their number a power of two, at most half of them taken
  std::size_t taken_ = 0;
};

/// `word` as forms are compared: long s as s, all hyphens alike, typographic apostrophes straight, small
/// letters.
std::u32string folded(std::u32string_view word);

/// Two pieces of a word in one, and with a hyphen between them.
std::u32string joined(std::u32string_view a, std::u32string_view b);
std::u32string hyphened(std::u32string_view a, std::u32string_view b);

}  // namespace broadsheet::reflow
