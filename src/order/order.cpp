#include "order/order.h"

#include <cmath>

#include "order/articles.h"
#include "order/columns.h"
#include "order/kinds.h"
#include "order/printed_rules.h"
#include "order/reading_order.h"
#include "page/reading_frame.h"

namespace broadsheet::order {

namespace {

// The direction in which most of the page is printed.
Direction majority(const Page& page) {
  double balance = 0;
  for (const Line& line : page.lines) {
    const Box box = flat_box(page, line.outline);
    const double length = std::max(box.width(), box.height());
    balance += line.direction == Direction::horizontal ? length : -length;
  }
  return balance >= 0 ? Direction::horizontal : Direction::vertical;
}

// What stands at the head of an article.
bool is_opening(Kind kind) {
  return kind == Kind::headline || kind == Kind::kicker || kind == Kind::deck || kind == Kind::byline;
}

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

void find_order(Page& page) {
  settle_kinds(page);
  const Direction direction = majority(page);
  // Furniture belongs to no article: what stands at the head is read first, what stands at the foot last.
  std::vector<Item> items;
  std::vector<int> region_of;  // of each item
  std::vector<int> head, foot;
  Box print;
  for (const Region& region : page.regions)
    print = united(print, to_reading_frame(flat_box(page, region.outline), direction));
  for (const Region& region : page.regions) {
    const Box frame = to_reading_frame(flat_box(page, region.outline), direction);
    if (is_furniture(region.kind)) {
      (frame.center().y < print.center().y ? head : foot).push_back(region.id);
      continue;
    }
    items.push_back({frame, is_opening(region.kind), region.kind == Kind::picture});
    region_of.push_back(region.id);
  }
  std::vector<FrameRule> rules;
  for (const Rule& rule : page.rules) {
    const Box frame = to_reading_frame(flat_box(page, rule), direction);
    rules.push_back({frame, frame.height() > frame.width()});
  }
  number_columns(page, direction);
  std::vector<int> sequence = head;
  for (const int item : reading_order(items, rules, glyph_size(page)))
    sequence.push_back(region_of[static_cast<std::size_t>(item)]);
  sequence.insert(sequence.end(), foot.begin(), foot.end());
  group_articles(page, sequence);
}

}  // namespace broadsheet::order
