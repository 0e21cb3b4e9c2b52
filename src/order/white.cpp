#include "order/white.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace broadsheet::order {

namespace {

constexpr double kShrink = 0.15;  // glyph sizes taken off each side: boxes may touch by a fault of measure
constexpr double kShrinkColumn = 0.45;  // the same across: a line of a column may stick out a little
// Leans, position across per step along: what is left after flattening, more down a page than across it.
constexpr std::array kGutterLeans{0.0,    0.004, -0.004, 0.008, -0.008, 0.012,
                                  -0.012, 0.016, -0.016, 0.02,  -0.02};
constexpr std::array kBandLeans{0.0, 0.004, -0.004, 0.008, -0.008};

struct Span {
  double from = 0;
  double to = 0;
};

Span shrunk(Span span, double by) {
  span = {span.from + by, span.to - by};
  if (span.to < span.from) span.from = span.to = (span.from + span.to) / 2;
  return span;
}

// How far an item reaches across a cut.
Span span_of(const Item& item, const Gap& cut, double shrink) {
  const auto of_box = [&](const Box& box) {
    const double at = cut.position(box.center());
    const double half = (cut.across ? box.height() : box.width()) / 2;
    return Span{at - half, at + half};
  };
  if (item.lines.empty()) {  // stands straight, whatever the cut does
    const Span span = of_box(item.box);
    const double aslant = std::abs(cut.lean) * (cut.across ? item.box.width() : item.box.height()) / 2;
    return shrunk({span.from - aslant, span.to + aslant}, shrink);
  }
  Span span = of_box(item.lines.front());
  for (const Box& line : item.lines) {
    const Span own = of_box(line);
    span = {std::min(span.from, own.from), std::max(span.to, own.to)};
  }
  return shrunk(span, shrink);
}

std::vector<Gap> gaps(const std::vector<Item>& items, const std::vector<int>& part, const Gap& cut,
                      double shrink) {
  std::vector<Span> spans;
  spans.reserve(part.size());
  for (const int i : part) spans.push_back(span_of(items[static_cast<std::size_t>(i)], cut, shrink));
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
  std::vector<Gap> found;
  double reach = spans.front().to;
  for (const Span& span : spans) {
    if (span.from > reach) {
      Gap gap = cut;
      gap.from = reach;
      gap.to = span.from;
      found.push_back(gap);
    }
    reach = std::max(reach, span.to);
  }
  return found;
}

std::vector<Gap> least_leaning(const std::vector<Item>& items, const std::vector<int>& part, bool across,
                               std::span<const double> leans, double shrink) {
  if (part.empty()) return {};
  Box all;
  for (const int i : part) all = united(all, items[static_cast<std::size_t>(i)].box);
  for (const double lean : leans) {
    const Gap cut{0, 0, lean, across ? all.center().x : all.center().y, across};
    std::vector<Gap> found = gaps(items, part, cut, shrink);
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace

std::vector<Gap> bands(const std::vector<Item>& items, const std::vector<int>& part, double glyph_size) {
  return least_leaning(items, part, true, kBandLeans, kShrink * glyph_size);
}

std::vector<Gap> gutters(const std::vector<Item>& items, const std::vector<int>& part, double glyph_size) {
  return least_leaning(items, part, false, kGutterLeans, kShrinkColumn * glyph_size);
}

std::vector<std::vector<int>> split(const std::vector<Item>& items, const std::vector<int>& part,
                                    const std::vector<Gap>& gaps) {
  std::vector<std::vector<int>> parts(gaps.size() + 1);
  for (const int i : part) {
    const Point middle = items[static_cast<std::size_t>(i)].box.center();
    std::size_t k = 0;
    while (k < gaps.size() && gaps[k].position(middle) > gaps[k].middle()) ++k;
    parts[k].push_back(i);
  }
  std::erase_if(parts, [](const std::vector<int>& p) { return p.empty(); });
  return parts;
}

}  // namespace broadsheet::order
