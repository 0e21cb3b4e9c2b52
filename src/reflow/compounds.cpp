#include "reflow/compounds.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "text/character.h"

namespace broadsheet::reflow {
namespace {

// A piece of one or two letters is a word in any dictionary (`de`, `re`, `s`), so it proves no compound.
constexpr std::size_t kShortestHalf = 3;  // letters

// Zipf scale, up to which a word in one piece is too rare to be meant where it could be a compound. Below the
// first stand `oxcart` and `plaything`: of all words that a printer breaks, some 3 in 1,000 are rarer ones
// parted at their seam. Where American and British dictionaries differ over the whole, more doubt is due.
constexpr double kRare = 2.5;
constexpr double kRareWhereTheyDiffer = 3.5;
// And up to which the hyphened form of a list is believed: `cease-fire`, but `together` for `to-gether`.
constexpr double kListed = 4.4;
// With a half of two letters it is mostly a prefix: `re-form` is rarer than `reform`.
constexpr double kListedPrefix = 3.5;

template <std::size_t N>
bool holds(const std::array<std::u32string_view, N>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::u32string joined(std::u32string_view a, std::u32string_view b) {
  std::u32string out(a);
  out += b;
  return out;
}

// English words of two pieces. What matters where they are written in one is how often that is met:
// `hobbyhorse` stands in dictionaries, and in print with a hyphen.
class English {
 public:
  English(std::u32string_view before, std::u32string_view after, const Vocabulary& v)
      : printed_(joined(before, after)),
        before_(folded(before)),
        after_(folded(after)),
        whole_(folded(printed_)),
        names_(is_only_a_name(before, v)),
        v_(v) {}

  SpellingOf spelling(bool name) const {
    const bool whole_known = v_.knows(printed_) || v_.knows(whole_);
    if (whole_known) {
      if (name) return {Spelling::one_word};
      if (listed()) return {Spelling::hyphened, true};
      if (names_what_one_has()) return {Spelling::hyphened};
      const bool rare = (seam() && is_rare(rare_below())) || (alike() && is_rare(kRare)) ||
                        (vowels_clash() && is_rare(kRareWhereTheyDiffer));
      return {rare ? Spelling::hyphened : Spelling::one_word, rare};
    }
    if (makes_compounds() || listed() || names_what_one_has()) return {Spelling::hyphened};
    if (names_ && v_.knows(after_) && after_.size() > kShortestHalf && !holds(kBehindNames, after_))
      return {Spelling::hyphened};
    // Half of a name is hardly a half of a compound, though it may be another name (`Mai-wand`).
    if (!name &&
        (seam() || alike() || (is_small_word() && after_.size() > kShortestHalf && v_.knows(after_))))
      return {Spelling::hyphened};
    return {};
  }

 private:
  static constexpr std::array<std::u32string_view, 13> kBehindNames = {
      U"shire", U"town", U"ville", U"burg", U"land",  U"lands", U"ham",
      U"ford",  U"wood", U"field", U"ness", U"mouth", U"stein"};

  // `Spanish`, `London`: dictionaries have it with its capital only.
  static bool is_only_a_name(std::u32string_view before, const Vocabulary& v) {
    return before.size() > kShortestHalf && text::is_upper(before.front()) && v.lexicon &&
           v.lexicon->knows(before, v.language) && !v.lexicon->knows(folded(before), v.language);
  }

  // How often the whole is met, or what it is the plural of; nothing where no one has counted.
  std::optional<double> zipf() const {
    if (!v_.lexicon) return std::nullopt;
    const auto whole = v_.lexicon->zipf(whole_);
    if (!whole || !whole_.ends_with(U's')) return whole;
    return std::max(*whole,
                    v_.lexicon->zipf(std::u32string_view(whole_).substr(0, whole_.size() - 1)).value());
  }
  bool is_rare(double below) const {
    const auto met = zipf();
    return met && *met < below;
  }
  double rare_below() const {
    return v_.lexicon->known_by(whole_, v_.language) > 1 ? kRare : kRareWhereTheyDiffer;
  }
  bool listed() const {
    if (!v_.lexicon || !v_.lexicon->lists_hyphened(joined(joined(before_, U"-"), after_))) return false;
    const auto met = zipf();
    return !met || *met < (before_.size() < kShortestHalf ? kListedPrefix : kListed);
  }

  // Two words, not syllables of others (`kind-ness`, `dis-pose`) nor such as are written in one with what
  // stands before or behind them (`statesman`, `overcome`).
  bool seam() const {
    static constexpr std::array<std::u32string_view, 32> kBehind = {
        U"ness", U"nesses", U"less",  U"able", U"ably",  U"ism",    U"ting",   U"ted",
        U"ping", U"per",    U"ter",   U"est",  U"ens",   U"ger",    U"der",    U"ling",
        U"ward", U"wards",  U"fully", U"ties", U"man",   U"men",    U"woman",  U"women",
        U"ship", U"ships",  U"hood",  U"some", U"smith", U"smiths", U"wright", U"wrights"};
    static constexpr std::array<std::u32string_view, 8> kBefore = {U"dis",   U"con",  U"com",  U"over",
                                                                   U"under", U"fore", U"with", U"out"};
    const bool words = before_.size() >= kShortestHalf && v_.knows(before_) &&
                       (after_.size() >= kShortestHalf ? v_.knows(after_) : is_particle());
    return words && !(holds(kBehind, after_) || holds(kBefore, before_));
  }

  // What a verb makes a noun with: `pick-up`, `love-in`.
  bool is_particle() const {
    static constexpr std::array<std::u32string_view, 5> kParticles = {U"up", U"in", U"on", U"to", U"by"};
    return holds(kParticles, after_);
  }

  // Prefixes and words of two letters that stand before a hyphen: `ex-minister`, `ox-drawn`.
  bool is_small_word() const {
    static constexpr std::array<std::u32string_view, 14> kWords = {
        U"re", U"co", U"ex", U"by", U"on", U"in", U"up", U"no", U"bi", U"de", U"un", U"ox", U"go", U"do"};
    return holds(kWords, before_);
  }

  // Words that make a compound with a hyphen whatever follows, unless the whole is a word (`selfish`).
  bool makes_compounds() const {
    static constexpr std::array<std::u32string_view, 26> kWords = {
        U"self",   U"well",  U"half",  U"many",  U"ill",     U"ex",     U"quasi",  U"two",    U"three",
        U"four",   U"five",  U"six",   U"seven", U"eight",   U"nine",   U"ten",    U"twelve", U"twenty",
        U"thirty", U"forty", U"fifty", U"sixty", U"seventy", U"eighty", U"ninety", U"hundred"};
    return holds(kWords, before_);
  }

  // The same vowel on both sides of a prefix is kept apart: `re-elect`, `co-operate`, `semi-independent`.
  bool vowels_clash() const {
    static constexpr std::array<std::u32string_view, 9> kPrefixes = {
        U"re", U"pre", U"co", U"de", U"semi", U"anti", U"ultra", U"extra", U"micro"};
    return before_.back() == after_.front() && holds(kPrefixes, before_);
  }

  // `mish-mash`, `tom-tom`: one piece is the other but for a letter.
  bool alike() const {
    if (before_.size() < kShortestHalf || before_.size() != after_.size()) return false;
    const auto differ = std::inner_product(before_.begin(), before_.end(), after_.begin(), 0, std::plus<>(),
                                           std::not_equal_to<>());
    return differ <= 1;
  }

  // What someone or something has: `long-legged`, `light-hearted`. Print sets a hyphen although dictionaries
  // have many of these words without; a verb behind the whole (`handcuffed`) or an adverb before it
  // (`downhearted`) makes one word.
  bool names_what_one_has() const {
    static constexpr std::array<std::u32string_view, 8> kAdverbs = {U"over", U"under", U"out",  U"fore",
                                                                    U"back", U"down",  U"with", U"mis"};
    if (before_.size() < kShortestHalf || !after_.ends_with(U"ed")) return false;
    const std::u32string_view stem = std::u32string_view(after_).substr(0, after_.size() - 2);
    std::vector<std::u32string> things = {std::u32string(stem)};
    if (stem.size() > 1 && stem.back() == stem[stem.size() - 2])
      things.emplace_back(stem.substr(0, stem.size() - 1));
    if (stem.size() >= kShortestHalf) things.push_back(joined(stem, U"e"));  // `shaped`; not `weed`
    const auto is_thing = [&](const std::u32string& t) { return t.size() >= kShortestHalf && v_.knows(t); };
    const auto is_verb = [&](const std::u32string& t) { return v_.knows(joined(before_, t)); };
    const bool thing = std::any_of(things.begin(), things.end(), is_thing) &&
                       std::none_of(things.begin(), things.end(), is_verb);
    return thing && v_.knows(before_) && v_.knows(after_) && !holds(kAdverbs, before_);
  }

  std::u32string printed_, before_, after_, whole_;  // the last three in small letters
  bool names_;
  const Vocabulary& v_;
};

// German adjectives side by side: `deutsch-französische`. Their endings begin no compound, which is one word.
bool stand_side_by_side(const Vocabulary& v, std::u32string_view before, std::u32string_view after) {
  static constexpr std::array<std::u32string_view, 3> kEndings = {U"sch", U"lich", U"ig"};
  constexpr std::size_t kShortestAdjective = 4;  // letters; shorter ones are endings: `persönlich-er`
  const std::u32string form = folded(before);
  return after.size() >= kShortestAdjective &&
         std::any_of(kEndings.begin(), kEndings.end(), [&](auto ending) { return form.ends_with(ending); }) &&
         v.knows(before) && v.knows(after);
}

// German writes compounds in one, and sets a hyphen only before a capital or beside capitals and digits.
SpellingOf german(std::u32string_view before, std::u32string_view after, const Vocabulary& v) {
  if (v.knows(joined(before, after))) return {Spelling::one_word};
  return {stand_side_by_side(v, before, after) ? Spelling::hyphened : Spelling::unknown};
}

}  // namespace

SpellingOf spelling_of(std::u32string_view before, std::u32string_view after, bool name,
                       const Vocabulary& v) {
  if (v.language == text::Language::german) return german(before, after, v);
  if (v.language == text::Language::english) return English(before, after, v).spelling(name);
  if (!v.lexicon || !v.lexicon->available(v.language)) return {};
  // Neither: a word of either, or two.
  if (v.knows(joined(before, after))) return {Spelling::one_word};
  const auto known = [&](std::u32string_view half) {
    return half.size() >= kShortestHalf && v.lexicon->knows(folded(half), v.language);
  };
  return {!name && known(before) && known(after) ? Spelling::hyphened : Spelling::unknown};
}

}  // namespace broadsheet::reflow
