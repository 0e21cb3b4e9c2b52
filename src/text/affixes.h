// The affix file of a hunspell dictionary, as far as it tells which words may be made of which stems. The
// conditions under which an affix is put to a stem are left out.
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broadsheet::text {

/// What is put to a stem in place of what is stripped, both in small letters.
struct Affix {
  std::u32string stripped, added;
  char flag = 0;      ///< of the stems that take it
  std::string gives;  ///< the flags that what is made has besides those of its stem

  bool gives_flag(char f) const { return gives.find(f) != std::string::npos; }
  bool operator==(const Affix&) const = default;
};

/// Affixes by what they add, found along a word: suffixes from its end, prefixes from its begin.
class AffixTree {
 public:
  /// `added`: in the order in which it is met along the word.
  void add(std::u32string_view added, const Affix& affix);
  /// Of its affixes those that give `flag`.
  AffixTree giving(char flag) const;

  /// Those that may have been put to a word met as `at(0)`, `at(1)` ... up to `size` characters, those that
  /// leave the same stem one behind the other. Ends at the first of which `found` says true, and says so too.
  template <class At, class Found>
  bool any(std::size_t size, At at, Found found) const {
    std::size_t node = 0;
    for (std::size_t i = 0;; ++i) {
      for (const Affix& affix : nodes_[node].affixes)
        if (found(affix)) return true;
      if (i == size) return false;
      const std::size_t next = child(node, at(i));
      if (next == 0) return false;
      node = next;
    }
  }

 private:
  struct Node {
    std::vector<Affix> affixes;
    std::vector<std::pair<char32_t, std::size_t>> children;  // by the next character; few
  };
  // 0: there is none.
  std::size_t child(std::size_t node, char32_t c) const {
    for (const auto& [character, next] : nodes_[node].children)
      if (character == c) return next;
    return 0;
  }

  std::vector<Node> nodes_ = std::vector<Node>(1);
};

struct Affixes {
  AffixTree prefixes, suffixes;
  AffixTree inner_prefixes, inner_suffixes;  ///< those that may stand inside a compound
  std::bitset<256> following;                ///< flags of suffixes that may follow another one
  std::string rules;                         ///< flags of COMPOUNDRULE
  /// Flags of the pieces of compounds; 0: there is none.
  char compound_begin = 0, compound_middle = 0, compound_end = 0;
  std::size_t compound_least = 3;  ///< letters of a piece

  bool makes_compounds() const { return compound_begin != 0 && compound_end != 0; }

  /// Nothing where the file is missing or has a directive of which it is not known here that it makes no
  /// other words.
  static std::optional<Affixes> read(const std::string& path);
};

}  // namespace broadsheet::text
