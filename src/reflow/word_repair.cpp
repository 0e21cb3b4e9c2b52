#include "reflow/word_repair.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::reflow {
namespace {

// A piece of one or two letters is a word in any dictionary (`de`, `re`, `s`), so it proves no compound.
constexpr std::size_t kShortestHalf = 3;  // letters

constexpr std::size_t kLongestAbbreviation = 4;  // letters

bool in_word(char32_t c) { return text::is_letter(c) || text::is_combining(c) || c == U'\'' || c == U'’'; }

// The letters at the end of `t`, and at its beginning.
std::u32string_view tail_letters(std::u32string_view t) {
  std::size_t begin = t.size();
  while (begin > 0 && in_word(t[begin - 1])) --begin;
  return t.substr(begin);
}

std::u32string_view head_letters(std::u32string_view t) {
  std::size_t end = 0;
  while (end < t.size() && in_word(t[end])) ++end;
  while (end > 0 && (t[end - 1] == U'\'' || t[end - 1] == U'’')) --end;
  return t.substr(0, end);
}

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

// The first letter of the word at the end of `stem` is capital though no sentence begins there: part of a
// name.
bool is_name(std::u32string_view stem, std::u32string_view word) {
  if (!text::is_upper(word.front())) return false;
  const std::u32string_view t = stem.substr(0, stem.size() - word.size());
  const auto last = t.find_last_not_of(U' ');
  return last != std::u32string_view::npos && (text::is_lower(t[last]) || t[last] == U',');
}

std::u32string joined(std::u32string_view a, std::u32string_view b) {
  std::u32string out(a);
  out += b;
  return out;
}

std::u32string hyphened(std::u32string_view a, std::u32string_view b) { return joined(joined(a, U"-"), b); }

template <std::size_t N>
bool holds(const std::array<std::u32string_view, N>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), folded(word)) != words.end();
}

// Words that follow a hyphen left hanging: `Ein- und Ausfuhr`, `two- or three-storied`.
bool hangs_before(std::u32string_view word) {
  static constexpr std::array<std::u32string_view, 11> kWords = {
      U"und", U"oder", U"bzw", U"bis", U"sowie", U"noch", U"and", U"or", U"to", U"nor", U"als"};
  return holds(kWords, word);
}

// Small words that link the parts of a chain: `day-to-day`, `out-of-date`, `Nacht-und-Nebel-Aktion`.
bool links(std::u32string_view word) {
  static constexpr std::array<std::u32string_view, 18> kWords = {
      U"to",  U"of",   U"in", U"on",  U"by", U"at", U"for", U"from", U"and",
      U"the", U"with", U"up", U"und", U"zu", U"an", U"von", U"auf",  U"für"};
  return holds(kWords, word);
}

bool all_upper(std::u32string_view word) {
  return std::none_of(word.begin(), word.end(), [](char32_t c) { return text::is_lower(c); });
}

bool knows(const Vocabulary& v, std::u32string_view word) {
  if (!v.lexicon || word.empty()) return false;
  // A capital at the head of a sentence is not the word's own.
  return v.lexicon->knows(word, v.language) ||
         (text::is_upper(word.front()) && v.lexicon->knows(folded(word), v.language));
}

// English words that make a compound with a hyphen whatever follows, unless the whole is a word (`selfish`).
bool makes_compounds(std::u32string_view before) {
  static constexpr std::array<std::u32string_view, 7> kWords = {U"self", U"well", U"half", U"many",
                                                                U"ill",  U"ex",   U"quasi"};
  return holds(kWords, before);
}

// What someone or something has: `long-legged`, `light-hearted`. Print sets a hyphen although dictionaries
// have many of these words without; a verb behind the whole (`handcuffed`) or an adverb before it
// (`downhearted`) makes one word.
bool names_what_one_has(const Vocabulary& v, std::u32string_view before, std::u32string_view after) {
  static constexpr std::array<std::u32string_view, 8> kAdverbs = {U"over", U"under", U"out",  U"fore",
                                                                  U"back", U"down",  U"with", U"mis"};
  if (v.language != text::Language::english || before.size() < kShortestHalf || !after.ends_with(U"ed"))
    return false;
  const std::u32string_view stem = after.substr(0, after.size() - 2);
  std::vector<std::u32string> things = {std::u32string(stem)};
  if (stem.size() > 1 && stem.back() == stem[stem.size() - 2])
    things.emplace_back(stem.substr(0, stem.size() - 1));
  if (stem.size() >= kShortestHalf) things.push_back(joined(stem, U"e"));  // `shaped`; not `weed`
  const auto is_thing = [&](const std::u32string& t) { return t.size() >= kShortestHalf && knows(v, t); };
  const auto is_verb = [&](const std::u32string& t) { return knows(v, joined(before, t)); };
  const bool thing = std::any_of(things.begin(), things.end(), is_thing) &&
                     std::none_of(things.begin(), things.end(), is_verb);
  return thing && knows(v, before) && knows(v, after) && !holds(kAdverbs, before);
}

