#include "reflow/word_forms.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "reflow/evidence.h"
#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::reflow {
namespace {

constexpr std::size_t kLongestForm = 60;  // characters: longer is no word but a line without spaces

constexpr std::size_t kFirstSize = 1024;  // places for the forms of a page

bool of_word(char32_t c) {
  return c == U'\'' || c == U'’' ||
         (text::has_class(c, text::kLetter | text::kCombining | text::kHyphen) && c != U'=');
}

char32_t folded_character(char32_t c) {
  if (c < 0x80 && c != U'=') return c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c;
  if (c == U'ſ') return U's';
  if (c == U'’') return U'\'';
  if (text::is_hyphen(c)) return U'-';
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

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

}  // namespace

std::u32string joined(std::u32string_view a, std::u32string_view b) {
  std::u32string out(a);
  out += b;
  return out;
}

std::u32string hyphened(std::u32string_view a, std::u32string_view b) { return joined(joined(a, U"-"), b); }

std::u32string folded(std::u32string_view word) {
  std::u32string out(word);
  std::transform(word.begin(), word.end(), out.begin(), folded_character);
  return out;
}

WordForms::WordForms(const std::vector<Block>& blocks) {
  bool broken = false;  // the row before ended in a hyphen
  for (const Block& block : blocks) {
    for (const Row& row : block.rows) {
      const std::u32string_view t = row.text;
      const bool breaks = ending_of(t) == Ending::hyphen,
                 words = may_have(row, text::kLetter | text::kCombining);
      for (std::size_t i = 0; words && i < t.size();) {
        std::size_t end = i;
        while (end < t.size() && of_word(t[end])) ++end;
        const bool fragment = (broken && i == 0) || (breaks && end == t.size());
        if (end > i && !fragment) add(t.substr(i, end - i));
        i = end + 1;
      }
      broken = breaks;
    }
  }
}

void WordForms::add(std::u32string_view word) {
  const auto outside = [](char32_t c) { return !text::is_letter(c) && !text::is_combining(c); };
  while (!word.empty() && outside(word.front())) word.remove_prefix(1);
  while (!word.empty() && outside(word.back())) word.remove_suffix(1);
  if (word.empty() || word.size() > kLongestForm) return;
  FormHash whole, piece;
  std::size_t pieces = 0, length = 0;  // length: of the piece at hand
  const auto end_piece = [&] {
    if (length > 0) add(piece.value(), 1);
    piece = {};
    length = 0;
    ++pieces;
  };
  for (const char32_t c : word) {
    const char32_t small = folded_character(c);
    whole.add(small);
    if (small == U'-') {
      end_piece();
      continue;
    }
    piece.add(small);
    ++length;
  }
  if (pieces > 0) end_piece();
  add(whole.value(), 1);
}

// Where the hash stands, or the free place that it would take.
std::size_t WordForms::place_of(std::uint64_t hash) const {
  const std::size_t last = table_.size() - 1;
  std::size_t place = hash & last;
  while (table_[place].count > 0 && table_[place].hash != hash) place = (place + 1) & last;
  return place;
}

void WordForms::add(std::uint64_t hash, int times) {
  if (2 * (taken_ + 1) > table_.size()) {
    std::vector<Counted> before(std::max(kFirstSize, 2 * table_.size()));
    before.swap(table_);
    taken_ = 0;
    for (const Counted& each : before)
      if (each.count > 0) add(each.hash, each.count);
  }
  Counted& own = table_[place_of(hash)];
  if (own.count == 0) ++taken_;
  own.hash = hash;
  own.count += times;
}

int WordForms::count(std::u32string_view form) const {
  return table_.empty() ? 0 : table_[place_of(hash_of(form))].count;
}

}  // namespace broadsheet::reflow
