#include "page/column_edges.h"

#include <cmath>
#include <limits>

namespace broadsheet {

namespace {

constexpr double kStep = 0.25;       // glyphs between the places that are tried
constexpr double kNarrowest = 2.0;   // glyphs
constexpr double kWidest = 2.0;      // mean widths
constexpr double kLikeWidth = 0.05;  // of the mean width's square against a line run over: gutters decide

struct Cut {
  double cost = std::numeric_limits<double>::infinity();
  std::size_t from = 0;  ///< the place of the edge before
};

}  // namespace

std::vector<double> column_edges(const std::vector<Box>& lines, int columns, double glyph_size) {
  Box text;
  for (const Box& line : lines) text = united(text, line);
  const double step = kStep * glyph_size, mean = text.width() / columns;
  if (text.empty() || columns < 1 || step <= 0 || mean < kNarrowest * glyph_size) return {};
  const auto places = static_cast<std::size_t>(std::floor(text.width() / step)) + 1;

  // How many lines run over each place.
  std::vector<double> over(places, 0);
  for (const Box& line : lines)
    for (auto k = static_cast<std::size_t>(std::ceil((line.left - text.left) / step));
         k < places && text.left + static_cast<double>(k) * step < line.right; ++k)
      over[k] += 1 / static_cast<double>(lines.size());

  // best[c][k]: c columns end at place k.
  const auto count = static_cast<std::size_t>(columns);
  std::vector<std::vector<Cut>> best(count + 1, std::vector<Cut>(places));
  best[0][0].cost = 0;
  const auto narrowest = static_cast<std::size_t>(std::ceil(kNarrowest / kStep));
  const auto widest = static_cast<std::size_t>(std::ceil(kWidest * mean / step));
  for (std::size_t c = 1; c <= count; ++c)
    for (std::size_t k = narrowest; k < places; ++k) {
      const double here = k + 1 == places ? 0 : over[k];
      for (std::size_t from = k > widest ? k - widest : 0; from + narrowest <= k; ++from) {
        const double off = (static_cast<double>(k - from) * step - mean) / mean;
        const double cost = best[c - 1][from].cost + here + kLikeWidth * off * off;
        if (cost < best[c][k].cost) best[c][k] = {cost, from};
      }
    }
  if (std::isinf(best[count][places - 1].cost)) return {};
  std::vector<double> edges(count + 1);
  std::size_t k = places - 1;
  for (std::size_t c = count; c > 0; k = best[c][k].from, --c)
    edges[c] = text.left + static_cast<double>(k) * step;
  edges.front() = text.left;
  edges.back() = text.right;

  // From the first of the emptiest places to the middle of them.
  for (std::size_t c = 1; c < count; ++c) {
    auto first = static_cast<std::size_t>(std::lround((edges[c] - text.left) / step)), last = first;
    const double least = over[first];
    while (over[first - 1] == least && text.left + static_cast<double>(first - 1) * step > edges[c - 1])
      --first;
    while (over[last + 1] == least && text.left + static_cast<double>(last + 1) * step < edges[c + 1]) ++last;
    edges[c] = text.left + static_cast<double>(first + last) / 2 * step;
  }
  return edges;
}

}  // namespace broadsheet
