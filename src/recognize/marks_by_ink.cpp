#include "recognize/marks_by_ink.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <opencv2/core.hpp>
#include <string_view>
#include <utility>

#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::recognize {

namespace {

constexpr int kInk = 190;  // grey value under which a pixel of a line picture is ink

// In em.
constexpr double kNarrowest = 0.2, kWidest = 0.55;  // a corner
constexpr double kLowest = 0.5, kHighest = 1.05;
constexpr double kStroke = 0.3;    // of a corner's box: the strip across in which a stroke of it runs
constexpr double kCovered = 0.75;  // of both strokes, along them
constexpr double kOpen = 0.5;      // of the box, at the far ends of the strokes: is empty
constexpr double kStray = 0.06;    // but for a share of ink
constexpr double kBeside = 0.22;   // white on the open side of a corner, the other half of its cell
// Thickness of the two lines of a double corner together. Simplified print has double ones first, Traditional
// single ones: what blur leaves in doubt is one of these.
constexpr double kDoubleInSimplified = 0.11, kDoubleInTraditional = 0.16;
constexpr double kLeastRing = 0.13, kMostRing = 0.38;  // of a ring, both ways
constexpr double kRound = 1.45;                        // the longer side of it by the shorter
constexpr double kUpper = 0.45;   // of the height of the line's ink: where the middle of a ring lies
constexpr double kBehind = 0.3;   // white behind it
constexpr double kHollow = 0.12;  // of white, by which the middle of a ring is lighter than its ink
constexpr double kNear = 1.2;     // from the ink to where a reader saw what it called a mark like it,
constexpr double kAtIt = 0.4;     // and a letter or digit
constexpr double kSurety = 0.9;   // of a mark that no reader saw

constexpr int kWhite = 255;
// What readers call them.
constexpr std::u32string_view kLikeCorners = U"『』「」﹃﹄﹁﹂“”‘’\"'[]［］{}｛｝()（）<>＜＞-=＝|";
constexpr std::u32string_view kOpening = U"『「﹃﹁“‘[［{｛<＜", kClosing = U"』」﹄﹂”’]］}｝>＞";
constexpr std::u32string_view kLikeRings = U"。.．·°,，";

bool is_ink(const cv::Mat& grey, int y, int x) { return grey.at<std::uint8_t>(y, x) < kInk; }

double share(const cv::Mat& grey, const cv::Rect& area) {
  int count = 0;
  for (int y = area.y; y < area.br().y; ++y)
    for (int x = area.x; x < area.br().x; ++x) count += is_ink(grey, y, x) ? 1 : 0;
  return area.area() == 0 ? 0 : static_cast<double>(count) / area.area();
}

// Share of the columns (rows) of the area that hold ink.
double covered(const cv::Mat& grey, const cv::Rect& area, bool columns) {
  const int steps = columns ? area.width : area.height;
  int count = 0;
  for (int i = 0; i < steps; ++i)
    count += share(grey, columns ? cv::Rect(area.x + i, area.y, 1, area.height)
                                 : cv::Rect(area.x, area.y + i, area.width, 1)) > 0
                 ? 1
                 : 0;
  return steps == 0 ? 0 : static_cast<double>(count) / steps;
}

// Ink between two columns without any.
struct Stretch {
  cv::Rect box;
  int before = 0, after = 0;  // white columns on both sides
};

std::vector<Stretch> stretches_of(const cv::Mat& grey) {
  std::vector<Stretch> stretches;
  int white = grey.cols;  // the margin of the line counts as white
  for (int x = 0; x < grey.cols;) {
    const auto has_ink = [&](int column) { return share(grey, {column, 0, 1, grey.rows}) > 0; };
    if (!has_ink(x)) {
      ++white, ++x;
      continue;
    }
    int end = x;
    while (end < grey.cols && has_ink(end)) ++end;
    int top = 0, bottom = grey.rows;
    while (share(grey, {x, top, end - x, 1}) == 0) ++top;
    while (share(grey, {x, bottom - 1, end - x, 1}) == 0) --bottom;
    if (!stretches.empty()) stretches.back().after = white;
    stretches.push_back({{x, top, end - x, bottom - top}, white, grey.cols});
    white = 0;
    x = end;
  }
  return stretches;
}

// A corner whose strokes meet at the top left; turned half round it is a closing one.
bool is_opening_corner(const cv::Mat& cut) {
  const int across = static_cast<int>(std::ceil(kStroke * cut.rows)),
            along = static_cast<int>(std::ceil((1 - kOpen) * cut.cols)),
            open_width = static_cast<int>(kOpen * cut.cols), open_height = static_cast<int>(kOpen * cut.rows);
  return covered(cut, {0, 0, cut.cols, across}, true) > kCovered &&
         covered(cut, {0, 0, along, cut.rows}, false) > kCovered &&
         share(cut, {cut.cols - open_width, cut.rows - open_height, open_width, open_height}) < kStray;
}

// How thick the stroke across is near its far end, with the white between its two lines.
int thickness(const cv::Mat& cut) {
  const int x = static_cast<int>((1 - kOpen / 2) * cut.cols);
  int first = cut.rows, last = 0;
  for (int y = 0; y < cut.rows / 2; ++y)
    if (is_ink(cut, y, x)) {
      first = std::min(first, y);
      last = y;
    }
  return last - first + 1;
}

enum class Shape : std::uint8_t { other, opening, closing, ring };

struct Candidate {
  Shape shape = Shape::other;
  bool is_double = false;
};

bool is_ring(const cv::Mat& grey, const cv::Rect& box, const Box& ink, double em) {
  const auto [least, most] = std::minmax({box.width, box.height});
  if (least < kLeastRing * em || most > kMostRing * em || most > kRound * least ||
      box.y + box.height / 2.0 > ink.top + kUpper * ink.height())
    return false;
  // Darker than the middle whichever way one goes from it; the tail of a comma leaves it open.
  const int x = box.x + box.width / 2, y = box.y + box.height / 2;
  const double inside = grey.at<std::uint8_t>(y, x);
  for (const int dy : {-1, 0, 1})
    for (const int dx : {-1, 0, 1}) {
      if (dx == 0 && dy == 0) continue;
      double darkest = inside;
      for (int k = 1; box.contains({x + k * dx, y + k * dy}); ++k)
        darkest = std::min<double>(darkest, grey.at<std::uint8_t>(y + k * dy, x + k * dx));
      if (inside - darkest < kHollow * kWhite) return false;
    }
  return true;
}

Candidate candidate_of(const cv::Mat& grey, const cv::Rect& box, const Box& ink, double em,
                       double is_double) {
  if (is_ring(grey, box, ink, em)) return {Shape::ring, false};
  if (box.width < kNarrowest * em || box.width > kWidest * em || box.height < kLowest * em ||
      box.height > kHighest * em)
    return {};
  cv::Mat turned;
  cv::rotate(grey(box), turned, cv::ROTATE_180);
  for (const auto& [shape, part] : {std::pair(Shape::opening, grey(box)), std::pair(Shape::closing, turned)})
    if (is_opening_corner(part)) return {shape, thickness(part) > is_double * em};
  return {};
}

}  // namespace

