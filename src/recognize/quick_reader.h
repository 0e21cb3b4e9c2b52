// The reader of the profile `fast`: small networks that read what is easy.
//
// A line in which it is sure of every character stands as it reads it; the others are read as in any profile.
// Horizontal Simplified Chinese is read by PP-OCRv6 tiny, letters and Fraktur by a network of our own
// (models/letters.md), which was taught Fraktur as PP-OCRv6 was not: there what it says of the other lines is
// the second voice beside Tesseract. Each takes a fifth to a tenth of the time of the reader it stands in
// for.
#pragma once

#include <optional>
#include <string>

#include "net/line_recognizer.h"
#include "recognize/reader.h"

namespace broadsheet::recognize {

class QuickReader final : public Reader {
 public:
  /// Does without a network that is missing.
  QuickReader(std::optional<net::LineRecognizer> simplified, std::optional<net::LineRecognizer> letters)
      : simplified_(std::move(simplified)), letters_(std::move(letters)) {}

  const char* name() const override { return "quick"; }
  bool reads(const std::string& language) const override;
  Result<Reading> read(const LineCut& line, double ink_height, const std::string& language) override;

 private:
  std::optional<net::LineRecognizer> simplified_, letters_;
};

/// Whether what a quick reader says of a line may stand.
bool may_stand(const Reading& reading, const std::string& language);

}  // namespace broadsheet::recognize
