#include "order/advertisements.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "page/reading_frame.h"

namespace broadsheet::order {

namespace {

constexpr double kFull = 0.85;           // of the width of all print in the frame: a line of running text
constexpr double kCentred = 0.8;         // glyph sizes that the middle of a centred line may be off
constexpr double kMostCentred = 0.6;     // of the lines
constexpr std::size_t kFewestLines = 2;  // one line in a frame is a headline
constexpr std::size_t kTextLines = 2;    // full lines of one size, one under the other, are running text

struct Print {
  Box box;  // reading frame
  double size = 0;
};

std::vector<Print> print_of(const Page& page, const std::vector<int>& regions) {
  std::vector<Print> print;
  for (const int id : regions)
    for (const int line_id : page.regions[static_cast<std::size_t>(id)].lines) {
      const Line& line = page.lines[static_cast<std::size_t>(line_id)];
      print.push_back({frame_of(page, line.outline, line.direction), line.glyph_size});
    }
  return print;
}

bool holds_running_text(const Page& page, const std::vector<int>& regions, double width) {
  return std::any_of(regions.begin(), regions.end(), [&](int id) {
    const std::vector<Print> print = print_of(page, {id});
    const auto full = std::count_if(print.begin(), print.end(),
                                    [&](const Print& line) { return line.box.width() > kFull * width; });
    return static_cast<std::size_t>(full) >= kTextLines;
  });
}

bool is_advertisement(const Page& page, const std::vector<int>& regions) {
  const std::vector<Print> print = print_of(page, regions);
  if (print.size() < kFewestLines) return false;
  Box all;
  for (const Print& line : print) all = united(all, line.box);
  if (holds_running_text(page, regions, all.width())) return false;
  const auto centred = std::count_if(print.begin(), print.end(), [&](const Print& line) {
    return std::abs(line.box.center().x - all.center().x) < kCentred * line.size;
  });
  return static_cast<double>(centred) >= kMostCentred * static_cast<double>(print.size());
}

}  // namespace

void find_advertisements(Page& page) {
  std::map<int, std::vector<int>> boxed;  // regions with text, by frame
  for (const Region& region : page.regions)
    if (region.box >= 0 && !region.lines.empty()) boxed[region.box].push_back(region.id);
  for (const auto& [box, regions] : boxed) {
    const bool has_table = std::any_of(regions.begin(), regions.end(), [&](int id) {
      return page.regions[static_cast<std::size_t>(id)].kind == Kind::table;
    });
    if (has_table || !is_advertisement(page, regions)) continue;
    for (const int id : regions) page.regions[static_cast<std::size_t>(id)].kind = Kind::advertisement;
  }
}

}  // namespace broadsheet::order
