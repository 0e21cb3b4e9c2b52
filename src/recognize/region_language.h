// The language that a region is read in, out of a list.
//
// Script. The first line that tells, the region's longest, is read; Chinese characters in the result settle
// for Chinese, letters for a model of letters. A line of neither, digits only, goes with the page.
//
// Simplified or Traditional. The neural reader reads each as it is printed, so that the characters which only
// one of the two has (text/han_form.h) settle it: those of the region's longest line where they are several
// and of one mind, else those of the page. Tesseract's models write everything in the form they were trained
// for and are as sure of the one as of the other; without the neural reader the first of the list is
// therefore taken unless another is far surer on the page.
//
// Among models of letters. Tesseract's confidence hardly differs between English and German, or between
// Antiqua and Fraktur on good print; the share of known words does, and Antiqua has no long s. All that is
// measured on the longest lines of the page's largest regions. Of another region first its longest line is
// read with the model that is best for the page; only if it does not fit are all models tried, and the page
// has a vote, as a headline of two words is no proof.
#pragma once

#include <memory>
#include <opencv2/core.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "recognize/reader.h"
#include "recognize/region_lines.h"
#include "text/han_form.h"
#include "text/lexicon.h"

namespace broadsheet::recognize {

/// The readers of a page. Tesseract is always there, the others may be null.
struct Readers {
  Reader* tesseract = nullptr;
  Reader* neural = nullptr;
  Reader* quick = nullptr;  ///< asked first for what it reads; stands where it is sure (quick_reader.h)
};

/// What a region is read in, and what was read to find out.
struct RegionLanguage {
  std::string model;               ///< empty when none can be used
  const Reader* reader = nullptr;  ///< who has read the region's longest line with this model; may be null
  Reading longest;                 ///< then what it read
};

/// Chooses for the regions of one page.
class RegionLanguages {
 public:
  /// `languages` are Tesseract names, the most likely first; the lexicon may be null.
  RegionLanguages(const std::vector<std::string>& languages, const Readers& readers,
                  const text::Lexicon* lexicon);

  /// Looks at the largest regions, where several models of one script compete. Before of().
  Result<void> survey(const Page& page, const cv::Mat& flat);

  /// That of a language that the user has given; nothing where it is not in the list.
  std::optional<RegionLanguage> given(const std::string& language, Direction direction);

  /// A model of the list, in its vertical form for vertical Chinese.
  Result<RegionLanguage> of(const RegionLines& lines, Direction direction);

  /// Vertical models that were wanted and are not installed.
  const std::set<std::string>& missing() const { return missing_; }

 private:
  struct Form {
    double simplified = 0, traditional = 0;
  };
  struct Probe {
    const Reader* reader;
    std::string model;
    Reading reading;
  };
  std::vector<std::string> models(Direction direction, bool han);
  std::optional<std::string> in_direction(const std::string& language, Direction direction);
  Result<Reading> read(Reader& reader, const RegionLines& lines, std::size_t line, const std::string& model);
  Result<std::string> model_of(const RegionLines& lines, Direction direction);
  Result<bool> is_chinese(const RegionLines& lines, const std::vector<std::string>& han, Form& form);
  Result<std::string> han_model(const std::vector<std::string>& han, const Form& form) const;
  Result<std::string> letter_model(const std::vector<std::string>& letters, const RegionLines& lines);
  Result<double> fit(const RegionLines& lines, std::size_t line, const std::string& model, double& glyphs);
  Result<std::vector<double>> fits(const RegionLines& lines, const std::vector<std::string>& models,
                                   std::size_t most, double& glyphs);

  const std::vector<std::string>& languages_;
  Readers readers_;
  const text::Lexicon* lexicon_;           // null also where it lacks a language of the list
  std::unique_ptr<text::HanForms> forms_;  // where they are asked for
  bool several_forms_ = false;             // Simplified and Traditional are in the list
  std::vector<Probe> probes_;              // readings of the longest line of the region that is asked for
  // What the survey found.
  Form page_form_;
  double page_chinese_ = 0, page_letters_ = 0;  // regions
  std::vector<double> page_fits_;               // of each model of letters; empty when nothing was measured
  std::set<std::string> missing_;
};

/// The share of Chinese among the letters and Chinese characters of a reading.
double han_share(const Reading& reading);
bool has_letters(const Reading& reading);

}  // namespace broadsheet::recognize
