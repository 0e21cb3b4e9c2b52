#include "text/possible_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "text/character.h"
#include "text/file_content.h"
#include "text/small_letters.h"
#include "text/utf.h"

namespace broadsheet::text {
namespace {

constexpr char kItself = '\0';            // in the place of a flag: the stem without one
constexpr std::size_t kLongestForm = 64;  // letters; hunspell knows no longer words

// The letters as coefficients of a polynomial, modulo 2^64, so that the hash of any run of letters follows
// from those of two begins (R. M. Karp and M. O. Rabin, Efficient randomized pattern-matching algorithms, IBM
// Journal of Research and Development 31, 1987).
constexpr std::uint64_t kBase = 0x100000001B3U;
constexpr std::uint64_t with_letter(std::uint64_t hash, char32_t c) { return hash * kBase + c; }
constexpr auto kPowers = [] {
  std::array<std::uint64_t, kLongestForm + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * kBase;
  return powers;
}();

// Of a stem and a flag, all bits mixed (the last steps of MurmurHash3).
std::uint64_t key_of(std::uint64_t stem, char flag) {
  std::uint64_t key = stem + static_cast<unsigned char>(flag) * 0x9E3779B97F4A7C15U;
  key = (key ^ key >> 33U) * 0xFF51AFD7ED558CCDU;
  key = (key ^ key >> 33U) * 0xC4CEB9FE1A85EC53U;
  return key ^ key >> 33U;
}

// In small letters.
std::uint64_t hash_of(std::string_view stem) {
  std::uint64_t hash = 0;
  if (std::all_of(stem.begin(), stem.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    for (const char c : stem)
      hash = with_letter(hash, static_cast<char32_t>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
  } else {
    for (const char32_t c : small_letters(decode(stem))) hash = with_letter(hash, c);
  }
  return hash;
}

// A line of a list of stems: `walk/DGS`, `cat`; what else stands in it is left out.
struct Listed {
  std::string_view stem, flags;
};

Listed listed_in(std::string_view line) {
  const auto is_white = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  std::size_t size = 0, slash = 0;
  for (; size < line.size() && !is_white(line[size]); ++size)
    if (line[size] == '/' && slash == 0) slash = size;
  if (slash == 0) return {line.substr(0, size), {}};
  return {line.substr(0, slash), line.substr(slash + 1, size - slash - 1)};
}

}  // namespace

// Letters, kLongestForm at most, and the hashes of all runs of them.
class PossibleWords::Spelling {
 public:
  explicit Spelling(std::u32string letters) : letters_(std::move(letters)) {
    hashes_[0] = 0;
    for (std::size_t i = 0; i < letters_.size(); ++i) hashes_[i + 1] = with_letter(hashes_[i], letters_[i]);
  }
  std::size_t size() const { return letters_.size(); }
  char32_t operator[](std::size_t i) const { return letters_[i]; }
  std::u32string_view letters(std::size_t begin, std::size_t end) const {
    return std::u32string_view(letters_).substr(begin, end - begin);
  }
  std::uint64_t hash(std::size_t begin, std::size_t end) const {
    return hashes_[end] - hashes_[begin] * kPowers[end - begin];
  }

 private:
  std::u32string letters_;
  std::array<std::uint64_t, kLongestForm + 1> hashes_;  // of the begins
};

// A form, letters [begin, end) of a word, and where it stands.
struct PossibleWords::Form {
  const Spelling& word;
  std::size_t begin, end;
  char wanted = kItself;  // a flag that it has to have by its stem or by an affix
  const AffixTree *prefixes, *suffixes;
};

// What has been taken off a form.
struct PossibleWords::Taken {
  const Affix *prefix = nullptr, *suffix = nullptr, *inner_suffix = nullptr;
};

std::optional<PossibleWords> PossibleWords::of(const std::string& aff, const std::string& dic) {
  std::optional<Affixes> affixes = Affixes::read(aff);
  if (!affixes) return std::nullopt;
  const std::string stems = file_content(dic);
  PossibleWords out(std::move(*affixes), stems.size() / kBytesAThing);
  return out.add_stems(stems) ? std::optional(std::move(out)) : std::nullopt;
}

// False where there are none, or words of letters alone are made by rules.
bool PossibleWords::add_stems(std::string_view lines) {
  lines.remove_prefix(std::min(lines.find('\n'), lines.size()));  // the first tells how many there are
  bool any = false;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    const auto [stem, flags] = listed_in(line);
    if (stem.empty()) continue;
    any = true;
    const std::uint64_t hash = hash_of(stem);
    stems_.add(key_of(hash, kItself));
    for (const char flag : flags) {
      stems_.add(key_of(hash, flag));
      const bool by_rule = affixes_.rules.find(flag) != std::string::npos;
      if (by_rule && stem.find_first_of("0123456789") == std::string_view::npos) return false;
    }
  }
  return any;
}

bool PossibleWords::may_hold(std::u32string_view word) const {
  if (word.empty() || word.size() > kLongestForm || !is_letter(word.front()) ||
      !std::all_of(word.begin() + 1, word.end(), is_lower))
    return true;
  std::u32string small = small_letters(word);
  if (small.size() > kLongestForm) return true;
  const Spelling form(std::move(small));
  return is_made({form, 0, form.size(), kItself, &affixes_.prefixes, &affixes_.suffixes}) ||
         (affixes_.makes_compounds() && is_compound(form));
}

// What `found` says of the form with what an affix stripped from it before and behind.
template <class Found>
bool PossibleWords::with_stripped(std::u32string_view before, const Form& form, std::u32string_view behind,
                                  Found found) {
  if (before.empty() && behind.empty()) return found(form);
  std::u32string letters(before);
  letters += form.word.letters(form.begin, form.end);
  letters += behind;
  if (letters.size() > kLongestForm) return true;
  const Spelling word(std::move(letters));
  return found({word, 0, word.size(), form.wanted, form.prefixes, form.suffixes});
}

// By one prefix and two suffixes at most, of a stem that has their flags.
bool PossibleWords::is_made(const Form& form) const {
  if (is_made_by_suffixes(form, {})) return true;
  return form.prefixes->any(
      form.end - form.begin, [&](std::size_t i) { return form.word[form.begin + i]; },
      [&](const AlikeAffixes& prefixes) {
        Form rest = form;
        rest.begin += prefixes.added.size();
        return with_stripped(prefixes.stripped, rest, {}, [&](const Form& left) {
          return std::any_of(prefixes.affixes.begin(), prefixes.affixes.end(),
                             [&](const Affix& prefix) { return is_made_by_suffixes(left, {&prefix}); });
        });
      });
}

// Or by none.
bool PossibleWords::is_made_by_suffixes(const Form& form, const Taken& taken) const {
  if (is_stem(form.word.hash(form.begin, form.end), form.wanted, taken)) return true;
  const bool inner = taken.suffix != nullptr;
  return form.suffixes->any(
      form.end - form.begin, [&](std::size_t i) { return form.word[form.end - 1 - i]; },
      [&](const AlikeAffixes& suffixes) {
        Form rest = form;
        rest.end -= suffixes.added.size();
        std::uint64_t hash = form.word.hash(rest.begin, rest.end);
        for (const char32_t c : suffixes.stripped) hash = with_letter(hash, c);
        const bool listed = stems_.may_have(key_of(hash, kItself));
        if (!listed && (inner || !suffixes.followed)) return false;  // nearly all
        return std::any_of(suffixes.affixes.begin(), suffixes.affixes.end(), [&](const Affix& suffix) {
          if (inner && !suffix.gives_flag(taken.suffix->flag)) return false;  // that may not follow it
          Taken all = taken;
          (inner ? all.inner_suffix : all.suffix) = &suffix;
          if (listed && is_stem(hash, form.wanted, all)) return true;
          if (inner || !suffixes.followed) return false;
          return with_stripped({}, rest, suffixes.stripped,
                               [&](const Form& left) { return is_made_by_suffixes(left, all); });
        });
      });
}

bool PossibleWords::is_stem(std::uint64_t hash, char wanted, const Taken& taken) const {
  if (!stems_.may_have(key_of(hash, kItself))) return false;  // nearly all
  const std::array<const Affix*, 3> affixes{taken.prefix, taken.suffix, taken.inner_suffix};
  const auto has = [&](char flag) {
    return stems_.may_have(key_of(hash, flag)) ||
           std::any_of(affixes.begin(), affixes.end(),
                       [&](const Affix* affix) { return affix != nullptr && affix->gives_flag(flag); });
  };
  return (wanted == kItself || has(wanted)) &&
         std::all_of(affixes.begin(), affixes.end(),
                     [&](const Affix* affix) { return affix == nullptr || has(affix->flag); });
}

bool PossibleWords::is_compound(const Spelling& form) const {
  const std::size_t size = form.size(), least = affixes_.compound_least;
  std::vector<bool> reached(size + 1, false);  // pieces end there
  reached[0] = true;
  for (std::size_t begin = 0; begin + least <= size; ++begin) {
    if (!reached[begin]) continue;
    if (begin > 0 &&
        is_made({form, begin, size, affixes_.compound_end, &affixes_.inner_prefixes, &affixes_.suffixes}))
      return true;
    const char flag = begin == 0 ? affixes_.compound_begin : affixes_.compound_middle;
    for (std::size_t end = begin + least; end + least <= size; ++end)
      reached[end] =
          reached[end] || is_made({form, begin, end, flag, &affixes_.prefixes, &affixes_.inner_suffixes});
  }
  return false;
}

}  // namespace broadsheet::text
