#include "layout/given_regions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "layout/detect.h"
#include "layout/lines_from_ink.h"
#include "page/given_line.h"
#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

constexpr double kShared = 0.5;     // of the line's length or the place's: less is a neighbour's end
constexpr double kInside = 0.5;     // of the line's height
constexpr double kSticksOut = 1.0;  // glyphs beyond the place that still belong to the line
constexpr double kElongated = 2.0;  // ratio of the sides from which a line cannot run the other way
constexpr double kOneRow = 0.5;     // of the thinner: pieces beside each other

std::size_t at(int id) { return static_cast<std::size_t>(id); }

/// All in the reading frame of one direction.
struct Part {
  int line = -1;
  Box box;     ///< inside the place
  Box before;  ///< what is left of the line before it; empty for nothing
  Box after;
};

/// What of a line lies in the place, if enough of it does.
std::optional<Part> part_inside(const Line& line, const Box& whole, const Box& place) {
  if (overlap_y(whole, place) < kInside * whole.height()) return std::nullopt;
  if (overlap_x(whole, place) < kShared * std::min(whole.width(), place.width())) return std::nullopt;
  Part part{line.id, whole, {}, {}};
  const double glyph = line.glyph_size > 0 ? line.glyph_size : whole.height();
  if (place.left - whole.left > kSticksOut * glyph) {
    part.before = {whole.left, whole.top, place.left, whole.bottom};
    part.box.left = place.left;
  }
  if (whole.right - place.right > kSticksOut * glyph) {
    part.after = {place.right, whole.top, whole.right, whole.bottom};
    part.box.right = place.right;
  }
  return part;
}

bool runs_otherwise(const Box& frame) { return frame.height() > kElongated * frame.width(); }

/// Row by row, and in a row from its beginning.
void sort_rows(std::vector<Part>& parts) {
  std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
    return std::tuple(a.box.center().y, a.box.left, a.line) <
           std::tuple(b.box.center().y, b.box.left, b.line);
  });
  for (auto row = parts.begin(); row != parts.end();) {
    const auto end = std::find_if(row, parts.end(), [&](const Part& part) {
      return overlap_y(part.box, row->box) < kOneRow * std::min(part.box.height(), row->box.height());
    });
    std::sort(row, end, [](const Part& a, const Part& b) {
      return std::tuple(a.box.left, a.line) < std::tuple(b.box.left, b.line);
    });
    row = end;
  }
}

class Editor {
 public:
  Editor(Page& page, const cv::Mat& flat) : page_(page), flat_(flat) {}

  /// The lines in `place` become one region.
  void region(const GivenRegion& given) {
    Region region;
    region.id = static_cast<int>(page_.regions.size());
    region.outline = given.outline;
    const Box place = flat_box(page_, given.outline);
    region.direction = given.direction.value_or(direction_in(place));
    region.kind = given.kind.value_or(Kind::body);
    region.language = given.language;
    if (given.kind) kinds_[region.id] = *given.kind;
    page_.regions.push_back(region);
    if (!given.lines.empty()) {
      for (const Quad& outline : given.lines) add_given_line(region.id, outline);
      fit(region.id);
    } else if (region.kind != Kind::picture) {
      take(region.id, place);
    }
  }

  bool drop(const Quad& outline) {
    const Box place = flat_box(page_, outline);
    Region noise;
    noise.id = static_cast<int>(page_.regions.size());
    noise.kind = Kind::noise;
    kinds_[noise.id] = Kind::noise;
    noise.direction = direction_in(place);
    noise.outline = outline;
    page_.regions.push_back(noise);
    move(noise.id, parts_in(place, noise.direction));
    return !page_.regions.back().lines.empty();
  }

