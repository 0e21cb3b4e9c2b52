#include "image/channels.h"

#include <cstdint>

namespace broadsheet::image {
namespace {

/// a*b/255 rounded, for 0..255.
std::uint8_t product(int a, int b) { return static_cast<std::uint8_t>((a * b + 127) / 255); }

/// One colour channel over white.
std::uint8_t over_white(int colour, int alpha, Alpha kind) {
  if (kind == Alpha::premultiplied) return cv::saturate_cast<std::uint8_t>(colour + 255 - alpha);
  return cv::saturate_cast<std::uint8_t>(product(colour, alpha) + 255 - alpha);
}

bool row_is_grey(const cv::Vec3b* row, int width) {
  int difference = 0;  // gathered over the row without a branch, so that the loop becomes vector code
  for (int x = 0; x < width; ++x) difference |= (row[x][0] ^ row[x][1]) | (row[x][1] ^ row[x][2]);
  return difference == 0;
}

}  // namespace

cv::Mat on_white(const cv::Mat& picture, Alpha alpha) {
  CV_Assert(picture.depth() == CV_8U && (picture.channels() == 2 || picture.channels() == 4));
  const int colours = picture.channels() - 1;
  cv::Mat paper(picture.size(), CV_8UC(colours));
  for (int y = 0; y < picture.rows; ++y) {
    const auto* from = picture.ptr<std::uint8_t>(y);
    auto* to = paper.ptr<std::uint8_t>(y);
    for (int x = 0; x < picture.cols; ++x, from += colours + 1) {
      for (int c = 0; c < colours; ++c) *to++ = over_white(from[c], from[colours], alpha);
    }
  }
  return paper;
}

cv::Mat cmyk_to_bgr(const cv::Mat& inks) {
  CV_Assert(inks.type() == CV_8UC4);
  cv::Mat bgr(inks.size(), CV_8UC3);
  for (int y = 0; y < inks.rows; ++y) {
    const auto* from = inks.ptr<cv::Vec4b>(y);
    auto* to = bgr.ptr<cv::Vec3b>(y);
    for (int x = 0; x < inks.cols; ++x) {
      const int light = 255 - from[x][3];
      to[x] = {product(255 - from[x][2], light), product(255 - from[x][1], light),
               product(255 - from[x][0], light)};
    }
  }
  return bgr;
}

cv::Mat without_empty_colour(const cv::Mat& bgr) {
  if (bgr.type() != CV_8UC3) return bgr;
  for (int y = 0; y < bgr.rows; ++y) {
    if (!row_is_grey(bgr.ptr<cv::Vec3b>(y), bgr.cols)) return bgr;
  }
  cv::Mat grey;
  cv::extractChannel(bgr, grey, 0);
  return grey;
}

}  // namespace broadsheet::image
