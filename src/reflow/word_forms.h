// The words of the text itself: how a word stands unbroken elsewhere on the page is the best judge of how to
// mend it where a line end broke it.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "reflow/row.h"
#include "text/hashed_numbers.h"

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
  friend class EarlierForms;
  void add_row(std::u32string_view text, bool broken, bool breaks);
  void add_pieces(std::u32string_view form);

  text::HashedNumbers counts_;
};

/// The forms of what stands before the text at hand, where a long text is read piece by piece: of its last
/// pieces.
class EarlierForms {
 public:
  int count(std::u32string_view form) const;
  /// Those of the piece that has been read; the oldest are forgotten.
  void add(WordForms forms);

 private:
  static constexpr std::size_t kPieces = 3;

  std::deque<WordForms> pieces_;
};

/// `word` as forms are compared: long s as s, all hyphens alike, typographic apostrophes straight, small
/// letters.
std::u32string folded(std::u32string_view word);

/// A letter, or what stands on or between letters of a word, but for hyphens.
bool in_word(char32_t c);
/// The letters at the end of `t`, and at its beginning, with the apostrophes among them.
std::u32string_view tail_letters(std::u32string_view t);
std::u32string_view head_letters(std::u32string_view t);

/// Two pieces of a word in one, and with a hyphen between them.
std::u32string joined(std::u32string_view a, std::u32string_view b);
std::u32string hyphened(std::u32string_view a, std::u32string_view b);

}  // namespace broadsheet::reflow
