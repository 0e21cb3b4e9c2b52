#include "reflow/text_columns.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <span>

#include "text/character.h"

namespace broadsheet::reflow {
namespace {

constexpr std::size_t kNarrowest = 2;   // cells of a gutter: between words there is one
constexpr std::size_t kLeastLines = 4;  // with text on both sides: fewer may be chance
constexpr std::size_t kLeastText = 4;   // cells of text on a side that count: less is a mark or a number
// Lines of one column alone before gutters show: a text that is all set in has a strip of blank cells down to
// its end, and to look there from each of its lines would take for ever.
constexpr std::size_t kLongestSearch = 100;

// Blank cells from `from` up to `to`, and in how many lines there is text on both of its sides.
struct Gap {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t between = 0;
};
constexpr std::size_t kEndless = std::numeric_limits<std::size_t>::max();

// The gaps of a line: before it, in it where more than a word space is blank, and all that comes after it.
void add_gaps(const SourceLine& source, std::vector<Gap>& gaps) {
  const text::Sketch& sketch = source.sketch;
  if (!sketch.spaced) {  // nearly all lines
    if (sketch.begin > 0) gaps.push_back({0, sketch.begin});
    gaps.push_back({sketch.end, kEndless});
    return;
  }
  const std::u32string_view line = source.text;
  std::size_t at = 0;
  while (at < line.size()) {
    std::size_t end = at;
    while (end < line.size() && text::is_space(line[end])) ++end;
    if (end == line.size()) break;
    if (end - at >= kNarrowest || (at == 0 && end > 0)) gaps.push_back({at, end});
    while (end < line.size() && !text::is_space(line[end])) ++end;
    at = end;
  }
  gaps.push_back({at, kEndless});
}

using Gaps = std::span<const Gap>;

bool is_blank(Gaps gaps) { return gaps.size() == 1 && gaps.front().from == 0; }

// With text on both of its sides.
bool is_inside(const Gap& gap) { return gap.from > 0 && gap.to < kEndless; }

// The gaps of all lines, one line's after the other's.
class AllGaps {
 public:
  explicit AllGaps(const std::vector<SourceLine>& lines) {
    first_.reserve(lines.size() + 1);
    divided_.reserve(lines.size() + 1);
    for (const SourceLine& line : lines) {
      first_.push_back(gaps_.size());
      divided_.push_back(divided_lines_);
      add_gaps(line, gaps_);
      if (is_divided(gaps_from(first_.back()))) ++divided_lines_;
    }
    first_.push_back(gaps_.size());
    divided_.push_back(divided_lines_);
  }

  Gaps of(std::size_t line) const { return gaps_from(first_[line]).first(first_[line + 1] - first_[line]); }
  /// How many of the lines [first, end) have a gap with text on both sides.
  std::size_t divided(std::size_t first, std::size_t end) const { return divided_[end] - divided_[first]; }

 private:
  Gaps gaps_from(std::size_t at) const { return Gaps(gaps_).subspan(at); }
  static bool is_divided(Gaps gaps) { return std::any_of(gaps.begin(), gaps.end(), is_inside); }

  std::vector<Gap> gaps_;
  std::vector<std::size_t> first_;    // of each line, into gaps_
  std::vector<std::size_t> divided_;  // lines before each
  std::size_t divided_lines_ = 0;
};

// The cells of a line that hold text, counted from its start to places further and further on.
class Text {
 public:
  explicit Text(std::u32string_view line) : line_(line), all_(count(line)) {}

  std::size_t before(std::size_t cell) {
    cell = std::min(cell, line_.size());
    counted_ += count(line_.substr(at_, cell - at_));
    at_ = cell;
    return counted_;
  }
  std::size_t all() const { return all_; }

 private:
  static std::size_t count(std::u32string_view cells) {
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](char32_t c) { return !text::is_space(c); }));
  }

  std::u32string_view line_;
  std::size_t all_, at_ = 0, counted_ = 0;
};

