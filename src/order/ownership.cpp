#include "order/ownership.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace broadsheet::order {

namespace {

constexpr double kBareSlab = 0.6;  // glyph sizes below the top from which a column has white above it
constexpr double kHeadSlab =
    1.5;  // glyph sizes below the top within which a column counts as starting at the top
constexpr double kClearWord = 1.0;  // joins by which the text must prefer a border between two articles
constexpr double kUnderHead = 1.0;  // glyph sizes a column may begin above the end of the headline beside it

struct Strip {
  std::vector<int> items;
  Box box;
  std::optional<Box> head;   // headline at its top
  int head_item = -1;        // that headline
  std::vector<int> texts{};  // from the top
};

class Owners {
 public:
  Owners(const std::vector<Item>& items, const std::vector<std::vector<int>>& columns, double glyph,
         const Join& join)
      : glyph_(glyph), join_(join) {
    for (const std::vector<int>& column : columns) {
      Strip strip{column, {}, std::nullopt};
      for (const int i : column) strip.box = united(strip.box, items[static_cast<std::size_t>(i)].box);
      for (const int i : column) {
        const Item& item = items[static_cast<std::size_t>(i)];
        if (item.display && item.box.top < strip.box.top + kHeadSlab * glyph_) {
          strip.head = strip.head ? united(*strip.head, item.box) : item.box;
          strip.head_item = i;
        }
        if (!item.display && !item.aside) strip.texts.push_back(i);
      }
      std::stable_sort(strip.texts.begin(), strip.texts.end(), [&](int a, int b) {
        return items[static_cast<std::size_t>(a)].box.top < items[static_cast<std::size_t>(b)].box.top;
      });
      all_ = united(all_, strip.box);
      strips_.push_back(std::move(strip));
    }
  }

  std::vector<std::vector<int>> groups() const {
    std::vector<std::vector<int>> groups;
    std::size_t last = strips_.size();
    for (std::size_t s = 0; s < strips_.size(); ++s) {
      const std::size_t mine = owner(s);
      if (s == 0 || mine != last) groups.emplace_back();
      last = mine;
      groups.back().insert(groups.back().end(), strips_[s].items.begin(), strips_[s].items.end());
    }
    return groups;
  }

 private:
  bool bare(const Strip& strip) const { return !strip.head && strip.box.top > all_.top + kBareSlab * glyph_; }
  bool bare_beside(const Strip& strip, const Strip& headed) const {
    return bare(strip) && strip.box.top > headed.head->bottom - kUnderHead * glyph_;
  }

  // The strip whose headline owns this one: itself when headed or free.
  std::size_t owner(std::size_t s) const {
    if (strips_[s].head) return s;
    std::optional<std::size_t> left, right;
    for (std::size_t k = s; k-- > 0 && !left;) {
      if (strips_[k].head) {
        if (bare_beside(strips_[s], strips_[k])) left = k;
        break;
      }
      if (!bare(strips_[k])) break;
    }
    for (std::size_t k = s + 1; k < strips_.size() && !right; ++k) {
      if (strips_[k].head) {
        if (bare_beside(strips_[s], strips_[k])) right = k;
        break;
      }
      if (!bare(strips_[k])) break;
    }
    if (left && right) return better_owner(*left, *right, s);
    if (left || right) return left ? *left : *right;
    return s;
  }

  // Of two headlines, each with the bare columns up to `s`, whose block is better centred or left-aligned?
  // The text is asked too.
  std::size_t better_owner(std::size_t left, std::size_t right, std::size_t s) const {
    const auto misfit = [](const Box& head, double from, double to) {
      return std::min(std::abs(head.center().x - (from + to) / 2), std::abs(head.left - from));
    };
    double best = std::numeric_limits<double>::max(), most = -best;
    std::size_t boundary = left + 1, told = boundary;  // first strip of the right block
    for (std::size_t b = left + 1; b <= right; ++b) {
      const double cost = misfit(*strips_[left].head, strips_[left].box.left, strips_[b - 1].box.right) +
                          misfit(*strips_[right].head, strips_[b].box.left, strips_[right].box.right);
      if (cost < best) {
        best = cost;
        boundary = b;
      }
      if (const double text = fluency(left, right, b); text > most) {
        most = text;
        told = b;
      }
    }
    if (most > fluency(left, right, boundary) + kClearWord) boundary = told;
    return s < boundary ? left : right;
  }

  // How well the columns from one headline to the other run, when the right one owns those from `boundary`
  // on.
  double fluency(std::size_t left, std::size_t right, std::size_t boundary) const {
    double sum = 0;
    if (!join_) return sum;
    // A strip may hold several articles, side by side: of the texts of one the best, so that each may go on.
    const auto seam = [&](const std::vector<int>& from, const std::vector<int>& to) {
      double best = -std::numeric_limits<double>::max();
      if (!to.empty())
        for (const int i : from) best = std::max(best, join_(i, to.front()));
      return from.empty() || to.empty() ? 0 : best;
    };
    const std::vector<int> head{strips_[right].head_item};
    for (std::size_t s = left + 1; s <= right; ++s)
      sum += seam(s == boundary ? head : strips_[s - 1].texts, strips_[s].texts);
    const std::vector<int>& before = strips_[boundary - 1].texts;
    return sum + (before.empty() ? 0 : join_(before.back(), head.front()));
  }

  double glyph_;
  const Join& join_;
  Box all_;
  std::vector<Strip> strips_;
};

}  // namespace

std::vector<std::vector<int>> under_headlines(const std::vector<Item>& items,
                                              const std::vector<std::vector<int>>& columns, double glyph_size,
                                              const Join& join) {
  return Owners(items, columns, glyph_size, join).groups();
}

}  // namespace broadsheet::order
