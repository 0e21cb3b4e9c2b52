#include "pipeline.h"

#include <cmath>
#include <filesystem>
#include <map>
#include <opencv2/imgproc.hpp>
#include <utility>
#include <vector>

#include "clean/flatten.h"
#include "clean/illumination.h"
#include "clean/polarity.h"
#include "clean/skew.h"
#include "clean/spread.h"
#include "clean/tones.h"
#include "clean/turn.h"
#include "layout/detect.h"
#include "layout/direction.h"
#include "layout/given_direction.h"
#include "layout/given_regions.h"
#include "layout/layout.h"
#include "load/decode.h"
#include "load/resolution.h"
#include "order/order.h"
#include "recognize/given_text.h"
#include "recognize/language.h"
#include "recognize/neural_reader.h"
#include "recognize/not_text.h"
#include "recognize/page_turn.h"
#include "recognize/quick_reader.h"
#include "recognize/recognize.h"
#include "recognize/tesseract_reader.h"
#include "reflow/given_paragraphs.h"
#include "reflow/reflow.h"
#include "text/lexicon.h"
#include "text/word_frequencies.h"

namespace broadsheet {

namespace {

constexpr const char* kVersion = BROADSHEET_VERSION;
constexpr const char* kDetectorFile = "PP-OCRv6_det_small.onnx";
constexpr const char* kReaderFile = "PP-OCRv6_rec_small.onnx";
constexpr const char* kQuickReaderFile = "PP-OCRv6_rec_tiny.onnx";
constexpr const char* kLettersFile = "letters.onnx";  // in models/, as it is our own

bool reads_chinese(const PipelineOptions& options) {
  return !options.languages.empty() &&
         (options.languages.front().starts_with("chi") || options.languages.front().starts_with("Han"));
}

std::string joined(const std::vector<std::string>& languages) {
  std::string all;
  for (const std::string& language : languages) all += (all.empty() ? "" : "+") + language;
  return all;
}

std::string engines_of(const recognize::Readers& readers) {
  return readers.neural ? recognize::engine() + ", " + net::Network::engine() : recognize::engine();
}

std::string parameters_of(const PipelineOptions& options, const std::string& quick_models) {
  return "languages=" + joined(options.languages) + " readers=" + recognize::to_string(options.readers) +
         " profile=" + recognize::to_string(options.profile) + " model=" + kReaderFile + quick_models +
         " precision=" + net::to_string(net::settled(options.precision)) +
         (options.user_words.empty() ? "" : " user_words=" + std::to_string(options.user_words.size()));
}

}  // namespace

struct Pipeline::Parts {
  PipelineOptions options;
  recognize::TesseractReader tesseract;
  std::optional<recognize::NeuralReader> neural{};
  std::string neural_note{};  ///< why there is none, when one was wanted
  std::optional<recognize::QuickReader> quick{};
  std::string quick_models{};          ///< its networks, each after a +
  std::vector<Error> quick_missing{};  ///< those that it wants
  std::optional<net::TextDetector> detector{};
  std::string detector_note{};  ///< why there is none
  std::unique_ptr<text::Lexicon> lexicon{};
  std::unique_ptr<text::HanModel> han = text::HanModel::open();

