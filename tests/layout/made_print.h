// Print made for tests: rows of square glyphs, their true line boxes, and what a detector would say of them.
#pragma once

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "net/text_detector.h"
#include "page/geometry.h"

namespace broadsheet::layout {

inline constexpr double kMadeGlyph = 30;

class MadePrint {
 public:
  MadePrint(int width, int height) : picture(height, width, CV_8UC1, cv::Scalar(255)) {}

  /// Prints one line of glyphs and tells the detector's grown box of it.
  void line(double left, double top, double right, double size = kMadeGlyph, int grey = 20) {
    print(left, top, right, size, grey);
    detect({left, top, right, top + size});
  }

  /// Glyphs: two strokes down and three across, with white between the glyphs.
  void print(double left, double top, double right, double size = kMadeGlyph, int grey = 20) {
    for (double x = left; x + size * 0.9 <= right + 1; x += size) {
      for (const double dx : {0.1, 0.6})
        cv::rectangle(picture, rect({x + size * dx, top, x + size * (dx + 0.14), top + size}),
                      cv::Scalar(grey), cv::FILLED);
      for (const double dy : {0.05, 0.45, 0.86})
        cv::rectangle(picture,
                      rect({x + size * 0.08, top + size * dy, x + size * 0.9, top + size * (dy + 0.12)}),
                      cv::Scalar(grey), cv::FILLED);
    }
  }

  void detect(const Box& ink) {
    const double grow = 0.3 * (ink.bottom - ink.top);
    net::DetectedLine line;
    line.outline = quad_of(grown(ink, grow, grow));
    line.thickness = ink.height() + 2 * grow;
    line.score = 0.9;
    for (int k = 0; k < 8; ++k)
      line.midline.push_back({ink.left + ink.width() * (k + 0.5) / 8, ink.center().y});
    detected.push_back(line);
  }

  void rule(const Box& box, int grey = 20) {
    cv::rectangle(picture, rect(box), cv::Scalar(grey), cv::FILLED);
  }

  static cv::Rect rect(const Box& b) {
    return {cv::Point(cvRound(b.left), cvRound(b.top)), cv::Point(cvRound(b.right), cvRound(b.bottom))};
  }

  cv::Mat picture;
  std::vector<net::DetectedLine> detected;
};

/// Two columns of 600 pixels whose rows do not stand level, the second from `second` on, in a picture of 1300
/// by 900; the detector says nothing of them.
inline MadePrint two_staggered_columns(double second) {
  MadePrint print(1300, 900);
  for (int i = 0; i < 16; ++i) {
    print.print(20, 30 + 50 * i, 620);
    print.print(second, 47 + 50 * i, second + 600);
  }
  return print;
}

}  // namespace broadsheet::layout
