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
#include "text/word_list.h"

namespace broadsheet::reflow {
namespace {

// A piece of one or two letters is a word in any dictionary (`de`, `re`, `s`), so it proves no compound.
constexpr std::size_t kShortestHalf = 3;  // letters

// Zipf scale, below which a word in one piece is too rare to be meant where it could be a compound that no
// list has: `oxcart` is not, `grandmaster` is. Where American and British dictionaries differ over the whole,
// more doubt is due, and with what a verb makes a noun with even more (`hook-up`).
constexpr double kRare = 1.5;
constexpr double kRareWhereTheyDiffer = 2.5;
constexpr double kRareWithParticle = 3.0;
// And below which the hyphened form of a list is believed: `cease-fire`, but `together` for `to-gether`.
// British print keeps hyphens that American has given up, and most lists are British.
constexpr double kListed = 3.7;
constexpr double kListedInBritish = 4.4;
constexpr double kListedInAmerican = 3.0;
// Below which a word in one piece may have been meant with a hyphen, so that it is told as undecided.
constexpr double kDoubted = 4;
// Two letters before it are mostly a prefix: `re-form` is rarer than `reform`.
constexpr double kListedPrefix = 3.5;

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
    if (before_ == U"to" && text::holds(kDays, after_)) return of_days();
    const bool whole_known = v_.knows(printed_) || v_.knows(whole_);
    if (whole_known) {
      if (name && !v_.knows(whole_)) return {Spelling::one_word};  // `Nor-man`
      if (listed()) return {Spelling::hyphened, true};
      if (names_what_one_has()) return {Spelling::hyphened};
      const bool rare =
          ((seam() || alike()) && is_rare(rare_below())) || (vowels_clash() && is_rare(kListedPrefix));
      if (rare) return {Spelling::hyphened, true};
      return {Spelling::one_word, may_be_hyphened()};
    }
    if (makes_compounds() || listed() || names_what_one_has()) return {Spelling::hyphened};
    if (follows_name() && v_.knows(after_)) return {Spelling::hyphened};
    // Half of a name is hardly a half of a compound, though it may be another name (`Mai-wand`).
    if (!name &&
        (seam() || alike() || (is_small_word() && after_.size() > kShortestHalf && v_.knows(after_))))
      return {Spelling::hyphened};
    return {};
  }

 private:
  static constexpr std::array<std::u32string_view, 3> kDays = {U"day", U"night", U"morrow"};

  // `to-day`: print of before the wars mostly has a hyphen there, in all three alike.
  SpellingOf of_days() const {
    int in_one = 0, parted = 0;
    for (const std::u32string_view day : kDays) {
      in_one += v_.count(joined(before_, day));
      parted += v_.count(hyphened(before_, day));
    }
    return {parted > in_one ? Spelling::hyphened : Spelling::one_word, parted == in_one};
  }

  // `Spanish-speaking`, `London-trained`; not `Paris-ville`.
  bool follows_name() const {
    static constexpr std::array<std::u32string_view, 13> kOfPlaces = {
        U"shire", U"town", U"ville", U"burg", U"land",  U"lands", U"ham",
        U"ford",  U"wood", U"field", U"ness", U"mouth", U"stein"};
    static constexpr std::array<std::u32string_view, 12> kOfPeople = {
        U"speaking", U"born", U"based", U"led",    U"owned", U"made",
        U"built",    U"held", U"style", U"backed", U"bound", U"trained"};
    if (!text::is_upper(printed_.front())) return false;
    return text::holds(kOfPeople, after_) ||
           (names_ && after_.size() >= kShortestHalf && !text::holds(kOfPlaces, after_));
  }

  // `Spanish`, `London`: dictionaries have it with its capital only.
  static bool is_only_a_name(std::u32string_view before, const Vocabulary& v) {
    return before.size() > kShortestHalf && text::is_upper(before.front()) && v.lexicon &&
           v.lexicon->knows(before, v.language) && !v.lexicon->knows(folded(before), v.language);
  }

  // How often the whole is met, or what it is the plural of; nothing where no one has counted.
  std::optional<double> zipf() const {
    if (!v_.lexicon) return std::nullopt;
    std::u32string_view word = whole_;
    if (word.ends_with(U"'s")) word.remove_suffix(2);
    const auto met = v_.lexicon->zipf(word);
    if (!met || !word.ends_with(U's')) return met;
    return std::max(*met, v_.lexicon->zipf(word.substr(0, word.size() - 1)).value());
  }
  bool is_rare(double below) const {
    const auto met = zipf();
    return met && *met < below;
  }
  double rare_below() const {
    if (is_particle()) return kRareWithParticle;
    return v_.lexicon->known_by(whole_, v_.language) > 1 ? kRare : kRareWhereTheyDiffer;
  }
  bool is_listed() const { return v_.lexicon && v_.lexicon->lists_hyphened(hyphened(before_, after_)); }
  bool listed() const {
    if (!is_listed()) return false;
    const auto met = zipf();
    const bool prefix = before_.size() < kShortestHalf &&
                        !(v_.variety == EnglishVariety::british && vowels_clash());  // `co-operative`
    return !met || *met < (prefix ? kListedPrefix : listed_below());
  }

