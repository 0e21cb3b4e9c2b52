// A word broken by a hyphen at a line end: is the hyphen the printer's, or the word's own?
//
// Always deleting it is wrong in 3 to 30 % of cases. Asked are, in this order: the forms that stand unbroken
// elsewhere in the same text, dictionaries and how often words are met (compounds.h), the letters on both
// sides (capitals, digits, `Ein- und Ausfuhr`).
#pragma once

#include <string>
#include <string_view>

#include "page/page.h"
#include "reflow/vocabulary.h"

namespace broadsheet::reflow {

struct Repair {
  Join join =
      Join::hyphen_gone;     ///< hyphen_gone, hyphen_kept, or space: the hyphen stays and a space follows
  char32_t last_letter = 0;  ///< not 0: what the letter before the lost hyphen becomes (`Zuk-ker`, `Zucker`)
  /// "user words", "page form", "lexicon", "rare word", "capital", "capitals", "digit", "no letter", "hanging
  /// hyphen", "no syllable", "small letter", "soft hyphen"
  const char* reason = "";
  bool undecided = false;  ///< nothing there is to ask settles it: the other may be right
};

/// `left` is the row's text up to and with its hyphen, `right` the text of the next row.
Repair repair_word(std::u32string_view left, std::u32string_view right, const Vocabulary& vocabulary);

}  // namespace broadsheet::reflow
