#include "order/mend.h"

#include <algorithm>
#include <optional>

namespace broadsheet::order {

namespace {

constexpr double kTorn = -0.4;   // joins: a seam at which the text does not go on
constexpr double kMended = 0.4;  // a seam at which it does
constexpr double kWorth = 1.2;   // joins by which a move must better the order: two surer signs at least
constexpr double kColumn = 0.5;  // of the narrower: two regions of one column share that much across
constexpr int kMostMoves = 20;   // on a page: more is no page that was read well

struct Move {
  std::size_t begin = 0, end = 0;  // the piece, places in the sequence
  std::size_t behind = 0;          // place of the region it goes on
  double gain = 0;
};

class Path {
 public:
  Path(const std::vector<Item>& items, const std::vector<FrameRule>& rules, const Join& join,
       std::vector<int>& sequence)
      : items_(items), rules_(rules), join_(join), sequence_(sequence) {}

  void mend() {
    for (int moves = 0; moves < kMostMoves; ++moves) {
      const std::optional<Move> move = best();
      if (!move) return;
      const auto at = [&](std::size_t place) {
        return sequence_.begin() + static_cast<std::ptrdiff_t>(place);
      };
      if (move->behind < move->begin)
        std::rotate(at(move->behind + 1), at(move->begin), at(move->end));
      else
        std::rotate(at(move->begin), at(move->end), at(move->behind + 1));
    }
  }

 private:
  const Item& item(std::size_t place) const { return items_[static_cast<std::size_t>(sequence_[place])]; }
  bool is_text(std::size_t place) const { return !item(place).aside && !item(place).display; }

  // The seam between two places; past the ends there is none.
  double seam(std::optional<std::size_t> from, std::optional<std::size_t> to) const {
    return from && to ? join_(sequence_[*from], sequence_[*to]) : 0;
  }
  std::optional<std::size_t> before(std::size_t place) const {
    while (place > 0)
      if (!item(--place).aside) return place;
    return std::nullopt;
  }
  std::optional<std::size_t> after(std::size_t place) const {
    for (++place; place < sequence_.size(); ++place)
      if (!item(place).aside) return place;
    return std::nullopt;
  }

  // A piece that begins torn off; it ends before a headline or where the text is torn again.
  std::size_t end_of_piece(std::size_t begin) const {
    std::size_t end = begin + 1;
    while (end < sequence_.size() && !item(end).display &&
           (item(end).aside || seam(before(end), end) > kTorn))
      ++end;
    while (item(end - 1).aside) --end;
    return end;
  }

  // Would a reader who has come to the end of `from` look for more of it there?
  bool in_reach(std::size_t from, std::size_t to) const {
    const Box &a = item(from).box, &b = item(to).box;
    const auto under = [](const FrameRule& rule, const Box& box) {
      return overlap_x(rule.box, box) > kColumn * box.width();
    };
    if (std::any_of(rules_.begin(), rules_.end(), [&](const FrameRule& rule) {
          const double y = rule.box.center().y;
          return !rule.vertical && y > std::min(a.center().y, b.center().y) &&
                 y < std::max(a.center().y, b.center().y) && under(rule, a) && under(rule, b);
        }))
      return false;
    if (overlap_x(a, b) > kColumn * std::min(a.width(), b.width())) return b.center().y > a.center().y;
    return b.center().x > a.center().x;
  }

  std::optional<Move> best() const {
    std::optional<Move> best;
    for (std::size_t begin = 1; begin < sequence_.size(); ++begin) {
      if (!is_text(begin)) continue;
      const auto previous = before(begin);
      if (!previous || item(*previous).display || seam(previous, begin) > kTorn) continue;
      const std::size_t end = end_of_piece(begin);
      const auto next = after(end - 1);
      const double left_behind = seam(previous, next) - seam(previous, begin) - seam(end - 1, next);
      for (std::size_t behind = 0; behind < sequence_.size(); ++behind) {
        if (!is_text(behind) || (behind + 1 >= begin && behind < end) || behind == *previous) continue;
        const auto follower = after(behind);
        if (seam(behind, begin) < kMended || seam(behind, follower) > kTorn || !in_reach(behind, begin))
          continue;
        const double gain =
            left_behind + seam(behind, begin) + seam(end - 1, follower) - seam(behind, follower);
        if (gain > kWorth && (!best || gain > best->gain)) best = Move{begin, end, behind, gain};
      }
    }
    return best;
  }

  const std::vector<Item>& items_;
  const std::vector<FrameRule>& rules_;
  const Join& join_;
  std::vector<int>& sequence_;
};

}  // namespace

void mend_seams(const std::vector<Item>& items, const std::vector<FrameRule>& rules, const Join& join,
                std::vector<int>& sequence) {
  if (join) Path(items, rules, join, sequence).mend();
}

}  // namespace broadsheet::order
