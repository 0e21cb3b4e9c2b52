#include "text/lexicon.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <filesystem>
#include <hunspell/hunspell.hxx>
#include <optional>

#include "text/string_hash.h"

namespace broadsheet::text {
namespace {

// No word of a newspaper is longer; hunspell's own buffers end at 100 bytes.
constexpr std::size_t kLongestWord = 45;  // characters

// Answers that are kept: more words than an issue of a newspaper has broken at line ends, in some ten
// megabytes.
constexpr std::size_t kMostAnswers = std::size_t{1} << 16U;

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// One dictionary, and the way from Unicode into its encoding.
struct Dictionary {
  std::unique_ptr<Hunspell> hunspell;
  std::unique_ptr<UConverter, CloseConverter> converter;

  // `word` in the dictionary's encoding; nothing when it has characters the encoding lacks.
  std::optional<std::string> encoded(const icu::UnicodeString& word) const {
    char bytes[4 * kLongestWord + 8];
    UErrorCode status = U_ZERO_ERROR;
    const auto size =
        ucnv_fromUChars(converter.get(), bytes, sizeof bytes, word.getBuffer(), word.length(), &status);
    if (U_FAILURE(status)) return std::nullopt;
    return std::string(bytes, static_cast<std::size_t>(size));
  }
};

std::optional<Dictionary> open_dictionary(const std::filesystem::path& stem) {
  std::error_code error;
  const std::string aff = stem.string() + ".aff", dic = stem.string() + ".dic";
  if (!std::filesystem::is_regular_file(aff, error) || !std::filesystem::is_regular_file(dic, error))
    return std::nullopt;
  Dictionary out;
  out.hunspell = std::make_unique<Hunspell>(aff.c_str(), dic.c_str());
  UErrorCode status = U_ZERO_ERROR;
  out.converter.reset(ucnv_open(out.hunspell->get_dict_encoding().c_str(), &status));
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setFromUCallBack(out.converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return out;
}

}  // namespace

// The dictionary of one language, opened when it is first asked for. What it said is kept: a word that stands
// at one line end stands at others, and hunspell takes long over words it does not know.
class Lexicon::Shelf {
 public:
  Shelf(std::vector<std::string> names, const std::vector<std::string>& folders)
      : names_(std::move(names)), folders_(folders) {}

  bool available() { return dictionary().has_value(); }

  bool knows(std::u32string_view word) {
    if (!available()) return false;
    if (const auto said = answers_.find(word); said != answers_.end()) return said->second;
    if (answers_.size() >= kMostAnswers) answers_.clear();
    return answers_.emplace(word, spelled(word)).first->second;
  }

 private:
  const std::optional<Dictionary>& dictionary() {
    if (sought_) return dictionary_;
    sought_ = true;
    for (const std::string& folder : folders_)
      for (const std::string& name : names_)
        if (!dictionary_) dictionary_ = open_dictionary(std::filesystem::path(folder) / name);
    return dictionary_;
  }

  bool spelled(std::u32string_view word) const {
    icu::UnicodeString utf16;
    for (const char32_t c : word)
      utf16.append(static_cast<UChar32>(c == U'ſ' ? U's' : c == U'’' ? U'\'' : c));
    const auto encoded = dictionary_->encoded(utf16);
    return encoded && dictionary_->hunspell->spell(*encoded);
  }

  std::vector<std::string> names_;
  std::vector<std::string> folders_;
  std::optional<Dictionary> dictionary_;
  bool sought_ = false;
  StringMap<bool> answers_;
};

template <class Asked>
bool Lexicon::any(Language language, Asked asked) const {
  return (language != Language::german && asked(*english_)) ||
         (language != Language::english && asked(*german_));
}

Lexicon::Lexicon(const std::vector<std::string>& folders, UserWords user_words)
    : user_words_(std::move(user_words)),
      english_(std::make_unique<Shelf>(std::vector<std::string>{"en_US", "en_GB"}, folders)),
      german_(std::make_unique<Shelf>(std::vector<std::string>{"de_DE"}, folders)) {}

Lexicon::~Lexicon() = default;

std::vector<std::string> Lexicon::default_folders() {
  return {"/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell",
          "/opt/homebrew/share/hunspell"};
}

bool Lexicon::available(Language language) const {
  return any(language, [](Shelf& shelf) { return shelf.available(); });
}

bool Lexicon::knows(std::u32string_view word, Language language) const {
  if (user_words_.has(word)) return true;
  if (word.empty() || word.size() > kLongestWord) return false;
  return any(language, [&](Shelf& shelf) { return shelf.knows(word); });
}

}  // namespace broadsheet::text
