#include "text/lexicon.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <hunspell/hunspell.hxx>
#include <limits>
#include <optional>

#include "text/hashed_numbers.h"
#include "text/hyphened_forms.h"
#include "text/named_folders.h"
#include "text/possible_words.h"
#include "text/string_hash.h"
#include "text/word_frequencies.h"

namespace broadsheet::text {
namespace {

// No word of a newspaper is longer; hunspell's own buffers end at 100 bytes.
constexpr std::size_t kLongestWord = 45;  // characters

constexpr std::size_t kMostAnswers = 65536;  // words whose answer is kept: 2 MB, the words of many pages

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// One dictionary, and the way from Unicode into its encoding. Hunspell takes long over words it does not
// know, so it is asked only about those that it may know, and what it said is kept: a word that stands at one
// line end stands at others.
class Dictionary {
 public:
  Dictionary(std::unique_ptr<Hunspell> hunspell, std::unique_ptr<UConverter, CloseConverter> converter,
             std::optional<PossibleWords> possible)
      : hunspell_(std::move(hunspell)), converter_(std::move(converter)), possible_(std::move(possible)) {}

  bool holds(std::u32string_view word) {
    if (word.empty() || word.size() > kLongestWord) return false;
    const std::uint64_t hash = StringHash()(word);
    if (const int said = answers_.at(hash); said != kNotAsked) return said == kHeld;
    if (answers_.size() >= kMostAnswers) answers_ = {};
    const bool held = spelled(word);
    answers_.add(hash, held ? kHeld : kNotHeld);
    return held;
  }

 private:
  enum Answer : std::uint8_t { kNotAsked, kHeld, kNotHeld };

  bool spelled(std::u32string_view word) const {
    if (std::all_of(word.begin(), word.end(), [](char32_t c) { return c < 0x80; }))  // alike in all encodings
      return may_hold(word) && hunspell_->spell(std::string(word.begin(), word.end()));
    std::u32string plain(word);
    std::replace(plain.begin(), plain.end(), U'ſ', U's');
    std::replace(plain.begin(), plain.end(), U'’', U'\'');
    if (!may_hold(plain)) return false;
    icu::UnicodeString utf16;
    for (const char32_t c : plain) utf16.append(static_cast<UChar32>(c));
    char bytes[4 * kLongestWord + 8];
    UErrorCode status = U_ZERO_ERROR;
    const auto size =
        ucnv_fromUChars(converter_.get(), bytes, sizeof bytes, utf16.getBuffer(), utf16.length(), &status);
    // Characters that the encoding lacks are in no word of the dictionary.
    return U_SUCCESS(status) && hunspell_->spell(std::string(bytes, static_cast<std::size_t>(size)));
  }

  bool may_hold(std::u32string_view word) const { return !possible_ || possible_->may_hold(word); }

  std::unique_ptr<Hunspell> hunspell_;
  std::unique_ptr<UConverter, CloseConverter> converter_;
  std::optional<PossibleWords> possible_;
  HashedNumbers answers_;
};

std::optional<Dictionary> open_dictionary(const std::filesystem::path& stem) {
  std::error_code error;
  const std::string aff = stem.string() + ".aff", dic = stem.string() + ".dic";
  if (!std::filesystem::is_regular_file(aff, error) || !std::filesystem::is_regular_file(dic, error))
    return std::nullopt;
  auto hunspell = std::make_unique<Hunspell>(aff.c_str(), dic.c_str());
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UConverter, CloseConverter> converter(
      ucnv_open(hunspell->get_dict_encoding().c_str(), &status));
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return Dictionary(std::move(hunspell), std::move(converter), PossibleWords::of(aff, dic));
}

// The first of the folders that has the file, with its name; "" where none has.
std::string found_in(const std::vector<std::string>& folders, const char* name) {
  std::error_code error;
  for (const std::string& folder : folders) {
    const std::filesystem::path file = std::filesystem::path(folder) / name;
    if (std::filesystem::is_regular_file(file, error)) return file.string();
  }
  return "";
}

}  // namespace

// The dictionaries of one language, opened when they are first asked.
class Lexicon::Shelf {
 public:
  explicit Shelf(std::vector<std::string> names) : names_(std::move(names)) {}

  std::vector<Dictionary>& in(const std::vector<std::string>& folders) {
    if (sought_) return dictionaries_;
    sought_ = true;
    for (const std::string& name : names_) {
      const std::filesystem::path found = found_in(folders, (name + ".aff").c_str());
      if (auto dictionary = found.empty() ? std::nullopt : open_dictionary(found.parent_path() / name))
        dictionaries_.push_back(std::move(*dictionary));
    }
    return dictionaries_;
  }

 private:
  std::vector<std::string> names_;
  std::vector<Dictionary> dictionaries_;
  bool sought_ = false;
};

Lexicon::Lexicon(std::vector<std::string> folders, UserWords user_words)
    : folders_(std::move(folders)),
      user_words_(std::move(user_words)),
      english_(std::make_unique<Shelf>(std::vector<std::string>{"en_US", "en_GB"})),
      german_(std::make_unique<Shelf>(std::vector<std::string>{"de_DE"})) {}

Lexicon::~Lexicon() = default;

std::vector<std::string> Lexicon::default_folders(const std::string& models) {
  std::vector<std::string> out = folders_named_by("DICPATH");
  for (const std::string& folder : folders_named_by("WNSEARCHDIR")) out.push_back(folder);
  out.insert(out.end(), {"/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell",
                         "/opt/homebrew/share/hunspell", "/usr/share/wordnet", "/usr/local/share/wordnet"});
  if (!models.empty()) out.push_back((std::filesystem::path(models) / "cache").string());
  return out;
}

bool Lexicon::available(Language language) const {
  return (language != Language::german && !english_->in(folders_).empty()) ||
         (language != Language::english && !german_->in(folders_).empty());
}

int Lexicon::holders(std::u32string_view word, Language language, int enough) const {
  int count = 0;
  const auto ask = [&](Shelf& shelf) {
    for (Dictionary& dictionary : shelf.in(folders_))
      if (count < enough && dictionary.holds(word)) ++count;
  };
  if (language != Language::german) ask(*english_);
  if (language != Language::english && count < enough) ask(*german_);  // else it need not be opened
  return count;
}

bool Lexicon::knows(std::u32string_view word, Language language) const {
  return user_words_.has(word) || holders(word, language, 1) > 0;
}

int Lexicon::known_by(std::u32string_view word, Language language) const {
  return holders(word, language, std::numeric_limits<int>::max());
}

bool Lexicon::lists_hyphened(std::u32string_view form) const {
  if (!hyphened_) {
    hyphened_ = std::make_unique<HyphenedForms>();
    for (const char* list : {"en_GB.dic", "en_US.dic", "index.noun", "index.verb", "index.adj", "index.adv"})
      hyphened_->add_file(found_in(folders_, list));
  }
  return hyphened_->has(form);
}

std::optional<double> Lexicon::zipf(std::u32string_view word) const {
  if (!frequencies_)
    frequencies_ =
        std::make_unique<WordFrequencies>(WordFrequencies::load(found_in(folders_, kFrequenciesFile)));
  return frequencies_->empty() ? std::nullopt : std::optional(frequencies_->zipf(word));
}

}  // namespace broadsheet::text
