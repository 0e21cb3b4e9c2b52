// Reads the picture of one line: PP-OCRv6 recognition, small or tiny.
//
// The picture is 48 pixels high, dark on light, as wide as the line is long. The network has a step every
// eight pixels. `small` knows 18,708 characters (Chinese of both forms, Japanese, Latin with the long s),
// which its own file lists; `tiny` takes a fifth of the time and knows 6,904, listed in NAME.txt beside
// NAME.onnx.
#pragma once

#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "net/ctc.h"
#include "net/network.h"

namespace broadsheet::net {

class LineRecognizer {
 public:
  static constexpr int kHeight = 48;  ///< pixels, of every picture
  static constexpr int kStep = 8;     ///< pixels along the line from one step to the next

  /// Errors: missing_model, also when no list of characters is found.
  static Result<LineRecognizer> open(const std::string& model_file, Precision precision);

  /// `line` is 8-bit grey, kHeight high. Errors: engine.
  Result<Posterior> read(const cv::Mat& line);

  /// What a label stands for, UTF-8; empty for the blank.
  const std::string& character(std::size_t label) const { return characters_[label]; }

 private:
  LineRecognizer(Network network, std::vector<std::string> characters)
      : network_(std::move(network)), characters_(std::move(characters)) {}
  Network network_;
  std::vector<std::string> characters_;
};

}  // namespace broadsheet::net
