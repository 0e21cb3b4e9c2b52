#include "cli/places.h"

namespace broadsheet::cli {

std::vector<GivenRegion> given_regions(const score::Layout& layout) {
  std::vector<GivenRegion> regions;
  std::size_t last = layout.regions.size();
  for (const score::LayoutLine& line : layout.lines) {
    if (line.region != last) {
      const score::LayoutRegion& region = layout.regions[line.region];
      regions.push_back({region.kind, region.direction, line.outline, {}});
      last = line.region;
    }
    regions.back().lines.push_back(line.outline);
  }
  return regions;
}

}  // namespace broadsheet::cli
