#include "recognize/tesseract_reader.h"

#include <leptonica/allheaders.h>
#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <cstdlib>
#include <filesystem>
#include <map>

#include "recognize/fraktur.h"
#include "recognize/language.h"
#include "text/character.h"
#include "text/normalize.h"
#include "text/utf.h"

namespace broadsheet::recognize {

namespace {

constexpr double kPercent = 100;
// The network spells a Chinese character in several steps and is done with it late.
constexpr double kLag = 0.43;  // ink heights: how late, on average
// Any resolution will do for a line that is not laid out; without one Tesseract guesses and complains.
constexpr int kResolution = 300;

// Both must be known before the data is loaded: nothing is written to stderr, nothing is learnt from a page.
void prepare(tesseract::TessBaseAPI& api) {
  api.SetVariable("debug_file", "/dev/null");
  setMsgSeverity(L_SEVERITY_NONE);
}

void settle(tesseract::TessBaseAPI& api, Alternatives alternatives) {
  api.SetPageSegMode(tesseract::PSM_RAW_LINE);
  api.SetVariable("tessedit_do_invert", "0");  // layout knows what is light on dark
  api.SetVariable("tessedit_enable_doc_dict", "0");
  api.SetVariable("classify_enable_learning", "0");
  if (alternatives == Alternatives::named) api.SetVariable("lstm_choice_mode", "2");
}

// Packages do not reach a folder that was named (TESSDATA_PREFIX), as that of a program with its own data is.
Error missing(const std::string& language) {
  const char* named = std::getenv("TESSDATA_PREFIX");
  return {ErrorCode::missing_language, "", std::nullopt, "no Tesseract data for language " + language,
          named == nullptr ? "apt-get install " + debian_package(language)
                           : "put " + language + ".traineddata into " + named};
}

Error unloadable(const std::string& language) {
  return {ErrorCode::engine, "", std::nullopt, "Tesseract cannot load its data for language " + language,
          "apt-get install --reinstall " + debian_package(language)};
}

struct DeleteText {
  void operator()(const char* text) const { delete[] text; }
};

// What else the symbol at `it` may be. Tesseract lists some twenty; those without any chance are left out.
std::vector<Alternative> alternatives_at(const tesseract::ResultIterator& it, const std::u32string& text) {
  std::vector<Alternative> others;
  tesseract::ChoiceIterator choice(it);
  do {
    const char* utf8 = choice.GetUTF8Text();
    const double confidence = choice.Confidence() / kPercent;
    if (!utf8 || confidence <= 0) continue;
    std::u32string other = text::decode(text::nfc(utf8));
    if (!other.empty() && other != text) others.push_back({std::move(other), confidence});
  } while (choice.Next());
  return others;
}

Reading reading_of(tesseract::TessBaseAPI& api) {
  Reading reading;
  const std::unique_ptr<tesseract::ResultIterator> it(api.GetIterator());
  if (!it) return reading;
  constexpr auto kSymbol = tesseract::RIL_SYMBOL;
  bool first = true;
  for (it->Begin(); !it->Empty(kSymbol);) {
    const std::unique_ptr<char, DeleteText> utf8(it->GetUTF8Text(kSymbol));
    int left = 0, top = 0, right = 0, bottom = 0;
    if (utf8 && it->BoundingBox(kSymbol, &left, &top, &right, &bottom)) {
      Glyph glyph;
      glyph.text = text::decode(text::nfc(utf8.get()));
      glyph.left = left;
      glyph.right = right;
      glyph.confidence = it->Confidence(kSymbol) / kPercent;
      glyph.space_before = !first && it->IsAtBeginningOf(tesseract::RIL_WORD);
      glyph.alternatives = alternatives_at(*it, glyph.text);
      if (!glyph.text.empty()) {
        reading.glyphs.push_back(std::move(glyph));
        first = false;
      }
    }
    if (!it->Next(kSymbol)) break;
  }
  settle_confidence(reading);
  return reading;
}

}  // namespace

struct TesseractReader::Engines {
  std::filesystem::path data;
  Alternatives alternatives = Alternatives::none;
  std::map<std::string, std::unique_ptr<tesseract::TessBaseAPI>> loaded;

  bool has(const std::string& language) const {
    std::error_code failed;
    return std::filesystem::exists(data / (language + ".traineddata"), failed);
  }

