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
constexpr double kWhole = 0.7;      // of its box: what fills so much is one thing
constexpr double kNeck =
    0.6;  // of the half width of the broadest part: narrower is a neck between two things
constexpr double kPale =
    0.5;  // of the way from paper to the mean of what is brightest around: paler than tones
constexpr double kBroad = 4;     // a darker spot in what is pale is smaller than this
constexpr double kSquare = 0.7;  // of a strip along a side: a pale one that is filled so far is a sky

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

// A photograph and a stain that touch, or two photographs, hang together in a neck. Masks as large as `mask`.
std::vector<cv::Mat> parted_at_necks(const cv::Mat& mask) {
  if (cv::countNonZero(mask) >= kWhole * static_cast<double>(mask.total())) return {mask};
  cv::Mat bordered, depth;
  cv::copyMakeBorder(mask, bordered, 1, 1, 1, 1, cv::BORDER_CONSTANT, 0);
  cv::distanceTransform(bordered, depth, cv::DIST_C, 3);
  depth = depth(cv::Rect(1, 1, mask.cols, mask.rows));
  double deepest = 0;
  cv::minMaxLoc(depth, nullptr, &deepest);
  const int reach = static_cast<int>(kNeck * deepest);
  cv::Mat cores;
  const int count = cv::connectedComponents(depth > reach, cores, 4, CV_32S);
  if (count <= 2) return {mask};
  std::vector<cv::Mat> parts;
  for (int i = 1; i < count; ++i) {
    cv::Mat part;
    cv::dilate(cores == i, part, cv::getStructuringElement(cv::MORPH_RECT, {2 * reach + 1, 2 * reach + 1}));
    parts.push_back(part & mask);
  }
  return parts;
}

// The box of `mask` without strips along its sides that are paler than the photograph's tones and ragged, as
// the paper beside it is where print shows through. `brightest` in parts of the paper.
cv::Rect without_pale_sides(const cv::Mat& mask, const cv::Mat& brightest) {
  const cv::Rect box = cv::boundingRect(mask);
  const double level = 1 - kPale * (1 - cv::mean(brightest, mask)[0]);
  cv::Mat tones = (brightest < level) & mask;
  cv::morphologyEx(tones, tones, cv::MORPH_OPEN,
                   cv::getStructuringElement(cv::MORPH_RECT, {odd_window(kBroad), odd_window(kBroad)}));
  const cv::Rect core = cv::boundingRect(tones);
  if (core.empty()) return box;
  const auto is_ragged = [&](const cv::Rect& strip) {
    return cv::countNonZero(mask(strip)) < kSquare * strip.area();
  };
  int left = box.x, right = box.br().x, top = box.y, bottom = box.br().y;
  if (is_ragged({left, top, core.x - left, box.height})) left = core.x;
  if (is_ragged({core.br().x, top, right - core.br().x, box.height})) right = core.br().x;
  if (is_ragged({left, top, right - left, core.y - top})) top = core.y;
  if (is_ragged({left, core.br().y, right - left, bottom - core.br().y})) bottom = core.br().y;
  return {cv::Point(left, top), cv::Point(right, bottom)};
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
  const cv::Mat bright = against(brightest, paper), toned = bright < kToned, tones = against(small, paper);
  cv::Mat labels, stats, centroids;
  const int count = cv::connectedComponentsWithStats(toned, labels, stats, centroids, 4, CV_32S);
  const int edge = odd_window(kAround);
  const cv::Rect within(edge, edge, small.cols - 2 * edge, small.rows - 2 * edge);
  std::vector<Box> areas;
  for (int i = 1; i < count; ++i) {
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    if ((box & within) != box || std::min(box.width, box.height) * kCell < kSmallest) continue;
    for (const cv::Mat& part : parted_at_necks(labels(box) == i)) {
      const cv::Rect inside = without_pale_sides(part, bright(box));
      const cv::Mat mask = part(inside);
      const cv::Rect area = inside + box.tl();
      if (std::min(area.width, area.height) * kCell < kSmallest ||
          cv::countNonZero(mask) < kFilled * area.area() ||
          !is_photograph(tones(area), brightest(area), mask))
        continue;
      areas.push_back({area.x * cell, area.y * cell, area.br().x * cell, area.br().y * cell});
    }
  }
  return areas;
}

}  // namespace broadsheet::clean
