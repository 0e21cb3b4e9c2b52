#include "text/han_model.h"

#include <libime/core/languagemodel.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <exception>
#include <filesystem>
#include <fstream>

#include "text/character.h"
#include "text/named_folders.h"
#include "text/utf.h"

namespace broadsheet::text {
namespace {

// Characters of a word. What the model has beyond are a few foreign names (布宜诺斯艾利斯).
constexpr std::size_t kLongestWord = 5;

// Characters on each side of a variant that are looked at: two words, most having two. Five or six change no
// preference by more than a hair and take longer.
constexpr std::size_t kContext = 4;

// Of numbers the language knows no more than which are frequent.
constexpr std::u32string_view kNumerals = U"〇零一二两三四五六七八九十百千万亿";

// What a model file begins with, and bytes its header has at least. The library takes any other file for the
// source text of a model, and speaks of it on standard error.
constexpr std::string_view kSignature = "mmap lm http://kheafield.com/code";
constexpr std::size_t kHeader = 128;

bool is_model(const std::string& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return false;
  std::string header(kHeader, '\0');
  std::ifstream in(file, std::ios::binary);
  return in.read(header.data(), kHeader) && header.starts_with(kSignature);
}

// Chinese characters that `text` begins with, and ends with.
std::size_t han_at_start(std::u32string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_han) - text.begin());
}
std::size_t han_at_end(std::u32string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.rbegin(), text.rend(), is_han) - text.rbegin());
}

bool all_han(std::u32string_view text) { return han_at_start(text) == text.size(); }

bool is_numeral(char32_t c) { return kNumerals.find(c) != std::u32string_view::npos; }

// True when `a` and `b`, of the same length, differ by numerals only: 二十 and 三十.
bool same_but_numbers(std::u32string_view a, std::u32string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(),
                    [](char32_t x, char32_t y) { return x == y || (is_numeral(x) && is_numeral(y)); });
}

// A way to cut a run up to the end of one word: the best one that ends with that word.
struct Path {
  std::vector<std::string_view> last;  // that word and the one before it
  double total = 0;                    // log10 of its probability
  double last_alone = 0;               // that of `last` without what stands before
};

bool less_likely(const Path& a, const Path& b) { return a.total < b.total; }

}  // namespace

struct HanModel::Impl {
  explicit Impl(const std::string& file) : model(file.c_str()) {
    // Beyond the probability the model gives to all unknown words together, libime lowers them by 10^-8, lest
    // an input method offer them. A printed name may well be unknown.
    model.setUnknownPenalty(0);
  }

  // log10 of the probability of a run of Chinese characters, not empty.
  double run(std::u32string_view han) const;

  // log10 of the probability of `words` one after the other.
  double score(const std::vector<std::string_view>& words) const {
    return model.wordsScore(model.nullState(), words);
  }

  bool knows(std::string_view word) const { return !model.isUnknown(model.index(word), word); }

  libime::LanguageModel model;
};

double HanModel::Impl::run(std::u32string_view han) const {
  const std::string utf8 = encode(han);
  // Paths to the last kLongestWord positions and the present one, by position.
  std::array<std::vector<Path>, kLongestWord + 1> paths;
  std::array<std::size_t, kLongestWord + 1> bytes{};  // position of each in utf8
  const auto at = [](std::size_t position) { return position % (kLongestWord + 1); };
  paths[0].emplace_back();
  std::vector<std::string_view> three;
  for (std::size_t end = 1; end <= han.size(); ++end) {
    bytes[at(end)] = bytes[at(end - 1)] + encoded_size(han[end - 1]);
    std::vector<Path>& here = paths[at(end)];
    here.clear();
    for (std::size_t size = 1; size <= std::min(kLongestWord, end); ++size) {
      const std::size_t start = bytes[at(end - size)];
      const std::string_view word = std::string_view(utf8).substr(start, bytes[at(end)] - start);
      if (size > 1 && !knows(word)) continue;
      Path best;
      for (const Path& before : paths[at(end - size)]) {
        three = before.last;
        three.push_back(word);
        const double total = before.total + score(three) - before.last_alone;
        if (!best.last.empty() && total <= best.total) continue;
        best.last.assign(three.size() > 2 ? three.begin() + 1 : three.begin(), three.end());
        best.total = total;
      }
      best.last_alone = score(best.last);
      here.push_back(std::move(best));
    }
  }
  const std::vector<Path>& whole = paths[at(han.size())];
  return std::max_element(whole.begin(), whole.end(), less_likely)->total;
}

HanModel::HanModel(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

HanModel::~HanModel() = default;

std::unique_ptr<HanModel> HanModel::open(const std::vector<std::string>& folders) {
  for (const std::string& folder : folders) {
    const std::string file = folder + "/zh_CN.lm";
    if (!is_model(file)) continue;
    try {
      return std::unique_ptr<HanModel>(new HanModel(std::make_unique<Impl>(file)));
    } catch (const std::exception&) {  // a file cut short, or of another version
    }
  }
  return nullptr;
}

std::vector<std::string> HanModel::default_folders() {
  std::vector<std::string> named = folders_named_by("LIBIME_MODEL_DIRS");
  return named.empty() ? std::vector<std::string>{BROADSHEET_LIBIME_FOLDER} : named;
}

double HanModel::log_probability(std::u32string_view text) const {
  double sum = 0;
  while (!text.empty()) {
    const std::size_t size = han_at_start(text);
    if (size > 0) sum += impl_->run(text.substr(0, size));
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return sum;
}

double HanModel::preference(std::u32string_view left, std::u32string_view a, std::u32string_view b,
                            std::u32string_view right) const {
  if (a.size() != b.size() || !all_han(a) || !all_han(b) || same_but_numbers(a, b)) return 0;
  right = right.substr(0, std::min(kContext, han_at_start(right)));
  left.remove_prefix(left.size() - std::min(kContext, han_at_end(left)));
  const auto between = [&](std::u32string_view variant) {
    return impl_->run(std::u32string(left).append(variant).append(right));
  };
  return between(a) - between(b);
}

}  // namespace broadsheet::text
