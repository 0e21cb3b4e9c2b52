#include "order/columns.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "page/median.h"
#include "page/reading_frame.h"

namespace broadsheet::order {

namespace {

constexpr double kShared = 0.5;     // of the narrower: regions of one column overlap across by that much
constexpr double kInPicture = 0.8;  // of the box of what stands in a picture
constexpr double kNarrow = 0.6;     // of the median width: narrower regions found no column of their own
constexpr double kRows = 2.0;       // glyph sizes down the page: more than one row of text

bool is_display(Kind kind) { return kind == Kind::headline || kind == Kind::kicker || kind == Kind::deck; }

struct Stand {
  int region = -1;
  Box box;  // reading frame
};

struct Column {
  double left = 0;
  double right = 0;
  std::vector<Box> stands;  // that found it
  double width() const { return right - left; }
};

void unite(Column& column, const Column& other) {
  column.left = std::min(column.left, other.left);
  column.right = std::max(column.right, other.right);
  column.stands.insert(column.stands.end(), other.stands.begin(), other.stands.end());
}

bool stand_side_by_side(const Column& a, const Column& b, double glyph_size) {
  double beside = 0;
  for (const Box& left : a.stands)
    for (const Box& right : b.stands) beside += std::max(0.0, overlap_y(left, right));
  return beside > kRows * glyph_size;
}

// Does the box stand over several columns? Short lines under one another, where a paragraph ends and the next
// begins, are shown to be one column by a text as wide as both; a single row shows nothing.
bool spans(const Box& box, const std::vector<Column>& columns, const std::vector<std::size_t>& under,
           double glyph_size) {
  if (under.size() < 2) return false;
  if (box.height() <= kRows * glyph_size) return true;
  for (const std::size_t a : under)
    for (const std::size_t b : under)
      if (a < b && stand_side_by_side(columns[a], columns[b], glyph_size)) return true;
  return false;
}

// Band of each stand: white across the page parts them.
std::vector<int> bands_of(const Page& page, const std::vector<Stand>& stands) {
  std::vector<std::size_t> by_top(stands.size());
  for (std::size_t i = 0; i < by_top.size(); ++i) by_top[i] = i;
  std::sort(by_top.begin(), by_top.end(), [&](std::size_t a, std::size_t b) {
    return std::tuple(stands[a].box.top, a) < std::tuple(stands[b].box.top, b);
  });
  std::vector<int> band(stands.size(), 0);
  int current = 0;
  bool has_text = false;  // the band holds more than headlines
  double reach = 0;
  for (std::size_t k = 0; k < by_top.size(); ++k) {
    const Stand& stand = stands[by_top[k]];
    if (k > 0 && stand.box.top > reach && has_text) {
      ++current;
      has_text = false;
    }
    reach = k == 0 ? stand.box.bottom : std::max(reach, stand.box.bottom);
    has_text = has_text || !is_display(page.regions[static_cast<std::size_t>(stand.region)].kind);
    band[by_top[k]] = current;
  }
  return band;
}

// Labels in a picture and captions printed over it.
bool is_in_a_picture(const Page& page, int region) {
  const Box box = flat_box(page, page.regions[static_cast<std::size_t>(region)].outline);
  return std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& other) {
    return other.kind == Kind::picture &&
           intersection(flat_box(page, other.outline), box).area() > kInPicture * box.area();
  });
}

void number_band(Page& page, std::vector<Stand> stands, double glyph_size) {
  std::erase_if(stands, [&](const Stand& s) {
    return is_display(page.regions[static_cast<std::size_t>(s.region)].kind);
  });
  std::sort(stands.begin(), stands.end(), [](const Stand& a, const Stand& b) {
    return std::tuple(a.box.width(), a.box.left, a.region) < std::tuple(b.box.width(), b.box.left, b.region);
  });
  std::vector<Stand> finders;
  std::vector<double> widths;
  for (const Stand& stand : stands)
    if (!is_in_a_picture(page, stand.region)) {
      finders.push_back(stand);
      widths.push_back(stand.box.width());
    }
  const double narrow = kNarrow * median(std::move(widths));
  std::vector<Column> columns;
  const auto columns_under = [&](const Box& box) {
    std::vector<std::size_t> under;
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (overlap(columns[c].left, columns[c].right, box.left, box.right) >
          kShared * std::min(columns[c].width(), box.width()))
        under.push_back(c);
    return under;
  };
  for (const Stand& stand : finders) {
    if (stand.box.width() < narrow) continue;
    const std::vector<std::size_t> under = columns_under(stand.box);
    if (spans(stand.box, columns, under, glyph_size)) continue;
    Column column{stand.box.left, stand.box.right, {stand.box}};
    for (auto c = under.rbegin(); c != under.rend(); ++c) {
      unite(column, columns[*c]);
      columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(*c));
    }
    columns.push_back(std::move(column));
  }
  std::sort(columns.begin(), columns.end(), [](const Column& a, const Column& b) { return a.left < b.left; });
  for (const Stand& stand : stands) {
    const std::vector<std::size_t> under = columns_under(stand.box);
    if (under.size() == 1)
      page.regions[static_cast<std::size_t>(stand.region)].column = static_cast<int>(under.front());
  }
}

}  // namespace

void number_columns(Page& page, Direction direction) {
  std::vector<Stand> stands;
  std::vector<double> sizes;
  for (const Line& line : page.lines) sizes.push_back(line.glyph_size);
  const double glyph_size = median(std::move(sizes));
  for (const Region& region : page.regions)
    if (!region.lines.empty() && !is_furniture(region.kind))
      stands.push_back({region.id, frame_of(page, region.outline, direction)});
  const std::vector<int> band = bands_of(page, stands);
  const int bands = stands.empty() ? 0 : 1 + *std::max_element(band.begin(), band.end());
  for (int b = 0; b < bands; ++b) {
    std::vector<Stand> inside;
    for (std::size_t i = 0; i < stands.size(); ++i) {
      if (band[i] != b) continue;
      page.regions[static_cast<std::size_t>(stands[i].region)].band = b;
      inside.push_back(stands[i]);
    }
    number_band(page, std::move(inside), glyph_size);
  }
}

}  // namespace broadsheet::order
