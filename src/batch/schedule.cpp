#include "batch/schedule.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace broadsheet::batch {

std::vector<std::size_t> longest_first(std::span<const double> costs) {
  std::vector<std::size_t> order(costs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return costs[a] > costs[b]; });
  return order;
}

std::vector<std::size_t> shard(std::span<const double> costs, std::size_t part, std::size_t parts) {
  struct Part {
    double cost = 0;
    std::vector<std::size_t> pages{};  // of equal cost the part with fewer is next: costs may all be unknown
  };
  std::vector<Part> all(parts);
  for (const std::size_t page : longest_first(costs)) {
    const auto least = std::min_element(all.begin(), all.end(), [](const Part& a, const Part& b) {
      return std::tuple(a.cost, a.pages.size()) < std::tuple(b.cost, b.pages.size());
    });
    least->cost += costs[page];
    least->pages.push_back(page);
  }
  std::vector<std::size_t> pages = std::move(all[part].pages);
  std::sort(pages.begin(), pages.end());
  return pages;
}

}  // namespace broadsheet::batch
