#include "order/order.h"

#include "order/articles.h"
#include "order/columns.h"
#include "order/continuation.h"
#include "order/given_order.h"
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
  const Given& given = options.given;
  const std::size_t given_regions = page.regions.size();
  std::map<int, Kind> kinds = options.kinds;
  settle_kinds(page);
  give_kinds(page, kinds, given.edits);
  std::vector<int> all;
  for (const Region& region : page.regions) all.push_back(region.id);
  const Direction direction = direction_of(page, all);
  number_columns(page, direction);
  if (given.columns) give_columns(page, direction, *given.columns);
  const auto add = [&](std::vector<std::vector<int>> articles) {
    for (std::vector<int>& regions : articles)
      page.articles.push_back({static_cast<int>(page.articles.size()), std::move(regions)});
  };
  if (given.in_order) {
    add(group_articles(page, given_sequence(page, given_regions)));
  } else {
    const Continuation continuation(page, options.han);
    const Join join = [&](int from, int to) { return continuation.join(from, to); };
    for (const std::vector<int>& sheet : find_sheets(page, direction))
      add(articles_of(page, sheet, direction, glyph_size(page), join));
  }
  give_kinds(page, kinds, {});  // a kicker may have been made of one
  give_articles(page, given.edits);
}

}  // namespace broadsheet::order
