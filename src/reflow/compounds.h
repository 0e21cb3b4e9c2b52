// Two pieces of a word that a line end parted at a hyphen: written in one, or with a hyphen of their own? By
// what dictionaries, lists and frequencies say of the word, and by the kinds of words that take one.
//
// A hyphen that is destroyed does more harm than one too many: `re-cover` becomes another word, `neigh-bour`
// is still seen to be one. So where a word in one piece is hardly ever met, its hyphen stays. Where print has
// the word in both ways, the join is said to be undecided, whichever way it went.
#pragma once

#include <string_view>

#include "reflow/vocabulary.h"

namespace broadsheet::reflow {

enum class Spelling {
  unknown,   ///< nothing speaks for a hyphen, and no dictionary has the whole
  one_word,  ///< a dictionary has the whole
  hyphened,
};

struct SpellingOf {
  Spelling spelling = Spelling::unknown;
  bool undecided = false;  ///< the other may be right as well
};

/// `before` and `after` are letters, of one or two characters at least; `name`: a capital where no sentence
/// begins shows that the first is part of a name.
SpellingOf spelling_of(std::u32string_view before, std::u32string_view after, bool name, const Vocabulary& v);

}  // namespace broadsheet::reflow
