// What there is to ask about a word of the text at hand.
#pragma once

#include "reflow/english_variety.h"
#include "reflow/word_forms.h"
#include "text/lexicon.h"

namespace broadsheet::reflow {

struct Vocabulary {
  WordForms forms;
  const text::Lexicon* lexicon = nullptr;  ///< may be null
  text::Language language = text::Language::unknown;
  EnglishVariety variety = EnglishVariety::unknown;
  const EarlierForms* earlier = nullptr;  ///< may be null

  /// How often `form` stands in the text at hand and before it.
  int count(std::u32string_view form) const;

  /// A dictionary of the language has `word`; a capital at its head, as a sentence begins, is not its own.
  bool knows(std::u32string_view word) const;
  /// The user gave `word`, as it is or without such a capital.
  bool given(std::u32string_view word) const;
};

}  // namespace broadsheet::reflow
