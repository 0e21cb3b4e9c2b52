#include "page/printed_rows.h"

#include <algorithm>
#include <numeric>

namespace broadsheet {

std::vector<std::vector<std::size_t>> printed_rows(const std::vector<Box>& entries) {
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return entries[a].center().y < entries[b].center().y;
  });
  std::vector<std::vector<std::size_t>> rows;
  double bottoms = 0;  // of the last row, added up
  for (const std::size_t i : order) {
    const Box& entry = entries[i];
    if (rows.empty() || entry.center().y > bottoms / static_cast<double>(rows.back().size())) {
      rows.emplace_back();
      bottoms = 0;
    }
    rows.back().push_back(i);
    bottoms += entry.bottom;
  }
  for (std::vector<std::size_t>& row : rows)
    std::stable_sort(row.begin(), row.end(),
                     [&](std::size_t a, std::size_t b) { return entries[a].left < entries[b].left; });
  return rows;
}

}  // namespace broadsheet
