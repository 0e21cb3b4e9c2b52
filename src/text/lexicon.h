// What is a word of English or German, asked of the hunspell dictionaries where they are installed. Words
// that the user gave are words of every language.
//
// A dictionary is loaded when the first word of its language is asked for, in some 30 to 100 ms; without any
// every word is unknown, and who asks goes by other evidence. One Lexicon serves one thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.h"
#include "text/user_words.h"

namespace broadsheet::text {

class Lexicon {
 public:
  /// Looks for en_US (or en_GB) and de_DE, each as NAME.aff and NAME.dic in one of the folders.
  explicit Lexicon(const std::vector<std::string>& folders = default_folders(), UserWords user_words = {});
  ~Lexicon();
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  /// True when the dictionary of `language` holds `word`, for Language::unknown any, or the user gave it; a
  /// long s counts as s.
  bool knows(std::u32string_view word, Language language) const;

  const UserWords& user_words() const { return user_words_; }

  /// True when there is a dictionary of `language`, for Language::unknown any.
  bool available(Language language) const;

  /// Where Debian and other systems put them.
  static std::vector<std::string> default_folders();

 private:
  class Shelf;
  template <class Asked>
  bool any(Language language, Asked asked) const;
  UserWords user_words_;
  std::unique_ptr<Shelf> english_, german_;
};

}  // namespace broadsheet::text
