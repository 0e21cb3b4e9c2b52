#include "recognize/region_lines.h"

#include <algorithm>

#include "page/reading_frame.h"

namespace broadsheet::recognize {

namespace {

constexpr double kFullLine = 0.9;  // quantile of the ink heights in a region that stands for a full line

double high(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto nth =
      values.begin() + static_cast<std::ptrdiff_t>(kFullLine * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), nth, values.end());
  return *nth;
}

}  // namespace

RegionLines lines_of(const Page& page, const Region& region, const cv::Mat& flat, std::size_t most) {
  RegionLines lines;
  lines.ids = region.lines;
  const auto line_of = [&](int id) -> const Line& { return page.lines[static_cast<std::size_t>(id)]; };
  const auto length = [&](int id) {
    return frame_of(page, line_of(id).outline, line_of(id).direction).width();
  };
  std::stable_sort(lines.ids.begin(), lines.ids.end(), [&](int a, int b) { return length(a) > length(b); });
  if (lines.ids.size() > most) lines.ids.resize(most);
  std::vector<double> heights;
  for (const int id : lines.ids) {
    const Line& line = line_of(id);
    lines.cuts.push_back(cut_line(
        flat, {flat_box(page, line.outline), line.glyph_size, as_pictured(line.direction), region.inverted}));
    if (!lines.cuts.back().ink.empty()) heights.push_back(lines.cuts.back().ink.height());
  }
  lines.ink_height = high(heights);
  return lines;
}

}  // namespace broadsheet::recognize