// German adjectives side by side: `deutsch-französische`. Their endings begin no compound, which is one word.
bool stand_side_by_side(const Vocabulary& v, std::u32string_view before, std::u32string_view after) {
  static constexpr std::array<std::u32string_view, 3> kEndings = {U"sch", U"lich", U"ig"};
  constexpr std::size_t kShortestAdjective = 4;  // letters; shorter ones are endings: `persönlich-er`
  const std::u32string form = folded(before);
  return v.language == text::Language::german && after.size() >= kShortestAdjective &&
         std::any_of(kEndings.begin(), kEndings.end(), [&](auto ending) { return form.ends_with(ending); }) &&
         knows(v, before) && knows(v, after);
}

// In English both halves of a compound stand in the dictionary while the compound does not: `brand-new`.
// German writes compounds together, and sets a hyphen only before a capital or beside capitals and digits.
bool makes_compound(const Vocabulary& v, std::u32string_view before, std::u32string_view after) {
  if (v.language == text::Language::german) return false;
  if (v.language == text::Language::english && makes_compounds(before)) return true;
  if (!v.lexicon || !v.lexicon->available(v.language)) return false;
  // Small letters: half of a name is hardly a half of a compound, though it may be another name (`Mai-wand`).
  const auto known = [&](std::u32string_view half) {
    return half.size() >= kShortestHalf && v.lexicon->knows(folded(half), v.language);
  };
  return known(before) && known(after);
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
  if (v.forms.count(word) > 0) return Repair{Join::hyphen_gone, U'c', "page form"};
  if (knows(v, word)) return Repair{Join::hyphen_gone, U'c', "lexicon"};
  const bool after_vowel = kVowels.find(before[before.size() - 2]) != std::u32string_view::npos;
  if (v.language == text::Language::german && v.lexicon && v.lexicon->available(v.language) && after_vowel &&
      !knows(v, before))
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
    return after.empty() ? gone : parted_ck(v, before, after, knows(v, joined(before, after))).value_or(gone);
  }

  if (after.empty()) {
    const bool digit = !right.empty() && text::is_digit(right.front());
    return {Join::hyphen_kept, 0, digit ? "digit" : "no letter"};
  }
  if (before.empty()) {  // `20-` + `year`, `18-` + `to`
    if (hangs_before(after)) return {Join::space, 0, "hanging hyphen"};
    return {Join::hyphen_kept, 0, "digit"};
  }

  const std::u32string whole = joined(before, after);
  const int as_whole = v.forms.count(whole);
  const int as_compound = std::max(v.forms.count(hyphened(tail_compound(stem), head_compound(right))),
                                   v.forms.count(hyphened(before, after)));
  if (as_whole > 0 || as_compound > 0) {
    if (as_whole >= as_compound) return {Join::hyphen_gone, 0, "page form"};
    return {Join::hyphen_kept, 0, "page form"};
  }
  const bool compound_before = tail_compound(stem).size() > before.size();  // `well-to-` before `do`
  const bool compound_after = head_compound(right).size() > after.size();   // `run-` before `of-the-mill`
  const bool chain = (compound_before && links(before) && knows(v, after)) ||
                     (compound_after && links(after) && knows(v, before));
  if (chain) return {Join::hyphen_kept, 0, "lexicon"};
  const bool whole_known = knows(v, whole);
  // `In-` before `vitro-Versuche`: what goes on with a hyphen begins with a word.
  const bool part_known =
      v.language == text::Language::german || (v.language == text::Language::english && knows(v, after));
  if (compound_after && part_known && !whole_known && knows(v, before))
    return {Join::hyphen_kept, 0, "lexicon"};
  if (hangs_before(after) && !whole_known) return {Join::space, 0, "hanging hyphen"};

  if (const auto ck = parted_ck(v, before, after, whole_known)) return *ck;

  if (all_upper(before) && all_upper(after)) {  // a heading in capitals, or two abbreviations
    const bool two = before.size() <= kLongestAbbreviation && after.size() <= kLongestAbbreviation;
    if (!whole_known && (two || makes_compound(v, before, after)))
      return {Join::hyphen_kept, 0, two ? "capitals" : "lexicon"};
    return {Join::hyphen_gone, 0, "capitals"};
  }
  const bool abbreviation = all_upper(before) && (before.size() > 1 || !whole_known);
  if (text::is_upper(after.front()) || abbreviation) return {Join::hyphen_kept, 0, "capital"};
  if (names_what_one_has(v, before, after)) return {Join::hyphen_kept, 0, "lexicon"};
  if (whole_known) return {Join::hyphen_gone, 0, "lexicon"};
  if (stand_side_by_side(v, before, after)) return {Join::hyphen_kept, 0, "lexicon"};
  if ((!is_name(stem, before) && makes_compound(v, before, after)) ||
      (compound_before && knows(v, before) && knows(v, after)))
    return {Join::hyphen_kept, 0, "lexicon"};
  return {Join::hyphen_gone, 0, "small letter"};
}

}  // namespace broadsheet::reflow
