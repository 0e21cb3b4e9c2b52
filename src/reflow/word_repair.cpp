#include "reflow/word_repair.h"

#include <algorithm>
#include <array>
#include <optional>

#include "reflow/compounds.h"
#include "text/character.h"
#include "text/punctuation.h"
#include "text/word_list.h"

namespace broadsheet::reflow {
namespace {

constexpr std::size_t kLongestAbbreviation = 4;  // letters

// With the hyphened parts before or after: `well-to` + `do`.
std::u32string_view tail_compound(std::u32string_view t) {
  std::size_t begin = t.size();
  while (begin > 0 && (in_word(t[begin - 1]) || text::is_hyphen(t[begin - 1]))) --begin;
  return t.substr(begin);
}

std::u32string_view head_compound(std::u32string_view t) {
  std::size_t end = 0;
  while (end < t.size() && (in_word(t[end]) || text::is_hyphen(t[end]))) ++end;
  while (end > 0 && !text::is_letter(t[end - 1])) --end;
  return t.substr(0, end);
}

// A title or an initial, whose full stop ends no sentence: `Mr.`, `Capt.`, `J.`
bool ends_with_title_or_initial(std::u32string_view t) {
  constexpr std::size_t kLongestTitle = 4;  // letters
  if (!t.ends_with(U'.')) return false;
  const std::u32string_view word = tail_letters(t.substr(0, t.size() - 1));
  return !word.empty() && word.size() <= kLongestTitle && text::is_upper(word.front());
}

// The first letter of the word at the end of `stem` is capital though no sentence begins there: part of a
// name.
bool is_name(std::u32string_view stem, std::u32string_view word) {
  if (!text::is_upper(word.front())) return false;
  const std::u32string_view t = stem.substr(0, stem.size() - word.size());
  const auto last = t.find_last_not_of(U' ');
  return last != std::u32string_view::npos &&
         (text::is_lower(t[last]) || t[last] == U',' || ends_with_title_or_initial(t.substr(0, last + 1)));
}

// Words that follow a hyphen left hanging: `Ein- und Ausfuhr`, `two- or three-storied`.
bool hangs_before(std::u32string_view word) {
  static constexpr std::array<std::u32string_view, 11> kWords = {
      U"und", U"oder", U"bzw", U"bis", U"sowie", U"noch", U"and", U"or", U"to", U"nor", U"als"};
  return text::holds(kWords, folded(word));
}

// The word behind the first of `right`: a hyphen in it makes `two- to three-storied` of what else is `a
// set-to`.
bool goes_on_with_hyphen(std::u32string_view right, std::u32string_view after) {
  const std::u32string_view rest = right.substr(after.size());
  if (!rest.starts_with(U' ')) return false;
  const std::u32string_view word = rest.substr(1, rest.substr(1).find(U' '));
  return std::any_of(word.begin(), word.end(), text::is_hyphen);
}

// Small words that link the parts of a chain: `day-to-day`, `Nacht-und-Nebel-Aktion`, `Stratford-on-Avon`,
// `Aix-la-Chapelle`. A capital makes it another word: `Neu-An-spach`.
bool links(std::u32string_view word, text::Language language) {
  static constexpr std::array<std::u32string_view, 32> kGerman = {
      U"und", U"zu",   U"von",  U"auf", U"für", U"am",  U"im",  U"an",  U"in",  U"der", U"den",
      U"dem", U"um",   U"ins",  U"zum", U"zur", U"mit", U"aus", U"vor", U"her", U"hin", U"nach",
      U"ob",  U"dich", U"ohne", U"to",  U"of",  U"on",  U"the", U"it",  U"up",  U"van"};
  static constexpr std::array<std::u32string_view, 41> kOthers = {
      U"to",  U"of",  U"in",  U"on", U"by",  U"at", U"for", U"from", U"and",   U"the",  U"with",
      U"up",  U"a",   U"an",  U"it", U"or",  U"le", U"la",  U"les",  U"de",    U"du",   U"des",
      U"sur", U"en",  U"à",   U"an", U"der", U"am", U"van", U"upon", U"under", U"next", U"au",
      U"aux", U"cum", U"del", U"di", U"da",  U"el", U"y",   U"lès"};
  return language == text::Language::german ? text::holds(kGerman, word) : text::holds(kOthers, word);
}

// A syllable has a vowel: what has none is a letter or an abbreviation, `x-beliebig`, `pH-neutral`, `S-hook`.
bool is_no_syllable(std::u32string_view word) {
  return std::all_of(word.begin(), word.end(), [](char32_t c) {
    constexpr std::u32string_view kConsonants = U"bcdfghjklmnpqrstvwxzßſ";
    return kConsonants.find(folded(std::u32string_view(&c, 1)).front()) != std::u32string_view::npos;
  });
}

// Of what German takes over from other languages: `Ad-hoc-Ausschuss`.
bool begins_foreign(std::u32string_view word) {
  static constexpr std::array<std::u32string_view, 6> kWords = {U"ad", U"in", U"de", U"pro", U"non", U"do"};
  return text::holds(kWords, folded(word));
}

bool all_upper(std::u32string_view word) {
  return std::none_of(word.begin(), word.end(), [](char32_t c) { return text::is_lower(c); });
}

// A word that is met every day, and no piece of another.
bool is_common(const Vocabulary& v, std::u32string_view word) {
  constexpr double kEveryDay = 4;  // Zipf scale
  if (!v.lexicon || v.language != text::Language::english || !v.knows(word)) return false;
  return v.lexicon->zipf(folded(word)).value_or(kEveryDay) >= kEveryDay;
}

// What may link a chain is the first syllable of a word that is often met: `well-in-formed`,
// `half-for-gotten`.
bool is_prefix_of(const Vocabulary& v, std::u32string_view before, std::u32string_view whole) {
  constexpr double kOftenMet = 2.5;  // Zipf scale
  static constexpr std::array<std::u32string_view, 7> kSyllables = {U"in", U"for", U"de",   U"en",
                                                                    U"or", U"up",  U"under"};
  return v.lexicon && v.language == text::Language::english && text::holds(kSyllables, before) &&
         v.lexicon->zipf(folded(whole)).value_or(kOftenMet + 1) > kOftenMet;
}

// German printers part ck as k-k. Where no word is known it is one of them still, after a vowel and in what
// is no word by itself: a name (`Lük-kner`), but no compound (`Musik-kapelle`).
std::optional<Repair> parted_ck(const Vocabulary& v, std::u32string_view before, std::u32string_view after,
                                bool whole_known) {
  constexpr std::u32string_view kVowels = U"aeiouäöü";
  if (before.size() < 2 || before.back() != U'k' || after.front() != U'k' || whole_known) return std::nullopt;
  std::u32string word(before);
  word.back() = U'c';
  word += after;
  if (v.count(word) > 0) return Repair{Join::hyphen_gone, U'c', "page form"};
  if (v.knows(word)) return Repair{Join::hyphen_gone, U'c', "lexicon"};
  const bool after_vowel = kVowels.find(before[before.size() - 2]) != std::u32string_view::npos;
  if (v.language == text::Language::german && v.lexicon && v.lexicon->available(v.language) && after_vowel &&
      !v.knows(before))
    return Repair{Join::hyphen_gone, U'c', "small letter"};
  return std::nullopt;
}

}  // namespace

Repair repair_word(std::u32string_view left, std::u32string_view right, const Vocabulary& v) {
  const char32_t hyphen = left.empty() ? U'-' : left.back();
  const std::u32string_view stem = left.empty() ? left : left.substr(0, left.size() - 1);

  const std::u32string_view before = tail_letters(stem), after = head_letters(right);
  // The soft hyphen and the sign ¬ are never a word's own.
  if (hyphen == U'\u00AD' || hyphen == U'¬') {
    const Repair gone{Join::hyphen_gone, 0, "soft hyphen"};
    return after.empty() ? gone : parted_ck(v, before, after, v.knows(joined(before, after))).value_or(gone);
  }

  if (after.empty()) {
    const bool digit = !right.empty() && text::is_digit(right.front());
    return {Join::hyphen_kept, 0, digit ? "digit" : "no letter"};
  }
  if (before.empty()) {  // `20-` + `year`, `18-` + `to`
    if (hangs_before(after)) return {Join::space, 0, "hanging hyphen"};
    return {Join::hyphen_kept, 0, "digit"};
  }

  const std::u32string_view chain_before = tail_compound(stem), chain_after = head_compound(right);
  const bool compound_before = chain_before.size() > before.size();  // `well-to-` before `do`
  const bool compound_after = chain_after.size() > after.size();     // `run-` before `of-the-mill`
  const std::u32string whole = joined(before, after);
  const bool whole_known = v.knows(whole);
  const bool link_before =
      compound_before && links(before, v.language) && !(whole_known && is_prefix_of(v, before, whole));
  const bool link_behind = compound_after && links(after, v.language) && (!whole_known || v.knows(before));
  const bool linked = link_before || link_behind;
  // What the user says settles it.
  const bool chained = chain_before.size() != before.size() || chain_after.size() != after.size();
  const std::u32string compound = hyphened(before, after);
  const std::u32string chain = chained ? hyphened(chain_before, chain_after) : std::u32string();
  if (v.given(compound) || (chained && v.given(chain))) return {Join::hyphen_kept, 0, "user words"};
  if (v.given(whole)) return {Join::hyphen_gone, 0, "user words"};
  const int as_whole = linked ? 0 : v.count(whole);  // `today` says nothing of `day-to-day`
  const int as_compound = std::max(chained ? v.count(chain) : 0, linked ? 0 : v.count(compound));
  if (as_whole > 0 || as_compound > 0) {
    if (as_whole >= as_compound) return {Join::hyphen_gone, 0, "page form"};
    return {Join::hyphen_kept, 0, "page form"};
  }
  const bool name = is_name(stem, before);
  // `18-year-olds`: of what a number begins every piece is a word.
  const std::u32string_view rest = stem.substr(0, stem.size() - chain_before.size());
  if (compound_before && !rest.empty() && text::is_digit(rest.back()) && v.knows(before) && !whole_known)
    return {Join::hyphen_kept, 0, "digit"};
  // A link before the break may be a syllable (`Lok-an-lage`), one behind it with a hyphen only where a known
  // word has no other (`Dres-den-Neustadt`).
  if (link_behind || (link_before && (!whole_known || is_common(v, after))))
    return {Join::hyphen_kept, 0, "lexicon"};
  // `quarter-` before `past-nine`; German goes on with a hyphen behind half a name too,
  // `Gar-misch-Partenkirchen`, so that only Latin and the like is known: `In-vitro-Versuche`.
  const bool part = v.language == text::Language::german
                        ? begins_foreign(before)
                        : v.language == text::Language::english && !name && v.knows(before) && v.knows(after);
  if (compound_after && part && !whole_known) return {Join::hyphen_kept, 0, "lexicon"};
  if (is_no_syllable(before)) return {Join::hyphen_kept, 0, "no syllable"};
  if (compound_after && hangs_before(after)) return {Join::hyphen_kept, 0, "lexicon"};  // `Park-and-ride`
  const bool hangs = hangs_before(after) && (folded(after) != U"to" || goes_on_with_hyphen(right, after));
  if (hangs && !whole_known) return {Join::space, 0, "hanging hyphen"};

  if (const auto ck = parted_ck(v, before, after, whole_known)) return *ck;

  const auto [spelling, undecided] = spelling_of(before, after, name, v);
  const Repair kept{Join::hyphen_kept, 0, undecided ? "rare word" : "lexicon", undecided};
  if (all_upper(before) && all_upper(after)) {  // a heading in capitals, or two abbreviations
    const bool two = before.size() <= kLongestAbbreviation && after.size() <= kLongestAbbreviation;
    if (two && !whole_known) return {Join::hyphen_kept, 0, "capitals"};
    return spelling == Spelling::hyphened ? kept : Repair{Join::hyphen_gone, 0, "capitals"};
  }
  const bool abbreviation = all_upper(before) && (before.size() > 1 || !whole_known);
  if (text::is_upper(after.front()) || abbreviation) return {Join::hyphen_kept, 0, "capital"};
  if (spelling == Spelling::hyphened) return kept;
  if (spelling == Spelling::one_word || whole_known) return {Join::hyphen_gone, 0, "lexicon", undecided};
  if (compound_before && v.knows(before) && v.knows(after)) return {Join::hyphen_kept, 0, "lexicon"};
  return {Join::hyphen_gone, 0, "small letter", v.lexicon && v.lexicon->available(v.language)};
}

}  // namespace broadsheet::reflow
