#include "order/reading_order.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <tuple>

namespace broadsheet::order {

namespace {

constexpr double kShrink = 0.15;  // glyph sizes taken off each side: boxes may touch by a fault of measure
constexpr double kShrinkColumn = 0.45;  // the same across: a long column may stand a little aslant
constexpr double kBandGap = 0.7;        // glyph sizes of white over a headline that opens a new band
constexpr double kRuleSpan = 0.7;       // of the part's extent: a rule that long divides it
constexpr double kRuleFromTop =
    0.25;  // glyph sizes below the top of the part at which a rule between articles may begin
constexpr double kBareSlab = 0.6;   // glyph sizes below the top from which a column has white above it
constexpr double kStrayLine = 1.7;  // glyph sizes: a region no higher is one line
constexpr double kHeadSlab =
    1.5;  // glyph sizes below the top within which a column counts as starting at the top
constexpr double kUnderHead = 1.0;  // glyph sizes a column may begin above the end of the headline beside it

using Indices = std::vector<int>;

struct Gap {
  double from = 0;
  double to = 0;
};

class Divider {
 public:
  Divider(const std::vector<Item>& items, const std::vector<FrameRule>& rules, double glyph)
      : items_(items), rules_(rules), glyph_(glyph) {}

  void read(Indices part, Indices& out) const {
    if (part.size() <= 1) {
      out.insert(out.end(), part.begin(), part.end());
      return;
    }
    std::vector<Indices> parts = divide(part);
    if (parts.size() < 2) {
      sort_by_relations(part, out);
      return;
    }
    for (Indices& p : parts) read(std::move(p), out);
  }

 private:
  const Box& box(int i) const { return items_[static_cast<std::size_t>(i)].box; }
  bool display(int i) const { return items_[static_cast<std::size_t>(i)].display; }

  Box extent(const Indices& part) const {
    Box all;
    for (int i : part) all = united(all, box(i));
    return all;
  }

  // White that runs through the whole part, across (down = false: between columns) or along.
  std::vector<Gap> gaps(const Indices& part, bool down) const {
    std::vector<Gap> spans;
    const double shrink = (down ? kShrink : kShrinkColumn) * glyph_;
    for (int i : part) {
      const Box& b = box(i);
      Gap span = down ? Gap{b.top + shrink, b.bottom - shrink} : Gap{b.left + shrink, b.right - shrink};
      if (span.to < span.from) span.from = span.to = (span.from + span.to) / 2;
      spans.push_back(span);
    }
    std::sort(spans.begin(), spans.end(), [](const Gap& a, const Gap& b) { return a.from < b.from; });
    std::vector<Gap> found;
    double reach = spans.front().to;
    for (const Gap& span : spans) {
      if (span.from > reach) found.push_back({reach, span.from});
      reach = std::max(reach, span.to);
    }
    return found;
  }

  // Parts between cuts, in reading order.
  std::vector<Indices> split(const Indices& part, const std::vector<Gap>& cuts, bool down) const {
    std::vector<Indices> parts(cuts.size() + 1);
    for (int i : part) {
      const double middle = down ? box(i).center().y : box(i).center().x;
      std::size_t k = 0;
      while (k < cuts.size() && middle > (cuts[k].from + cuts[k].to) / 2) ++k;
      parts[k].push_back(i);
    }
    std::erase_if(parts, [](const Indices& p) { return p.empty(); });
    return parts;
  }

  bool rule_in(const Gap& gap, const Box& all, bool down) const {
    return std::any_of(rules_.begin(), rules_.end(), [&](const FrameRule& rule) {
      if (rule.vertical == down) return false;
      const double at = down ? rule.box.center().y : rule.box.center().x;
      const double shared = down ? overlap_x(rule.box, all) : overlap_y(rule.box, all);
      return at > gap.from - glyph_ * kShrink && at < gap.to + glyph_ * kShrink &&
             shared > kRuleSpan * (down ? all.width() : all.height());
    });
  }

