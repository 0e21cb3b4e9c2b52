// Reads the picture of one line with a network that was trained with CTC.
//
// The picture is as high as the network wants it, dark on light, as wide as the line is long. Three are in
// use:
//
//   PP-OCRv6_rec_small  48 pixels high, a step every eight, 18,708 characters: Chinese of both forms,
//   Japanese,
//                       Latin with the long s
//   PP-OCRv6_rec_tiny   the same in a fifth of the time, 6,904 characters
//   letters             36 pixels high, a step every two, Latin and Fraktur in a tenth of the time; our own
//                       (models/letters.md)
//
// The characters are listed in a note of the file, or in NAME.txt beside NAME.onnx.
#pragma once

#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "net/ctc.h"
#include "net/network.h"

namespace broadsheet::net {

class LineRecognizer {
 public:
  /// Errors: missing_model, also when no list of characters is found.
  static Result<LineRecognizer> open(const std::string& model_file, Precision precision);

  /// Of every picture, pixels.
  int height() const { return height_; }

  /// `line` is 8-bit grey, as high as that. Errors: engine.
  Result<Posterior> read(const cv::Mat& line);

  /// What a label stands for, UTF-8; empty for the blank.
  const std::string& character(std::size_t label) const { return characters_[label]; }

 private:
  LineRecognizer(Network network, std::vector<std::string> characters, int channels, int height)
      : network_(std::move(network)),
        characters_(std::move(characters)),
        channels_(channels),
        height_(height) {}
  Network network_;
  std::vector<std::string> characters_;
  int channels_;
  int height_;
};

}  // namespace broadsheet::net
