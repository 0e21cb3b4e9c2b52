#include "order/given_page.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "clean/flatten.h"
#include "layout/blocks.h"
#include "page/printed_rules.h"

namespace broadsheet::order {

namespace {

constexpr double kHeadline = 1.35;  // sizes of the running text, as in layout/layout.cpp
constexpr int kMidline = 8;         // points along a line, to flatten the page by

// The table of a cell, of a structure as "T2C7".
std::optional<int> table_of(const std::string& structure) {
  int table = 0, column = 0;
  char rest = 0;
  if (std::sscanf(structure.c_str(), "T%dC%d%c", &table, &column, &rest) != 2) return std::nullopt;
  return table;
}

net::DetectedLine detected(const Line& line) {
  net::DetectedLine found;
  found.outline = line.outline;
  const auto& c = line.outline.corner;
  found.vertical = line.direction == Direction::vertical;
  const auto between = [](Point a, Point b, double t) {
    return Point{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
  };
  for (int i = 0; i <= kMidline; ++i) {
    const double t = static_cast<double>(i) / kMidline;
    found.midline.push_back(found.vertical ? between(between(c[0], c[1], 0.5), between(c[3], c[2], 0.5), t)
                                           : between(between(c[0], c[3], 0.5), between(c[1], c[2], 0.5), t));
  }
  found.thickness = line.glyph_size;
  found.score = 1;
  return found;
}

bool is_scored(Kind kind, Cells cells) {
  return !is_furniture(kind) && (cells == Cells::as_lines || kind != Kind::table);
}

void add_region(Page& page, Kind kind, Direction direction, const std::vector<int>& lines, double size) {
  Region region;
  region.id = static_cast<int>(page.regions.size());
  region.kind = kind;
  region.direction = direction;
  Box all;
  for (const int id : lines) {
    Line& line = page.lines[static_cast<std::size_t>(id)];
    line.region = region.id;
    line.glyph_size = size;
    all = united(all, flat_box(page, line.outline));
  }
  region.lines = lines;
  region.outline = page.flat.to_input(quad_of(all));
  page.regions.push_back(std::move(region));
}

}  // namespace

GivenPage given_page(const write::PageXml& xml, Cells cells) {
  GivenPage given;
  Page& page = given.page;
  page.source = xml.page.source;
  page.rules = xml.page.rules;
  page.lines = xml.page.lines;

  std::vector<net::DetectedLine> lines;
  for (const Line& line : page.lines) lines.push_back(detected(line));
  page.flat = clean::fit_flat_map(lines, page.source.width, page.source.height);

  std::vector<layout::FlatRule> rules;
  for (const Rule& rule : page.rules) {
    const Box box = flat_box(page, rule);
    rules.push_back({box, box.height() > box.width(), {box}});
  }
  std::map<int, std::vector<int>> tables;
  std::vector<std::vector<int>> advertisements;
  std::vector<layout::FlatLine> print;
  std::vector<int> line_of;
  for (const Region& region : xml.page.regions) {
    const auto table = table_of(xml.types[static_cast<std::size_t>(region.id)]);
    if (region.kind == Kind::advertisement && cells == Cells::as_tables) {
      advertisements.push_back(region.lines);
      continue;
    }
    for (const int id : region.lines) {
      if (table && cells == Cells::as_tables) {
        tables[*table].push_back(id);
        continue;
      }
      const Line& line = page.lines[static_cast<std::size_t>(id)];
      layout::FlatLine flat;
      flat.box = flat_box(page, line.outline);
      flat.direction = line.direction;
      flat.size = line.glyph_size;
      print.push_back(flat);
      line_of.push_back(id);
    }
  }
  const double glyph = layout::of_most_text(print, &layout::FlatLine::size);
  for (const layout::Block& block : layout::find_blocks(print, rules, glyph)) {
    std::vector<int> ids;
    for (const int i : block.lines) ids.push_back(line_of[static_cast<std::size_t>(i)]);
    add_region(page, block.size > kHeadline * glyph ? Kind::headline : Kind::body, block.direction, ids,
               block.size);
  }
  for (const auto& [table, ids] : tables) add_region(page, Kind::table, Direction::horizontal, ids, glyph);
  for (const auto& ids : advertisements)
    add_region(page, Kind::advertisement, Direction::horizontal, ids, glyph);
  for (const Region& region : xml.page.regions) {
    if (region.kind != Kind::picture) continue;
    add_region(page, Kind::picture, Direction::horizontal, {}, 0);
    page.regions.back().outline = region.outline;
  }

  score::Layout& truth = given.layout;
  truth.width = page.source.width;
  truth.height = page.source.height;
  for (const Region& region : xml.page.regions) {
    const bool cell = table_of(xml.types[static_cast<std::size_t>(region.id)]).has_value();
    score::LayoutRegion own;
    own.kind = cell ? Kind::table : region.kind;
    own.direction = region.direction;
    truth.regions.push_back(own);
  }
  for (const Line& line : xml.page.lines)
    truth.lines.push_back({static_cast<std::size_t>(line.region), line.outline, ""});
  for (const int id : xml.order) {
    if (!is_scored(truth.regions[static_cast<std::size_t>(id)].kind, cells)) continue;
    for (const int line : xml.page.regions[static_cast<std::size_t>(id)].lines)
      truth.order.push_back(static_cast<std::size_t>(line));
  }
  return given;
}

write::PageXml given_truth(const score::Layout& truth, std::string_view bytes) {
  const nlohmann::json outlines = nlohmann::json::parse(bytes)["regions"];
  write::PageXml xml;
  Page& page = xml.page;
  page.source.width = truth.width;
  page.source.height = truth.height;
  const auto turned_round = [](std::size_t place, std::size_t count) {
    return static_cast<int>(count - 1 - place);
  };
  const std::size_t count = truth.regions.size();
  page.regions.resize(count);
  xml.types.resize(count);
  int tables = 0;
  for (std::size_t r = 0; r < count; ++r) {
    const int id = turned_round(r, count);
    Region& region = page.regions[static_cast<std::size_t>(id)];
    region.id = id;
    region.kind = truth.regions[r].kind;
    region.direction = truth.regions[r].direction;
    for (std::size_t k = 0; k < region.outline.corner.size(); ++k) {
      const nlohmann::json& corner = outlines[r]["outline"][k];
      region.outline.corner[k] = {corner[0].get<double>(), corner[1].get<double>()};
    }
    if (region.kind == Kind::table)
      xml.types[static_cast<std::size_t>(id)] = "T" + std::to_string(tables++) + "C0";
  }
  page.lines.resize(truth.lines.size());
  for (std::size_t l = 0; l < truth.lines.size(); ++l) {
    const int id = turned_round(l, truth.lines.size());
    Line& line = page.lines[static_cast<std::size_t>(id)];
    Region& region = page.regions[static_cast<std::size_t>(turned_round(truth.lines[l].region, count))];
    line.id = id;
    line.region = region.id;
    line.direction = region.direction;
    line.outline = truth.lines[l].outline;
    line.text = truth.lines[l].text;
    const Box box = bounds(line.outline);
    line.glyph_size = line.direction == Direction::horizontal ? box.height() : box.width();
    region.lines.push_back(id);
    if (xml.order.empty() || xml.order.back() != region.id) xml.order.push_back(region.id);
  }
  return xml;
}

void forget(Page& page) {
  page.articles.clear();
  page.paragraphs.clear();
  std::vector<double> sizes;
  for (const Line& line : page.lines) sizes.push_back(line.glyph_size);
  if (sizes.empty()) return;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  for (Region& region : page.regions) {
    if (region.lines.empty() || region.kind == Kind::table || region.kind == Kind::advertisement) continue;
    const double size = page.lines[static_cast<std::size_t>(region.lines.front())].glyph_size;
    region.kind = size > kHeadline * *middle ? Kind::headline : Kind::body;
  }
}

score::Layout found_order(const Page& page, Cells cells) {
  score::Layout found;
  found.width = page.source.width;
  found.height = page.source.height;
  for (const Region& region : page.regions) {
    score::LayoutRegion own;
    own.kind = region.kind;
    own.direction = region.direction;
    found.regions.push_back(own);
  }
  for (const Line& line : page.lines)
    found.lines.push_back({static_cast<std::size_t>(line.region), line.outline, ""});
  for (const Article& article : page.articles)
    for (const int id : article.regions) {
      const Region& region = page.regions[static_cast<std::size_t>(id)];
      if (!is_furniture(region.kind)) found.regions[static_cast<std::size_t>(id)].article = article.id;
      if (!is_scored(region.kind, cells)) continue;
      for (const int line : region.lines) found.order.push_back(static_cast<std::size_t>(line));
    }
  return found;
}

}  // namespace broadsheet::order
