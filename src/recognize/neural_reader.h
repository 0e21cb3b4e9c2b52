// The neural line reader: PP-OCRv6 recognition, small, and tiny before it where time counts.
//
// Surer than Tesseract of Chinese characters and of worn print, even with it in English, weaker in Fraktur,
// which nobody taught it. A line is set at the height the network was made for and squeezed along as far as
// costs nothing in its script, as time grows with width. A very wide line is cut at its widest whites and
// read in parts, never shrunk.
//
// The tiny network takes a fifth of the time, and of Simplified Chinese it knows nearly all that is printed:
// the lines in which it is sure of every character stand as it reads them, the small one reads the others. Of
// vertical lines it drops more commas.
#pragma once

#include <optional>
#include <string>

#include "net/line_recognizer.h"
#include "recognize/reader.h"

namespace broadsheet::recognize {

class NeuralReader final : public Reader {
 public:
  /// Errors: missing_model.
  static Result<NeuralReader> open(const std::string& model_file, net::Precision precision);

  /// From now on horizontal lines of Simplified Chinese are read by the smaller network in this file first.
  /// Errors: missing_model; then all stays as it was.
  Result<void> read_first_by(const std::string& model_file, net::Precision precision);

  const char* name() const override { return "neural"; }
  bool reads(const std::string&) const override { return true; }
  Result<Reading> read(const LineCut& line, double ink_height, const std::string& language) override;

 private:
  explicit NeuralReader(net::LineRecognizer recognizer) : full_(std::move(recognizer)) {}
  net::LineRecognizer full_;
  std::optional<net::LineRecognizer> quick_;
};

}  // namespace broadsheet::recognize
