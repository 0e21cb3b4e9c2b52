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

struct Affix {
  char flag = 0;      ///< of the stems that take it
  std::string gives;  ///< the flags that what is made has besides those of its stem

  bool gives_flag(char f) const { return gives.find(f) != std::string::npos; }
  bool operator==(const Affix&) const = default;
};

/// Affixes of which all put the same to a stem in place of the same, in small letters.
struct AlikeAffixes {
  std::u32string stripped, added;
  std::vector<Affix> affixes{};
  bool followed = false;  ///< of suffixes: another may follow one of them
};

/// Affixes by what they add, found along a word: suffixes from its end, prefixes from its begin.
class AffixTree {
 public:
  enum class Met { from_begin, from_end };  ///< how the letters of an affix are met along the word

  explicit AffixTree(Met met) : met_(met) {}
  void add(const std::u32string& stripped, const std::u32string& added, const Affix& affix);
  /// Marks those that have one of these flags.
  void mark_followed(const std::bitset<256>& flags);
  /// Of its affixes those that give `flag`.
  AffixTree giving(char flag) const;

  /// Those that may have been put to a word met as `at(0)`, `at(1)` ... up to `size` characters. Ends at the
  /// first AlikeAffixes of which `found` says true, and says so too.
  template <class At, class Found>
  bool any(std::size_t size, At at, Found found) const {
    std::size_t node = 0;
    for (std::size_t i = 0;; ++i) {
      for (const AlikeAffixes& alike : nodes_[node].affixes)
        if (found(alike)) return true;
      if (i == size) return false;
      const std::size_t next = child(node, at(i));
      if (next == 0) return false;
      node = next;
    }
  }

 private:
  struct Node {
    std::vector<AlikeAffixes> affixes;
    std::vector<std::pair<char32_t, std::size_t>> children;  // by the next character; few
  };
  // 0: there is none.
  std::size_t child(std::size_t node, char32_t c) const {
    for (const auto& [character, next] : nodes_[node].children)
      if (character == c) return next;
    return 0;
  }

  Met met_;
  std::vector<Node> nodes_ = std::vector<Node>(1);
};

struct Affixes {
  AffixTree prefixes{AffixTree::Met::from_begin}, suffixes{AffixTree::Met::from_end};
  AffixTree inner_prefixes = prefixes, inner_suffixes = suffixes;  ///< those that may stand inside a compound
  std::string rules;                                               ///< flags of COMPOUNDRULE
  /// Flags of the pieces of compounds; 0: there is none.
  char compound_begin = 0, compound_middle = 0, compound_end = 0;
  std::size_t compound_least = 3;  ///< letters of a piece

  bool makes_compounds() const { return compound_begin != 0 && compound_end != 0; }

  /// Nothing where the file is missing or has a directive of which it is not known here that it makes no
  /// other words.
  static std::optional<Affixes> read(const std::string& path);
};

}  // namespace broadsheet::text
