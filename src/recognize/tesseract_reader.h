// Tesseract's recogniser for single lines.
//
// Only the LSTM of Tesseract is used, in its mode for a raw line: the picture is the line, nothing is looked
// for in it. Layout, rules, inversion and dictionaries of whole pages stay out, so that a line is read the
// same whatever was read before. A model is loaded when it is first needed and kept.
//
// Threads: Tesseract forks OpenMP threads inside every line, which costs several times what it gains. Each
// call therefore allows OpenMP no parallel region in the calling thread; OMP_THREAD_LIMIT need not be set.
#pragma once

#include <memory>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "recognize/reader.h"

namespace broadsheet::recognize {

/// Whether a reading names what else each symbol may be. It costs a quarter more time and, measured on the
/// pages of scripts/calibrate, decides nothing between two readers: the other reader's alternatives tell it
/// all.
enum class Alternatives : std::uint8_t { none, named };

/// The folder with the data of all languages that this build of Tesseract looks into; it need not be there.
std::string tessdata_folder();

class TesseractReader final : public Reader {
 public:
  /// `languages` are Tesseract names, the most likely first; at least one. missing_language names the Debian
  /// package of the first one that is not installed; engine when its data cannot be loaded.
  static Result<TesseractReader> open(const std::vector<std::string>& languages,
                                      Alternatives alternatives = Alternatives::none);

  const char* name() const override { return "tesseract"; }
  /// Whether its data is installed, asked for at open() or not.
  bool reads(const std::string& language) const override;
  Result<Reading> read(const LineCut& line, double ink_height, const std::string& language) override;

  /// The same for a picture that is set already (8-bit grey, dark on light, level, little white around it);
  /// places in its pixels.
  Result<Reading> read(const cv::Mat& picture, const std::string& language);

  TesseractReader(TesseractReader&& other) noexcept;
  TesseractReader& operator=(TesseractReader&& other) noexcept;
  TesseractReader(const TesseractReader&) = delete;
  TesseractReader& operator=(const TesseractReader&) = delete;
  ~TesseractReader() override;

 private:
  struct Engines;
  explicit TesseractReader(std::unique_ptr<Engines> engines);
  std::unique_ptr<Engines> engines_;
};

/// "tesseract 5.3.0"
std::string engine();

}  // namespace broadsheet::recognize
