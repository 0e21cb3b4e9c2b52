#include "order/part_off.h"

#include <utility>
#include <vector>

namespace broadsheet::order {

void part_off(Page& page, std::size_t block, std::size_t begin, std::size_t count, Kind kind) {
  Region parted = page.regions[block];
  Region& rest = page.regions[block];
  const auto from = rest.lines.begin() + static_cast<std::ptrdiff_t>(begin),
             to = from + static_cast<std::ptrdiff_t>(count);
  parted.id = static_cast<int>(page.regions.size());
  parted.kind = kind;
  parted.lines.assign(from, to);
  rest.lines.erase(from, to);
  for (const int id : parted.lines) page.lines[static_cast<std::size_t>(id)].region = parted.id;
  for (Region* region : {&parted, &rest}) {
    Box all;
    for (const int id : region->lines)
      all = united(all, flat_box(page, page.lines[static_cast<std::size_t>(id)].outline));
    region->outline = page.flat.to_input(quad_of(all));
  }
  page.regions.push_back(std::move(parted));
}

}  // namespace broadsheet::order