// What of the gaps is blank in the next line too. Both are in order along the line.
std::vector<Gap> narrowed(Gaps gaps, Gaps next, std::u32string_view line) {
  std::vector<Gap> both;
  Text text(line);
  std::size_t before_left = 0;  // text up to the end of the gap before
  for (std::size_t x = 0, y = 0; x < gaps.size() && y < next.size();) {
    Gap gap{std::max(gaps[x].from, next[y].from), std::min(gaps[x].to, next[y].to), gaps[x].between};
    (gaps[x].to < next[y].to ? x : y) += 1;
    if (gap.to <= gap.from || gap.to - gap.from < kNarrowest) continue;
    const std::size_t before = text.before(gap.from), with_gap = text.before(gap.to);
    if (before - before_left >= kLeastText && text.all() - with_gap >= kLeastText) ++gap.between;
    before_left = with_gap;
    both.push_back(gap);
  }
  return both;
}

std::vector<Gap> gutters_among(Gaps gaps) {
  std::vector<Gap> gutters;
  std::copy_if(gaps.begin(), gaps.end(), std::back_inserter(gutters),
               [](const Gap& gap) { return gap.between >= kLeastLines; });
  return gutters;
}

// Lines with the same gutters.
struct Band {
  std::size_t first = 0;
  std::size_t end = 0;
  std::vector<Gap> gutters;
};

// The longest band from a line on that has gutters; one of a single line and none where there are none.
Band band_from(const std::vector<SourceLine>& lines, const AllGaps& gaps, std::size_t first) {
  Band band{first, first + 1, {}};
  const std::size_t most = std::min(lines.size(), first + kLongestSearch);
  if (lines[first].of_table || gaps.of(first).size() < 2 || gaps.divided(first, most) < kLeastLines)
    return band;
  std::vector<Gap> common = narrowed(gaps.of(first), gaps.of(first), lines[first].text);
  for (std::size_t end = first + 1; end < lines.size() && !lines[end].page_ends && !lines[end].of_table;
       ++end) {
    if (band.gutters.empty() && end >= most) break;
    if (is_blank(gaps.of(end))) continue;
    common = narrowed(common, gaps.of(end), lines[end].text);
    std::vector<Gap> gutters = gutters_among(common);
    // A line that closes a gutter ends the band, one that closes the last gap ends the search for one.
    if (gutters.size() < band.gutters.size() || common.size() < 2) break;
    if (gutters.empty()) continue;
    band.gutters = std::move(gutters);
    band.end = end + 1;
  }
  return band;
}

std::u32string_view piece_of(std::u32string_view line, std::size_t from, std::size_t to) {
  if (from >= line.size()) return {};
  line = line.substr(from, to - from);
  while (!line.empty() && text::is_space(line.back())) line.remove_suffix(1);
  return line;
}

}  // namespace

std::vector<SourceLine> columns_apart(std::vector<SourceLine> lines) {
  const auto spaced = [](const SourceLine& line) { return line.sketch.spaced; };
  if (static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), spaced)) < kLeastLines) return lines;
  const AllGaps gaps(lines);
  if (gaps.divided(0, lines.size()) < kLeastLines) return lines;
  std::vector<SourceLine> apart;
  apart.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size();) {
    const Band band = band_from(lines, gaps, i);
    if (band.gutters.empty()) {
      apart.push_back(lines[i++]);
      continue;
    }
    std::size_t left = 0;
    for (std::size_t column = 0; column <= band.gutters.size(); ++column) {
      const std::size_t right = column < band.gutters.size() ? band.gutters[column].from : kEndless;
      for (std::size_t k = band.first; k < band.end; ++k) {
        apart.emplace_back(piece_of(lines[k].text, left, right), lines[k].number);
        apart.back().page_ends = lines[k].page_ends && column == 0;
      }
      apart.emplace_back(std::u32string_view(), lines[band.end - 1].number);
      if (column < band.gutters.size()) left = band.gutters[column].to;
    }
    i = band.end;
  }
  return apart;
}

}  // namespace broadsheet::reflow
