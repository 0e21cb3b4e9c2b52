#include "reflow/table.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "reflow/evidence.h"
#include "text/width.h"

namespace broadsheet::reflow {

namespace {

constexpr double kShared = 0.25;  // of the shorter: entries of one column overlap along the line by that much
constexpr double kClose = 2.0;    // em between two halves of one column
// No table of a newspaper has a tenth of it. It keeps the work, and the tabs that lead over empty columns, in
// proportion to the entries.
constexpr std::size_t kMostColumns = 500;

struct Column {
  double start = 0;
  double end = 0;
  std::set<std::size_t> printed;  // rows that have an entry here
};

bool share_none(const Column& a, const Column& b) {
  return std::none_of(a.printed.begin(), a.printed.end(),
                      [&](std::size_t row) { return b.printed.contains(row); });
}

std::vector<std::size_t> columns_under(const std::vector<Column>& columns, const Row& row) {
  std::vector<std::size_t> under;
  for (std::size_t c = 0; c < columns.size(); ++c)
    if (overlap(columns[c].start, columns[c].end, row.start, row.end) >
        kShared * std::min(columns[c].end - columns[c].start, row.end - row.start))
      under.push_back(c);
  return under;
}

// Short entries first: they tell columns apart that a long one lies over.
std::vector<Column> columns_of(const Block& block, const std::vector<Cell>& cells) {
  std::vector<Cell> by_length = cells;
  const auto length = [&](const Cell& cell) { return block.rows[cell.row].end - block.rows[cell.row].start; };
  std::sort(by_length.begin(), by_length.end(), [&](const Cell& a, const Cell& b) {
    return std::tuple(length(a), a.row) < std::tuple(length(b), b.row);
  });
  std::vector<Column> columns;
  for (const Cell& cell : by_length) {
    const Row& row = block.rows[cell.row];
    const std::vector<std::size_t> under = columns_under(columns, row);
    if (under.size() > 1 || (under.empty() && columns.size() == kMostColumns)) continue;
    if (under.empty()) columns.push_back({row.start, row.end, {}});
    Column& column = under.empty() ? columns.back() : columns[under.front()];
    column.start = std::min(column.start, row.start);
    column.end = std::max(column.end, row.end);
    column.printed.insert(cell.printed);
  }
  std::sort(columns.begin(), columns.end(),
            [](const Column& a, const Column& b) { return a.start < b.start; });
  for (std::size_t c = 0; c + 1 < columns.size();) {
    Column &left = columns[c], &right = columns[c + 1];
    if (right.start - left.end > kClose * block.em || !share_none(left, right)) {
      ++c;
      continue;
    }
    left.end = std::max(left.end, right.end);
    left.printed.insert(right.printed.begin(), right.printed.end());
    columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(c) + 1);
  }
  return columns;
}

}  // namespace

std::vector<Cell> cells_of(const Block& block) {
  std::vector<Cell> cells;
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    const bool same = r > 0 && same_printed_row(block.rows[r - 1], block.rows[r], block.em);
    cells.push_back({r, cells.empty() ? 0 : cells.back().printed + (same ? 0 : 1), 0});
  }
  const std::vector<Column> columns = columns_of(block, cells);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::vector<std::size_t> under = columns_under(columns, block.rows[cells[i].row]);
    const bool same = i > 0 && cells[i - 1].printed == cells[i].printed;
    const std::size_t least = same ? cells[i - 1].column + 1 : 0;
    cells[i].column = std::max(least, under.empty() ? least : under.front());
  }
  return cells;
}

std::u32string_view without_leaders(std::u32string_view entry) {
  const std::size_t last = entry.find_last_not_of(U" .\u00b7\u2022\u2026\u2027\u30fb");
  if (last == std::u32string_view::npos) return entry;
  const std::u32string_view run = entry.substr(last + 1);
  const bool own_point = run.starts_with(U'.') && (run.size() == 1 || run[1] == U' ');
  return entry.substr(0, last + 1 + (own_point ? 1 : 0));
}

}  // namespace broadsheet::reflow
