// Lists of words: the user's own, those of dictionaries with hyphened forms, and the packed table of
// frequencies.
#include "checks.h"
#include "cli/user_words.h"
#include "memory_file.h"
#include "target.h"
#include "text/hyphened_forms.h"
#include "text/user_words.h"
#include "text/utf.h"
#include "text/word_frequencies.h"

namespace broadsheet::fuzz {
namespace {

void check_user_words(const std::string& file) {
  const Result<std::vector<std::string>> words = cli::user_words_from(file);
  if (!words) {
    require(words.error().code == ErrorCode::bad_input, "a refusal is one of the input");
    require(words.error().file == file && !words.error().cause.empty(), "a refusal names file and cause");
    return;
  }
  require(!words->empty(), "no word at all is refused");
  for (const std::string& word : *words)
    require(!word.empty() && !text::first_malformed(word), "a word is UTF-8, and there");
  const text::UserWords known(*words);
  const std::u32string first = text::decode(words->front());
  known.has(first);
  known.stands_at(first, 0, first.size());
}

void check_hyphened(const std::string& file) {
  text::HyphenedForms forms;
  forms.add_file(file);
  forms.has(U"re-elected");
}

void check_frequencies(const std::string& file) {
  const double zipf = text::WordFrequencies::load(file).zipf(U"the");
  require(zipf >= 0 && zipf <= 9, "a frequency lies on its scale");
}

}  // namespace
}  // namespace broadsheet::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace broadsheet::fuzz;
  const MemoryFile file(bytes_of(data, size));
  check_user_words(file.path());
  check_hyphened(file.path());
  check_frequencies(file.path());
  return 0;
}
