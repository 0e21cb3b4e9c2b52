#include "layout/drop_capitals.h"

#include <algorithm>
#include <cstddef>

namespace broadsheet::layout {

namespace {

constexpr double kTall = 1.55;     // heights of the lines beside it
constexpr double kBroad = 2.4;     // of its own height: a letter with a quotation mark before it, no word
constexpr double kBefore = 1.4;    // glyph sizes between it and the lines it stands before
constexpr double kReach = 0.4;     // glyph sizes that a sloping letter may reach into them
constexpr double kBesideIt = 0.5;  // of a line's height: it stands beside the capital
constexpr double kShortest = 3.0;  // glyph sizes: the lines beside it are text
constexpr std::size_t kLinesBeside = 2;

bool stands_before(const Box& capital, const FlatLine& line) {
  const Box box = line.frame();
  const double gap = box.left - capital.right;
  return gap > -kReach * line.size && gap < kBefore * line.size && capital.height() > kTall * box.height() &&
         box.width() > kShortest * line.size && overlap_y(box, capital) > kBesideIt * box.height();
}

}  // namespace

std::vector<int> drop_capitals(const std::vector<FlatLine>& lines) {
  std::vector<int> capital_of(lines.size(), -1);
  for (std::size_t c = 0; c < lines.size(); ++c) {
    const Box capital = lines[c].frame();
    if (capital.width() > kBroad * capital.height()) continue;
    std::vector<std::size_t> beside;
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (i != c && lines[i].direction == lines[c].direction && stands_before(capital, lines[i]))
        beside.push_back(i);
    if (beside.size() < kLinesBeside) continue;
    const std::size_t first = *std::min_element(
        beside.begin(), beside.end(),
        [&](std::size_t a, std::size_t b) { return lines[a].frame().top < lines[b].frame().top; });
    capital_of[first] = static_cast<int>(c);
  }
  return capital_of;
}

}  // namespace broadsheet::layout
