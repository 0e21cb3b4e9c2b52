#include "order/tables.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <vector>

#include "page/drop.h"
#include "page/line_pieces.h"
#include "page/median.h"
#include "page/printed_rows.h"
#include "page/printed_rules.h"
#include "page/reading_frame.h"
#include "text/character.h"
#include "text/utf.h"

namespace broadsheet::order {

namespace {

constexpr double kLongestEntry = 14;    // glyph sizes: a longer line is text
constexpr double kFarthest = 16;        // glyph sizes of white between two entries of a row
constexpr double kSameRow = 0.5;        // of the lower of two entries: overlap of their heights
constexpr double kSameSize = 1.6;       // ratio of sizes: the thickness of a single digit says little
constexpr double kPitch = 3.6;          // glyph sizes from row to row: a rule may stand between
constexpr double kSharedWidth = 0.6;    // of the narrower of two rows: they stand under one another
constexpr std::size_t kRowEntries = 3;  // a row of fewer is one only among others
constexpr int kFewestRows = 3;
constexpr int kFewestPairs = 4;        // rows in a table of two columns, which much else looks like
constexpr double kOpen = 0.55;         // of a row's width: less print than this, and it is no running text
constexpr double kHalfOpen = 0.78;     // the same where many entries are numbers
constexpr double kNumbers = 0.3;       // of the entries, in that case
constexpr double kPairNumbers = 0.7;   // of the right entries of a table of two columns
constexpr double kFullLine = 0.85;     // of their column: lines of running text fill it, on average
constexpr double kTextColumn = 8;      // glyph sizes: running text is not set narrower
constexpr std::size_t kTextLines = 4;  // that fill a column make it running text
constexpr double kWider = 2;           // glyph sizes that a row of two entries may reach beyond full ones
constexpr double kColumnRule = 30;     // glyph sizes: a longer rule parts columns of the page
constexpr double kBold = 1.25;         // weights of the running text from which a lone line may be a heading
constexpr double kLarge = 1.15;        // and sizes of it
constexpr double kInTable = 0.7;       // of a line's area: it belongs to the table it lies in

struct Entry {
  int line = -1;
  Box box;  // reading frame
  double size = 0;
  bool number = false;
  bool heads = false;   // bold or large: what stands over a table rather than in it
  bool may_be = false;  // short, and no part of running text
};

using Row = std::vector<Entry>;

Box box_of(const Row& row) {
  return std::accumulate(row.begin(), row.end(), Box{},
                         [](const Box& all, const Entry& e) { return united(all, e.box); });
}

// Mostly digits: 46.00, 1s. 8d., 3:12.
bool is_number(const std::u32string& t) {
  const auto digits = std::count_if(t.begin(), t.end(), text::is_digit);
  const auto letters =
      std::count_if(t.begin(), t.end(), [](char32_t c) { return text::is_letter(c) || text::is_han(c); });
  return digits > 0 && digits >= letters;
}

// Do the lines of a region fill it, as those of running text do?
bool is_running_text(const Page& page, const Region& region) {
  if (region.lines.size() < kTextLines) return false;
  const Box all = frame_of(page, region.outline, region.direction);
  double filled = 0, size = 0;
  for (const int id : region.lines) {
    const Line& line = page.lines[static_cast<std::size_t>(id)];
    filled += frame_of(page, line.outline, region.direction).width();
    size = std::max(size, line.glyph_size);
  }
  return all.width() > kTextColumn * size &&
         filled > kFullLine * all.width() * static_cast<double>(region.lines.size());
}

bool in_one_row(const Entry& a, const Entry& b) {
  return overlap_y(a.box, b.box) > kSameRow * std::min(a.box.height(), b.box.height());
}

// The entry that stands next to the right in its row; -1 for none.
int next_in_row(const std::vector<Entry>& entries, std::size_t i) {
  int next = -1;
  for (std::size_t k = 0; k < entries.size(); ++k) {
    if (k == i || !in_one_row(entries[i], entries[k]) || entries[k].box.left < entries[i].box.center().x)
      continue;
    if (next < 0 || entries[k].box.left < entries[static_cast<std::size_t>(next)].box.left)
      next = static_cast<int>(k);
  }
  return next;
}

// Rules between the columns of the page. Those of a table are as long as it is, which is seldom that long.
std::vector<Box> column_rules_of(const Page& page, Direction direction, double body) {
  std::vector<Box> rules;
  for (const Rule& rule : page.rules) {
    const Box box = to_reading_frame(flat_box(page, rule), direction);
    if (box.height() > box.width() && box.height() > kColumnRule * body) rules.push_back(box);
  }
  return rules;
}

bool rule_between(const std::vector<Box>& rules, const Box& left, const Box& right) {
  return std::any_of(rules.begin(), rules.end(), [&](const Box& rule) {
    const double x = rule.center().x;
    return x > left.center().x && x < right.center().x && overlap_y(rule, united(left, right)) > 0;
  });
}

// Runs of short entries beside each other, from the top down.
std::vector<Row> rows_of(const std::vector<Entry>& entries, const std::vector<Box>& column_rules) {
  std::vector<int> next(entries.size(), -1);
  std::vector<bool> follows(entries.size(), false);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const int k = entries[i].may_be ? next_in_row(entries, i) : -1;
    if (k < 0 || !entries[static_cast<std::size_t>(k)].may_be || follows[static_cast<std::size_t>(k)])
      continue;
    const Entry &a = entries[i], &b = entries[static_cast<std::size_t>(k)];
    const double size = std::max(a.size, b.size);
    if (b.box.left - a.box.right > kFarthest * size || size > kSameSize * std::min(a.size, b.size)) continue;
    if (rule_between(column_rules, a.box, b.box)) continue;
    next[i] = k;
    follows[static_cast<std::size_t>(k)] = true;
  }
  std::vector<Row> rows;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (follows[i] || next[i] < 0) continue;
    Row row;
    for (int k = static_cast<int>(i); k >= 0; k = next[static_cast<std::size_t>(k)])
      row.push_back(entries[static_cast<std::size_t>(k)]);
    rows.push_back(std::move(row));
  }
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::tuple(box_of(a).top, box_of(a).left) < std::tuple(box_of(b).top, box_of(b).left);
  });
  return rows;
}

