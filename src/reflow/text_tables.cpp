#include "reflow/text_tables.h"

#include <algorithm>

#include "reflow/evidence.h"
#include "reflow/table.h"
#include "text/character.h"
#include "text/punctuation.h"
#include "text/spacing.h"
#include "text/width.h"

namespace broadsheet::reflow {
namespace {

constexpr std::size_t kFewestRows = 3;    // fewer may be chance
constexpr std::size_t kFewestSpaces = 2;  // between two entries; a tab alone will do
constexpr std::size_t kFewestLeaders =
    5;  // dots, spaces between them not counted: four are an omission and a full stop
constexpr std::size_t kEllipsisDots = 2;  // that one stands for: two of them are the Chinese omission
constexpr std::size_t kFewestLeaderSigns = (kFewestLeaders + kEllipsisDots - 1) / kEllipsisDots;
constexpr double kWidestEntry = 8;         // em, behind the first
constexpr double kWidestFirst = 24;        // em
constexpr std::size_t kLongestLine = 200;  // characters: the widest table over a page
constexpr double kNumbers = 0.5;           // of the entries behind the first, with a digit or behind leaders
constexpr double kNames = 0.7;             // of the first entries, that begin as a name does
constexpr double kColumn = 10;             // units from column to column of the block

struct Entry {
  std::u32string_view text;  // with the leaders behind it, which may hold its own point
  bool led = false;          // leaders before it
};

bool is_leader(char32_t c) { return text::has_class(c, text::kLeader); }

// What lies between two entries from `at` on: how many code points, 0 where the entry goes on.
std::size_t gap_at(std::u32string_view line, std::size_t at, bool& leads) {
  std::size_t end = at, dots = 0;
  bool tab = false;
  for (; end < line.size() && (text::is_space(line[end]) || is_leader(line[end])); ++end) {
    tab = tab || line[end] == U'\t';
    dots += text::is_ellipsis(line[end]) ? kEllipsisDots : is_leader(line[end]);
  }
  leads = dots >= kFewestLeaders;
  // Of dots and spaces that are neither leaders nor a gap the entry goes on.
  if (leads || tab) return end - at;
  std::size_t width = 0;
  while (at + width < line.size() && text::is_space(line[at + width])) ++width;
  return width >= kFewestSpaces || (width > 0 && at + width == line.size()) ? width : 0;
}

std::vector<Entry> entries_of(std::u32string_view line) {
  std::size_t at = 0;
  while (at < line.size() && text::is_space(line[at])) ++at;
  std::vector<Entry> entries;
  bool led = false;
  for (std::size_t begin = at; begin < line.size();) {
    std::size_t end = begin, gap = 0;
    bool leads = false;
    for (; end < line.size(); ++end)
      if (end > begin && (gap = gap_at(line, end, leads)) > 0) break;
    entries.push_back({line.substr(begin, end - begin + (leads ? gap : 0)), led});
    led = leads;
    begin = end + gap;
  }
  return entries;
}

bool has_digit(std::u32string_view t) {
  return std::any_of(t.begin(), t.end(), [](char32_t c) { return text::is_digit(text::half_width(c)); });
}

bool begins_as_name(std::u32string_view t) {
  return !text::is_lower(t.front()) && ending_of(t) != Ending::hyphen;
}

// Has the line what parts entries?
bool may_have_entries(const SourceLine& line) {
  return (line.sketch.spaced || line.sketch.leaders >= kFewestLeaderSigns) &&
         line.text.size() <= kLongestLine;
}

bool may_be_row(const std::vector<Entry>& entries) {
  if (entries.size() < 2 || text::counted_width(without_leaders(entries.front().text)) > kWidestFirst)
    return false;
  return std::all_of(entries.begin() + 1, entries.end(), [](const Entry& entry) {
    return text::counted_width(without_leaders(entry.text)) <= kWidestEntry;
  });
}

bool is_table(const std::vector<std::vector<Entry>>& rows, std::size_t begin, std::size_t end) {
  if (end - begin < kFewestRows) return false;
  std::size_t entries = 0, numbers = 0, names = 0;
  for (std::size_t i = begin; i < end; ++i) {
    names += begins_as_name(rows[i].front().text);
    entries += rows[i].size() - 1;
    numbers += static_cast<std::size_t>(std::count_if(
        rows[i].begin() + 1, rows[i].end(), [](const Entry& e) { return e.led || has_digit(e.text); }));
  }
  return static_cast<double>(numbers) >= kNumbers * static_cast<double>(entries) &&
         static_cast<double>(names) >= kNames * static_cast<double>(end - begin);
}

}  // namespace

void mark_tables(std::vector<SourceLine>& lines) {
  std::vector<std::vector<Entry>> rows;
  rows.reserve(lines.size());
  for (const SourceLine& line : lines) {
    rows.push_back(may_have_entries(line) ? entries_of(line.text) : std::vector<Entry>{});
    if (!may_be_row(rows.back())) rows.back().clear();
  }
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() && rows[end].size() == rows[begin].size() && !lines[end].page_ends) ++end;
    if (!rows[begin].empty() && is_table(rows, begin, end))
      for (std::size_t i = begin; i < end; ++i) lines[i].of_table = true;
    begin = end;
  }
}

Block table_of(const std::vector<SourceLine>& lines, std::size_t begin, std::size_t end) {
  Block block;
  block.kind = Kind::table;
  block.measured = false;
  for (std::size_t i = begin; i < end; ++i) {
    double start = 0;  // all have as many entries, so that these need not stand under one another
    for (const Entry& entry : entries_of(lines[i].text)) {
      Row row;
      row.text = block.kept.keep(text::collapse_spaces(entry.text));
      row.source = lines[i].number;
      row.start = start;
      row.end = start + kColumn / 2;
      row.top = static_cast<double>(i);
      row.bottom = row.top + 1;
      block.rows.push_back(row);
      start += kColumn;
    }
  }
  return block;
}

}  // namespace broadsheet::reflow
