#include "net/text_detector.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <opencv2/imgproc.hpp>

#include "net/grey_tensor.h"

namespace broadsheet::net {

namespace {

constexpr int kChannels = 3;
constexpr int kStride = 32;  // the network halves the picture five times
constexpr float kCoreThreshold =
    0.3F;  // probability from which a pixel is core; the value the model was tuned for
constexpr double kMinScore = 0.5;     // mean probability of a core below this is texture, not text
constexpr double kUnclipRatio = 1.6;  // growth of the core, as in the model's own post-processing
constexpr int kMinCoreArea = 6;       // network pixels; smaller cores are specks
constexpr double kMidlineStep = 2.0;  // samples of the midline lie this many line thicknesses apart

constexpr double kMostAtOnce = 2.2e6;  // network pixels: some 150 bytes of memory each
constexpr int kOverlap = 96;           // network pixels at the edge of a strip in which it sees too little

int rounded_up(int pixels) { return (pixels + kStride - 1) / kStride * kStride; }

// The probability of being core for every pixel of `reduced`. A large picture is seen in strips of one
// height, to bound memory; of where two overlap each gives the half that lies farther from its edge.
Result<cv::Mat> probability_of(Network& network, const cv::Mat& reduced) {
  const int width = rounded_up(reduced.cols), all = rounded_up(reduced.rows);
  const int most = std::max(4 * kOverlap, static_cast<int>(kMostAtOnce / width) / kStride * kStride);
  const int strips = all <= most ? 1 : cvCeil(double(all - 2 * kOverlap) / (most - 2 * kOverlap));
  const int height =
      strips == 1 ? all : rounded_up(cvCeil(double(all - 2 * kOverlap) / strips) + 2 * kOverlap);
  cv::Mat probability(all, width, CV_32F, cv::Scalar(0));
  for (int strip = 0; strip < strips; ++strip) {
    const int top = std::min(strip * (height - 2 * kOverlap), all - height);
    const cv::Mat part = reduced.rowRange(top, std::min(reduced.rows, top + height));
    Result<Tensor> output = network.run(grey_tensor(part, kChannels, height, width));
    if (!output) return tl::unexpected(output.error());
    const cv::Mat seen(height, width, CV_32F, output->values.data());
    const int from = strip == 0 ? 0 : kOverlap, to = strip + 1 == strips ? height : height - kOverlap;
    seen.rowRange(from, to).copyTo(probability.rowRange(top + from, top + to));
  }
  return probability;
}

// Corners of a rotated rectangle, clockwise from the one nearest the top left.
std::array<cv::Point2f, 4> ordered_corners(const cv::RotatedRect& rectangle) {
  std::array<cv::Point2f, 4> raw;
  rectangle.points(raw.data());
  const auto nearer = [](const cv::Point2f& a, const cv::Point2f& b) { return a.x + a.y < b.x + b.y; };
  const auto first =
      static_cast<std::size_t>(std::distance(raw.begin(), std::min_element(raw.begin(), raw.end(), nearer)));
  std::array<cv::Point2f, 4> corners;
  for (std::size_t i = 0; i < 4; ++i) corners[i] = raw[(first + i) % 4];
  const cv::Point2f a = corners[1] - corners[0];
  const cv::Point2f b = corners[3] - corners[0];
  if (a.x * b.y - a.y * b.x < 0) std::swap(corners[1], corners[3]);
  return corners;
}

// Mean position across the line of the core's pixels, bin by bin along its long side.
std::vector<cv::Point2f> midline_of(const cv::Mat& labels, int label, const cv::Rect& box, bool vertical,
                                    double thickness) {
  const int along = vertical ? box.height : box.width;
  const int bins =
      std::max(2, static_cast<int>(std::lround(along / std::max(1.0, thickness * kMidlineStep))));
  std::vector<double> sum_x(bins, 0), sum_y(bins, 0), count(bins, 0);
  for (int y = box.y; y < box.br().y; ++y) {
    const int* row = labels.ptr<int>(y);
    for (int x = box.x; x < box.br().x; ++x) {
      if (row[x] != label) continue;
      const int bin = std::min(bins - 1, (vertical ? y - box.y : x - box.x) * bins / along);
      sum_x[bin] += x + 0.5;
      sum_y[bin] += y + 0.5;
      count[bin] += 1;
    }
  }
  std::vector<cv::Point2f> midline;
  for (int i = 0; i < bins; ++i)
    if (count[i] > 0)
      midline.emplace_back(static_cast<float>(sum_x[i] / count[i]), static_cast<float>(sum_y[i] / count[i]));
  return midline;
}

double mean_probability(const cv::Mat& probability, const cv::Mat& labels, int label, const cv::Rect& box) {
  return cv::mean(probability(box), labels(box) == label)[0];
}

}  // namespace

Result<TextDetector> TextDetector::open(const std::string& model_file, Precision precision) {
  return Network::open(model_file, precision).map([](Network network) {
    return TextDetector(std::move(network));
  });
}

Result<std::vector<DetectedLine>> TextDetector::detect(const cv::Mat& picture, double scale) {
  cv::Mat reduced;
  cv::resize(picture, reduced, {}, scale, scale, cv::INTER_AREA);
  if (reduced.empty()) return std::vector<DetectedLine>{};
  const double back_x = static_cast<double>(picture.cols) / reduced.cols;
  const double back_y = static_cast<double>(picture.rows) / reduced.rows;

  const Result<cv::Mat> found = probability_of(network_, reduced);
  if (!found) return tl::unexpected(found.error());
  const cv::Mat& probability = *found;
  const cv::Mat core = probability > kCoreThreshold;
  cv::Mat labels, stats, centroids;
  const int count = cv::connectedComponentsWithStats(core, labels, stats, centroids, 8, CV_32S);

  std::vector<DetectedLine> lines;
  for (int label = 1; label < count; ++label) {
    if (stats.at<int>(label, cv::CC_STAT_AREA) < kMinCoreArea) continue;
    const cv::Rect box(stats.at<int>(label, cv::CC_STAT_LEFT), stats.at<int>(label, cv::CC_STAT_TOP),
                       stats.at<int>(label, cv::CC_STAT_WIDTH), stats.at<int>(label, cv::CC_STAT_HEIGHT));
    const double score = mean_probability(probability, labels, label, box);
    if (score < kMinScore) continue;

    std::vector<cv::Point> pixels;
    cv::findNonZero(labels(box) == label, pixels);
    cv::RotatedRect rectangle = cv::minAreaRect(pixels);
    rectangle.center += cv::Point2f(static_cast<float>(box.x) + 0.5F, static_cast<float>(box.y) + 0.5F);
    rectangle.size += cv::Size2f(1, 1);  // pixels are squares, not points
    const double offset =
        rectangle.size.area() * kUnclipRatio / (2.0 * (rectangle.size.width + rectangle.size.height));
    rectangle.size += cv::Size2f(static_cast<float>(2 * offset), static_cast<float>(2 * offset));

    DetectedLine line;
    line.score = score;
    line.vertical = box.height > box.width;
    const double thickness = std::min(rectangle.size.width, rectangle.size.height);
    line.thickness = thickness * (line.vertical ? back_x : back_y);
    const std::array<cv::Point2f, 4> corners = ordered_corners(rectangle);
    for (std::size_t i = 0; i < 4; ++i)
      line.outline.corner[i] = {corners[i].x * back_x, corners[i].y * back_y};
    for (const cv::Point2f& p : midline_of(labels, label, box, line.vertical, thickness))
      line.midline.push_back({p.x * back_x, p.y * back_y});
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace broadsheet::net