  Result<tesseract::TessBaseAPI*> load(const std::string& language) {
    const auto known = loaded.find(language);
    if (known != loaded.end()) return known->second.get();
    if (!has(language)) return tl::unexpected(missing(language));
    auto api = std::make_unique<tesseract::TessBaseAPI>();
    prepare(*api);
    if (api->Init(data.c_str(), language.c_str(), tesseract::OEM_LSTM_ONLY) != 0)
      return tl::unexpected(unloadable(language));
    settle(*api, alternatives);
    return loaded.emplace(language, std::move(api)).first->second.get();
  }
};

std::string tessdata_folder() {
  // Tesseract only tells (TESSDATA_PREFIX or a built-in place) after it has been asked to load some.
  tesseract::TessBaseAPI api;
  prepare(api);
  api.Init(nullptr, "none", tesseract::OEM_LSTM_ONLY);
  const char* folder = api.GetDatapath();
  return folder == nullptr ? "" : folder;
}

TesseractReader::TesseractReader(std::unique_ptr<Engines> engines) : engines_(std::move(engines)) {}
TesseractReader::TesseractReader(TesseractReader&& other) noexcept = default;
TesseractReader& TesseractReader::operator=(TesseractReader&& other) noexcept = default;
TesseractReader::~TesseractReader() = default;

Result<TesseractReader> TesseractReader::open(const std::vector<std::string>& languages,
                                              Alternatives alternatives) {
  if (languages.empty()) {
    return tl::unexpected(Error{ErrorCode::bad_input, "", std::nullopt, "no language is given",
                                "name one, for instance chi_sim"});
  }
  auto engines = std::make_unique<Engines>();
  engines->alternatives = alternatives;
  // Where this build of Tesseract looks for its data (TESSDATA_PREFIX or a built-in place) it only tells
  // after it has been asked to load some, with success or without.
  auto main = std::make_unique<tesseract::TessBaseAPI>();
  prepare(*main);
  const bool loaded = main->Init(nullptr, languages.front().c_str(), tesseract::OEM_LSTM_ONLY) == 0;
  if (const char* folder = main->GetDatapath()) engines->data = folder;
  for (const std::string& language : languages)
    if (!engines->has(language)) return tl::unexpected(missing(language));
  if (!loaded) return tl::unexpected(unloadable(languages.front()));
  settle(*main, alternatives);
  engines->loaded.emplace(languages.front(), std::move(main));
  return TesseractReader(std::move(engines));
}

bool TesseractReader::reads(const std::string& language) const { return engines_->has(language); }

Result<Reading> TesseractReader::read(const LineCut& line, double ink_height, const std::string& language) {
  const Setting setting = setting_for(language);
  const LinePicture picture = set_line(line, ink_height, setting);
  Result<Reading> reading = read(picture.grey, language);
  if (!reading) return reading;
  if (is_fraktur_model(language)) spell_ligatures(*reading);
  for (Glyph& glyph : reading->glyphs) {
    const char32_t c = glyph.text.front();
    const double lag = is_han_model(language) && (text::is_cjk(c) || text::is_shared_mark(c))
                           ? kLag * setting.ink_height
                           : 0;
    glyph.left = picture.to_frame(glyph.left - lag);
    glyph.right = picture.to_frame(glyph.right - lag);
  }
  return reading;
}

Result<Reading> TesseractReader::read(const cv::Mat& picture, const std::string& language) {
  const auto api = engines_->load(language);
  if (!api) return tl::unexpected(api.error());
  if (picture.empty()) return Reading{};
  CV_Assert(picture.type() == CV_8UC1);
  omp_set_max_active_levels(0);
  (*api)->SetImage(picture.data, picture.cols, picture.rows, 1, static_cast<int>(picture.step));
  (*api)->SetSourceResolution(kResolution);
  if ((*api)->Recognize(nullptr) != 0) {
    return tl::unexpected(Error{ErrorCode::engine, "", std::nullopt, "Tesseract failed on a line", ""});
  }
  Reading reading = reading_of(**api);
  (*api)->Clear();
  return reading;
}

std::string engine() { return std::string("tesseract ") + tesseract::TessBaseAPI::Version(); }

}  // namespace broadsheet::recognize
