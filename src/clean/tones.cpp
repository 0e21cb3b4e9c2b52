#include "clean/tones.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <opencv2/imgproc.hpp>

#include "page/median.h"

namespace broadsheet::clean {

namespace {

// Lengths are in glyph sizes, tones in parts of the page's paper at that place.
constexpr double kCell = 0.25;    // over which a halftone's dots become a tone
constexpr double kAround = 2.5;   // paper is seen at least this often between lines and columns
constexpr double kPage = 14;      // and in every square so wide there is some that has no tone on it
constexpr double kToned = 0.9;    // under this the brightest spot around is no paper
constexpr double kSmallest = 5;   // smaller is an initial, a stamp, a word of display type
constexpr double kFilled = 0.45;  // of the box: a photograph is broad
constexpr double kUneven =
    0.05;  // deviation of what is brightest around, in parts of its mean: more than a tint's
constexpr double kSpread = 0.25;  // between the tenth and the ninetieth of a hundred tones
constexpr double kGround =
    0.25;  // of the spread: a middle tone nearer to the dark end is a ground with type on it
constexpr double kDark = 0.3;  // middle tones lie between these
constexpr double kLight = 0.86;
constexpr double kMiddling = 0.55;  // of the area has them

int odd_window(double sizes) { return 2 * static_cast<int>(std::lround(sizes / kCell / 2)) + 1; }

cv::Mat brightest_around(const cv::Mat& picture, double sizes) {
  const int window = odd_window(sizes);
  cv::Mat brightest;
  cv::morphologyEx(picture, brightest, cv::MORPH_CLOSE,
                   cv::getStructuringElement(cv::MORPH_RECT, {window, window}));
  return brightest;
}

// Parts of the paper, 0 to 1, in float.
cv::Mat against(const cv::Mat& picture, const cv::Mat& paper) {
  cv::Mat tones;
  cv::divide(picture, paper, tones, 1.0, CV_32F);
  return tones;
}

bool is_photograph(const cv::Mat& tones, const cv::Mat& brightest, const cv::Mat& area) {
  std::vector<float> all;
  int middling = 0;
  for (int y = 0; y < area.rows; ++y)
    for (int x = 0; x < area.cols; ++x) {
      if (area.at<std::uint8_t>(y, x) == 0) continue;
      all.push_back(tones.at<float>(y, x));
      if (all.back() > kDark && all.back() < kLight) ++middling;
    }
  if (middling < kMiddling * static_cast<double>(all.size())) return false;
  const double dark = quantile(all, 0.1), middle = quantile(all, 0.5), light = quantile(all, 0.9);
  if (light - dark < kSpread || middle - dark < kGround * (light - dark)) return false;
  cv::Scalar mean, deviation;
  cv::meanStdDev(brightest, mean, deviation, area);
  return deviation[0] > kUneven * mean[0];
}

}  // namespace

std::vector<Box> toned_areas(const cv::Mat& picture, double glyph_size) {
  const double cell = std::max(1.0, glyph_size * kCell);
  if (std::min(picture.cols, picture.rows) < kSmallest * glyph_size) return {};
  cv::Mat small;
  cv::resize(picture, small, {}, 1 / cell, 1 / cell, cv::INTER_AREA);
  const cv::Mat brightest = brightest_around(small, kAround);
  cv::Mat paper = brightest_around(brightest, kPage);
  cv::blur(paper, paper, {odd_window(kPage), odd_window(kPage)});
  const cv::Mat toned = against(brightest, paper) < kToned, tones = against(small, paper);
  cv::Mat labels, stats, centroids;
  const int count = cv::connectedComponentsWithStats(toned, labels, stats, centroids, 4, CV_32S);
  const int edge = odd_window(kAround);
  const cv::Rect within(edge, edge, small.cols - 2 * edge, small.rows - 2 * edge);
  std::vector<Box> areas;
  for (int i = 1; i < count; ++i) {
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    if (std::min(box.width, box.height) * kCell < kSmallest ||
        stats.at<int>(i, cv::CC_STAT_AREA) < kFilled * box.area())
      continue;
    if ((box & within) != box) continue;
    if (is_photograph(tones(box), brightest(box), labels(box) == i))
      areas.push_back({box.x * cell, box.y * cell, box.br().x * cell, box.br().y * cell});
  }
  return areas;
}

}  // namespace broadsheet::clean