  /// The pieces that stand there give way; the line joins the region that holds its place, or is one.
  void line(const Edit& edit) {
    const Quad& outline = edit.places.front();
    const Box place = flat_box(page_, outline);
    const Direction direction = edit.direction.value_or(direction_in(place));
    int home = -1;
    for (const Part& part : parts_in(place, direction)) {
      home = page_.lines[at(part.line)].region;
      cut_out(part);
    }
    const Region* around = home >= 0 ? &page_.regions[at(home)] : region_around(place.center());
    if (around == nullptr || around->direction != direction) {
      region({std::nullopt, direction, outline, {outline}});
      return;
    }
    const int id = around->id;
    add_given_line(id, outline);
    std::vector<Part> all;
    for (const int line : page_.regions[at(id)].lines) all.push_back({line, frame(line, direction), {}, {}});
    sort_rows(all);
    std::vector<int>& lines = page_.regions[at(id)].lines;
    std::transform(all.begin(), all.end(), lines.begin(), [](const Part& part) { return part.line; });
    fit(id);
  }

  /// Only regions from `first` on are kept that have lines or are pictures, and their lines; ids follow their
  /// order.
  void finish(std::size_t first) {
    std::vector<Region> regions;
    std::vector<Line> lines;
    std::map<int, Kind> kinds;
    for (std::size_t k = first; k < page_.regions.size(); ++k) {
      Region region = std::move(page_.regions[k]);
      if (region.lines.empty() && region.kind != Kind::picture) continue;
      const auto given = kinds_.find(region.id);
      region.id = static_cast<int>(regions.size());
      if (given != kinds_.end()) kinds[region.id] = given->second;
      for (int& id : region.lines) {
        Line line = page_.lines[at(id)];
        line.id = id = static_cast<int>(lines.size());
        line.region = region.id;
        lines.push_back(std::move(line));
      }
      regions.push_back(std::move(region));
    }
    kinds_ = std::move(kinds);
    page_.regions = std::move(regions);
    page_.lines = std::move(lines);
  }

  const std::map<int, Kind>& kinds() const { return kinds_; }

 private:
  Box frame(int line, Direction direction) const {
    return frame_of(page_, page_.lines[at(line)].outline, direction);
  }

  /// How most of the print there runs.
  Direction direction_in(const Box& place) const {
    std::map<Direction, double> print;
    for (const Line& line : page_.lines) {
      const Box box = flat_box(page_, line.outline);
      print[line.direction] += intersection(box, place).area();
    }
    const auto most = std::max_element(print.begin(), print.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != print.end() && most->second > 0) return most->first;
    return place.height() > kElongated * place.width() ? Direction::vertical : Direction::horizontal;
  }

  std::vector<Part> parts_in(const Box& flat, Direction direction) const {
    const Box place = to_reading_frame(flat, direction);
    std::vector<Part> parts;
    for (const Region& region : page_.regions)
      for (const int id : region.lines) {
        const Box whole = frame(id, direction);
        if (runs_otherwise(whole)) continue;
        if (const auto part = part_inside(page_.lines[at(id)], whole, place)) parts.push_back(*part);
      }
    sort_rows(parts);
    return parts;
  }

  /// Fills an empty region with what is printed at its place.
  void take(int id, const Box& place) {
    const Direction direction = page_.regions[at(id)].direction;
    const std::vector<Part> parts = parts_in(place, direction);
    if (!kinds_.contains(id) && !parts.empty()) {
      const Kind seen = page_.regions[at(page_.lines[at(parts.front().line)].region)].kind;
      page_.regions[at(id)].kind = seen == Kind::noise ? Kind::body : seen;
    }
    if (!parts.empty()) {
      move(id, parts);
    } else {
      clear_of_others(place);
      for (const Box& box : lines_from_ink(flat_, place, direction)) add_line(id, box, direction);
    }
    fit(id);
    if (page_.regions[at(id)].lines.empty()) {
      const Box box = bounds(page_.regions[at(id)].outline);
      page_.notes.push_back("nothing is printed in the region given at " +
                            std::to_string(static_cast<int>(box.left)) + "," +
                            std::to_string(static_cast<int>(box.top)));
    }
  }

  /// Lines that run the other way give way to those that are looked for in the ink.
  void clear_of_others(const Box& place) {
    for (Region& region : page_.regions) {
      const auto in_place = [&](int id) {
        return place.contains(flat_box(page_, page_.lines[at(id)].outline).center());
      };
      if (std::erase_if(region.lines, in_place) == 0) continue;
      fit(region.id);
    }
  }

