// Finds lines of text in a picture: PP-OCRv6 small detection, a DBNet.
//
// The network gives for every pixel the probability that it belongs to the core of a text line (the line
// shrunk on all sides). Cores are separated by thresholding, and each is grown back to the full line by an
// offset of area * ratio / perimeter of the core.
//   M. Liao, Z. Wan, C. Yao, K. Chen, X. Bai: Real-time Scene Text Detection with Differentiable
//   Binarization, 2020.
//
// Coordinates are pixels of the picture given, whatever the scale at which the network saw it.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "net/network.h"
#include "page/geometry.h"

namespace broadsheet::net {

struct DetectedLine {
  Quad outline;  ///< smallest rotated rectangle, grown to the full line, clockwise from the top left
  std::vector<Point>
      midline;           ///< along the core of the line, evenly spaced, in reading direction of its long side
  double thickness = 0;  ///< height of the grown line across its midline
  double score = 0;      ///< mean probability over the core, 0 to 1
  bool vertical = false;  ///< the long side runs down the page
};

class TextDetector {
 public:
  static Result<TextDetector> open(const std::string& model_file, Precision precision = Precision::automatic);

  /// `picture` is 8-bit grey; `scale` (0 to 1] is how far it is reduced for the network.
  /// Lines come in no particular but a deterministic order.
  Result<std::vector<DetectedLine>> detect(const cv::Mat& picture, double scale);

 private:
  explicit TextDetector(Network network) : network_(std::move(network)) {}
  Network network_;
};

}  // namespace broadsheet::net
