// The neural line reader: PP-OCRv6 small recognition.
//
// Surer than Tesseract of Chinese characters and of worn print, even with it in English, weaker in Fraktur,
// which nobody taught it. A line is set at the height the network was made for and squeezed along as far as
// costs nothing in its script, as time grows with width.
#pragma once

#include <string>

#include "net/line_recognizer.h"
#include "recognize/reader.h"

namespace broadsheet::recognize {

/// How PP-OCRv6 likes a line of that language.
Setting neural_setting(const std::string& language);

class NeuralReader final : public Reader {
 public:
  explicit NeuralReader(net::LineRecognizer network) : network_(std::move(network)) {}

  const char* name() const override { return "neural"; }
  bool reads(const std::string&) const override { return true; }
  Result<Reading> read(const LineCut& line, double ink_height, const std::string& language) override;

 private:
  net::LineRecognizer network_;
};

}  // namespace broadsheet::recognize
