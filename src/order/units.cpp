#include "order/units.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "order/over_columns.h"
#include "page/printed_rules.h"
#include "page/reading_frame.h"

namespace broadsheet::order {

namespace {

constexpr double kSmaller = 0.85;     // of the size of a headline: its kicker, deck or byline
constexpr double kTouch = 2.0;        // glyph sizes: regions printed the other way that belong together
constexpr double kBeside = 5.0;       // glyph sizes between a headline and the column beside it
constexpr double kAsTall = 0.5;       // of the lower of both: what a headline and its column share of height
constexpr double kLevel = 2.0;        // glyph sizes by which columns that begin at one height may differ
constexpr double kOver = 0.1;         // glyph sizes over its column at which such a headline is placed
constexpr double kThin = 0.05;        // glyph sizes: its height there
constexpr double kOwnHeadline = 3.0;  // glyph sizes over a column in which its own headline ends

// What stands at the head of an article.
bool is_opening(Kind kind) {
  return kind == Kind::headline || kind == Kind::kicker || kind == Kind::deck || kind == Kind::byline;
}

const Region& region_of(const Page& page, int id) { return page.regions[static_cast<std::size_t>(id)]; }

Unit unit_of(const Page& page, int id, Direction direction) {
  const Region& region = region_of(page, id);
  Unit unit;
  unit.regions = {id};
  unit.item.box = placed_over_columns(page, static_cast<std::size_t>(id), direction);
  unit.item.display = is_opening(region.kind);
  unit.item.aside = region.kind == Kind::picture || region.kind == Kind::caption;
  for (const int line : region.lines)
    unit.item.lines.push_back(frame_of(page, page.lines[static_cast<std::size_t>(line)].outline, direction));
  return unit;
}

}  // namespace

std::vector<std::vector<int>> clusters_of(const Page& page, const std::vector<int>& regions, double reach) {
  std::vector<std::vector<int>> clusters;
  for (const int id : regions) {
    const Box near = grown(flat_box(page, region_of(page, id).outline), reach, reach);
    std::vector<int> mine{id};
    std::erase_if(clusters, [&](const std::vector<int>& cluster) {
      if (std::none_of(cluster.begin(), cluster.end(), [&](int other) {
            return !intersection(near, flat_box(page, region_of(page, other).outline)).empty();
          }))
        return false;
      mine.insert(mine.end(), cluster.begin(), cluster.end());
      return true;
    });
    clusters.push_back(std::move(mine));
  }
  return clusters;
}

namespace {

double size_of(const Page& page, int id) {
  const Region& region = region_of(page, id);
  return region.lines.empty() ? 0 : page.lines[static_cast<std::size_t>(region.lines.front())].glyph_size;
}

// A headline and what goes with it are read from the headline on, on whichever side of its columns it stands.
bool largest_stands_last(const Page& page, const std::vector<int>& regions) {
  return std::all_of(regions.begin(), regions.end(),
                     [&](int id) { return is_opening(region_of(page, id).kind); }) &&
         std::all_of(regions.begin(), regions.end() - 1,
                     [&](int id) { return size_of(page, id) < kSmaller * size_of(page, regions.back()); });
}

// Where a headline stands that is printed down the side of the columns it is as tall as.
class SideHeadline {
 public:
  SideHeadline(const Box& headline, const std::vector<Unit>& units, const std::vector<FrameRule>& rules,
               double glyph)
      : headline_(headline), units_(units), rules_(rules), glyph_(glyph) {}

  // The first of its columns in reading order; nothing when none stands beside it.
  std::optional<Box> first_column() const {
    std::optional<Box> left, right;
    for (const Unit& unit : units_) {
      const Box& box = unit.item.box;
      if (!is_column(unit) ||
          overlap_y(box, headline_) < kAsTall * std::min(box.height(), headline_.height()))
        continue;
      const bool is_right = box.center().x > headline_.center().x;
      if (!next_to(is_right ? headline_ : box, is_right ? box : headline_)) continue;
      std::optional<Box>& side = is_right ? right : left;
      if (!side || box.top < side->top) side = box;
    }
    if (!left && !right) return std::nullopt;
    if (right && (!left || !headed(*right) || headed(*left))) return right;
    return leftmost_from(*left);
  }

 private:
  static bool is_column(const Unit& unit) { return !unit.item.display && !unit.item.aside; }

  // `right` stands beside `left`, with no more than a gutter between and no rule.
  bool next_to(const Box& left, const Box& right) const {
    if (right.left - left.right > kBeside * glyph_) return false;
    const double top = std::max(left.top, right.top), bottom = std::min(left.bottom, right.bottom);
    return std::none_of(rules_.begin(), rules_.end(), [&](const FrameRule& rule) {
      return rule.vertical && rule.box.center().x > left.center().x &&
             rule.box.center().x < right.center().x &&
             overlap(rule.box.top, rule.box.bottom, top, bottom) > kAsTall * (bottom - top);
    });
  }

  // Has the column a headline of its own over it?
  bool headed(const Box& column) const {
    return std::any_of(units_.begin(), units_.end(), [&](const Unit& unit) {
      const Box& box = unit.item.box;
      return unit.item.display && overlap_x(box, column) > 0 && box.center().y < column.top &&
             column.top - box.bottom < kOwnHeadline * glyph_;
    });
  }

