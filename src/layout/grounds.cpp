#include "layout/grounds.h"

#include <algorithm>

#include "image/light_on_dark.h"
#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

constexpr double kRim = 0.15;         // glyph sizes beyond the letters in which a ground shows
constexpr double kBanner = 3.0;       // heights of its letters: a ground no higher is a banner
constexpr double kBeside = 2.0;       // glyph sizes from white letters to the rest of their ground
constexpr double kLeading = 0.3;      // glyph sizes of white over and under a line that go with it
constexpr int kFewLines = 2;          // shapes of a photograph that may have been taken for giant letters
constexpr double kFullOfText = 0.45;  // of a picture's area under lines of print: a tint

double share_of_lines(const Box& picture, const std::vector<FlatLine>& lines) {
  double area = 0;
  for (const FlatLine& line : lines) {
    const double lead = kLeading * line.size;
    area += intersection(picture, from_reading_frame(grown(line.frame(), 0, lead), line.direction)).area();
  }
  return area / picture.area();
}

}  // namespace

std::vector<bool> inverted_lines(const std::vector<FlatLine>& lines, const cv::Mat& flat) {
  std::vector<bool> inverted;
  inverted.reserve(lines.size());
  for (const FlatLine& line : lines) {
    const cv::Rect print(cv::Point(cvFloor(line.box.left), cvFloor(line.box.top)),
                         cv::Point(cvCeil(line.box.right), cvCeil(line.box.bottom)));
    inverted.push_back(image::light_on_dark(flat, print, cvRound(kRim * line.size)));
  }
  return inverted;
}

void drop_grounds(std::vector<Box>& pictures, const std::vector<Box>& toned,
                  const std::vector<FlatLine>& lines, const std::vector<bool>& inverted) {
  std::erase_if(pictures, [&](const Box& picture) {
    const auto on_it = std::count_if(lines.begin(), lines.end(), [&](const FlatLine& line) {
      return picture.contains(line.box.center());
    });
    if (on_it <= kFewLines && std::any_of(toned.begin(), toned.end(),
                                          [&](const Box& area) { return picture.contains(area.center()); }))
      return false;
    if (share_of_lines(picture, lines) > kFullOfText) return true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Box frame = to_reading_frame(picture, lines[i].direction), line = lines[i].frame();
      const double beside = kBeside * lines[i].size;
      if (inverted[i] && frame.height() < kBanner * line.height() &&
          !intersection(frame, grown(line, beside, beside)).empty())
        return true;
    }
    return false;
  });
}

}  // namespace broadsheet::layout
