// Which of two readers is right where they differ.
//
// Each piece of evidence is a number, positive where it speaks for the first reader; their weighted sum is
// the logarithm of the odds that the first is right (logistic regression). The weights of each kind of type
// are fitted by scripts/calibrate on pages made for that (judgement_weights.h), never on pages that are
// scored. Both versions were seen in the picture by a reader: words and language models choose between them,
// they never write a third.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "recognize/sign_alignment.h"
#include "recognize/type_group.h"
#include "text/han_model.h"
#include "text/language.h"
#include "text/lexicon.h"

namespace broadsheet::recognize {

/// What language knowledge is at hand; each may be missing.
struct Knowledge {
  const text::HanModel* han = nullptr;  ///< not for Traditional Chinese
  const text::Lexicon* lexicon = nullptr;
  text::Language language = text::Language::unknown;
};

enum class Evidence : std::uint8_t {
  other,             ///< bias: both have something there
  other_marks,       ///< bias: and both have marks
  other_half,        ///< bias: and one of them digits or Latin letters
  only_first_mark,   ///< bias: only the first has something, and it is a mark
  only_first,        ///< bias: and it is a character or letter
  only_second_mark,  ///< the same the other way round
  only_second,
  first_surety,   ///< log odds that the first reader gives its own version
  second_surety,  ///< the same of the second, negative
  first_line,     ///< mean log odds of the first reader over the whole line
  second_line,    ///< the same of the second, negative
  first_doubt,    ///< how likely the first finds the second's version, as a negative log10
  ink,            ///< there is ink for what only one has
  han_model,      ///< log10 of how much likelier the words are
  lexicon,        ///< one makes a known word, the other none; in Chinese a word that the user gave
  count
};
constexpr std::size_t kEvidence = static_cast<std::size_t>(Evidence::count);
using EvidenceValues = std::array<double, kEvidence>;

/// "other", "only_first_mark" ...: as the enumerators are called.
const char* to_string(Evidence evidence);

/// "confidence", "ink", "language model", "lexicon", "habit": what decides when it weighs most.
const char* reason_of(Evidence evidence);

EvidenceValues evidence_of(const Stretch& stretch, const std::vector<Sign>& first,
                           const std::vector<Sign>& second, TypeGroup group, const Knowledge& knowledge);

struct Judgement {
  double odds = 0;  ///< natural logarithm of the odds that the first is right
  const char* reason = "";
  bool first_wins() const { return odds >= 0; }
};

Judgement judge(const EvidenceValues& evidence, TypeGroup group);

}  // namespace broadsheet::recognize
