#include "layout/frames.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace broadsheet::layout {

namespace {

constexpr double kCorner = 1.3;      // glyph sizes: how far from the corner a worn or rounded side may end
constexpr double kSmallest = 3.0;    // glyph sizes across the inside: room for a line of print
constexpr double kPrinted = 0.75;    // of a side's length that its pieces must cover
constexpr double kPageBorder = 0.7;  // of the area of all print
constexpr double kDouble = 1.2;      // glyph sizes between the two lines of a double frame
constexpr double kInside = 0.8;      // of a box's area: in the frame, though it touches a side

double at(const FlatRule& rule) { return rule.vertical ? rule.box.center().x : rule.box.center().y; }
double begin(const FlatRule& rule) { return rule.vertical ? rule.box.top : rule.box.left; }
double end(const FlatRule& rule) { return rule.vertical ? rule.box.bottom : rule.box.right; }

bool is_whole(const FlatRule& rule) {
  double length = 0;
  for (const Box& piece : rule.pieces) length += rule.vertical ? piece.height() : piece.width();
  return length > kPrinted * (end(rule) - begin(rule));
}

// Upright sides between the two level ones that run from the one to the other.
const FlatRule* side_at(const std::vector<FlatRule>& rules, double x, double top, double bottom,
                        double reach) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const FlatRule& rule) {
    return rule.vertical && std::abs(at(rule) - x) < reach && std::abs(begin(rule) - top) < reach &&
           std::abs(end(rule) - bottom) < reach && is_whole(rule);
  });
  return found == rules.end() ? nullptr : &*found;
}

bool is_same_frame(const Box& a, const Box& b, double reach) {
  return std::abs(a.left - b.left) < reach && std::abs(a.top - b.top) < reach &&
         std::abs(a.right - b.right) < reach && std::abs(a.bottom - b.bottom) < reach;
}

}  // namespace

std::vector<Box> find_frames(const std::vector<FlatRule>& rules, const Box& print, double glyph_size) {
  const double reach = kCorner * glyph_size, smallest = kSmallest * glyph_size;
  std::vector<Box> frames;
  for (const FlatRule& top : rules) {
    if (top.vertical || !is_whole(top) || end(top) - begin(top) < smallest) continue;
    for (const FlatRule& bottom : rules) {
      if (bottom.vertical || at(bottom) - at(top) < smallest ||
          std::abs(begin(top) - begin(bottom)) > reach || std::abs(end(top) - end(bottom)) > reach ||
          !is_whole(bottom))
        continue;
      const FlatRule* left = side_at(rules, begin(top), at(top), at(bottom), reach);
      const FlatRule* right = side_at(rules, end(top), at(top), at(bottom), reach);
      if (left == nullptr || right == nullptr || left == right) continue;
      const Box frame = united(united(top.box, bottom.box), united(left->box, right->box));
      if (frame.area() > kPageBorder * print.area()) continue;
      const auto twin = std::find_if(frames.begin(), frames.end(), [&](const Box& other) {
        return is_same_frame(frame, other, kDouble * glyph_size + reach);
      });
      if (twin == frames.end())
        frames.push_back(frame);
      else
        *twin = united(*twin, frame);
    }
  }
  std::sort(frames.begin(), frames.end(), [](const Box& a, const Box& b) {
    return std::tuple(a.top, a.left, a.bottom) < std::tuple(b.top, b.left, b.bottom);
  });
  return frames;
}

int frame_around(const std::vector<Box>& frames, const Box& box) {
  int smallest = -1;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    if (intersection(frames[i], box).area() < kInside * box.area()) continue;
    if (smallest < 0 || frames[i].area() < frames[static_cast<std::size_t>(smallest)].area())
      smallest = static_cast<int>(i);
  }
  return smallest;
}

}  // namespace broadsheet::layout
