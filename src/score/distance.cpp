#include "score/distance.h"

#include <cstdint>
#include <vector>

#include "score/bit_rows.h"

namespace broadsheet::score {
namespace {

/// Differences along the last row of the table, when those along row 0 are all `first`.
std::vector<std::int8_t> last_row(std::u32string_view pattern, std::u32string_view text, std::int8_t first) {
  std::vector<std::int8_t> border(text.size(), first);
  BitRows rows(pattern, text);
  for (std::size_t block = 0; block < rows.blocks(); ++block) {
    rows.sweep(block, border, [](std::size_t, const ColumnBits&) {});
  }
  return border;
}

}  // namespace

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  auto distance = static_cast<std::int64_t>(a.size());
  for (const std::int8_t step : last_row(a, b, 1)) distance += step;
  return static_cast<std::size_t>(distance);
}

std::size_t best_span_distance(std::u32string_view pattern, std::u32string_view text) {
  auto distance = static_cast<std::int64_t>(pattern.size());
  std::int64_t least = distance;
  for (const std::int8_t step : last_row(pattern, text, 0)) {
    distance += step;
    least = std::min(least, distance);
  }
  return static_cast<std::size_t>(least);
}

}  // namespace broadsheet::score
