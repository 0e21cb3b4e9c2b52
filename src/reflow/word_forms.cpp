#include "reflow/word_forms.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>

#include "reflow/evidence.h"
#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::reflow {
namespace {

constexpr std::size_t kLongestForm = 60;  // characters: longer is no word but a line without spaces

// The ASCII letters as small ones, 0 for all else: most of what is read.
constexpr auto kAsciiFolded = [] {
  std::array<char32_t, 0x80> out{};
  for (char32_t c = U'a'; c <= U'z'; ++c) out[c] = out[c - U'a' + U'A'] = c;
  return out;
}();

bool of_word(char32_t c) { return in_word(c) || (text::is_hyphen(c) && c != U'='); }

char32_t folded_character(char32_t c) {
  if (c < 0x80 && c != U'=') return c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c;
  if (c == U'ſ') return U's';
  if (c == U'’') return U'\'';
  if (text::is_hyphen(c)) return U'-';
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

// No letter, and nothing that may stand between letters.
bool ends_ascii_run(char32_t c) { return c < 0x80 && kAsciiFolded[c] == 0 && c != U'\'' && c != U'-'; }

// FNV-1a, 64 bits, of the characters of a form.
class FormHash {
 public:
  void add(char32_t folded) { value_ = (value_ ^ folded) * 0x100000001B3U; }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325U;
};

std::uint64_t hash_of(std::u32string_view word) {
  FormHash hash;
  for (const char32_t c : word) hash.add(folded_character(c));
  return hash.value();
}

// A run of letters with the hyphens and apostrophes in it, and of that run what stands from the first letter
// to the last.
struct Form {
  std::size_t begin = 0, end = 0;  // of the form; empty where there is no letter
  std::size_t run_end = 0;
  std::uint64_t hash = 0;
  bool parted = false;  // by a hyphen
};

// The form of the run that begins at `at`, which may be empty.
Form form_at(std::u32string_view text, std::size_t at) {
  Form out{at, at, at};
  FormHash hash;
  bool hyphen = false;  // since the last letter
  std::size_t i = at;
  while (i < text.size()) {
    const std::size_t from = i;
    const bool none_before = out.end == out.begin;
    for (; i < text.size() && text[i] < 0x80 && kAsciiFolded[text[i]] != 0; ++i)
      hash.add(kAsciiFolded[text[i]]);
    if (i == from) {
      const char32_t c = text[i];
      if (!of_word(c)) break;
      const bool letter = text::has_class(c, text::kLetter | text::kCombining);
      ++i;
      if (none_before && !letter) continue;
      hash.add(folded_character(c));
      if (!letter) {
        hyphen = hyphen || text::is_hyphen(c);
        continue;
      }
    }
    if (none_before) out.begin = from;
    out.parted = out.parted || hyphen;
    hyphen = false;
    out.end = i;
    out.hash = hash.value();
  }
  out.run_end = i;
  return out;
}

}  // namespace

bool in_word(char32_t c) { return text::is_letter(c) || text::is_combining(c) || c == U'\'' || c == U'’'; }

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

std::u32string joined(std::u32string_view a, std::u32string_view b) {
  std::u32string out;
  out.reserve(a.size() + b.size());
  out += a;
  out += b;
  return out;
}

std::u32string hyphened(std::u32string_view a, std::u32string_view b) {
  std::u32string out;
  out.reserve(a.size() + 1 + b.size());
  out += a;
  out += U'-';
  out += b;
  return out;
}

std::u32string folded(std::u32string_view word) {
  std::u32string out(word);
  std::transform(word.begin(), word.end(), out.begin(), folded_character);
  return out;
}

WordForms::WordForms(const std::vector<Block>& blocks) {
  bool broken = false;  // the row before ended in a hyphen
  for (const Block& block : blocks) {
    for (const Row& row : block.rows) {
      const bool breaks = ending_of(row.text) == Ending::hyphen;
      if (may_have(row, text::kLetter | text::kCombining)) add_row(row.text, broken, breaks);
      broken = breaks;
    }
  }
}

void WordForms::add_row(std::u32string_view t, bool broken, bool breaks) {
  for (std::size_t i = 0; i < t.size();) {
    // Nearly every run is a word of ASCII letters before a space or a mark.
    const std::size_t begin = i;
    FormHash hash;
    for (; i < t.size() && t[i] < 0x80 && kAsciiFolded[t[i]] != 0; ++i) hash.add(kAsciiFolded[t[i]]);
    Form form{begin, i, i, hash.value()};
    if (i < t.size() && !ends_ascii_run(t[i])) form = form_at(t, begin);
    const bool fragment = (broken && begin == 0) || (breaks && form.run_end == t.size());
    if (form.end > form.begin && form.end - form.begin <= kLongestForm && !fragment) {
      if (form.parted) add_pieces(t.substr(form.begin, form.end - form.begin));
      counts_.add(form.hash, 1);
    }
    i = form.run_end + 1;
  }
}

void WordForms::add_pieces(std::u32string_view form) {
  while (!form.empty()) {
    const auto end = std::find_if(form.begin(), form.end(), text::is_hyphen);
    const auto size = static_cast<std::size_t>(end - form.begin());
    if (size > 0) counts_.add(hash_of(form.substr(0, size)), 1);
    form.remove_prefix(std::min(size + 1, form.size()));
  }
}

int WordForms::count(std::u32string_view form) const { return counts_.at(hash_of(form)); }

int EarlierForms::count(std::u32string_view form) const {
  const std::uint64_t hash = hash_of(form);
  return std::accumulate(pieces_.begin(), pieces_.end(), 0,
                         [&](int sum, const WordForms& piece) { return sum + piece.counts_.at(hash); });
}

void EarlierForms::add(WordForms forms) {
  pieces_.push_back(std::move(forms));
  if (pieces_.size() > kPieces) pieces_.pop_front();
}

}  // namespace broadsheet::reflow
