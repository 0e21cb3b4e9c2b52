#include "recognize/region_language.h"

#include <algorithm>
#include <numeric>

#include "page/reading_frame.h"
#include "recognize/language.h"
#include "text/character.h"

namespace broadsheet::recognize {

namespace {

constexpr std::size_t kProbes = 2;    // longest lines of a region that choose among models of one script
constexpr std::size_t kSurveyed = 6;  // regions that speak for the page ...
constexpr std::size_t kSurveyedLines = 12;  // ... by so many lines, of each the same number
constexpr double kHanShare = 0.3;           // of what was read: from here a line is Chinese
constexpr double kOwnForm = 4;  // characters of one form more than of the other settle a region's form
// How much surer (mean confidence of a page) Tesseract must be of the other form. On Simplified pages it is
// up to 0.01 surer of Traditional, on worn Traditional ones 0.02 to 0.05.
constexpr double kSurerForm = 0.015;
// Confidence against the share of letters in known words. Models of the wrong script lose 0.005 to 0.02 of
// the one and 0.2 to 1 of the other.
constexpr double kConfidenceWeight = 15;
constexpr double kMisfit = 0.25;       // under the page's mean: the line may be of another language
constexpr double kPageVote = 30;       // characters that the page's opinion counts as
constexpr double kFirst = 0.3;         // the page's opinion of the first in the list where there is no other
constexpr std::size_t kShortWord = 3;  // letters: shorter words are known by chance

// In print that has a long s, one letter in 37 is one; in other print one in some 2000 is taken for it. The
// logarithm of how much likelier Fraktur is by a letter that is one, and by a letter that is none.
constexpr double kLongS = 4;
constexpr double kNoLongS = -0.027;

text::HanForm form_of(const std::string& model) {
  if (is_simplified_model(model)) return text::HanForm::simplified;
  if (model.starts_with("chi_tra") || model.starts_with("HanT")) return text::HanForm::traditional;
  return text::HanForm::both;
}

// The share of letters that stand in known words; 0 without words.
double known_share(const Reading& reading, const text::Lexicon& lexicon, text::Language language) {
  double letters = 0, known = 0;
  std::u32string word;
  const auto end_word = [&] {
    const auto size = static_cast<double>(word.size());
    if (word.size() >= kShortWord) {
      letters += size;
      if (lexicon.knows(word, language)) known += size;
    }
    word.clear();
  };
  for (const Glyph& glyph : reading.glyphs) {
    if (glyph.space_before) end_word();
    for (const char32_t c : glyph.text) {
      if (text::is_letter(c))
        word += c;
      else
        end_word();
    }
  }
  end_word();
  return letters > 0 ? known / letters : 0;
}

// How far the long s, which Antiqua lacks, speaks for a Fraktur model; a letter.
double long_s(const Reading& reading) {
  double sum = 0;
  for (const Glyph& glyph : reading.glyphs)
    for (const char32_t c : glyph.text)
      if (text::is_letter(c)) sum += c == U'ſ' ? kLongS : kNoLongS;
  return reading.glyphs.empty() ? 0 : sum / static_cast<double>(reading.glyphs.size());
}

// How much a region may have to say: the area of its lines in glyphs.
double print_of(const Page& page, const Region& region) {
  double glyphs = 0;
  for (const int id : region.lines) {
    const Line& line = page.lines[static_cast<std::size_t>(id)];
    if (line.glyph_size > 0)
      glyphs += flat_box(page, line.outline).area() / (line.glyph_size * line.glyph_size);
  }
  return glyphs;
}

std::size_t best_of(const std::vector<double>& values) {
  return static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
}

}  // namespace

RegionLanguages::RegionLanguages(const std::vector<std::string>& languages, const Readers& readers,
                                 const text::Lexicon* lexicon)
    : languages_(languages), readers_(readers), lexicon_(lexicon) {
  bool simplified = false, traditional = false;
  for (const std::string& language : languages) {
    simplified |= form_of(language) == text::HanForm::simplified;
    traditional |= form_of(language) == text::HanForm::traditional;
    if (is_han_model(language) || lexicon_ == nullptr) continue;
    const text::Language named = text::language_named(language);
    if (named == text::Language::unknown || !lexicon_->available(named)) lexicon_ = nullptr;
  }
  several_forms_ = simplified && traditional;
  if (several_forms_ && readers_.neural) forms_ = std::make_unique<text::HanForms>();
}

// The model of a language for one direction: of Chinese its vertical form where it is installed. None where
// nobody can read it.
std::optional<std::string> RegionLanguages::in_direction(const std::string& language, Direction direction) {
  if (direction != Direction::vertical) return language;
  const auto vertical = vertical_model(language);
  if (!vertical || readers_.tesseract->reads(*vertical)) return vertical.value_or(language);
  missing_.insert(*vertical);
  return readers_.neural ? vertical : std::nullopt;
}

std::vector<std::string> RegionLanguages::models(Direction direction, bool han) {
  std::vector<std::string> names;
  for (const std::string& language : languages_) {
    if (is_han_model(language) != han) continue;
    if (auto model = in_direction(language, direction)) names.push_back(std::move(*model));
  }
  return names;
}

Result<Reading> RegionLanguages::read(Reader& reader, const RegionLines& lines, std::size_t line,
                                      const std::string& model) {
  Result<Reading> reading = reader.read(lines.cuts[line], lines.ink_height, model);
  if (reading && line == 0) probes_.push_back({&reader, model, *reading});
  return reading;
}

// Reads the longest line; counts in it what only one form has.
Result<bool> RegionLanguages::is_chinese(const RegionLines& lines, const std::vector<std::string>& han,
                                         Form& form) {
  const bool quick = readers_.quick && !several_forms_ && readers_.quick->reads(han.front());
  Reader& probe = quick ? *readers_.quick : readers_.neural ? *readers_.neural : *readers_.tesseract;
  const Result<Reading> first = read(probe, lines, 0, han.front());
  if (!first) return tl::unexpected(first.error());
  if (forms_)
    for (const Glyph& glyph : first->glyphs)
      for (const char32_t c : glyph.text) {
        const text::HanForm of = forms_->of(c);
        form.simplified += of == text::HanForm::simplified;
        form.traditional += of == text::HanForm::traditional;
      }
  const double share = han_share(*first);
  if (share == 0 && !has_letters(*first)) return page_chinese_ >= page_letters_;
  return share >= kHanShare;
}

Result<std::string> RegionLanguages::han_model(const std::vector<std::string>& han, const Form& form) const {
  const double own = form.simplified - form.traditional;
  const double sum = std::abs(own) >= kOwnForm ? own : page_form_.simplified - page_form_.traditional;
  const text::HanForm wanted = sum > 0   ? text::HanForm::simplified
                               : sum < 0 ? text::HanForm::traditional
                                         : form_of(han.front());
  const auto found = std::find_if(han.begin(), han.end(),
                                  [&](const std::string& model) { return form_of(model) == wanted; });
  return found == han.end() ? han.front() : *found;
}

// How well a model suits a line.
Result<double> RegionLanguages::fit(const RegionLines& lines, std::size_t line, const std::string& model,
                                    double& glyphs) {
  const Result<Reading> reading = read(*readers_.tesseract, lines, line, model);
  if (!reading) return tl::unexpected(reading.error());
  glyphs = static_cast<double>(reading->glyphs.size());
  return kConfidenceWeight * reading->confidence + (is_fraktur_model(model) ? long_s(*reading) : 0) +
         (lexicon_ ? known_share(*reading, *lexicon_, text::language_named(model)) : 0);
}

// The same of each model over the `most` longest lines of a region, times their length.
Result<std::vector<double>> RegionLanguages::fits(const RegionLines& lines,
                                                  const std::vector<std::string>& models, std::size_t most,
                                                  double& glyphs) {
  std::vector<double> sums(models.size(), 0.0);
  glyphs = 0;
  for (std::size_t line = 0; line < std::min(most, lines.cuts.size()); ++line) {
    double length = 0;  // as the first model has it, the same for all
    for (std::size_t m = 0; m < models.size(); ++m) {
      double read = 0;
      const Result<double> value = fit(lines, line, models[m], read);
      if (!value) return tl::unexpected(value.error());
      if (m == 0) length = read;
      sums[m] += *value * length;
    }
    glyphs += length;
  }
  return sums;
}

Result<std::string> RegionLanguages::letter_model(const std::vector<std::string>& letters,
                                                  const RegionLines& lines) {
  if (letters.size() == 1) return letters.front();
  double glyphs = 0;
  if (!page_fits_.empty()) {
    const std::size_t usual = best_of(page_fits_);
    const Result<double> here = fit(lines, 0, letters[usual], glyphs);
    if (!here) return tl::unexpected(here.error());
    if (*here >= page_fits_[usual] - kMisfit) return letters[usual];
  }
  Result<std::vector<double>> sums = fits(lines, letters, kProbes, glyphs);
  if (!sums) return tl::unexpected(sums.error());
  (*sums)[0] += page_fits_.empty() ? kPageVote * kFirst : 0;
  for (std::size_t m = 0; m < page_fits_.size(); ++m) (*sums)[m] += kPageVote * page_fits_[m];
  return letters[best_of(*sums)];
}

Result<void> RegionLanguages::survey(const Page& page, const cv::Mat& flat) {
  const std::vector<std::string> letters = models(Direction::horizontal, false);
  if (letters.size() < 2 && !several_forms_) return {};
  std::vector<const Region*> largest;
  for (const Region& region : page.regions)
    if (!region.lines.empty()) largest.push_back(&region);
  std::stable_sort(largest.begin(), largest.end(),
                   [&](const Region* a, const Region* b) { return print_of(page, *a) > print_of(page, *b); });
  if (largest.size() > kSurveyed) largest.resize(kSurveyed);

  const std::size_t each = kSurveyedLines / std::max<std::size_t>(1, largest.size());
  double glyphs = 0;
  std::vector<double> sums(letters.size(), 0.0);
  Form surety;  // of Tesseract, summed over the regions
  for (const Region* region : largest) {
    const RegionLines lines = lines_of(page, *region, flat, each);
    const std::vector<std::string> han = models(region->direction, true);
    bool chinese = letters.empty();
    if (!han.empty()) {
      const Result<bool> found = is_chinese(lines, han, page_form_);
      if (!found) return tl::unexpected(found.error());
      chinese |= *found;
    }
    (chinese ? page_chinese_ : page_letters_) += 1;
    if (!chinese && letters.size() > 1) {
      double length = 0;
      const Result<std::vector<double>> here = fits(lines, letters, each, length);
      if (!here) return tl::unexpected(here.error());
      glyphs += length;
      std::transform(sums.begin(), sums.end(), here->begin(), sums.begin(), std::plus<>());
    }
    if (!chinese || readers_.neural || !several_forms_) continue;
    for (const std::string& model : han) {
      const Result<Reading> reading = read(*readers_.tesseract, lines, 0, model);
      if (!reading) return tl::unexpected(reading.error());
      if (form_of(model) == text::HanForm::simplified) surety.simplified += reading->confidence;
      if (form_of(model) == text::HanForm::traditional) surety.traditional += reading->confidence;
    }
  }
  if (glyphs > 0) {
    for (double& sum : sums) sum /= glyphs;
    page_fits_ = sums;
  }
  if (!readers_.neural && page_chinese_ > 0 &&
      std::abs(surety.simplified - surety.traditional) > kSurerForm * page_chinese_)
    page_form_ = surety;
  return {};
}

std::optional<RegionLanguage> RegionLanguages::given(const std::string& language, Direction direction) {
  if (std::find(languages_.begin(), languages_.end(), language) == languages_.end()) return std::nullopt;
  auto model = in_direction(language, direction);
  if (!model) return std::nullopt;
  return RegionLanguage{.model = std::move(*model), .reader = nullptr, .longest = {}};
}

Result<RegionLanguage> RegionLanguages::of(const RegionLines& lines, Direction direction) {
  probes_.clear();
  return model_of(lines, direction).map([&](std::string model) {
    RegionLanguage language{.model = std::move(model), .reader = nullptr, .longest = {}};
    const auto probe = std::find_if(probes_.begin(), probes_.end(),
                                    [&](const Probe& made) { return made.model == language.model; });
    if (probe != probes_.end()) {
      language.reader = probe->reader;
      language.longest = std::move(probe->reading);
    }
    return language;
  });
}

Result<std::string> RegionLanguages::model_of(const RegionLines& lines, Direction direction) {
  const std::vector<std::string> han = models(direction, true), letters = models(direction, false);
  if (han.empty() && letters.empty()) return std::string();
  if (han.empty()) return letter_model(letters, lines);
  if (letters.empty() && !several_forms_) return han.front();
  Form form;
  const Result<bool> chinese = is_chinese(lines, han, form);
  if (!chinese) return tl::unexpected(chinese.error());
  return *chinese || letters.empty() ? han_model(han, form) : letter_model(letters, lines);
}

double han_share(const Reading& reading) {
  std::size_t han = 0, all = 0;
  for (const Glyph& glyph : reading.glyphs)
    for (const char32_t c : glyph.text) {
      if (text::is_han(c)) ++han;
      if (text::is_han(c) || text::is_letter(c)) ++all;
    }
  return all == 0 ? 0 : static_cast<double>(han) / static_cast<double>(all);
}

bool has_letters(const Reading& reading) {
  return std::any_of(reading.glyphs.begin(), reading.glyphs.end(), [](const Glyph& glyph) {
    return std::any_of(glyph.text.begin(), glyph.text.end(), text::is_letter);
  });
}

}  // namespace broadsheet::recognize
