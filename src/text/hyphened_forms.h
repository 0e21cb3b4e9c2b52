// English words that dictionaries list with a hyphen of their own: `mother-in-law`, `cross-section`.
//
// Taken from word lists as they are installed: the .dic files of hunspell, which itself knows `any-thing`
// that is made of two words, and the index files of WordNet (G. A. Miller, WordNet: a lexical database for
// English, Communications of the ACM 38, 1995).
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace broadsheet::text {

class HyphenedForms {
 public:
  /// Adds what a file lists: one word a line at its begin, up to white space or a slash. A missing file adds
  /// nothing.
  void add_file(const std::string& path);

  bool empty() const { return forms_.empty(); }

  /// True when `form`, in small letters with `-` as its hyphen, is listed, or is made of a listed one by an
  /// English ending: `best-sellers`, `re-elected`.
  bool has(std::u32string_view form) const;

 private:
  std::unordered_set<std::string> forms_;
};

}  // namespace broadsheet::text
