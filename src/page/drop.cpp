#include "page/drop.h"

#include <algorithm>

namespace broadsheet {

void fit_outline(const Page& page, Region& region) {
  Box all;
  for (const int id : region.lines)
    all = united(all, flat_box(page, page.lines[static_cast<std::size_t>(id)].outline));
  region.outline = page.flat.to_input(quad_of(all));
}

void drop_empty_regions(Page& page) {
  std::erase_if(page.regions,
                [](const Region& region) { return region.lines.empty() && region.kind != Kind::picture; });
  for (std::size_t i = 0; i < page.regions.size(); ++i) {
    page.regions[i].id = static_cast<int>(i);
    for (const int id : page.regions[i].lines)
      page.lines[static_cast<std::size_t>(id)].region = static_cast<int>(i);
  }
}

void drop_lines(Page& page, const std::vector<bool>& gone, DropReason reason) {
  std::vector<Line> kept;
  std::vector<int> id_of(page.lines.size(), -1);
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (gone[i]) {
      page.dropped.push_back({page.lines[i].outline, reason});
      continue;
    }
    id_of[i] = static_cast<int>(kept.size());
    kept.push_back(std::move(page.lines[i]));
    kept.back().id = id_of[i];
  }
  page.lines = std::move(kept);
  for (Region& region : page.regions) {
    const std::size_t before = region.lines.size();
    for (int& id : region.lines) id = id_of[static_cast<std::size_t>(id)];
    std::erase(region.lines, -1);
    if (!region.lines.empty() && region.lines.size() < before) fit_outline(page, region);
  }
  drop_empty_regions(page);
}

}  // namespace broadsheet
