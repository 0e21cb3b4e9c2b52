#include "reflow/lists.h"

#include <algorithm>
#include <utility>

#include "page/median.h"
#include "reflow/evidence.h"
#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::reflow {
namespace {

constexpr std::size_t kLongestNumbered =
    40;                                     // rows from one marker to the next: a number is trusted over more
constexpr std::size_t kLongestSigned = 15;  // rows
constexpr std::size_t kSureOfItself = 3;    // markers that count on from one are no chance
constexpr std::size_t kVouching =
    2;  // items behind a first one before which the words that lead to it break off
constexpr double kHanging = 0.45;  // em below its marker: less is jitter

bool is_dash_list(const List& list) {
  const char32_t sign = list.items.front().marker.sign;
  return sign != kLongDash && (text::is_dash(sign) || text::is_hyphen(sign));
}

// The last row of an item that another follows.
std::size_t last_row(const List& list, std::size_t item) { return list.items[item + 1].row - 1; }

bool is_speech(const Succession& rows, const List& list) {
  const bool hyphen = text::is_hyphen(list.items.front().marker.sign);
  bool sentences = true;
  for (std::size_t k = 0; k < list.items.size(); ++k) {
    const ListItem& item = list.items[k];
    std::u32string_view first = rows.row(item.row).text;
    first.remove_prefix(std::min(first.size(), item.marker.size + 1));
    if (beginning_of(first) == Beginning::lower && !hyphen) return true;  // a sentence that goes on
    const std::u32string_view last = rows.row(k + 1 < list.items.size() ? last_row(list, k) : item.row).text;
    if (last.find_first_of(U"?!？！") != std::u32string_view::npos) return true;
    sentences = sentences && (k + 1 == list.items.size() || ending_of(last) == Ending::sentence);
  }
  return sentences && !hyphen;
}

// Is it a list? Without its first item where nothing speaks for that.
bool settle(const Succession& rows, List& list) {
  std::vector<ListItem>& items = list.items;
  const auto all_behind = [&] {
    return std::all_of(items.begin() + 1, items.end(), [](const ListItem& item) { return item.sure; });
  };
  if (!items.front().sure && !(items.size() > kVouching && all_behind())) items.erase(items.begin());
  if (items.size() < 2) return false;
  const bool counts = items.size() >= kSureOfItself && items.front().sure && items.front().marker.number == 1;
  const bool placed = all_behind() && (items.front().sure || items.size() > kVouching);
  return (placed || counts) && (!is_dash_list(list) || !is_speech(rows, list));
}

// The rows under each marker, and how far they are set in.
void find_hang(const Succession& rows, List& list) {
  std::vector<double> set_in;
  std::size_t under = 0;
  const auto deeper = [&](std::size_t row, std::size_t marker) {
    return rows.indent(row) - rows.indent(marker) >= kHanging;
  };
  for (std::size_t k = 0; k + 1 < list.items.size(); ++k) {
    for (std::size_t r = list.items[k].row + 1; r <= last_row(list, k); ++r) {
      ++under;
      if (deeper(r, list.items[k].row)) set_in.push_back(rows.indent(r));
    }
  }
  const std::size_t last = list.items.back().row;
  list.end = last + 1;
  if (set_in.size() * 2 < under) return;
  // Of the last item, where no other tells, only a sentence that goes on.
  const auto goes_on = [&](std::size_t r) {
    return r < rows.size() && !rows.opens(r) && deeper(r, last) &&
           (under > 0 || (ending_of(rows.row(r - 1).text) != Ending::sentence && !rows.broken_early(r - 1)));
  };
  for (; goes_on(list.end); ++list.end) set_in.push_back(rows.indent(list.end));
  list.hang = median(std::move(set_in));
}

}  // namespace

std::vector<List> lists_in(const Succession& rows) {
  std::vector<List> open, lists;
  const auto close = [&](List& list) {
    if (settle(rows, list)) lists.push_back(std::move(list));
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto marker = marker_of(rows.row(i).text);
    if (!marker) continue;
    const bool sure = rows.may_begin(i), sign = marker->count == Marker::Count::none;
    const auto own = std::find_if(open.begin(), open.end(), [&](const List& list) {
      return same_style(list.items.back().marker, *marker);
    });
    if (own == open.end()) {
      open.push_back({{{i, *marker, sure}}});
      continue;
    }
    ListItem& last = own->items.back();
    const bool near = i - last.row <= (sign ? kLongestSigned : kLongestNumbered);
    if (near && follows(last.marker, *marker) && (sure || !sign)) {
      own->items.push_back({i, *marker, sure});
    } else if (near && !sign && sure && !last.sure && last.marker.number == marker->number) {
      last = {i, *marker, sure};
    } else if (sure || !near) {
      close(*own);
      *own = {{{i, *marker, sure}}};
    }
  }
  for (List& list : open) close(list);
  std::stable_sort(lists.begin(), lists.end(),
                   [](const List& a, const List& b) { return a.items.front().row < b.items.front().row; });
  for (List& list : lists) find_hang(rows, list);
  return lists;
}

}  // namespace broadsheet::reflow
