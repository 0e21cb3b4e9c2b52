#include "layout/cut_at_rows.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/detect.h"
#include "layout/profiles.h"
#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

constexpr double kSmallest = 1.6;  // typical sizes that two rows together look like, at least
constexpr double kLargest = 2.8;   // and at most
constexpr double kShortest =
    3.0;  // thicknesses: a shorter part may be a few letters with white at half height
constexpr double kMiddle = 0.12;  // of the thickness, about half way: where the white is
constexpr double kWhite = 0.25;   // of the ink of the rows: what may reach into the white from them
constexpr double kGrown = 1.6;    // thickness against the height of the ink

// The whitest step near the middle of both rows; none where it is not white.
std::optional<double> white_between(const Box& frame, double thickness, Direction direction, const Ink& ink) {
  const double middle = frame.center().y, row = thickness / kGrown / 2;
  const std::vector<double> across =
      profile_across(ink, {frame.left, middle - row, frame.right, middle + row}, direction);
  const auto near = static_cast<std::ptrdiff_t>(kMiddle * thickness / ink.cell());
  const auto half = static_cast<std::ptrdiff_t>(across.size() / 2);
  if (near < 1 || half <= near) return std::nullopt;
  const auto whitest = std::min_element(across.begin() + half - near, across.begin() + half + near);
  const auto mean = [](auto from, auto to) {
    double sum = 0;
    for (auto step = from; step != to; ++step) sum += *step;
    return sum / static_cast<double>(std::max<std::ptrdiff_t>(1, to - from));
  };
  const double rows = std::min(mean(across.begin(), whitest), mean(whitest + 1, across.end()));
  if (*whitest >= kWhite * rows) return std::nullopt;
  return middle - row + (static_cast<double>(whitest - across.begin()) + 0.5) * ink.cell();
}

}  // namespace

std::vector<DetectedPart> cut_at_rows(const DetectedPart& part, Direction direction, const Ink& ink,
                                      double glyph_size) {
  const double size = glyph_size_of(part.thickness);
  const Box frame = to_reading_frame(part.box, direction);
  if (size < kSmallest * glyph_size || size > kLargest * glyph_size ||
      frame.width() < kShortest * part.thickness)
    return {part};
  const std::optional<double> white = white_between(frame, part.thickness, direction, ink);
  if (!white) return {part};
  std::vector<DetectedPart> rows;
  for (const double side : {-1.0, 1.0}) {
    const double thickness = part.thickness / 2, middle = *white + side * thickness / kGrown / 2;
    rows.push_back({from_reading_frame(
                        {frame.left, middle - thickness / 2, frame.right, middle + thickness / 2}, direction),
                    thickness});
  }
  return rows;
}

}  // namespace broadsheet::layout