  void move(int id, const std::vector<Part>& parts) {
    const Direction direction = page_.regions[at(id)].direction;
    for (const Part& part : parts) {
      Line line = page_.lines[at(part.line)];
      cut_out(part);
      line.id = static_cast<int>(page_.lines.size());
      line.region = id;
      line.direction = direction;
      line.outline = outline_of(part.box, direction);
      page_.regions[at(id)].lines.push_back(line.id);
      page_.lines.push_back(std::move(line));
    }
  }

  /// Takes the part out of its line: what stands before and after it stays with the line's region.
  void cut_out(const Part& part) {
    const Line whole = page_.lines[at(part.line)];
    Region& region = page_.regions[at(whole.region)];
    const auto place = std::find(region.lines.begin(), region.lines.end(), whole.id);
    std::vector<int> rest;
    for (const Box& box : {part.before, part.after}) {
      if (box.empty()) continue;
      Line line = whole;
      line.id = static_cast<int>(page_.lines.size());
      line.outline = outline_of(box, region.direction);
      rest.push_back(line.id);
      page_.lines.push_back(std::move(line));
    }
    region.lines.insert(region.lines.erase(place), rest.begin(), rest.end());
    fit(region.id);
  }

  Quad outline_of(const Box& frame, Direction direction) const {
    return page_.flat.to_input(quad_of(from_reading_frame(frame, direction)));
  }

  void add_given_line(int region, const Quad& outline) {
    const Direction direction = page_.regions[at(region)].direction;
    const Quad tight = given_line(page_.flat, outline, direction);
    add_line(region, flat_box(page_, tight), direction, tight);
  }

  void add_line(int region, const Box& flat, Direction direction, std::optional<Quad> outline = {}) {
    Line line;
    line.id = static_cast<int>(page_.lines.size());
    line.region = region;
    line.outline = outline.value_or(page_.flat.to_input(quad_of(flat)));
    line.direction = direction;
    const double thickness = to_reading_frame(flat, direction).height();
    line.glyph_size = outline ? thickness : glyph_size_of(thickness);
    line.detection = 1;
    page_.regions[at(region)].lines.push_back(line.id);
    page_.lines.push_back(std::move(line));
  }

  const Region* region_around(Point flat) const {
    const auto found = std::find_if(page_.regions.begin(), page_.regions.end(), [&](const Region& region) {
      return region.kind != Kind::picture && region.kind != Kind::noise && !region.lines.empty() &&
             flat_box(page_, region.outline).contains(flat);
    });
    return found == page_.regions.end() ? nullptr : &*found;
  }

  /// The outline is that of the lines.
  void fit(int id) {
    Region& region = page_.regions[at(id)];
    Box all;
    for (const int line : region.lines) all = united(all, flat_box(page_, page_.lines[at(line)].outline));
    if (!all.empty()) region.outline = page_.flat.to_input(quad_of(all));
  }

  Page& page_;
  const cv::Mat& flat_;
  std::map<int, Kind> kinds_;  // that were given, by the regions' ids
};

}  // namespace

std::map<int, Kind> give_regions(Page& page, const cv::Mat& flat, const Given& given) {
  Editor editor(page, flat);
  if (!given.regions.empty()) {
    const std::size_t found = page.regions.size();
    for (const GivenRegion& region : given.regions) editor.region(region);
    editor.finish(found);
  }
  bool edited = false;
  for (const Edit& edit : given.edits) {
    const bool of_regions = edit.action == Edit::Action::region || edit.action == Edit::Action::drop ||
                            edit.action == Edit::Action::line;
    edited = edited || of_regions;
    if (edit.action == Edit::Action::region)
      editor.region({edit.kind, edit.direction, edit.places.front(), {}, edit.language.value_or("")});
    else if (edit.action == Edit::Action::drop && !editor.drop(edit.places.front()))
      page.notes.push_back(meets_nothing(edit));
    else if (edit.action == Edit::Action::line)
      editor.line(edit);
  }
  if (edited) editor.finish(0);
  return editor.kinds();
}

}  // namespace broadsheet::layout
