#include "order/sheets.h"

#include <algorithm>
#include <cmath>

#include "order/white.h"
#include "page/printed_rules.h"

namespace broadsheet::order {

namespace {

constexpr double kSpread = 1.2;      // width of the print against its height
constexpr double kMiddle = 0.06;     // of the width of the print: how far from its middle the spine may be
constexpr double kSidesAlike = 0.6;  // of the print on one side against the other, by area

}  // namespace

std::vector<std::vector<int>> find_sheets(const Page& page, Direction direction) {
  std::vector<Item> items;
  std::vector<int> all, text;
  Box print;
  double glyphs = 0, lines = 0;
  for (const Region& region : page.regions) {
    Item item{flat_box(page, region.outline)};
    for (const int id : region.lines) {
      const Line& line = page.lines[static_cast<std::size_t>(id)];
      item.lines.push_back(flat_box(page, line.outline));
      glyphs += line.glyph_size;
      lines += 1;
    }
    all.push_back(region.id);
    if (!region.lines.empty()) {
      text.push_back(region.id);
      print = united(print, item.box);
    }
    items.push_back(std::move(item));
  }
  if (text.size() < 2 || print.width() < kSpread * print.height()) return {all};
  const double middle = print.center().x;
  std::vector<Gap> spines = gutters(items, text, glyphs / lines);
  std::erase_if(spines, [&](const Gap& gap) {
    return std::max(gap.from - middle, middle - gap.to) > kMiddle * print.width();
  });
  if (spines.empty()) return {all};
  const Gap spine = *std::max_element(spines.begin(), spines.end(),
                                      [](const Gap& a, const Gap& b) { return a.width() < b.width(); });
  std::vector<std::vector<int>> sheets = split(items, all, {spine});
  if (sheets.size() < 2) return {all};
  const auto printed = [&](const std::vector<int>& sheet) {
    Box box;
    for (const int id : sheet)
      if (!page.regions[static_cast<std::size_t>(id)].lines.empty())
        box = united(box, items[static_cast<std::size_t>(id)].box);
    return box.area();
  };
  const double left = printed(sheets.front()), right = printed(sheets.back());
  if (std::min(left, right) < kSidesAlike * std::max(left, right)) return {all};
  if (direction == Direction::vertical) std::swap(sheets.front(), sheets.back());
  return sheets;
}

}  // namespace broadsheet::order
