// Words that the user knows to occur: names of people and places, of any script.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace broadsheet::text {

class UserWords {
 public:
  UserWords() = default;

  /// UTF-8, one word or name each; the words of a name with spaces count singly.
  explicit UserWords(const std::vector<std::string>& words);

  bool empty() const { return words_.empty(); }

  /// As it was given, or all in capitals; a long s counts as s.
  bool has(std::u32string_view word) const;

  /// Whether a word of at least two characters stands in `text` at a place that includes some of the
  /// characters from `from` to `end` (exclusive).
  bool stands_at(std::u32string_view text, std::size_t from, std::size_t end) const;

 private:
  std::unordered_set<std::u32string> words_;
};

}  // namespace broadsheet::text
