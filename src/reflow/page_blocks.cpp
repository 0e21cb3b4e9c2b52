#include "reflow/page_blocks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <numeric>

#include "page/line_pieces.h"
#include "page/median.h"
#include "page/printed_rows.h"
#include "page/printed_rules.h"
#include "page/reading_frame.h"
#include "reflow/evidence.h"
#include "text/character.h"
#include "text/language.h"
#include "text/spacing.h"
#include "text/utf.h"
#include "text/width.h"

namespace broadsheet::reflow {
namespace {

constexpr double kFewestEm = 6;              // em of text in a row that tells the pitch of its characters
constexpr std::ptrdiff_t kFewestGlyphs = 3;  // Chinese characters that show the height of their line
constexpr double kRoomForRule = 3.5;         // em between two blocks that only a rule parts: a box needs more
constexpr double kLeastRoomForRule =
    0.35;                             // em, over the white between lines: less is a stroke of the letters
constexpr double kIndentSpace = 0.4;  // em: leading spaces of less width are no indent

// Em of ideographic spaces that lead the text as read.
double leading_indent(std::u32string_view t) {
  std::size_t i = 0;
  while (i < t.size() && t[i] == U'\u3000') ++i;
  const double width = text::counted_width(t.substr(0, i));
  return width > kIndentSpace ? width : 0;
}

void set_place(Row& row, const Box& frame) {
  row.start = frame.left;
  row.end = frame.right;
  row.top = frame.top;
  row.bottom = frame.bottom;
}

// Chinese characters fill their line, so its thickness is the truest size there is; letters do not.
double thickness_of(const Page& page, const Line& line, std::u32string_view t) {
  const auto full = [](char32_t c) { return text::is_han(c) && c != U'一'; };
  if (std::count_if(t.begin(), t.end(), full) < kFewestGlyphs) return 0;
  const auto corner = page.flat.to_flat(line.outline).corner;
  const auto side = [&](std::size_t a, std::size_t b) {
    return std::hypot(corner[a].x - corner[b].x, corner[a].y - corner[b].y);
  };
  return std::min(side(0, 1) + side(2, 3), side(1, 2) + side(3, 0)) / 2;
}

Row row_of(const Page& page, const Line& line, KeptTexts& kept) {
  const std::u32string raw = text::decode(line.text);
  Row row;
  row.text = kept.keep(text::clean_spacing(raw));
  row.source = line.id;
  row.size = line.glyph_size;
  row.thickness = thickness_of(page, line, row.text);
  row.printed_indent = leading_indent(raw);
  set_place(row, frame_of(page, line.outline, line.direction));
  return row;
}

// Entries of a table that were found as one line are rows of their own.
std::vector<Row> entries_of(const Page& page, const Line& line, KeptTexts& kept) {
  std::vector<Row> rows;
  for (const LinePiece& piece : pieces_of(page, line)) {
    Row row;
    row.text = kept.keep(text::collapse_spaces(text::decode(piece.text)));
    row.source = line.id;
    row.size = line.glyph_size;
    set_place(row, piece.box);
    rows.push_back(row);
  }
  return rows;
}

// Chinese type is as wide as its characters are apart, which is measured more surely than a glyph.
double em_of(const Block& block) {
  std::vector<double> pitches, sizes, heights;
  for (const Row& row : block.rows) {
    const double width = text::counted_han_width(row.text);
    if (block.script == text::Script::han && width >= kFewestEm && row.end > row.start)
      pitches.push_back((row.end - row.start) / width);
    if (row.size > 0) sizes.push_back(row.size);
    if (row.bottom > row.top) heights.push_back(row.bottom - row.top);
  }
  for (const auto& values : {pitches, sizes, heights}) {
    const double em = median(values);
    if (em > 0) return em;
  }
  return 1;
}

// Cells are found in any order: rows from the top down, each from left to right.
std::vector<Row> sorted_table(const std::vector<Row>& cells) {
  std::vector<Box> boxes;
  boxes.reserve(cells.size());
  for (const Row& cell : cells) boxes.push_back({cell.start, cell.top, cell.end, cell.bottom});
  std::vector<Row> sorted;
  sorted.reserve(cells.size());
  for (const std::vector<std::size_t>& row : printed_rows(boxes))
    for (const std::size_t i : row) sorted.push_back(cells[i]);
  return sorted;
}

Box box_of(const Block& block) {
  Box box;
  for (const Row& row : block.rows) box = united(box, {row.start, row.top, row.end, row.bottom});
  return box;
}

// The middles of the rules that lie along the lines of a direction, from the top down.
std::vector<Point> rules_along(const Page& page, Direction direction) {
  std::vector<Point> middles;
  for (const Rule& rule : page.rules) {
    const Box box = to_reading_frame(flat_box(page, rule), direction);
    if (box.width() > box.height()) middles.push_back(box.center());
  }
  std::sort(middles.begin(), middles.end(), [](const Point& a, const Point& b) { return a.y < b.y; });
  return middles;
}

// Does a rule, or a dash between two short items, stand between two blocks of one column?
bool rule_between(const std::vector<Point>& rules, const Block& above, const Block& below) {
  const Box upper = box_of(above), lower = box_of(below);
  const double white = lower.top - upper.bottom;
  const double usual = std::max(usual_gap_of(above), usual_gap_of(below));
  if (lower.top < upper.top || white > kRoomForRule * below.em) return false;
  if (white < usual + kLeastRoomForRule * below.em) return false;
  const auto first = std::upper_bound(rules.begin(), rules.end(), upper.bottom - below.em,
                                      [](double y, const Point& middle) { return y < middle.y; });
  const auto last =
      std::find_if(first, rules.end(), [&](const Point& middle) { return middle.y >= lower.top + below.em; });
  return std::any_of(first, last, [&](const Point& middle) {
    const auto over = [&](const Box& block) { return middle.x > block.left && middle.x < block.right; };
    return over(upper) && over(lower);
  });
}

Block block_of(const Page& page, const Region& region, int article) {
  Block block;
  block.kind = region.kind;
  block.article = article;
  block.language = text::language_named(region.language);
  std::u32string all;
  for (const int id : region.lines) {
    if (id < 0 || static_cast<std::size_t>(id) >= page.lines.size()) continue;
    const Line& line = page.lines[static_cast<std::size_t>(id)];
    for (const Row& row : region.kind == Kind::table ? entries_of(page, line, block.kept)
                                                     : std::vector{row_of(page, line, block.kept)}) {
      if (row.text.empty()) continue;
      all += row.text;
      block.rows.push_back(row);
    }
  }
  block.script = text::guess_script(all);
  block.em = em_of(block);
  if (block.kind == Kind::table) block.rows = sorted_table(block.rows);
  return block;
}

}  // namespace

std::vector<Block> blocks_of(const Page& page) {
  std::vector<Article> articles = page.articles;
  if (articles.empty() && !page.regions.empty()) {
    Article all;
    all.id = -1;
    all.regions.resize(page.regions.size());
    std::iota(all.regions.begin(), all.regions.end(), 0);
    articles.push_back(std::move(all));
  }
  std::map<Direction, std::vector<Point>> rules;
  for (const Region& region : page.regions)
    if (!rules.contains(region.direction)) rules[region.direction] = rules_along(page, region.direction);
  std::vector<Block> blocks;
  for (const Article& article : articles) {
    const Region* before = nullptr;
    for (const int id : article.regions) {
      if (id < 0 || static_cast<std::size_t>(id) >= page.regions.size()) continue;
      const Region& region = page.regions[static_cast<std::size_t>(id)];
      if (region.kind == Kind::picture || region.kind == Kind::noise) continue;
      Block block = block_of(page, region, article.id);
      if (block.rows.empty()) continue;
      block.after_rule = before != nullptr && before->direction == region.direction &&
                         rule_between(rules[region.direction], blocks.back(), block);
      before = &region;
      blocks.push_back(std::move(block));
    }
  }
  return blocks;
}

}  // namespace broadsheet::reflow
