#include "order/openings.h"

#include <algorithm>

namespace broadsheet::order {

namespace {

constexpr double kSlack = 0.45;  // glyph sizes boxes may reach over one another
constexpr double kLevel = 1.0;   // glyph sizes between columns that begin level

using Indices = std::vector<int>;

class Openings {
 public:
  Openings(const std::vector<Item>& items, const Indices& part, double glyph)
      : items_(items), part_(part), glyph_(glyph) {
    Indices text;
    std::copy_if(part.begin(), part.end(), std::back_inserter(text),
                 [&](int i) { return !item(i).display && !item(i).aside; });
    // Headlines may run over a gutter.
    columns_ = split(items, text, gutters(items, text, glyph));
  }

  std::vector<Gap> all() const {
    std::vector<Gap> found;
    if (columns_.size() < 2) return found;
    Box all;
    for (const int i : part_) all = united(all, box(i));
    for (const int i : part_) {
      if (!item(i).display || !opens(box(i))) continue;
      const double top = box(i).top;
      found.push_back({.from = top, .to = top, .about = all.center().x, .across = true});
    }
    std::sort(found.begin(), found.end(), [](const Gap& a, const Gap& b) { return a.from < b.from; });
    return found;
  }

 private:
  const Item& item(int i) const { return items_[static_cast<std::size_t>(i)]; }
  const Box& box(int i) const { return item(i).box; }

  bool stands_over(const Indices& column, const Box& head) const {
    return std::any_of(column.begin(), column.end(), [&](int i) { return overlap_x(box(i), head) > 0; });
  }

  bool opens(const Box& head) const {
    const double slack = kSlack * glyph_;
    const auto above = [&](int i) { return box(i).center().y < head.top; };
    // The cut goes through nothing, and what stands over the headline is text.
    int over = -1;
    for (const int i : part_) {
      if (box(i).top < head.top - slack && box(i).bottom > head.top + slack) return false;
      if (above(i) && overlap_x(box(i), head) > 0 && (over < 0 || box(i).bottom > box(over).bottom)) over = i;
    }
    if (over < 0 || item(over).display) return false;
    Indices own;  // texts under the headline
    std::vector<const Indices*> beside;
    for (const Indices& column : columns_) {
      if (!stands_over(column, head))
        beside.push_back(&column);
      else
        std::copy_if(column.begin(), column.end(), std::back_inserter(own), [&](int i) { return !above(i); });
    }
    bool goes_on = false;
    for (const Indices* column : beside) {
      int first = -1;
      for (const int i : *column)
        if (!above(i) && (first < 0 || box(i).top < box(first).top)) first = i;
      if (first < 0) continue;
      if (!is_clear(*column, head.top, box(first).top) || box(first).top < head.bottom - slack) return false;
      const bool level = std::any_of(own.begin(), own.end(), [&](int i) {
        return std::abs(box(i).top - box(first).top) < kLevel * glyph_;
      });
      if (!level) return false;
      goes_on = goes_on || std::any_of(column->begin(), column->end(), above);
    }
    return goes_on;
  }

  // Does nothing else, no headline of its own above all, stand over a column between the two heights?
  bool is_clear(const Indices& column, double from, double to) const {
    Box strip;
    for (const int i : column) strip = united(strip, box(i));
    strip = {strip.left, from, strip.right, to - kSlack * glyph_};
    return std::none_of(part_.begin(), part_.end(), [&](int i) {
      return overlap_x(box(i), strip) > kSlack * glyph_ && overlap_y(box(i), strip) > kSlack * glyph_;
    });
  }

  const std::vector<Item>& items_;
  const Indices& part_;
  double glyph_;
  std::vector<Indices> columns_;
};

}  // namespace

std::vector<Gap> openings(const std::vector<Item>& items, const std::vector<int>& part, double glyph_size) {
  return Openings(items, part, glyph_size).all();
}

}  // namespace broadsheet::order
