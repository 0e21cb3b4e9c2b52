#include "layout/join_pieces.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "layout/gutters.h"

namespace broadsheet::layout {

namespace {

constexpr double kJoinGap = 2.2;   // glyph sizes: widest word space that breaks a line
constexpr double kSameRow = 0.35;  // glyph sizes between the middles of two pieces of a line
constexpr double kDisplay = 1.35;  // typical sizes from which type is display type
constexpr double kDisplayGap =
    1.2;                          // glyph sizes: headlines side by side stand no farther apart than columns
constexpr double kOverlap = 0.5;  // glyph sizes: pieces of a line may reach into one another
constexpr double kDisplayOverlap = 1.0;  // the same for display type, whose boxes are the more generous
constexpr double kTinyPiece = 1.8;       // glyph sizes
constexpr double kCapital = 1.5;         // heights of its line: a narrow piece that tall is a drop capital
constexpr double kStacked = 0.5;         // of a line: so much of it must lie under another, beside a larger
constexpr double kSameSize = 1.45;       // ratio of the sizes of lines that may be set in one font
constexpr double kOnOneAnother = 0.7;    // of the smaller of two boxes lies on the other: one line seen twice
constexpr double kSameGiant =
    2.0;  // ratio of their sizes: what is smaller may be small print in a large word
constexpr double kSameDisplay = 1.2;  // the same for display type, which is measured better

// Lines of small print stand in a stack beside a large line; a piece of that line stands alone.
bool stands_in_a_stack(const Box& narrow, const Box& wide, const std::vector<FlatLine>& lines,
                       Direction direction) {
  return std::any_of(lines.begin(), lines.end(), [&](const FlatLine& line) {
    const Box other = line.frame();
    return line.direction == direction &&
           overlap_x(narrow, other) > kStacked * std::min(narrow.width(), other.width()) &&
           overlap_y(wide, other) > kStacked * other.height() && overlap_x(wide, other) <= 0 &&
           std::abs(other.center().y - narrow.center().y) > kStacked * narrow.height();
  });
}

// Of giant type the detector may see a word by itself and the whole line too.
bool lie_on_one_another(const FlatLine& a, const FlatLine& b) {
  const double smaller = std::min(a.box.area(), b.box.area());
  return intersection(a.box, b.box).area() > kOnOneAnother * smaller &&
         std::max(a.size, b.size) < kSameGiant * std::min(a.size, b.size);
}

// Two pieces of one line: same row, same size, close, no gutter and no rule between them.
bool belong_together(const FlatLine& a, const FlatLine& b, const std::vector<FlatLine>& lines, const Ink& ink,
                     const std::vector<FlatRule>& rules, double typical) {
  if (a.direction != b.direction) return false;
  const Box left = a.frame(), right = b.frame();
  const double glyph = std::max(a.size, b.size);
  const double gap = right.left - left.right;
  const bool display = glyph > kDisplay * typical;
  if (display && lie_on_one_another(a, b)) return true;
  const bool overlapping = display && gap < 0;
  if (gap > (display ? kDisplayGap : kJoinGap) * glyph) return false;
  if (gap < -(display ? kDisplayOverlap : kOverlap) * glyph) return false;
  // A piece of a character or two may sit high or low in its line and looks thinner; two fonts beside one
  // another are not one line.
  const bool tiny = std::min(left.width(), right.width()) < kTinyPiece * glyph;
  if (tiny) {
    const Box &narrow = left.width() < right.width() ? left : right,
              &wide = left.width() < right.width() ? right : left;
    if (narrow.height() > kCapital * wide.height()) return false;
    if (overlap_y(left, right) < 0.5 * std::min(left.height(), right.height())) return false;
    if (display && stands_in_a_stack(narrow, wide, lines, a.direction)) return false;
  } else {
    if (std::abs(left.center().y - right.center().y) > kSameRow * glyph) return false;
    const double same = display && !overlapping ? kSameDisplay : kSameSize;
    if (glyph > same * std::min(a.size, b.size)) return false;
    if (overlapping) return true;
  }
  const Box row = united(left, right);
  if (rule_between(rules, left.right, right.left, row, a.direction)) return false;
  // The larger piece tells the size of the row: a piece of a character or two may look thinner.
  return !is_gutter(lines, rules, left.right, right.left, row, a.size > b.size ? a : b, ink, kStartsToPart);
}

}  // namespace

void join_pieces(std::vector<FlatLine>& lines, const Ink& ink, const std::vector<FlatRule>& rules,
                 double typical) {
  const std::vector<FlatLine> before = lines;
  std::sort(lines.begin(), lines.end(), [](const FlatLine& a, const FlatLine& b) {
    const Box x = a.frame(), y = b.frame();
    return std::tuple(x.left, x.top, x.right) < std::tuple(y.left, y.top, y.right);
  });
  for (bool again = true; again;) {
    again = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::size_t best = lines.size();
      for (std::size_t j = 0; j < lines.size(); ++j) {
        if (j == i || lines[j].frame().center().x < lines[i].frame().center().x) continue;
        if (belong_together(lines[i], lines[j], before, ink, rules, typical) &&
            (best == lines.size() || lines[j].frame().left < lines[best].frame().left))
          best = j;
      }
      if (best == lines.size()) continue;
      lines[i].box = united(lines[i].box, lines[best].box);
      lines[i].size = std::max(lines[i].size, lines[best].size);
      lines[i].score = std::max(lines[i].score, lines[best].score);
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(best));
      again = true;
      if (best < i) --i;
    }
  }
}

}  // namespace broadsheet::layout
