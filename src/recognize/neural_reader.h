// The neural line reader: PP-OCRv6 small recognition.
//
// Surer than Tesseract of Chinese characters and of worn print, even with it in English, weaker in Fraktur,
// which nobody taught it. A line is set at the height the network was made for and squeezed along as far as
// costs nothing in its script, as time grows with width. A very wide line is cut at its widest whites and
// read in parts, never shrunk.
#pragma once

#include <string>

#include "net/line_recognizer.h"
#include "recognize/reader.h"

namespace broadsheet::recognize {

class NeuralReader final : public Reader {
 public:
  /// Errors: missing_model.
  static Result<NeuralReader> open(const std::string& model_file, net::Precision precision);

  const char* name() const override { return "neural"; }
  bool reads(const std::string&) const override { return true; }
  Result<Reading> read(const LineCut& line, double ink_height, const std::string& language) override;

 private:
  explicit NeuralReader(net::LineRecognizer recognizer) : recognizer_(std::move(recognizer)) {}
  net::LineRecognizer recognizer_;
};

}  // namespace broadsheet::recognize