  // A rule that stands between articles begins as high as their headlines; one between the columns of an
  // article begins under its headline.
  bool rule_from_top(const Gap& gap, const Box& all) const {
    return std::any_of(rules_.begin(), rules_.end(), [&](const FrameRule& rule) {
      return rule.vertical && rule.box.center().x > gap.from - glyph_ * kShrink &&
             rule.box.center().x < gap.to + glyph_ * kShrink &&
             rule.box.top < all.top + kRuleFromTop * glyph_ &&
             overlap_y(rule.box, all) > kRuleSpan * all.height();
    });
  }

  // The first thing read under the gap is a headline: the leftmost of what begins right under it.
  bool headline_under(const Indices& part, const Gap& gap) const {
    int first = -1;
    for (int i : part) {
      if (box(i).center().y < gap.to || box(i).top > gap.to + 2 * glyph_) continue;
      if (first < 0 || box(i).left < box(first).left) first = i;
    }
    return first >= 0 && display(first);
  }

  std::vector<Indices> divide(const Indices& part) const {
    const Box all = extent(part);
    const std::vector<Gap> bands = gaps(part, true);
    const std::vector<Gap> gutters = gaps(part, false);
    const auto chosen = [](const std::vector<Gap>& from, const std::function<bool(const Gap&)>& keep) {
      std::vector<Gap> cuts;
      std::copy_if(from.begin(), from.end(), std::back_inserter(cuts), keep);
      return cuts;
    };
    std::vector<Gap> cuts = chosen(bands, [&](const Gap& g) { return rule_in(g, all, true); });
    if (!cuts.empty()) return split(part, cuts, true);
    cuts = chosen(gutters, [&](const Gap& g) { return rule_from_top(g, all); });
    if (!cuts.empty()) return split(part, cuts, false);
    cuts = chosen(bands, [&](const Gap& g) {
      return g.to - g.from > kBandGap * glyph_ && headline_under(part, g) && text_above(part, g);
    });
    if (!cuts.empty()) return split(part, cuts, true);
    if (!gutters.empty()) {
      std::vector<Indices> columns = split(part, gutters, false);
      std::vector<Indices> groups = under_headlines(columns, all);
      if (groups.size() > 1) return groups;
      // One headline owns all the columns: it is read before any of them.
      if (!bands.empty() && columns.size() > 1 && groups.size() == 1)
        return split(part, {bands.front()}, true);
      return columns;
    }
    if (!bands.empty()) return split(part, bands, true);
    // A single line over a gutter (two that were taken for one, a stray byline) must not tie the columns
    // together.
    Indices tall;
    std::copy_if(part.begin(), part.end(), std::back_inserter(tall),
                 [&](int i) { return display(i) || box(i).height() > kStrayLine * glyph_; });
    if (tall.size() < 2 || tall.size() == part.size()) return {part};
    return split(part, gaps(tall, false), false);
  }

  // Running text above the gap: two headlines over one another are one opening, not two bands.
  bool text_above(const Indices& part, const Gap& gap) const {
    return std::any_of(part.begin(), part.end(),
                       [&](int i) { return box(i).center().y < gap.from && !display(i); });
  }

  struct Strip {
    Indices items;
    Box box;
    std::optional<Box> head;  // headline at its top
  };

