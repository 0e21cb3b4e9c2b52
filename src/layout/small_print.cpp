#include "layout/small_print.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "image/pixels.h"
#include "layout/detect.h"

namespace broadsheet::layout {

namespace {

using net::DetectedLine;

constexpr double kThicker =
    1.3;  // than the running text: a line of small print is thin, a lump of them is not
constexpr double kLetter = 0.25;   // of its thickness: letters of a lump are lower, those of one line higher
constexpr double kSpeck = 0.03;    // of its thickness: height of the smallest ink that is a letter
constexpr int kFewestLetters = 6;  // in a lump
constexpr double kWide = 2.5;      // thicknesses: from there on three rows are no strokes of one character
constexpr double kSmooth = 0.05;   // of its thickness: rows that are averaged
constexpr double kValley = 0.45;   // of the lower of two rows: the ink between them, at most
constexpr double kDeepValley = 0.3;  // the same where letters touch those of the next row
constexpr double kFaintRow = 0.2;    // of the inkiest row: less is no row of print
constexpr double kAround = 1.0;  // thicknesses of the running text: lines that near are looked at again too
constexpr double kMargin = 0.5;  // of the same: white around what is looked at
constexpr double kGlyphOfStep = 0.9;  // glyph size against the step between lines
constexpr double kTaken = 0.5;  // of a new line: so much of it inside an old one that stays is the same print

// Half of the ink is in letters that are small against the line. Specks and what shows through from the other
// side of the leaf are many, but little ink.
bool has_small_letters(const cv::Mat& ink, double thickness) {
  cv::Mat labels, stats, centers;
  const int count = cv::connectedComponentsWithStats(ink, labels, stats, centers, 8, CV_32S);
  int small = 0, letters = 0, all = 0;
  for (int i = 1; i < count; ++i) {
    const int height = stats.at<int>(i, cv::CC_STAT_HEIGHT), area = stats.at<int>(i, cv::CC_STAT_AREA);
    all += area;
    if (height >= kLetter * thickness) continue;
    small += area;
    if (height > kSpeck * thickness) ++letters;
  }
  return letters >= kFewestLetters && 2 * small > all;
}

// Peaks of the ink from row to row with a valley on either side that has `low` of their ink at most.
int peaks(const std::vector<float>& rows, double low) {
  const double least = kFaintRow * *std::max_element(rows.begin(), rows.end());
  int found = 0;
  double peak = 0, valley = 0;  // since the last valley, since the last peak
  bool rising = true;
  for (const float row : rows) {
    const auto ink = static_cast<double>(row);
    if (rising) {
      peak = std::max(peak, ink);
      if (peak >= least && ink < low * peak) {
        ++found;
        rising = false;
        valley = ink;
      }
    } else {
      valley = std::min(valley, ink);
      if (ink >= least && valley < low * ink) {
        rising = true;
        peak = ink;
      }
    }
  }
  return found + (rising && peak >= least ? 1 : 0);
}

struct Place {
  Box area;
  double step = 0;  // from line to line
};

std::vector<Place> places_of(const std::vector<DetectedLine>& lines, const std::vector<int>& rows,
                             double running) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (rows[i] < 2) continue;
    const Box lump = bounds(lines[i].outline);
    Place place{lump, lines[i].thickness / rows[i]};
    const Box near = grown(lump, kAround * running, kAround * running);
    for (std::size_t j = 0; j < lines.size(); ++j) {
      const Box box = bounds(lines[j].outline);
      const bool large = rows[j] < 2 && lines[j].thickness > kThicker * running;
      if (!large && near.contains(box.center())) place.area = united(place.area, box);
    }
    for (bool again = true; again;) {
      again = false;
      for (std::size_t k = 0; k < places.size() && !again; ++k) {
        if (overlap_x(places[k].area, place.area) <= 0 || overlap_y(places[k].area, place.area) <= 0)
          continue;
        place = {united(places[k].area, place.area), std::min(places[k].step, place.step)};
        places.erase(places.begin() + static_cast<std::ptrdiff_t>(k));
        again = true;
      }
    }
    places.push_back(place);
  }
  return places;
}

void move(DetectedLine& line, double dx, double dy) {
  for (Point& corner : line.outline.corner) corner = {corner.x + dx, corner.y + dy};
  for (Point& point : line.midline) point = {point.x + dx, point.y + dy};
}

}  // namespace

int rows_in(const cv::Mat& grey, const DetectedLine& line) {
  const cv::Rect area = image::pixels(bounds(line.outline), grey);
  if (line.vertical || area.empty() || line.thickness <= 0) return 1;
  cv::Mat ink;
  cv::threshold(grey(area), ink, 0, 255, cv::THRESH_BINARY_INV | cv::THRESH_OTSU);
  cv::Mat sums;
  cv::reduce(ink, sums, 1, cv::REDUCE_AVG, CV_32F);
  const int smooth = std::max(1, cvRound(kSmooth * line.thickness)) | 1;
  cv::blur(sums, sums, {1, smooth}, {-1, -1}, cv::BORDER_REPLICATE);
  const std::vector<float> profile = sums.reshape(1, 1);
  const int deep = peaks(profile, kDeepValley);
  if (deep > 2 && area.width > kWide * line.thickness) return deep;
  return has_small_letters(ink, line.thickness) ? std::max(1, peaks(profile, kValley)) : 1;
}

Result<void> look_closer(net::TextDetector& detector, const cv::Mat& grey, double best_glyph,
                         std::vector<DetectedLine>& lines) {
  const double running = thickness_of(typical_glyph_size(lines));
  std::vector<int> rows;
  rows.reserve(lines.size());
  for (const DetectedLine& line : lines)
    rows.push_back(line.thickness > kThicker * running ? rows_in(grey, line) : 1);
  for (const Place& place : places_of(lines, rows, running)) {
    const cv::Rect area = image::pixels(grown(place.area, kMargin * running, kMargin * running), grey);
    if (area.empty()) continue;
    auto closer = detector.detect(grey(area), std::min(1.0, best_glyph / (kGlyphOfStep * place.step)));
    if (!closer) return tl::unexpected(closer.error());
    for (DetectedLine& line : *closer) move(line, area.x, area.y);

    const auto replaced = [&](const DetectedLine& line) {
      return place.area.contains(bounds(line.outline).center()) &&
             (line.thickness <= kThicker * running || rows_in(grey, line) > 1);
    };
    const auto kept_begin = std::stable_partition(lines.begin(), lines.end(), replaced);
    std::erase_if(*closer, [&](const DetectedLine& line) {
      const Box box = bounds(line.outline);
      return std::any_of(kept_begin, lines.end(), [&](const DetectedLine& old) {
        const Box other = bounds(old.outline);
        return std::max(0.0, overlap_x(box, other)) * std::max(0.0, overlap_y(box, other)) >
               kTaken * box.width() * box.height();
      });
    });
    if (static_cast<std::ptrdiff_t>(closer->size()) < kept_begin - lines.begin()) continue;
    lines.erase(lines.begin(), kept_begin);
    lines.insert(lines.end(), std::make_move_iterator(closer->begin()),
                 std::make_move_iterator(closer->end()));
  }
  return {};
}

}  // namespace broadsheet::layout