  double listed_below() const {
    switch (v_.variety) {
      case EnglishVariety::british:
        return kListedInBritish;
      case EnglishVariety::american:
        return kListedInAmerican;
      case EnglishVariety::unknown:
        break;
    }
    return kListed;
  }

  // Print has the word in both ways, mostly in one: `horsepower`, `preschool`, `onboard`.
  bool may_be_hyphened() const {
    if (is_listed() || vowels_clash()) return true;
    const bool two = seam() || alike() || ((is_prefix() || is_small_word()) && v_.knows(after_));
    return two && is_rare(kDoubted);
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
    return words && !(text::holds(kBehind, after_) || text::holds(kBefore, before_));
  }

  // What a verb makes a noun with: `pick-up`, `love-in`.
  bool is_particle() const {
    static constexpr std::array<std::u32string_view, 5> kParticles = {U"up", U"in", U"on", U"to", U"by"};
    return text::holds(kParticles, after_);
  }

  // Prefixes and words of two letters that stand before a hyphen: `ex-minister`, `ox-drawn`.
  bool is_small_word() const {
    static constexpr std::array<std::u32string_view, 14> kWords = {
        U"re", U"co", U"ex", U"by", U"on", U"in", U"up", U"no", U"bi", U"de", U"un", U"ox", U"go", U"do"};
    return text::holds(kWords, before_);
  }

  // Words that make a compound with a hyphen whatever follows, unless the whole is a word (`selfish`).
  bool makes_compounds() const {
    static constexpr std::array<std::u32string_view, 35> kWords = {
        U"self",    U"well",      U"half",     U"many",     U"ill",      U"ex",       U"quasi",
        U"two",     U"three",     U"four",     U"five",     U"six",      U"seven",    U"eight",
        U"nine",    U"ten",       U"eleven",   U"twelve",   U"thirteen", U"fourteen", U"fifteen",
        U"sixteen", U"seventeen", U"eighteen", U"nineteen", U"twenty",   U"thirty",   U"forty",
        U"fifty",   U"sixty",     U"seventy",  U"eighty",   U"ninety",   U"hundred",  U"thousand"};
    return text::holds(kWords, before_);
  }

  // Behind which British print keeps a hyphen that American has given up.
  bool is_prefix() const {
    static constexpr std::array<std::u32string_view, 5> kOthers = {U"sub", U"inter", U"over", U"under",
                                                                   U"ante"};
    return ends_in_vowel() || text::holds(kOthers, before_);
  }
  // One of the prefixes that do.
  bool ends_in_vowel() const {
    static constexpr std::array<std::u32string_view, 9> kPrefixes = {
        U"re", U"pre", U"co", U"de", U"semi", U"anti", U"ultra", U"extra", U"micro"};
    return text::holds(kPrefixes, before_);
  }

  // The same vowel on both sides of a prefix is kept apart: `re-elect`, `co-operate`, `semi-independent`.
  bool vowels_clash() const { return before_.back() == after_.front() && ends_in_vowel(); }

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
    static constexpr std::array<std::u32string_view, 16> kOfTheBody = {
        U"hearted", U"headed", U"eyed",   U"handed",  U"legged",  U"footed",  U"haired",  U"faced",
        U"minded",  U"necked", U"witted", U"blooded", U"skinned", U"mouthed", U"sighted", U"tempered"};
    if (before_.size() < kShortestHalf || !after_.ends_with(U"ed")) return false;
    if (text::holds(kOfTheBody, after_) && v_.knows(before_) && !text::holds(kAdverbs, before_))
      return !v_.knows(whole_) || is_rare(kRareWithParticle);
    const std::u32string_view stem = std::u32string_view(after_).substr(0, after_.size() - 2);
    std::vector<std::u32string> things = {std::u32string(stem)};
    if (stem.size() > 1 && stem.back() == stem[stem.size() - 2])
      things.emplace_back(stem.substr(0, stem.size() - 1));
    if (stem.size() >= kShortestHalf) things.push_back(joined(stem, U"e"));  // `shaped`; not `weed`
    const auto is_thing = [&](const std::u32string& t) { return t.size() >= kShortestHalf && v_.knows(t); };
    const auto is_verb = [&](const std::u32string& t) { return v_.knows(joined(before_, t)); };
    const bool thing = std::any_of(things.begin(), things.end(), is_thing) &&
                       std::none_of(things.begin(), things.end(), is_verb);
    return thing && v_.knows(before_) && v_.knows(after_) && !text::holds(kAdverbs, before_);
  }

  std::u32string printed_, before_, after_, whole_;  // the last three in small letters
  bool names_;
  const Vocabulary& v_;
};

