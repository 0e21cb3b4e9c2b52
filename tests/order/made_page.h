// A page made for tests, already level: regions of one line or more, rules.
#pragma once

#include <string>

#include "page/page.h"
#include "page/reading_frame.h"

namespace broadsheet::order {

struct MadePage {
  Page page;
  /// A region of one line; returns its id.
  int add(const Box& box, double size, const std::string& text, Kind kind = Kind::body) {
    const int id = static_cast<int>(page.regions.size());
    Region region;
    region.id = id;
    region.kind = kind;
    region.outline = quad_of(box);
    if (kind != Kind::picture) {
      Line line;
      line.id = static_cast<int>(page.lines.size());
      line.region = id;
      line.outline = region.outline;
      line.glyph_size = size;
      line.text = text;
      region.lines.push_back(line.id);
      page.lines.push_back(line);
    }
    page.regions.push_back(region);
    return id;
  }
  /// One more line of a region, below what it has.
  void line(int region, const std::string& text) {
    Region& r = page.regions[static_cast<std::size_t>(region)];
    Line line = page.lines[static_cast<std::size_t>(r.lines.back())];
    Box box = bounds(line.outline);
    const double step = 1.4 * line.glyph_size;
    box = {box.left, box.top + step, box.right, box.bottom + step};
    line.id = static_cast<int>(page.lines.size());
    line.outline = quad_of(box);
    line.text = text;
    r.lines.push_back(line.id);
    r.outline = quad_of(united(bounds(r.outline), box));
    page.lines.push_back(line);
  }
  void rule(double left, double right, double y) { page.rules.push_back({{left, y}, {right, y}, 3}); }
  /// What was made in the reading frame becomes a page of vertical text.
  void turn() {
    const auto turned = [](const Quad& outline) {
      return quad_of(from_reading_frame(bounds(outline), Direction::vertical));
    };
    for (Region& region : page.regions) {
      region.outline = turned(region.outline);
      region.direction = Direction::vertical;
    }
    for (Line& line : page.lines) {
      line.outline = turned(line.outline);
      line.direction = Direction::vertical;
    }
  }
  Kind kind(int id) const { return page.regions[static_cast<std::size_t>(id)].kind; }
};

}  // namespace broadsheet::order
