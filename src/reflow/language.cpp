#include "reflow/language.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "reflow/row.h"
#include "text/character.h"

namespace broadsheet::reflow {
namespace {

// The most frequent words of each language that are no words of the other.
constexpr std::array<std::u32string_view, 10> kEnglish = {U"the", U"of", U"and",  U"to",   U"that",
                                                          U"is",  U"it", U"with", U"from", U"he"};
constexpr std::array<std::u32string_view, 12> kGerman = {U"der", U"und", U"die", U"den", U"von",   U"zu",
                                                         U"das", U"ist", U"mit", U"dem", U"nicht", U"auf"};

template <std::size_t N>
bool holds(const std::array<std::u32string_view, N>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::size_t kLongestListed = 5;  // letters
// Of all words: in a text of its language every fifth is one of the list, in a French one every hundredth.
constexpr double kLeastShare = 0.05;

}  // namespace

text::Language guess_language(const std::vector<Block>& blocks) {
  std::size_t english = 0, german = 0, words = 0;
  for (const Block& block : blocks) {
    for (const Row& row : block.rows) {
      const std::u32string_view t = row.text;
      for (std::size_t i = 0; i < t.size();) {
        std::size_t end = i;
        while (end < t.size() && text::is_letter(t[end])) ++end;
        if (end > i) ++words;
        if (end > i && end - i <= kLongestListed) {
          // All of them are written in letters without accents.
          std::array<char32_t, kLongestListed> word{};
          std::transform(t.begin() + static_cast<std::ptrdiff_t>(i),
                         t.begin() + static_cast<std::ptrdiff_t>(end), word.begin(),
                         [](char32_t c) { return c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c; });
          const std::u32string_view small(word.data(), end - i);
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