// A heading by itself between two rows: the second begins a table of its own.
bool heading_between(const std::vector<Entry>& entries, const Box& upper, const Box& lower) {
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    const double y = entry.box.center().y;
    return entry.heads && y > upper.bottom && y < lower.top &&
           overlap_x(entry.box, united(upper, lower)) > kSharedWidth * entry.box.width();
  });
}

// Rows that stand under one another.
std::vector<std::vector<Row>> groups_of(const std::vector<Row>& rows, const std::vector<Entry>& entries) {
  std::vector<std::vector<Row>> groups;
  for (const Row& row : rows) {
    const Box box = box_of(row);
    const auto host = std::find_if(groups.rbegin(), groups.rend(), [&](const std::vector<Row>& group) {
      const Box last = box_of(group.back());
      const double step = box.center().y - last.center().y;
      return step > 0 && step < kPitch * row.front().size &&
             overlap_x(box, last) > kSharedWidth * std::min(box.width(), last.width()) &&
             !heading_between(entries, last, box);
    });
    if (host == groups.rend())
      groups.push_back({row});
    else
      host->push_back(row);
  }
  return groups;
}

// Headlines or notes beside each other over the table, or under it, are no rows of it.
void drop_wider_rows(std::vector<Row>& group, double body) {
  Box full;
  for (const Row& row : group)
    if (row.size() >= kRowEntries) full = united(full, box_of(row));
  if (full.empty()) return;
  std::erase_if(group, [&](const Row& row) {
    const Box box = box_of(row);
    return row.size() < kRowEntries &&
           (box.left < full.left - kWider * body || box.right > full.right + kWider * body);
  });
}

