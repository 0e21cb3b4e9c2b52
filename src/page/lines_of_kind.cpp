#include "page/lines_of_kind.h"

namespace broadsheet {

std::vector<std::string> lines_of_kind(const Page& page, Kind kind) {
  std::vector<std::string> texts;
  for (const Region& region : page.regions) {
    if (region.kind != kind) continue;
    for (const int id : region.lines)
      if (id >= 0 && static_cast<std::size_t>(id) < page.lines.size())
        texts.push_back(page.lines[static_cast<std::size_t>(id)].text);
  }
  return texts;
}

}  // namespace broadsheet
