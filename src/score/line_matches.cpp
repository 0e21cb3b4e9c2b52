#include "score/line_matches.h"

#include <algorithm>
#include <tuple>

#include "score/overlap.h"

namespace broadsheet::score {
namespace {

constexpr double kHeldThickness = 0.5;  // of the thinner line: less is a neighbour's edge
constexpr double kHeldLength = 0.5;     // of a line shorter than it is thick twice over
constexpr double kBesideOverlap = 0.5;  // of the shorter part: more, and the two lie over each other
constexpr double kMatchArea = 0.25;  // intersection over union: outlines with and without leading reach 0.4
constexpr double kMatchLength =
    0.5;  // the same along the axis: the halves of a broken line stay just under it

/// A line with what is measured of it once.
struct Measured {
  const LayoutRegion* region = nullptr;
  Quad outline;
  Point axis;
  double area = 0;
  Interval extent;
  double thickness = 0;
};

std::vector<Measured> measured(const Layout& layout) {
  std::vector<Measured> lines;
  lines.reserve(layout.lines.size());
  for (const LayoutLine& line : layout.lines) {
    Measured m;
    m.region = &layout.regions[line.region];
    m.outline = line.outline;
    m.axis = reading_axis(line.outline, m.region->direction);
    m.area = area(line.outline);
    m.extent = extent(line.outline, m.axis);
    m.thickness = m.extent.length() > 0 ? m.area / m.extent.length() : 0;
    lines.push_back(m);
  }
  return lines;
}

double over_union(const Interval& a, const Interval& b) {
  const double shared = overlap(a.from, a.to, b.from, b.to);
  return shared > 0 ? shared / (a.length() + b.length() - shared) : 0;
}

/// Two lines that overlap.
struct Pair {
  std::size_t truth = 0;
  std::size_t output = 0;
  double shared_area = 0;
  double area_over_union = 0;
  double length_over_union = 0;  ///< along the truth's axis
  Interval in_output;            ///< the shared part along the output's axis
  bool holds = false;
};

std::optional<Pair> compare(const Measured& truth, const Measured& output) {
  const Polygon part = shared_part(truth.outline, output.outline);
  const double shared = area(part);
  const double length = extent(part, truth.axis).length();
  if (shared <= 0 || length <= 0) return std::nullopt;
  Pair pair;
  pair.shared_area = shared;
  pair.area_over_union = shared / (truth.area + output.area - shared);
  pair.length_over_union = over_union(truth.extent, extent(output.outline, truth.axis));
  pair.in_output = extent(part, output.axis);
  pair.holds = length >= std::min(truth.thickness, kHeldLength * truth.extent.length()) &&
               shared / length >= kHeldThickness * std::min(truth.thickness, output.thickness);
  return pair;
}

std::vector<Pair> overlapping_pairs(const std::vector<Measured>& truth, const std::vector<Measured>& output) {
  std::vector<Pair> pairs;
  for (std::size_t t = 0; t < truth.size(); ++t) {
    for (std::size_t o = 0; o < output.size(); ++o) {
      if (auto pair = compare(truth[t], output[o])) {
        pair->truth = t;
        pair->output = o;
        pairs.push_back(*pair);
      }
    }
  }
  return pairs;
}

bool beside(const Pair& a, const Pair& b) {
  const double shared = overlap(a.in_output.from, a.in_output.to, b.in_output.from, b.in_output.to);
  return shared < kBesideOverlap * std::min(a.in_output.length(), b.in_output.length());
}

/// For each line of the output: does it mix text over a gutter?
std::vector<bool> trespassers(const std::vector<Pair>& pairs, const std::vector<Measured>& truth,
                              std::size_t output_lines) {
  std::vector<std::vector<const Pair*>> held(output_lines);
  for (const Pair& pair : pairs) {
    if (pair.holds) held[pair.output].push_back(&pair);
  }
  const auto mixed = [&](const Pair* a, const Pair* b) {
    const LayoutRegion* left = truth[a->truth].region;
    const LayoutRegion* right = truth[b->truth].region;
    const bool furniture = is_furniture(left->kind) && is_furniture(right->kind);
    return left != right && !furniture && beside(*a, *b);
  };
  std::vector<bool> result(output_lines, false);
  for (std::size_t o = 0; o < output_lines; ++o) {
    for (std::size_t k = 0; k < held[o].size() && !result[o]; ++k) {
      result[o] = std::any_of(held[o].begin(), held[o].begin() + static_cast<std::ptrdiff_t>(k),
                              [&](const Pair* other) { return mixed(held[o][k], other); });
    }
  }
  return result;
}

std::vector<LineIndex> partners_in(std::vector<Pair> pairs, const std::vector<bool>& trespasses,
                                   std::size_t truth_lines) {
  std::erase_if(pairs, [&](const Pair& pair) {
    return trespasses[pair.output] || pair.area_over_union < kMatchArea ||
           pair.length_over_union < kMatchLength;
  });
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return std::tuple(-a.area_over_union, a.truth, a.output) <
           std::tuple(-b.area_over_union, b.truth, b.output);
  });
  std::vector<LineIndex> partners(truth_lines);
  std::vector<bool> taken(trespasses.size(), false);
  for (const Pair& pair : pairs) {
    if (partners[pair.truth] || taken[pair.output]) continue;
    partners[pair.truth] = pair.output;
    taken[pair.output] = true;
  }
  return partners;
}

std::vector<LineIndex> holders_in(const std::vector<Pair>& pairs, std::size_t truth_lines) {
  std::vector<const Pair*> best(truth_lines, nullptr);
  for (const Pair& pair : pairs) {
    const Pair*& holder = best[pair.truth];
    if (pair.holds && (holder == nullptr || pair.shared_area > holder->shared_area)) holder = &pair;
  }
  std::vector<LineIndex> holders(truth_lines);
  for (std::size_t t = 0; t < truth_lines; ++t) {
    if (best[t] != nullptr) holders[t] = best[t]->output;
  }
  return holders;
}

}  // namespace

LineMatches match_lines(const Layout& truth, const Layout& output) {
  const std::vector<Measured> truth_lines = measured(truth);
  const std::vector<Measured> output_lines = measured(output);
  const std::vector<Pair> pairs = overlapping_pairs(truth_lines, output_lines);
  LineMatches matches;
  matches.trespasses = trespassers(pairs, truth_lines, output_lines.size());
  matches.holders = holders_in(pairs, truth_lines.size());
  matches.partners = partners_in(pairs, matches.trespasses, truth_lines.size());
  return matches;
}

}  // namespace broadsheet::score
