#include "layout/ghosts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "page/median.h"
#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

constexpr double kDarkQuantile = 0.06;  // of a line's pixels: its darkest strokes
constexpr double kGhost = 0.5;  // darkness, against the page's typical line, under which print shows through
constexpr double kMostGhosts = 0.25;  // share of the text: more is no show-through but pale print
constexpr double kStep = 2.0;         // sizes to the next line of a column, at most
constexpr double kLeastStep = 0.9;    // and at least: what lies in the white between two lines shows through
constexpr double kShared = 0.6;       // of the narrower line: lines of one column
constexpr double kSameSize = 1.45;    // ratio of the sizes of lines of one column
constexpr double kChunk = 2.0;        // sizes along a line in which its darkness is taken by itself
constexpr double kShortestEnd = 3.0;  // sizes: what shows through beside a line and was taken for its end
constexpr double kSpare = 0.4;        // sizes that are left on before the first letter

// How dark the strokes of a line are: 255 less the grey value that its darkest pixels stay under.
double darkness(const cv::Mat& even, const Box& box) {
  const cv::Rect area = cv::Rect(cv::Point(static_cast<int>(box.left), static_cast<int>(box.top)),
                                 cv::Point(static_cast<int>(box.right), static_cast<int>(box.bottom))) &
                        cv::Rect(0, 0, even.cols, even.rows);
  if (area.empty()) return 0;
  std::array<int, 256> histogram{};
  for (int y = area.y; y < area.br().y; ++y) {
    const auto* row = even.ptr<std::uint8_t>(y);
    for (int x = area.x; x < area.br().x; ++x) ++histogram[row[x]];
  }
  int wanted = static_cast<int>(kDarkQuantile * area.area());
  int level = 0;
  while (level < 255 && wanted >= histogram[static_cast<std::size_t>(level)])
    wanted -= histogram[static_cast<std::size_t>(level++)];
  return 255 - level;
}

double glyphs_in(const std::vector<FlatLine>& lines) {
  double glyphs = 0;
  for (const FlatLine& line : lines) glyphs += line.frame().width() / std::max(1.0, line.size);
  return glyphs;
}

// In a column, with a line right above and one right below.
bool stands_between(const FlatLine& line, const std::vector<FlatLine>& lines) {
  const Box frame = line.frame();
  bool above = false, below = false;
  for (const FlatLine& other : lines) {
    const Box box = other.frame();
    const double step = box.center().y - frame.center().y;
    if (other.direction != line.direction || std::abs(step) > kStep * line.size) continue;
    if (std::max(other.size, line.size) > kSameSize * std::min(other.size, line.size)) continue;
    if (overlap_x(box, frame) < kShared * std::min(box.width(), frame.width())) continue;
    above = above || step < -kLeastStep * line.size;
    below = below || step > kLeastStep * line.size;
  }
  return above && below;
}

FlatLine part_of(const FlatLine& line, double from, double to) {
  const Box frame = line.frame();
  FlatLine part = line;
  part.box = from_reading_frame({from, frame.top, to, frame.bottom}, line.direction);
  return part;
}

// Takes the pale ends off a line, another line of the other side in its row, and returns them.
std::vector<FlatLine> take_off_pale_ends(FlatLine& line, const std::vector<FlatLine>& lines,
                                         const cv::Mat& even, double least) {
  const Box frame = line.frame();
  const double chunk = kChunk * line.size, shortest = kShortestEnd * line.size, spare = kSpare * line.size;
  const auto pale = [&](double from, double to) {
    return darkness(even, part_of(line, from, to).box) < least;
  };
  double left = frame.left, right = frame.right;
  while (left < right && pale(left, std::min(left + chunk, right))) left += chunk;
  while (right > left && pale(std::max(right - chunk, left), right)) right -= chunk;
  if (left >= right) return {};
  std::vector<FlatLine> ends;
  const auto take_off = [&](double from, double to) {
    if (to - from < shortest) return false;
    const FlatLine end = part_of(line, from, to);
    if (stands_between(end, lines)) return false;
    ends.push_back(end);
    return true;
  };
  const double from = take_off(frame.left, left - spare) ? left - spare : frame.left;
  const double to = take_off(right + spare, frame.right) ? right + spare : frame.right;
  line = part_of(line, from, to);
  return ends;
}

}  // namespace

bool drop_ghosts(std::vector<FlatLine>& lines, const cv::Mat& even, std::vector<FlatDropped>& dropped) {
  std::vector<double> dark;
  dark.reserve(lines.size());
  for (const FlatLine& line : lines) dark.push_back(darkness(even, line.box));
  const double typical = median(dark);
  std::vector<FlatLine> kept, pale;
  for (std::size_t i = 0; i < lines.size(); ++i)
    (dark[i] >= kGhost * typical ? kept : pale).push_back(lines[i]);
  const std::vector<FlatLine> sure = kept;
  std::erase_if(pale, [&](const FlatLine& line) {
    if (!stands_between(line, sure)) return false;
    kept.push_back(line);
    return true;
  });
  if (glyphs_in(pale) > kMostGhosts * (glyphs_in(pale) + glyphs_in(kept))) return false;
  lines = kept;
  for (FlatLine& line : lines)
    for (const FlatLine& end : take_off_pale_ends(line, kept, even, kGhost * typical)) pale.push_back(end);
  for (const FlatLine& line : pale) dropped.push_back({line.box, DropReason::show_through});
  return true;
}

}  // namespace broadsheet::layout
