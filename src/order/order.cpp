#include "order/order.h"

#include "order/articles.h"
#include "order/columns.h"
#include "order/continuation.h"
#include "order/kinds.h"
#include "order/sheets.h"
#include "order/units.h"

namespace broadsheet::order {

namespace {

double glyph_size(const Page& page) {
  double sum = 0, weight = 0;
  for (const Region& region : page.regions)
    if (region.kind == Kind::body)
      for (int id : region.lines) {
        sum += page.lines[static_cast<std::size_t>(id)].glyph_size;
        weight += 1;
      }
  return weight > 0 ? sum / weight : 1;
}

}  // namespace

void find_order(Page& page, const Options& options) {
  settle_kinds(page);
  std::vector<int> all;
  for (const Region& region : page.regions) all.push_back(region.id);
  const Direction direction = direction_of(page, all);
  number_columns(page, direction);
  const Continuation continuation(page, options.han);
  const Join join = [&](int from, int to) { return continuation.join(from, to); };
  for (const std::vector<int>& sheet : find_sheets(page, direction))
    for (std::vector<int>& regions : articles_of(page, sheet, direction, glyph_size(page), join))
      page.articles.push_back({static_cast<int>(page.articles.size()), std::move(regions)});
}

}  // namespace broadsheet::order