// German, the pieces as printed.
class German {
 public:
  German(std::u32string_view before, std::u32string_view after, const Vocabulary& v)
      : before_(before), after_(after), v_(v) {}

  SpellingOf spelling() const {
    if (is_colour(folded(before_)) && is_colour(without_ending(folded(after_)))) return {Spelling::hyphened};
    if (is_english()) return {Spelling::hyphened};
    if (v_.knows(joined(before_, after_))) return {Spelling::one_word, are_adjectives()};
    const bool two = behind_adjective() || before_adjective();
    return {two ? Spelling::hyphened : Spelling::unknown};
  }

 private:
  static bool is_colour(std::u32string_view word) {
    static constexpr std::array<std::u32string_view, 18> kColours = {
        U"schwarz", U"weiß", U"weiss", U"rot",     U"blau",   U"grün",   U"gelb",  U"braun",  U"grau",
        U"gold",    U"rosa", U"lila",  U"violett", U"orange", U"türkis", U"beige", U"silber", U"purpur"};
    return text::holds(kColours, word);
  }

  static std::u32string_view without_ending(std::u32string_view word) {
    for (const std::u32string_view ending : {U"er", U"es", U"en", U"em", U"e"})
      if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
    return word;
  }

  static constexpr std::size_t kShortestAdjective = 4;  // letters; shorter ones are endings: `persönlich-er`

  bool both_known() const {
    return after_.size() >= kShortestAdjective && v_.knows(before_) && v_.knows(after_);
  }

  // Adjectives side by side: `deutsch-französische`. Their endings begin no compound, which is one word.
  bool behind_adjective() const {
    static constexpr std::array<std::u32string_view, 7> kEndings = {U"sch", U"lich", U"ig", U"al",
                                                                    U"iv",  U"är",   U"ös"};
    const std::u32string form = folded(before_);
    return both_known() &&
           std::any_of(kEndings.begin(), kEndings.end(), [&](auto ending) { return form.ends_with(ending); });
  }

  // `streng-sachliche`: the same, known by the ending of the second; those on -ig are made of two words
  // (`blauäugig`), and some adjectives stand before others in one with them (`altgriechisch`).
  bool before_adjective() const {
    static constexpr std::array<std::u32string_view, 3> kEndings = {U"lich", U"isch", U"sam"};
    static constexpr std::array<std::u32string_view, 9> kInOne = {
        U"hoch", U"mittel", U"früh", U"spät", U"groß", U"klein", U"halb", U"viel", U"voll"};
    const std::u32string_view stem = without_ending(after_);
    return before_.size() >= kShortestAdjective && !text::holds(kInOne, folded(before_)) && both_known() &&
           takes_endings(before_) &&
           std::any_of(kEndings.begin(), kEndings.end(), [&](auto ending) { return stem.ends_with(ending); });
  }

  // In one mostly, side by side as well: `süßsaure`, `süß-saure`.
  bool are_adjectives() const {
    const std::u32string_view second = without_ending(after_);
    return text::is_lower(before_.front()) && std::min(before_.size(), second.size()) >= kShortestHalf &&
           takes_endings(before_) && takes_endings(second);
  }

  // As adjectives do.
  bool takes_endings(std::u32string_view stem) const {
    return v_.knows(joined(stem, U"es")) && v_.knows(joined(stem, U"er"));
  }

  // `Know-how`, `Duty-free-Laden`: from English with its hyphen.
  bool is_english() const {
    return v_.lexicon && v_.lexicon->lists_hyphened(hyphened(folded(before_), folded(after_)));
  }

  std::u32string_view before_, after_;
  const Vocabulary& v_;
};

}  // namespace

SpellingOf spelling_of(std::u32string_view before, std::u32string_view after, bool name,
                       const Vocabulary& v) {
  if (v.language == text::Language::german) return German(before, after, v).spelling();
  if (v.language == text::Language::english) return English(before, after, v).spelling(name);
  // Neither: two words of other languages are none here (`pro-jet`).
  return {v.knows(joined(before, after)) ? Spelling::one_word : Spelling::unknown};
}

}  // namespace broadsheet::reflow