std::vector<InkMark> marks_by_ink(const LinePicture& picture, double em, bool simplified) {
  std::vector<InkMark> marks;
  if (picture.grey.empty() || picture.ink.empty()) return marks;
  const std::vector<Stretch> stretches = stretches_of(picture.grey);
  std::vector<Candidate> candidates;
  candidates.reserve(stretches.size());
  for (const Stretch& stretch : stretches)
    candidates.push_back(candidate_of(picture.grey, stretch.box, picture.ink, em,
                                      simplified ? kDoubleInSimplified : kDoubleInTraditional));
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const Stretch& here = stretches[i];
    const Shape next = i + 1 < stretches.size() ? candidates[i + 1].shape : Shape::other;
    const bool is_double = candidates[i].is_double;
    char32_t c = 0;
    switch (candidates[i].shape) {
      case Shape::opening:
        if (here.before > kBeside * em) c = is_double ? U'『' : U'「';
        break;
      case Shape::closing:
        if (here.after > kBeside * em || next == Shape::ring) c = is_double ? U'』' : U'」';
        break;
      case Shape::ring:
        if (here.after > kBehind * em || next == Shape::closing) c = U'。';
        break;
      case Shape::other:
        break;
    }
    const cv::Rect& box = here.box;
    if (c != 0) marks.push_back({c, {box.x / em, box.y / em, box.br().x / em, box.br().y / em}});
  }
  return marks;
}

