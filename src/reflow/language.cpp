#include "reflow/language.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "reflow/row.h"
#include "text/character.h"

namespace broadsheet::reflow {
namespace {

constexpr std::size_t kLongestListed = 5;  // letters

// A word of at most that many letters in small ones, a byte each, so that all listed ones are soon compared;
// 0 where it has letters with accents, which none of them has.
constexpr std::uint64_t packed(std::u32string_view word) {
  std::uint64_t out = 0;
  for (const char32_t c : word) {
    if (c >= 0x80) return 0;
    out = out << 8U | (c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c);
  }
  return out;
}

// The most frequent words of each language that are no words of the other.
constexpr std::array kEnglish = {packed(U"the"),  packed(U"of"), packed(U"and"), packed(U"to"),
                                 packed(U"that"), packed(U"is"), packed(U"it"),  packed(U"with"),
                                 packed(U"from"), packed(U"he")};
constexpr std::array kGerman = {packed(U"der"), packed(U"und"), packed(U"die"),   packed(U"den"),
                                packed(U"von"), packed(U"zu"),  packed(U"das"),   packed(U"ist"),
                                packed(U"mit"), packed(U"dem"), packed(U"nicht"), packed(U"auf")};

template <std::size_t N>
bool holds(const std::array<std::uint64_t, N>& words, std::uint64_t word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Of all words: in a text of its language every fifth is one of the list, in a French one every hundredth.
constexpr double kLeastShare = 0.05;
// Rows that are looked at, spread over the text: some five thousand words leave no doubt, and no long text
// has to wait.
constexpr std::size_t kEnoughRows = 1024;

}  // namespace

text::Language guess_language(const std::vector<Block>& blocks) {
  std::size_t rows = 0;
  for (const Block& block : blocks) rows += block.rows.size();
  const std::size_t step = rows / kEnoughRows + 1;
  std::size_t english = 0, german = 0, words = 0, at = 0;
  for (const Block& block : blocks) {
    for (const Row& row : block.rows) {
      if (at++ % step != 0 || !may_have(row, text::kLetter)) continue;
      const std::u32string_view t = row.text;
      for (std::size_t i = 0; i < t.size();) {
        std::size_t end = i;
        while (end < t.size() && text::is_letter(t[end])) ++end;
        if (end > i) ++words;
        if (end > i && end - i <= kLongestListed) {
          const std::uint64_t small = packed(t.substr(i, end - i));
          english += holds(kEnglish, small);
          german += holds(kGerman, small);
        }
        i = end + 1;
      }
    }
  }
  const auto most = static_cast<double>(std::max(english, german));
  if (english == german || most < kLeastShare * static_cast<double>(words)) return text::Language::unknown;
  return english > german ? text::Language::english : text::Language::german;
}

}  // namespace broadsheet::reflow