bool is_table(const std::vector<Row>& group) {
  std::vector<double> print;  // share of each row's width
  int full_rows = 0, entries = 0, numbers = 0, right_numbers = 0;
  for (const Row& row : group) {
    double width = 0;
    for (const Entry& entry : row) {
      width += entry.box.width();
      ++entries;
      numbers += entry.number ? 1 : 0;
    }
    print.push_back(width / box_of(row).width());
    full_rows += row.size() >= kRowEntries ? 1 : 0;
    right_numbers += row.back().number ? 1 : 0;
  }
  const double printed = median(print);
  if (full_rows >= kFewestRows)
    return printed < kOpen || (printed < kHalfOpen && numbers > kNumbers * entries);
  const auto rows = static_cast<double>(group.size());
  return rows >= kFewestPairs && printed < kHalfOpen && right_numbers > kPairNumbers * rows;
}

// The lines of a group, and short ones that lie between them: a row with one entry only.
std::vector<int> lines_of(const std::vector<Entry>& entries, const std::vector<Row>& group) {
  std::vector<int> lines;
  Box table;
  for (const Row& row : group) {
    table = united(table, box_of(row));
    for (const Entry& entry : row) lines.push_back(entry.line);
  }
  for (const Entry& entry : entries)
    if (entry.may_be && !entry.heads && intersection(entry.box, table).area() > kInTable * entry.box.area())
      lines.push_back(entry.line);
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

// From the top down, and in each row from the left.
std::vector<int> sorted_lines(const Page& page, const std::vector<int>& lines) {
  std::vector<Box> boxes;
  boxes.reserve(lines.size());
  for (const int id : lines) {
    const Line& line = page.lines[static_cast<std::size_t>(id)];
    boxes.push_back(frame_of(page, line.outline, line.direction));
  }
  std::vector<int> sorted;
  for (const std::vector<std::size_t>& row : printed_rows(boxes))
    for (const std::size_t i : row) sorted.push_back(lines[i]);
  return sorted;
}

void move_to_table(Page& page, const std::vector<int>& entries) {
  std::vector<int> lines = sorted_lines(page, entries);
  Region table =
      page.regions[static_cast<std::size_t>(page.lines[static_cast<std::size_t>(lines.front())].region)];
  table.id = static_cast<int>(page.regions.size());
  table.kind = Kind::table;
  std::set<int> left;
  for (const int id : lines) {
    Line& line = page.lines[static_cast<std::size_t>(id)];
    left.insert(line.region);
    std::erase(page.regions[static_cast<std::size_t>(line.region)].lines, id);
    line.region = table.id;
  }
  for (const int id : left) fit_outline(page, page.regions[static_cast<std::size_t>(id)]);
  table.lines = std::move(lines);
  fit_outline(page, table);
  page.regions.push_back(std::move(table));
}

}  // namespace

void find_tables(Page& page, double body) {
  // Entries of each direction by themselves; those of headlines and of running text only stand in the way.
  std::map<Direction, std::vector<Entry>> entries;
  for (const Region& region : page.regions) {
    const bool headline = region.kind == Kind::headline, running = is_running_text(page, region);
    for (const int id : region.lines) {
      const Line& line = page.lines[static_cast<std::size_t>(id)];
      const bool heads = headline || line.weight > kBold || line.glyph_size > kLarge * body;
      for (const LinePiece& piece : pieces_of(page, line)) {
        const bool is_short = piece.box.width() < kLongestEntry * std::max(line.glyph_size, body);
        entries[line.direction].push_back({id, piece.box, line.glyph_size,
                                           is_number(text::decode(piece.text)), heads,
                                           is_short && !headline && !running});
      }
    }
  }
  bool found = false;
  for (const auto& [direction, all] : entries)
    for (std::vector<Row>& group : groups_of(rows_of(all, column_rules_of(page, direction, body)), all)) {
      drop_wider_rows(group, body);
      if (!is_table(group)) continue;
      move_to_table(page, lines_of(all, group));
      found = true;
    }
  if (found) drop_empty_regions(page);
}

}  // namespace broadsheet::order
