// What is a word of English or German, asked of the hunspell dictionaries where they are installed, how often
// it is met, and whether it is written with a hyphen. Words that the user gave are words of every language.
//
// Everything is loaded when the first word of its language is asked for, in some 30 to 100 ms; what is not
// there knows no word, and who asks goes by other evidence. One Lexicon serves one thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.h"
#include "text/user_words.h"

namespace broadsheet::text {

class HyphenedForms;
class WordFrequencies;

class Lexicon {
 public:
  /// Looks in the folders for the dictionaries en_US, en_GB and de_DE, each as NAME.aff and NAME.dic, for the
  /// index files of WordNet, and for kFrequenciesFile (word_frequencies.h).
  explicit Lexicon(std::vector<std::string> folders, UserWords user_words = {});
  /// In the default folders.
  Lexicon() : Lexicon(default_folders("")) {}
  ~Lexicon();
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  /// True when the dictionary of `language` holds `word`, for Language::unknown any, or the user gave it; a
  /// long s counts as s.
  bool knows(std::u32string_view word, Language language) const;

  /// How many dictionaries of `language` hold `word`: those of British and of American English differ over
  /// what is written in one.
  int known_by(std::u32string_view word, Language language) const;

  /// Whether a word list of English has `form`, in small letters, with its hyphen.
  bool lists_hyphened(std::u32string_view form) const;

  /// How often `word`, in small letters, is met in English (WordFrequencies::zipf); nothing where there is no
  /// table.
  std::optional<double> zipf(std::u32string_view word) const;

  const UserWords& user_words() const { return user_words_; }

  /// True when there is a dictionary of `language`, for Language::unknown any.
  bool available(Language language) const;

  /// What hunspell's own variable $DICPATH and WordNet's $WNSEARCHDIR name, where Debian and other systems
  /// put them, and what scripts/fetch-models put into the folder `models`, where that is named.
  static std::vector<std::string> default_folders(const std::string& models);

 private:
  class Shelf;
  int holders(std::u32string_view word, Language language, int enough) const;
  std::vector<std::string> folders_;
  UserWords user_words_;
  std::unique_ptr<Shelf> english_, german_;
  mutable std::unique_ptr<HyphenedForms> hyphened_;  // both made when they are first asked
  mutable std::unique_ptr<WordFrequencies> frequencies_;
};

}  // namespace broadsheet::text