  recognize::Readers readers() {
    return {&tesseract, neural ? &*neural : nullptr, quick ? &*quick : nullptr};
  }
};

Pipeline::Pipeline(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Pipeline::Pipeline(Pipeline&& other) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&& other) noexcept = default;
Pipeline::~Pipeline() = default;

namespace {

// Settles what "auto" stands for.
Result<recognize::TesseractReader> open_tesseract(std::vector<std::string>& languages,
                                                  recognize::Profile profile) {
  const auto alternatives =
      profile == recognize::Profile::best ? recognize::Alternatives::named : recognize::Alternatives::none;
  if (languages != std::vector<std::string>{"auto"})
    return recognize::TesseractReader::open(languages, alternatives);
  for (const std::string& first : recognize::automatic_languages()) {
    auto reader = recognize::TesseractReader::open({first}, alternatives);
    if (!reader) continue;
    languages.clear();
    for (const std::string& language : recognize::automatic_languages())
      if (reader->reads(language)) languages.push_back(language);
    return reader;
  }
  return tl::unexpected(Error{ErrorCode::missing_language, "", std::nullopt,
                              "no Tesseract data for any language that -l auto chooses from",
                              "apt-get install tesseract-ocr-chi-sim tesseract-ocr-eng"});
}

}  // namespace

std::vector<std::string> model_files(const PipelineOptions& options) {
  namespace fs = std::filesystem;
  const fs::path models = options.models_dir;
  std::vector<fs::path> files{models / "cache" / text::kFrequenciesFile};
  if (options.neural) {
    files.insert(files.end(), {models / "cache" / kDetectorFile, models / "cache" / kReaderFile});
    if (options.profile == recognize::Profile::fast)
      files.insert(files.end(), {models / "cache" / kQuickReaderFile, models / kLettersFile});
  }
  const bool automatic = options.languages == std::vector<std::string>{"auto"};
  const fs::path tessdata = recognize::tessdata_folder();
  for (const std::string& language : automatic ? recognize::automatic_languages() : options.languages) {
    std::vector<std::string> read_with{language};
    if (const auto vertical = recognize::vertical_model(language)) read_with.push_back(*vertical);
    if (recognize::is_fraktur_model(language)) read_with = {"frk", "Fraktur"};  // both read
    for (const std::string& name : read_with) files.push_back(tessdata / (name + ".traineddata"));
  }
  std::vector<std::string> there;
  std::error_code ignored;
  for (const fs::path& file : files)
    if (fs::is_regular_file(file, ignored)) there.push_back(file.string());
  return there;
}

Result<Pipeline> Pipeline::open(PipelineOptions options) {
  cv::setNumThreads(1);  // a worker has one core
  Result<recognize::TesseractReader> tesseract = open_tesseract(options.languages, options.profile);
  if (!tesseract) return tl::unexpected(tesseract.error());
  auto parts = std::make_unique<Parts>(Parts{.options = options, .tesseract = std::move(*tesseract)});
  parts->lexicon = std::make_unique<text::Lexicon>(text::Lexicon::default_folders(options.models_dir),
                                                   text::UserWords(options.user_words));
  const auto file = [&](const char* name) {
    return (std::filesystem::path(options.models_dir) / "cache" / name).string();
  };
  if (!options.neural) {
    parts->detector_note = "the text detector is switched off";
  } else if (auto detector = net::TextDetector::open(file(kDetectorFile), options.precision)) {
    parts->detector = std::move(*detector);
  } else {
    parts->detector_note = to_line(detector.error());
  }
  if (options.neural && options.readers != recognize::ReaderChoice::tesseract) {
    if (auto network = net::LineRecognizer::open(file(kReaderFile), options.precision))
      parts->neural.emplace(std::move(*network));
    else
      parts->neural_note = to_line(network.error());
    if (options.profile == recognize::Profile::fast &&
        options.readers == recognize::ReaderChoice::automatic) {
      const auto opened = [&](const std::filesystem::path& path) -> std::optional<net::LineRecognizer> {
        auto network = net::LineRecognizer::open(path.string(), options.precision);
        if (!network) {
          parts->quick_missing.push_back(network.error());
          return std::nullopt;
        }
        parts->quick_models += "+" + path.filename().string();
        return std::move(*network);
      };
      auto simplified = opened(file(kQuickReaderFile));
      auto letters = opened(std::filesystem::path(options.models_dir) / kLettersFile);
      parts->quick.emplace(std::move(simplified), std::move(letters));
    }
  }
  return Pipeline(std::move(parts));
}

namespace {

// The picture all later stages look at, and what is known of the page when it is made.
struct Flattened {
  Page page;
  cv::Mat picture;              ///< level, upright, in even light, rules erased
  Given given{};                ///< what the user gave for it
  std::map<int, Kind> kinds{};  ///< of regions that were given with their kind, by id
};

// Lines: where is text, whatever the page's shape?
Result<std::vector<net::DetectedLine>> find_lines(const cv::Mat& grey,
                                                  std::optional<net::TextDetector>& detector) {
  if (detector) return layout::detect_lines(*detector, grey);
  return layout::smear_lines(grey, clean::estimate_skew(grey));
}

// How the page lies, and whether it is Chinese.
template <class Parts>
Result<recognize::PageTurn> find_turn(const cv::Mat& grey, const std::vector<net::DetectedLine>& lines,
                                      Parts& parts) {
  auto turn = recognize::page_turn(grey, lines, parts.readers(), parts.options.languages);
  if (!turn || turn->sure || parts.detector) return turn;
  // Smearing sees no lines that run down the picture.
  constexpr int kQuarter = 90;
  const cv::Mat quarter = clean::turned(grey, kQuarter);
  return find_lines(quarter, parts.detector).and_then([&](const std::vector<net::DetectedLine>& found) {
    return recognize::page_turn(quarter, found, parts.readers(), parts.options.languages)
        .map([](recognize::PageTurn more) {
          more.degrees = more.sure ? (kQuarter + more.degrees) % (4 * kQuarter) : 0;
          return more;
        });
  });
}

// A scan upright and positive, with the lines of text on it.
struct Upright {
  Page page;  ///< what is known so far, for all pages on the scan
  cv::Mat grey;
  std::vector<net::DetectedLine> lines;
  int degrees = 0;  ///< clockwise, by which the scan was turned
  bool negative = false;
};

template <class Parts>
Result<Upright> set_upright(const load::Picture& picture, Parts& parts, Perf* perf, const Given& given) {
  const PipelineOptions& options = parts.options;
  Upright scan;
  Page& page = scan.page;
  page.source = picture.source;
  if (options.dpi) page.source.dpi = *options.dpi;

  cv::Mat& grey = scan.grey;
  grey = picture.pixels;
  if (grey.channels() == 3) cv::cvtColor(picture.pixels, grey, cv::COLOR_BGR2GRAY);

  const auto detect = [&]() -> Result<void> {
    const StageTimer timer(perf, "detect");
    auto found = find_lines(grey, parts.detector);
    if (!found) return tl::unexpected(found.error());
    scan.lines = std::move(*found);
    return {};
  };
  if (auto done = detect(); !done) return tl::unexpected(done.error());
  if (parts.detector) {
    page.provenance.push_back({"detect", net::Network::engine(), std::string("model=") + kDetectorFile});
  } else {
    page.notes.push_back("lines were found without the text detector: " + parts.detector_note);
    page.provenance.push_back({"detect", kVersion, "model=none"});
  }

  // A negative is turned positive, and looked at again.
  scan.negative = clean::is_negative(grey, scan.lines);
  if (scan.negative) {
    grey = 255 - grey;
    if (auto done = detect(); !done) return tl::unexpected(done.error());
  }

  // A page that lay on its side or its head is set upright, and looked at again.
  recognize::PageTurn turn;
  {
    const StageTimer timer(perf, "turn");
    const Result<recognize::PageTurn> found = find_turn(grey, scan.lines, parts);
    if (!found) return tl::unexpected(found.error());
    turn = *found;
  }
  scan.degrees = turn.degrees;
  if (scan.degrees != 0) {
    grey = clean::turned(grey, scan.degrees);
    if (auto done = detect(); !done) return tl::unexpected(done.error());
  }
  if (given.direction) scan.lines = layout::lines_in_direction(scan.lines, *given.direction, grey);
  if (page.source.dpi <= 0) {
    page.source.dpi = load::estimate_dpi(layout::typical_glyph_size(scan.lines),
                                         turn.sure ? turn.chinese : reads_chinese(options));
    page.source.dpi_estimated = page.source.dpi > 0;
  }
  return scan;
}

// What is given for one of two facing pages: the edits of places on it.
Given given_for(Given given, const Page& page, const cv::Mat& flat) {
  const Box whole{0, 0, static_cast<double>(flat.cols), static_cast<double>(flat.rows)};
  for (Edit& edit : given.edits)
    std::erase_if(edit.places,
                  [&](const Quad& place) { return !whole.contains(flat_box(page, place).center()); });
  std::erase_if(given.edits, [](const Edit& edit) { return edit.places.empty(); });
  return given;
}

// One page on an upright scan.
Flattened lay_out(const Upright& scan, const clean::HalfScan& part, Perf* perf, const Given& given) {
  const cv::Mat& grey = part.picture;
  const std::vector<net::DetectedLine>& lines = part.lines;
  Flattened flat;
  Page& page = flat.page;
  page = scan.page;

  // A flat picture in even light: lines level, columns upright, paper white.
  std::vector<Box> toned;
  {
    const StageTimer timer(perf, "clean");
    const double glyph = layout::typical_glyph_size(lines);
    page.flat = clean::fit_flat_map(lines, grey.cols, grey.rows);
    flat.picture = clean::flatten(grey, page.flat);
    if (glyph > 0) {
      toned = clean::toned_areas(flat.picture, glyph);
      flat.picture = clean::even_light(flat.picture, glyph);
    }
    page.provenance.push_back(
        {"clean", kVersion,
         "turn=" + std::to_string(scan.degrees) + " negative=" + std::to_string(scan.negative)});
  }

  // Rules, lines of print, columns and blocks.
  {
    const StageTimer timer(perf, "layout");
    layout::find_layout(page, flat.picture, lines, {.toned = toned, .columns = given.columns});
    clean::move_back(page, part.offset);
    clean::turn_back(page, scan.degrees, page.source.width, page.source.height);
    page.provenance.push_back({"layout", kVersion, ""});
  }

  // The user knows better.
  const bool whole = grey.size() == scan.grey.size();
  flat.given = whole ? given : given_for(given, page, flat.picture);
  if (given.direction) layout::set_direction(page, *given.direction);
  flat.kinds = layout::give_regions(page, flat.picture, flat.given);
  if (!given.parameters.empty()) page.provenance.push_back({"given", kVersion, given.parameters});
  return flat;
}

// The scan as one page, without what is seen of a facing one.
Flattened look_at_one(const Upright& scan, Perf* perf, const Given& given) {
  const auto strip = given.regions.empty() ? clean::find_facing_strip(scan.grey, scan.lines,
                                                                      layout::typical_glyph_size(scan.lines))
                                           : std::nullopt;
  if (!strip) return lay_out(scan, {scan.grey, scan.lines}, perf, given);
  Upright page = scan;
  const clean::HalfScan half = clean::half_of(scan.grey, scan.lines, strip->fold, strip->page_is_left);
  for (const net::DetectedLine& line : half.beyond)
    page.page.dropped.push_back({line.outline, DropReason::beyond_page});
  page.page.notes.push_back(std::to_string(half.beyond.size()) +
                            " lines at the edge of the scan belong to the facing page and were not read");
  return lay_out(page, half, perf, given);
}

// All that is on the scan as one page.
template <class Parts>
Result<Flattened> look(const load::Picture& picture, Parts& parts, Perf* perf, const Given& given) {
  return set_upright(picture, parts, perf, given).map([&](const Upright& scan) {
    return look_at_one(scan, perf, given);
  });
}

// Facing pages one by one, from the side on which reading begins.
template <class Parts>
Result<std::vector<Flattened>> look_at_pages(const load::Picture& picture, Parts& parts, Perf* perf,
                                             const Given& given) {
  return set_upright(picture, parts, perf, given).map([&](const Upright& scan) {
    std::vector<Flattened> pages;
    const auto fold = parts.options.spread == Spread::split && given.regions.empty()
                          ? clean::find_fold(scan.lines, layout::typical_glyph_size(scan.lines))
                          : std::nullopt;
    if (!fold) {
      pages.push_back(look_at_one(scan, perf, given));
      return pages;
    }
    const bool left_first = layout::majority_direction(scan.lines) == Direction::horizontal;
    for (const bool left : {left_first, !left_first}) {
      pages.push_back(lay_out(scan, clean::half_of(scan.grey, scan.lines, *fold, left), perf, given));
      pages.back().page.source.spread_page = static_cast<int>(pages.size());
    }
    return pages;
  });
}

// What is read on the lines of a page.
template <class Parts>
Result<void> read_lines(Page& page, const cv::Mat& flat, Parts& parts, Perf* perf) {
  const StageTimer timer(perf, "recognize");
  const PipelineOptions& options = parts.options;
  const recognize::Readers readers = parts.readers();
  if (auto done = recognize::recognize(page, flat, readers,
                                       {.languages = options.languages,
                                        .readers = options.readers,
                                        .profile = options.profile,
                                        .text = {.full_width_punctuation = options.full_width_punctuation},
                                        .han = parts.han.get(),
                                        .lexicon = parts.lexicon.get()});
      !done)
    return tl::unexpected(done.error());
  if (!parts.neural_note.empty())
    page.notes.push_back("lines were read by Tesseract alone: " + parts.neural_note);
  for (const Error& missing : parts.quick_missing)
    page.notes.push_back("the profile fast did without a network of its own: " + to_line(missing));
  page.provenance.push_back({"recognize", engines_of(readers), parameters_of(options, parts.quick_models)});
  return {};
}

}  // namespace

Result<Page> Pipeline::transcribe(const load::Picture& picture, const std::vector<GivenRegion>& regions,
                                  Perf* perf) {
  Given given;
  given.regions = regions;
  Result<Flattened> flat = look(picture, *parts_, perf, given);
  if (!flat) return tl::unexpected(flat.error());
  Page page = std::move(flat->page);
  if (auto done = read_lines(page, flat->picture, *parts_, perf); !done) return tl::unexpected(done.error());
  return page;
}

Result<Page> Pipeline::layout_only(const load::Picture& picture, Perf* perf, const Given& given) {
  return look(picture, *parts_, perf, given).map([](Flattened flat) { return std::move(flat.page); });
}

namespace {

// From lines to text.
template <class Parts>
Result<Page> read_page(Flattened flat, Parts& parts, Perf* perf) {
  Page page = std::move(flat.page);

  // Characters of every line.
  if (auto done = read_lines(page, flat.picture, parts, perf); !done) return tl::unexpected(done.error());
  recognize::give_texts(page, flat.given.edits);
  // Kinds are given by the numbers of regions, which must not change then.
  if (flat.kinds.empty()) recognize::drop_not_text(page, flat.given, parts.lexicon.get());
  // Kinds, reading order, articles.
  {
    const StageTimer timer(perf, "order");
    order::find_order(page, {.han = parts.han.get(), .given = flat.given, .kinds = flat.kinds});
    page.provenance.push_back({"order", kVersion, ""});
  }
  // Paragraphs of running text.
  {
    const StageTimer timer(perf, "reflow");
    const reflow::Options options{.keep_lines = parts.options.keep_lines, .lexicon = parts.lexicon.get()};
    reflow::reflow(page, options);
    reflow::give_paragraphs(page, flat.given.edits, options);
    page.provenance.push_back(
        {"reflow", kVersion, parts.options.keep_lines ? "keep_lines=1" : "keep_lines=0"});
  }
  return page;
}

}  // namespace

Result<std::vector<Page>> Pipeline::read(const load::Picture& picture, Perf* perf, const Given& given) {
  Result<std::vector<Flattened>> found = look_at_pages(picture, *parts_, perf, given);
  if (!found) return tl::unexpected(found.error());
  std::vector<Page> pages;
  for (Flattened& flat : *found) {
    Result<Page> page = read_page(std::move(flat), *parts_, perf);
    if (!page) return tl::unexpected(page.error());
    pages.push_back(std::move(*page));
  }
  return pages;
}

}  // namespace broadsheet
