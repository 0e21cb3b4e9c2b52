#include "clean/illumination.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "page/median.h"

namespace broadsheet::clean {

namespace {

constexpr double kCell =
    0.25;  // glyph sizes: cells over which the picture is averaged before the paper is sought
constexpr double kWindow = 2.5;    // glyph sizes: paper is seen at least this often between lines and columns
constexpr double kDarkest = 0.45;  // of the page's paper: an area darker than this is not paper at all
constexpr double kPaperQuantile = 0.8;
constexpr double kWhitePoint = 0.94;  // of the local paper: grain above this becomes plain white

}  // namespace

cv::Mat even_light(const cv::Mat& picture, double glyph_size) {
  const double cell = std::max(1.0, glyph_size * kCell);
  cv::Mat small;
  cv::resize(picture, small, {}, 1 / cell, 1 / cell, cv::INTER_AREA);
  std::vector<std::uint8_t> greys(small.begin<std::uint8_t>(), small.end<std::uint8_t>());
  const double page_paper = quantile(greys, kPaperQuantile);
  const int window = 2 * static_cast<int>(std::lround(kWindow / kCell / 2)) + 1;
  cv::Mat paper;
  cv::dilate(small, paper, cv::getStructuringElement(cv::MORPH_RECT, {window, window}));
  cv::erode(
      paper, paper,
      cv::getStructuringElement(cv::MORPH_RECT, {window, window}));  // keep the edges of shades in place
  cv::blur(paper, paper, {window, window});
  paper = cv::max(paper, page_paper * kDarkest);
  cv::resize(paper, paper, picture.size(), 0, 0, cv::INTER_LINEAR);
  cv::Mat even;
  cv::divide(picture, paper, even, 255.0 / kWhitePoint);
  return even;
}

}  // namespace broadsheet::clean