  // Columns side by side that begin at one height, up to one that is headed.
  Box leftmost_from(Box column) const {
    const double top = column.top;
    for (bool further = true; further;) {
      further = false;
      for (const Unit& unit : units_) {
        const Box& box = unit.item.box;
        if (!is_column(unit) || box.right > column.left + glyph_ || box.left >= column.left ||
            std::abs(box.top - top) > kLevel * glyph_ || !next_to(box, column) || headed(box))
          continue;
        column = box;
        further = true;
      }
    }
    return column;
  }

  const Box& headline_;
  const std::vector<Unit>& units_;
  const std::vector<FrameRule>& rules_;
  double glyph_;
};

std::vector<FrameRule> rules_of(const Page& page, Direction direction) {
  std::vector<FrameRule> rules;
  for (const Rule& rule : page.rules) {
    const Box frame = to_reading_frame(flat_box(page, rule), direction);
    rules.push_back({frame, frame.height() > frame.width()});
  }
  return rules;
}

bool runs_down(Direction direction) { return direction == Direction::vertical; }

// Of regions that all run across the page, or all run down it: from right to left where one of them does.
Direction direction_among(const Page& page, const std::vector<int>& regions) {
  const auto backwards = [&](int id) { return region_of(page, id).direction == Direction::right_to_left; };
  return std::any_of(regions.begin(), regions.end(), backwards) ? Direction::right_to_left
                                                                : region_of(page, regions.front()).direction;
}

}  // namespace

Direction direction_of(const Page& page, const std::vector<int>& regions) {
  double balance = 0;
  for (const int id : regions)
    for (const int line : region_of(page, id).lines) {
      const Line& print = page.lines[static_cast<std::size_t>(line)];
      const Box box = flat_box(page, print.outline);
      const double length = std::max(box.width(), box.height());
      balance += print.direction == Direction::vertical ? -length : length;
    }
  return balance >= 0 ? Direction::horizontal : Direction::vertical;
}

std::vector<Unit> units_of(const Page& page, const std::vector<int>& regions, Direction direction,
                           double glyph_size, const Join& join) {
  std::vector<Unit> units;
  std::vector<int> others;
  std::map<int, std::vector<int>> boxes;
  const bool inside_one = std::all_of(regions.begin(), regions.end(), [&](int id) {
    return region_of(page, id).box >= 0 && region_of(page, id).box == region_of(page, regions.front()).box;
  });
  for (const int id : regions) {
    const Region& region = region_of(page, id);
    if (region.box >= 0 && !inside_one)
      boxes[region.box].push_back(id);
    else if (region.lines.empty() || runs_down(region.direction) == runs_down(direction))
      units.push_back(unit_of(page, id, direction));
    else
      others.push_back(id);
  }
  for (const auto& [box, inside] : boxes) {
    Unit unit;
    unit.regions = read_in_order(page, inside, direction_of(page, inside), glyph_size, join);
    unit.item.aside = true;
    for (const int id : inside) unit.item.box = united(unit.item.box, unit_of(page, id, direction).item.box);
    units.push_back(std::move(unit));
  }
  const std::size_t with_the_page = units.size();
  for (const std::vector<int>& cluster : clusters_of(page, others, kTouch * glyph_size)) {
    Unit unit;
    unit.regions = read_in_order(page, cluster, direction_among(page, cluster), glyph_size, join);
    if (largest_stands_last(page, unit.regions)) std::reverse(unit.regions.begin(), unit.regions.end());
    unit.item.display = true;
    for (const int id : cluster) {
      const Unit part = unit_of(page, id, direction);
      unit.item.box = united(unit.item.box, part.item.box);
      unit.item.display = unit.item.display && part.item.display;
    }
    if (unit.item.display && unit.item.box.height() > unit.item.box.width()) {
      const std::vector<Unit> columns(units.begin(),
                                      units.begin() + static_cast<std::ptrdiff_t>(with_the_page));
      if (const auto first =
              SideHeadline(unit.item.box, columns, rules_of(page, direction), glyph_size).first_column()) {
        const double top = first->top - kOver * glyph_size;
        unit.item.box = {first->left, top, first->right, top + kThin * glyph_size};
      }
    }
    units.push_back(std::move(unit));
  }
  return units;
}

std::vector<int> read_in_order(const Page& page, const std::vector<int>& regions, Direction direction,
                               double glyph_size, const Join& join) {
  const std::vector<Unit> units = units_of(page, regions, direction, glyph_size, join);
  std::vector<Item> items;
  items.reserve(units.size());
  for (const Unit& unit : units) items.push_back(unit.item);
  const std::vector<FrameRule> rules = rules_of(page, direction);
  Join between;
  if (join)
    between = [&](int from, int to) {
      return join(units[static_cast<std::size_t>(from)].regions.back(),
                  units[static_cast<std::size_t>(to)].regions.front());
    };
  std::vector<int> sequence;
  const Set set = runs_down(direction) ? Set::in_tiers : Set::in_columns;
  for (const int i : reading_order(items, rules, glyph_size, between, set)) {
    const std::vector<int>& ids = units[static_cast<std::size_t>(i)].regions;
    sequence.insert(sequence.end(), ids.begin(), ids.end());
  }
  return sequence;
}

}  // namespace broadsheet::order