LinePicture without(const std::vector<InkMark>& marks, const LinePicture& picture, double em) {
  LinePicture rest = picture;
  if (marks.empty()) return rest;
  rest.grey = picture.grey.clone();
  for (const InkMark& mark : marks) {
    const int left = static_cast<int>(std::lround(mark.ink.left * em)),
              right = static_cast<int>(std::lround(mark.ink.right * em));
    rest.grey.colRange(left, right) = cv::Scalar(kWhite);
  }
  return rest;
}

Reading without(const std::vector<InkMark>& marks, const Reading& reading, const LinePicture& picture,
                double em) {
  Reading rest = reading;
  for (const InkMark& mark : marks) {
    const std::u32string_view names = mark.c == U'。' ? kLikeRings : kLikeCorners;
    const auto erase_nearest = [&](double reach, auto may_be) {
      const auto apart = [&](const Glyph& glyph) {
        const double middle = picture.from_frame((glyph.left + glyph.right) / 2) / em;
        return glyph.text.size() == 1 && may_be(glyph.text.front()) ? std::abs(middle - mark.ink.center().x)
                                                                    : reach;
      };
      const auto nearest =
          std::min_element(rest.glyphs.begin(), rest.glyphs.end(),
                           [&](const Glyph& a, const Glyph& b) { return apart(a) < apart(b); });
      if (nearest == rest.glyphs.end() || apart(*nearest) >= reach) return false;
      rest.glyphs.erase(nearest);
      return true;
    };
    erase_nearest(kNear, [&](char32_t c) { return names.find(c) != std::u32string_view::npos; }) ||
        erase_nearest(kAtIt, [](char32_t c) {
          return !text::is_cjk(c) && !text::is_clause_mark(c) && !text::is_sentence_end(c);
        });
  }
  return rest;
}

void put_in(const std::vector<InkMark>& marks, std::vector<Sign>& signs) {
  for (const InkMark& mark : marks) {
    Sign seen;
    seen.c = mark.c;
    seen.confidence = kSurety;
    seen.darkness = 1;
    seen.ink = mark.ink;
    const auto behind = std::find_if(signs.begin(), signs.end(), [&](const Sign& sign) {
      return !sign.ink.empty() && sign.ink.center().x > mark.ink.center().x;
    });
    auto at = signs.insert(behind, seen);
    const std::u32string_view again = mark.c == U'『' || mark.c == U'「' ? kOpening
                                      : mark.c == U'。'                  ? std::u32string_view(U"。")
                                                                         : kClosing;
    const auto is_doubled = [&](const Sign& sign) { return again.find(sign.c) != std::u32string_view::npos; };
    if (std::next(at) != signs.end() && is_doubled(*std::next(at))) signs.erase(std::next(at));
    if (at != signs.begin() && is_doubled(*std::prev(at))) at = signs.erase(std::prev(at));
    const auto gap = [](auto left, auto right) { return std::max(0.0, right->ink.left - left->ink.right); };
    if (at != signs.begin()) at->gap_before = gap(std::prev(at), at);
    if (std::next(at) != signs.end()) std::next(at)->gap_before = gap(at, std::next(at));
  }
}

}  // namespace broadsheet::recognize
