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

// FNV-1a, 64 bits.
constexpr std::uint64_t kNoLetters = 0xCBF29CE484222325U;
constexpr std::uint64_t with_letter(std::uint64_t hash, char32_t c) { return (hash ^ c) * 0x100000001B3U; }

// Of a stem and a flag, all bits mixed (the last steps of MurmurHash3).
std::uint64_t key_of(std::uint64_t stem, char flag) {
  std::uint64_t key = stem + static_cast<unsigned char>(flag) * 0x9E3779B97F4A7C15U;
  key = (key ^ key >> 33U) * 0xFF51AFD7ED558CCDU;
  key = (key ^ key >> 33U) * 0xC4CEB9FE1A85EC53U;
  return key ^ key >> 33U;
}

// In small letters.
std::uint64_t hash_of(std::string_view stem) {
  std::uint64_t hash = kNoLetters;
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

// A form, and where it stands.
struct PossibleWords::Form {
  std::u32string_view letters;
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
  const std::u32string form = small_letters(word);
  return is_made({form, kItself, &affixes_.prefixes, &affixes_.suffixes}) ||
         (affixes_.makes_compounds() && is_compound(form));
}

// By one prefix and two suffixes at most, of a stem that has their flags.
bool PossibleWords::is_made(const Form& form) const {
  if (is_made_by_suffixes(form, {})) return true;
  const std::u32string_view letters = form.letters;
  return form.prefixes->any(
      letters.size(), [&](std::size_t i) { return letters[i]; },
      [&](const Affix& prefix) {
        std::u32string rest = prefix.stripped;
        rest += letters.substr(prefix.added.size());
        return is_made_by_suffixes({rest, form.wanted, form.prefixes, form.suffixes}, {&prefix});
      });
}

// Or by none.
bool PossibleWords::is_made_by_suffixes(const Form& form, const Taken& taken) const {
  const std::u32string_view letters = form.letters;
  const std::size_t size = letters.size();
  if (size > kLongestForm) return true;
  std::array<std::uint64_t, kLongestForm + 1> begin;  // the hashes of all begins
  begin[0] = kNoLetters;
  for (std::size_t i = 0; i < size; ++i) begin[i + 1] = with_letter(begin[i], letters[i]);
  if (is_stem(begin[size], form.wanted, taken)) return true;
  // What many suffixes leave alike is looked up once.
  const Affix* last = nullptr;
  std::uint64_t hash = 0;
  bool listed = false;
  return form.suffixes->any(
      size, [&](std::size_t i) { return letters[size - 1 - i]; },
      [&](const Affix& suffix) {
        const bool inner = taken.suffix != nullptr;  // it has to let the other follow it
        if (inner && !suffix.gives_flag(taken.suffix->flag)) return false;
        const std::size_t kept = size - suffix.added.size();
        if (last == nullptr || last->added.size() != suffix.added.size() ||
            last->stripped != suffix.stripped) {
          hash = begin[kept];
          for (const char32_t c : suffix.stripped) hash = with_letter(hash, c);
          listed = stems_.may_have(key_of(hash, kItself));
          last = &suffix;
        }
        Taken all = taken;
        (inner ? all.inner_suffix : all.suffix) = &suffix;
        if (listed && is_stem(hash, form.wanted, all)) return true;
        if (inner || !affixes_.following.test(static_cast<unsigned char>(suffix.flag))) return false;
        std::u32string rest(letters.substr(0, kept));
        rest += suffix.stripped;
        return is_made_by_suffixes({rest, form.wanted, form.prefixes, form.suffixes}, all);
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

bool PossibleWords::is_compound(std::u32string_view form) const {
  const std::size_t size = form.size(), least = affixes_.compound_least;
  const auto is_inner = [&](std::size_t begin, std::size_t end) {
    const char flag = begin == 0 ? affixes_.compound_begin : affixes_.compound_middle;
    return is_made({form.substr(begin, end - begin), flag, &affixes_.prefixes, &affixes_.inner_suffixes});
  };
  std::vector<bool> reached(size + 1, false);  // pieces end there
  for (std::size_t end = least; end + least <= size; ++end) {
    reached[end] = is_inner(0, end);
    for (std::size_t begin = least; !reached[end] && begin + least <= end; ++begin)
      reached[end] = reached[begin] && is_inner(begin, end);
    if (reached[end] &&
        is_made({form.substr(end), affixes_.compound_end, &affixes_.inner_prefixes, &affixes_.suffixes}))
      return true;
  }
  return false;
}

}  // namespace broadsheet::text
