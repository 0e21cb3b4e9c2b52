// The stages of a page in order: clean, layout, recognize, order, reflow.
// Which way up it was scanned is found first, and all boxes stay in pixels of the picture as given.
//
// A Pipeline holds what is costly to load (the Tesseract engine, the networks) and is opened once a worker
// process. Nothing is carried from one page to the next: the same picture and options give the same Page,
// whatever was read before.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "net/network.h"
#include "page/error.h"
#include "page/given.h"
#include "page/page.h"
#include "page/perf.h"
#include "recognize/profile.h"

namespace broadsheet {

namespace load {
struct Picture;
}

/// What becomes of two facing pages on one scan.
enum class Spread : std::uint8_t {
  split,  ///< each is a page of its own, where it is certain that there are two
  keep,   ///< all that is on the scan is one page
};

struct PipelineOptions {
  std::vector<std::string> languages{"chi_sim",
                                     "eng"};  ///< Tesseract names, the most likely first; or "auto"
  std::string models_dir;                     ///< folder with MANIFEST and the networks' files
  bool neural = true;                         ///< false: no network is used, even if it is there
  recognize::ReaderChoice readers = recognize::ReaderChoice::automatic;
  recognize::Profile profile = recognize::Profile::balanced;
  net::Precision precision = net::Precision::automatic;
  bool full_width_punctuation =
      true;  ///< Chinese marks in their full-width form, digits and letters half-width
  std::vector<std::string> user_words;  ///< UTF-8, names that may occur
  std::optional<double>
      dpi;  ///< believed over what the file says; none: the file, or an estimate from glyphs
  Spread spread = Spread::split;
  bool keep_lines = false;  ///< '\n' stands in paragraphs where the print breaks a line
};

/// The files on which it depends what a page is read as, as far as they are there: networks and Tesseract's
/// data of the languages.
std::vector<std::string> model_files(const PipelineOptions& options);

class Pipeline {
 public:
  /// Loads engine and networks. missing_language when Tesseract lacks one of the languages; engine when a
  /// library fails. A missing or damaged network is no error: every page then says so in its notes.
  static Result<Pipeline> open(PipelineOptions options);

  /// Everything: lines, text, articles, paragraphs; one page, or two facing ones from the side on which
  /// reading begins: left, but right where most lines run down. Times of the stages are added to `perf` where
  /// it is given. What is `given` overrides what is found; where regions are, the scan is one page.
  Result<std::vector<Page>> read(const load::Picture& picture, Perf* perf = nullptr, const Given& given = {});

  /// What the eye sees only, facing pages together: flat map, rules, regions, lines; no text, no articles, no
  /// paragraphs.
  Result<Page> layout_only(const load::Picture& picture, Perf* perf = nullptr, const Given& given = {});

  /// Reads lines at the places given instead of looking for them: regions and lines of the page are those, in
  /// their order. No articles, no paragraphs.
  Result<Page> transcribe(const load::Picture& picture, const std::vector<GivenRegion>& regions,
                          Perf* perf = nullptr);

  Pipeline(Pipeline&& other) noexcept;
  Pipeline& operator=(Pipeline&& other) noexcept;
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;
  ~Pipeline();

 private:
  struct Parts;
  explicit Pipeline(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace broadsheet
