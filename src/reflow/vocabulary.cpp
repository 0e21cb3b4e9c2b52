#include "reflow/vocabulary.h"

#include "text/character.h"

namespace broadsheet::reflow {

int Vocabulary::count(std::u32string_view form) const {
  return forms.count(form) + (earlier != nullptr ? earlier->count(form) : 0);
}

bool Vocabulary::knows(std::u32string_view word) const {
  if (!lexicon || word.empty()) return false;
  return lexicon->knows(word, language) ||
         (text::is_upper(word.front()) && lexicon->knows(folded(word), language));
}

bool Vocabulary::given(std::u32string_view word) const {
  if (!lexicon || lexicon->user_words().empty()) return false;
  return lexicon->user_words().has(word) || lexicon->user_words().has(folded(word));
}

}  // namespace broadsheet::reflow
