#include "order/relations.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace broadsheet::order {

namespace {

constexpr double kShared = 0.15;  // glyph sizes two boxes may overlap by a fault of measure

constexpr std::size_t kMany = 300;  // items
constexpr double kWide = 1.5;       // median widths

double median_width(const std::vector<Item>& items, const std::vector<int>& ids) {
  std::vector<double> widths;
  widths.reserve(ids.size());
  for (const int i : ids) widths.push_back(items[static_cast<std::size_t>(i)].box.width());
  const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
  std::nth_element(widths.begin(), middle, widths.end());
  return *middle;
}

}  // namespace

void sort_by_relations(const std::vector<Item>& items, const std::vector<int>& part, double glyph_size,
                       std::vector<int>& out) {
  std::vector<int> ids = part;
  const auto box = [&](int i) -> const Box& { return items[static_cast<std::size_t>(i)].box; };
  std::sort(ids.begin(), ids.end(), [&](int a, int b) {
    return std::tuple(box(a).left, box(a).top, a) < std::tuple(box(b).left, box(b).top, b);
  });
  // Only what stands over two things that are beside each other can part these: few do. Among very many items
  // only the wide ones are looked at, so that a page of thousands of cells takes no minutes.
  const double narrow = ids.size() > kMany ? kWide * median_width(items, ids) : 0;
  std::vector<int> bridges;
  for (const int c : ids) {
    if (box(c).width() < narrow) continue;
    double leftmost_end = std::numeric_limits<double>::max(), last_begin = -leftmost_end;
    for (const int a : ids)
      if (a != c && overlap_x(box(a), box(c)) > 0) {
        leftmost_end = std::min(leftmost_end, box(a).right);
        last_begin = std::max(last_begin, box(a).left);
      }
    if (leftmost_end <= last_begin + glyph_size) bridges.push_back(c);
  }
  const auto before = [&](int a, int b) {
    const Box &p = box(a), &q = box(b);
    if (overlap_x(p, q) > kShared * glyph_size) return p.center().y < q.center().y;
    if (p.center().x >= q.center().x) return false;
    return std::none_of(bridges.begin(), bridges.end(), [&](int c) {
      const Box& r = box(c);
      return c != a && c != b && overlap_x(r, p) > 0 && overlap_x(r, q) > 0 &&
             r.center().y > std::min(p.center().y, q.center().y) &&
             r.center().y < std::max(p.center().y, q.center().y);
    });
  };
  // A walk over the relations, always on from the leftmost that waits for nothing.
  std::vector<std::vector<std::size_t>> after(ids.size());
  std::vector<std::size_t> waits_for(ids.size(), 0);
  for (std::size_t a = 0; a < ids.size(); ++a)
    for (std::size_t b = 0; b < ids.size(); ++b)
      if (a != b && before(ids[a], ids[b])) {
        after[a].push_back(b);
        ++waits_for[b];
      }
  std::vector<bool> done(ids.size(), false);
  for (std::size_t step = 0; step < ids.size(); ++step) {
    std::size_t next = ids.size();
    for (std::size_t i = 0; i < ids.size() && next == ids.size(); ++i)
      if (!done[i] && waits_for[i] == 0) next = i;
    if (next == ids.size())  // a circle: the highest is read first
      for (std::size_t i = 0; i < ids.size(); ++i)
        if (!done[i] && (next == ids.size() || box(ids[i]).top < box(ids[next]).top)) next = i;
    done[next] = true;
    for (const std::size_t b : after[next])
      if (waits_for[b] > 0) --waits_for[b];
    out.push_back(ids[next]);
  }
}

}  // namespace broadsheet::order
