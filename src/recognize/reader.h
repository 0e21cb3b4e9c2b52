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

#include "page/error.h"

namespace broadsheet::recognize {

struct Glyph {
  std::u32string text;  ///< usually one code point, NFC
  double left = 0;      ///< pixels of the line picture; where the network saw it, not where its ink ends
  double right = 0;
  double confidence = 0;      ///< 0 to 1
  bool space_before = false;  ///< what the network says
};

struct Reading {
  std::vector<Glyph> glyphs;
  double confidence = 0;  ///< mean over the glyphs, 0 to 1; 0 when there are none
};

class TesseractReader {
 public:
  /// `languages` are Tesseract names, the most likely first; at least one. missing_language names the Debian
  /// package of the first one that is not installed; engine when its data cannot be loaded.
  static Result<TesseractReader> open(const std::vector<std::string>& languages);

  const std::vector<std::string>& languages() const;

  /// Whether data for `language` is installed, asked for at open() or not.
  bool has(const std::string& language) const;

  /// `line` is one line of text, 8-bit grey, dark on light, level, read from left to right, with little
  /// white around it (see line_picture.h for what suits the models). Errors as in open().
  Result<Reading> read(const cv::Mat& line, const std::string& language);

  TesseractReader(TesseractReader&& other) noexcept;
  TesseractReader& operator=(TesseractReader&& other) noexcept;
  TesseractReader(const TesseractReader&) = delete;
  TesseractReader& operator=(const TesseractReader&) = delete;
  ~TesseractReader();

 private:
  struct Engines;
  explicit TesseractReader(std::unique_ptr<Engines> engines);
  std::unique_ptr<Engines> engines_;
};

/// "tesseract 5.3.0"
std::string engine();

}  // namespace broadsheet::recognize
