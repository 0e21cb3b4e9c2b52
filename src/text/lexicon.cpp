#include "text/lexicon.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <filesystem>
#include <hunspell/hunspell.hxx>
#include <optional>

#include "text/utf.h"

namespace broadsheet::text {
namespace {

// No word of a newspaper is longer; hunspell's own buffers end at 100 bytes.
constexpr std::size_t kLongestWord = 45;  // characters

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

// The dictionary of one language, opened when it is first asked for.
class Lexicon::Shelf {
 public:
  explicit Shelf(std::vector<std::string> names) : names_(std::move(names)) {}

  const std::optional<Dictionary>& in(const std::vector<std::string>& folders) {
    if (sought_) return dictionary_;
    sought_ = true;
    for (const std::string& folder : folders)
      for (const std::string& name : names_)
        if (!dictionary_) dictionary_ = open_dictionary(std::filesystem::path(folder) / name);
    return dictionary_;
  }

 private:
  std::vector<std::string> names_;
  std::optional<Dictionary> dictionary_;
  bool sought_ = false;
};

template <class Asked>
bool Lexicon::any(Language language, Asked asked) const {
  const auto says = [&](Shelf& shelf) {
    const std::optional<Dictionary>& dictionary = shelf.in(folders_);
    return dictionary && asked(*dictionary);
  };
  return (language != Language::german && says(*english_)) ||
         (language != Language::english && says(*german_));
}

Lexicon::Lexicon(std::vector<std::string> folders, UserWords user_words)
    : folders_(std::move(folders)),
      user_words_(std::move(user_words)),
      english_(std::make_unique<Shelf>(std::vector<std::string>{"en_US", "en_GB"})),
      german_(std::make_unique<Shelf>(std::vector<std::string>{"de_DE"})) {}

Lexicon::~Lexicon() = default;

std::vector<std::string> Lexicon::default_folders() {
  return {"/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell",
          "/opt/homebrew/share/hunspell"};
}

bool Lexicon::available(Language language) const {
  return any(language, [](const Dictionary&) { return true; });
}

bool Lexicon::knows(std::u32string_view word, Language language) const {
  if (user_words_.has(word)) return true;
  if (word.empty() || word.size() > kLongestWord) return false;
  icu::UnicodeString utf16;
  for (const char32_t c : word) utf16.append(static_cast<UChar32>(c == U'ſ' ? U's' : c == U'’' ? U'\'' : c));
  return any(language, [&](const Dictionary& dictionary) {
    const auto encoded = dictionary.encoded(utf16);
    return encoded && dictionary.hunspell->spell(*encoded);
  });
}

}  // namespace broadsheet::text
