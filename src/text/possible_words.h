// May a hunspell dictionary hold a word? Told from its two files, without hunspell, of most words that it
// does not hold: hunspell takes ten to a hundred times as long over these, as it tries all their endings and,
// in German, all ways to part them.
//
// A word has to be a listed stem, or be made of one by affixes that the stem is marked for, or be made of
// such pieces where the dictionary makes compounds. All of that is looked up regardless of capitals and of
// the further conditions that hunspell knows, so the answer no is sure, and for a yes hunspell has to be
// asked. The files' format: man 5 hunspell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "text/affixes.h"
#include "text/bloom_filter.h"

namespace broadsheet::text {

class PossibleWords {
 public:
  /// Nothing where a file is missing, or where the dictionary goes by rules that are not known here.
  static std::optional<PossibleWords> of(const std::string& aff, const std::string& dic);

  /// False: it surely does not hold `word`. Always true of what is not written in small letters alone, but
  /// for a capital at its head.
  bool may_hold(std::u32string_view word) const;

 private:
  class Spelling;
  struct Form;
  struct Taken;
  static constexpr std::size_t kBytesAThing = 4;  // of the list: a stem or a flag takes as many, about

  PossibleWords(Affixes affixes, std::size_t things) : affixes_(std::move(affixes)), stems_(things) {}
  bool add_stems(std::string_view lines);
  bool is_made(const Form& form) const;
  bool is_made_by_suffixes(const Form& form, const Taken& taken) const;
  bool is_stem(std::uint64_t hash, char wanted, const Taken& taken) const;
  bool is_compound(const Spelling& form) const;
  template <class Found>
  static bool with_stripped(std::u32string_view before, const Form& form, std::u32string_view behind,
                            Found found);

  Affixes affixes_;
  BloomFilter stems_;  // each by itself, and with each of its flags
};

}  // namespace broadsheet::text