  // Columns gathered under the headlines that own them. A column that begins below the headline beside it,
  // with white above, belongs to that headline; between two headlines the one it leaves better centred or
  // aligned wins.
  std::vector<Indices> under_headlines(const std::vector<Indices>& columns, const Box& all) const {
    std::vector<Strip> strips;
    for (const Indices& column : columns) {
      Strip strip{column, extent(column), std::nullopt};
      for (int i : column)
        if (display(i) && box(i).top < strip.box.top + kHeadSlab * glyph_)
          strip.head = strip.head ? united(*strip.head, box(i)) : box(i);
      strips.push_back(std::move(strip));
    }
    const auto bare_beside = [&](const Strip& strip, const Strip& headed) {
      return headed.head && !strip.head && strip.box.top > headed.head->bottom - kUnderHead * glyph_ &&
             strip.box.top > all.top + kBareSlab * glyph_;
    };
    // Owner of each strip: itself when headed or free, else the headline to the left or right.
    const auto count = strips.size();
    std::vector<std::size_t> owner(count);
    for (std::size_t s = 0; s < count; ++s) owner[s] = s;
    for (std::size_t s = 0; s < count; ++s) {
      if (strips[s].head) continue;
      std::optional<std::size_t> left, right;
      for (std::size_t k = s; k-- > 0 && !left;) {
        if (strips[k].head) {
          if (bare_beside(strips[s], strips[k])) left = k;
          break;
        }
        if (!bare_at_all(strips, k, all)) break;
      }
      for (std::size_t k = s + 1; k < count && !right; ++k) {
        if (strips[k].head) {
          if (bare_beside(strips[s], strips[k])) right = k;
          break;
        }
        if (!bare_at_all(strips, k, all)) break;
      }
      if (left && right) {
        owner[s] = better_owner(strips, *left, *right, s);
      } else if (left || right) {
        owner[s] = left ? *left : *right;
      }
    }
    std::vector<Indices> groups;
    for (std::size_t s = 0; s < count; ++s) {
      if (s == 0 || owner[s] != owner[s - 1]) groups.emplace_back();
      groups.back().insert(groups.back().end(), strips[s].items.begin(), strips[s].items.end());
    }
    return groups;
  }

  bool bare_at_all(const std::vector<Strip>& strips, std::size_t s, const Box& all) const {
    return !strips[s].head && strips[s].box.top > all.top + kBareSlab * glyph_;
  }

  // Of two headlines, each with the bare columns up to `s`, whose block is better centred or left-aligned?
  static std::size_t better_owner(const std::vector<Strip>& strips, std::size_t left, std::size_t right,
                                  std::size_t s) {
    const auto misfit = [](const Box& head, double from, double to) {
      return std::min(std::abs(head.center().x - (from + to) / 2), std::abs(head.left - from));
    };
    double best = std::numeric_limits<double>::max();
    std::size_t boundary = left + 1;  // first strip of the right block
    for (std::size_t b = left + 1; b <= right; ++b) {
      const double cost = misfit(*strips[left].head, strips[left].box.left, strips[b - 1].box.right) +
                          misfit(*strips[right].head, strips[b].box.left, strips[right].box.right);
      if (cost < best) {
        best = cost;
        boundary = b;
      }
    }
    return s < boundary ? left : right;
  }

  // Breuel's relations, then a stable walk from the top left.
  void sort_by_relations(const Indices& part, Indices& out) const {
    const auto before = [&](int a, int b) {
      const Box &p = box(a), &q = box(b);
      if (overlap_x(p, q) > kShrink * glyph_) return p.center().y < q.center().y;
      if (p.center().x >= q.center().x) return false;
      return std::none_of(part.begin(), part.end(), [&](int c) {
        const Box& r = box(c);
        return c != a && c != b && overlap_x(r, p) > 0 && overlap_x(r, q) > 0 &&
               r.center().y > std::min(p.center().y, q.center().y) &&
               r.center().y < std::max(p.center().y, q.center().y);
      });
    };
    Indices waiting = part;
    std::sort(waiting.begin(), waiting.end(), [&](int a, int b) {
      return std::tuple(box(a).left, box(a).top, a) < std::tuple(box(b).left, box(b).top, b);
    });
    while (!waiting.empty()) {
      auto next = std::find_if(waiting.begin(), waiting.end(), [&](int b) {
        return std::none_of(waiting.begin(), waiting.end(), [&](int a) { return a != b && before(a, b); });
      });
      if (next == waiting.end())  // a circle: the highest is read first
        next = std::min_element(waiting.begin(), waiting.end(),
                                [&](int a, int b) { return box(a).top < box(b).top; });
      out.push_back(*next);
      waiting.erase(next);
    }
  }

  const std::vector<Item>& items_;
  const std::vector<FrameRule>& rules_;
  double glyph_;
};

}  // namespace

std::vector<int> reading_order(const std::vector<Item>& items, const std::vector<FrameRule>& rules,
                               double glyph_size) {
  Indices all(items.size()), out;
  for (std::size_t i = 0; i < items.size(); ++i) all[i] = static_cast<int>(i);
  Divider(items, rules, glyph_size).read(std::move(all), out);
  return out;
}

}  // namespace broadsheet::order
