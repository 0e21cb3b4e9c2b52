#include "reflow/text_columns.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <optional>

#include "text/character.h"

namespace broadsheet::reflow {
namespace {

constexpr std::size_t kNarrowest = 2;   // cells of a gutter: between words there is one
constexpr int kLeastLines = 4;          // with text on both sides: fewer may be chance
constexpr std::size_t kLeastText = 4;   // cells of text on a side that count: less is a mark or a number
constexpr std::size_t kSearched = 150;  // lines without a gutter so far: no page has more

// Blank cells from `from` up to `to`, and in how many lines there is text on both of its sides.
struct Gap {
  std::size_t from = 0;
  std::size_t to = 0;
  int between = 0;
};
constexpr std::size_t kEndless = std::numeric_limits<std::size_t>::max();

// The gaps of a line: before it, in it where more than a word space is blank, and all that comes after it.
std::vector<Gap> gaps_of(std::u32string_view line) {
  std::vector<Gap> gaps;
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
  return gaps;
}

bool is_blank(const std::vector<Gap>& gaps) { return gaps.size() == 1 && gaps.front().from == 0; }

bool has_text(std::u32string_view line, std::size_t from, std::size_t to) {
  if (from >= line.size()) return false;
  const std::u32string_view part = line.substr(from, to - from);
  return static_cast<std::size_t>(std::count_if(part.begin(), part.end(),
                                                [](char32_t c) { return !text::is_space(c); })) >= kLeastText;
}

// The last place from which on a line has text enough; nothing where all of it is too little.
std::optional<std::size_t> last_text(std::u32string_view line) {
  std::size_t cells = 0;
  for (std::size_t at = line.size(); at-- > 0;)
    if (!text::is_space(line[at]) && ++cells == kLeastText) return at;
  return std::nullopt;
}

// What of the gaps is blank in the next line too. Both come from the left, and overlap in this order.
std::vector<Gap> narrowed(const std::vector<Gap>& gaps, const std::vector<Gap>& next,
                          std::u32string_view line) {
  const std::optional<std::size_t> last = last_text(line);
  std::vector<Gap> both;
  for (auto x = gaps.begin(), y = next.begin(); x != gaps.end() && y != next.end();) {
    Gap gap{std::max(x->from, y->from), std::min(x->to, y->to), x->between};
    ++(x->to < y->to ? x : y);
    if (gap.to <= gap.from || gap.to - gap.from < kNarrowest) continue;
    const std::size_t left = both.empty() ? 0 : both.back().to;
    if (has_text(line, left, gap.from) && last && gap.to <= *last) ++gap.between;
    both.push_back(gap);
  }
  return both;
}

std::vector<Gap> gutters_among(const std::vector<Gap>& gaps) {
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
Band band_from(const std::vector<SourceLine>& lines, const std::vector<std::vector<Gap>>& gaps,
               std::size_t first) {
  Band band{first, first + 1, {}};
  std::vector<Gap> common = narrowed(gaps[first], gaps[first], lines[first].text);
  for (std::size_t end = first + 1; end < lines.size() && !lines[end].page_ends; ++end) {
    if (is_blank(gaps[end])) continue;
    common = narrowed(common, gaps[end], lines[end].text);
    std::vector<Gap> gutters = gutters_among(common);
    // A line that closes a gutter ends the band, one that closes the last gap ends the search for one.
    if (gutters.size() < band.gutters.size() || common.size() < 2) break;
    if (gutters.empty()) {
      if (end - first > kSearched) break;
      continue;
    }
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

std::vector<SourceLine> columns_apart(const std::vector<SourceLine>& lines) {
  std::vector<std::vector<Gap>> gaps;
  gaps.reserve(lines.size());
  for (const SourceLine& line : lines) gaps.push_back(gaps_of(line.text));
  std::vector<SourceLine> apart;
  apart.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size();) {
    const Band band = gaps[i].size() > 1 ? band_from(lines, gaps, i) : Band{i, i + 1, {}};
    if (band.gutters.empty()) {
      apart.push_back(lines[i++]);
      continue;
    }
    std::size_t left = 0;
    for (std::size_t column = 0; column <= band.gutters.size(); ++column) {
      const std::size_t right = column < band.gutters.size() ? band.gutters[column].from : kEndless;
      for (std::size_t k = band.first; k < band.end; ++k) {
        SourceLine piece = lines[k];
        piece.text = piece_of(piece.text, left, right);
        piece.page_ends = piece.page_ends && column == 0;
        apart.push_back(piece);
      }
      apart.push_back({{}, false, lines[band.end - 1].number});
      if (column < band.gutters.size()) left = band.gutters[column].to;
    }
    i = band.end;
  }
  return apart;
}

}  // namespace broadsheet::reflow
