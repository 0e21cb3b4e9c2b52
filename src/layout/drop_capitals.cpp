#include "layout/drop_capitals.h"

#include <cstddef>

#include "page/median.h"

namespace broadsheet::layout {

namespace {

constexpr double kTall = 1.55;        // heights of the lines beside it
constexpr double kBroad = 2.4;        // of its own height: a letter with a quotation mark before it, no word
constexpr double kBefore = 1.4;       // glyph sizes between it and the lines it stands before
constexpr double kReach = 0.4;        // glyph sizes that a sloping letter may reach into them
constexpr double kBesideIt = 0.5;     // of a line's height: it stands beside the capital
constexpr double kTouched = 0.25;     // the same of the line it begins: a pointed letter lies lower
constexpr double kTouchesFoot = 0.1;  // glyph sizes from the capital: a line that begins there has its foot
constexpr double kShortest = 3.0;     // glyph sizes: the lines beside it are text
constexpr std::size_t kLinesBeside = 2;

bool stands_before(const Box& capital, const FlatLine& line, double beside) {
  const Box box = line.frame();
  const double gap = box.left - capital.right;
  return gap > -kReach * line.size && gap < kBefore * line.size && capital.height() > kTall * box.height() &&
         box.width() > kShortest * line.size && overlap_y(box, capital) > beside * box.height();
}

}  // namespace

std::vector<int> drop_capitals(const std::vector<FlatLine>& lines) {
  std::vector<int> capital_of(lines.size(), -1);
  for (std::size_t c = 0; c < lines.size(); ++c) {
    const Box capital = lines[c].frame();
    if (capital.width() > kBroad * capital.height()) continue;
    std::size_t count = 0, first = lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i == c || lines[i].direction != lines[c].direction || !stands_before(capital, lines[i], kTouched))
        continue;
      if (stands_before(capital, lines[i], kBesideIt)) ++count;
      const Box box = lines[i].frame();
      const bool begins = box.center().y < capital.center().y;  // one that it touches with its foot does not
      if (begins && (first == lines.size() || box.top < lines[first].frame().top)) first = i;
    }
    if (count < kLinesBeside || first == lines.size()) continue;
    capital_of[first] = static_cast<int>(c);
  }
  return capital_of;
}

void clear_of_capitals(std::vector<FlatLine>& lines) {
  const std::vector<int> capital_of = drop_capitals(lines);
  for (std::size_t first = 0; first < lines.size(); ++first) {
    if (capital_of[first] < 0 || lines[first].direction != Direction::horizontal) continue;
    const Box capital = lines[static_cast<std::size_t>(capital_of[first])].box;
    std::vector<FlatLine*> beside;
    std::vector<double> begins;
    for (FlatLine& line : lines) {
      if (line.direction != Direction::horizontal || !stands_before(capital, line, kTouched)) continue;
      beside.push_back(&line);
      begins.push_back(line.box.left);
    }
    const double edge = median(begins);
    for (FlatLine* line : beside)
      if (line->box.left < edge && line->box.left < capital.right + kTouchesFoot * line->size)
        line->box.left = edge;
  }
}

}  // namespace broadsheet::layout
