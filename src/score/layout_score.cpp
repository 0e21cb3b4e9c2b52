#include "score/layout_score.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

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

using Partners =
    std::vector<std::optional<std::size_t>>;  // for each line of the truth: the line of the output

Partners matches(std::vector<Pair> pairs, const std::vector<bool>& trespasses, std::size_t truth_lines) {
  std::erase_if(pairs, [&](const Pair& pair) {
    return trespasses[pair.output] || pair.area_over_union < kMatchArea ||
           pair.length_over_union < kMatchLength;
  });
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return std::tuple(-a.area_over_union, a.truth, a.output) <
           std::tuple(-b.area_over_union, b.truth, b.output);
  });
  Partners partners(truth_lines);
  std::vector<bool> taken(trespasses.size(), false);
  for (const Pair& pair : pairs) {
    if (partners[pair.truth] || taken[pair.output]) continue;
    partners[pair.truth] = pair.output;
    taken[pair.output] = true;
  }
  return partners;
}

double share(std::size_t part, std::size_t whole, double of_nothing) {
  return whole == 0 ? of_nothing : static_cast<double>(part) / static_cast<double>(whole);
}

std::size_t edges(const std::vector<std::size_t>& order) { return order.empty() ? 0 : order.size() - 1; }

void score_order(const Layout& truth, const Layout& output, const Partners& partners, LayoutScore& score) {
  std::vector<std::optional<std::size_t>> successor(output.lines.size());
  for (std::size_t k = 1; k < output.order.size(); ++k) successor[output.order[k - 1]] = output.order[k];
  std::size_t found = 0;
  for (std::size_t k = 1; k < truth.order.size(); ++k) {
    const auto from = partners[truth.order[k - 1]];
    const auto to = partners[truth.order[k]];
    if (from && to && successor[*from] == to) ++found;
  }
  score.successor_precision = share(found, edges(output.order), 1);
  score.successor_recall = share(found, edges(truth.order), 1);
  score.successor_f1 = share(2 * found, edges(output.order) + edges(truth.order), 1);
}

using Column = std::tuple<Direction, int, int>;  // and band, and column

std::optional<Column> column_of(const LayoutRegion& region) {
  if (region.column < 0) return std::nullopt;
  return Column(region.direction, region.band, region.column);
}

void score_columns(const std::vector<Measured>& truth, const std::vector<Measured>& output,
                   const std::vector<Pair>& pairs, LayoutScore& score) {
  std::vector<const Pair*> holder(truth.size(), nullptr);
  for (const Pair& pair : pairs) {
    const Pair*& best = holder[pair.truth];
    if (pair.holds && (best == nullptr || pair.shared_area > best->shared_area)) best = &pair;
  }
  std::map<Column, std::size_t> in_truth, in_output;
  std::map<std::pair<Column, Column>, std::size_t> in_both;
  std::set<Column> all_output;
  for (const Measured& line : output) {
    if (const auto column = column_of(*line.region)) all_output.insert(*column);
  }
  for (std::size_t t = 0; t < truth.size(); ++t) {
    const auto mine = column_of(*truth[t].region);
    const auto theirs = holder[t] == nullptr ? std::nullopt : column_of(*output[holder[t]->output].region);
    if (mine) ++in_truth[*mine];
    if (theirs) ++in_output[*theirs];
    if (mine && theirs) ++in_both[{*mine, *theirs}];
  }
  for (const auto& [columns, both] : in_both) {
    const std::size_t either = in_truth[columns.first] + in_output[columns.second] - both;
    if (2 * both > either) ++score.matched_columns;
  }
  score.truth_columns = in_truth.size();
  score.output_columns = all_output.size();
  score.columns_found = share(score.matched_columns, score.truth_columns, 1);
}

}  // namespace

LayoutScore score_layout(const Layout& truth, const Layout& output) {
  const std::vector<Measured> truth_lines = measured(truth);
  const std::vector<Measured> output_lines = measured(output);
  const std::vector<Pair> pairs = overlapping_pairs(truth_lines, output_lines);
  const std::vector<bool> trespasses = trespassers(pairs, truth_lines, output_lines.size());
  const Partners partners = matches(pairs, trespasses, truth_lines.size());

  LayoutScore score;
  score.truth_lines = truth_lines.size();
  score.output_lines = output_lines.size();
  score.matched_lines = static_cast<std::size_t>(std::count_if(
      partners.begin(), partners.end(), [](const auto& partner) { return partner.has_value(); }));
  score.trespassing_lines = static_cast<std::size_t>(std::count(trespasses.begin(), trespasses.end(), true));
  score.trespass = share(score.trespassing_lines, score.output_lines, 0);
  score_order(truth, output, partners, score);
  score_columns(truth_lines, output_lines, pairs, score);
  return score;
}

}  // namespace broadsheet::score
