#include "layout/leaders.h"

#include <algorithm>

#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

constexpr double kFirstDot = 0.7;   // sizes between the text and its leader; a gutter is wider
constexpr double kFeet = 0.5;       // of a line's height: its leader stands in its lower half
constexpr double kUnderText = 0.5;  // of a rule's length: more of it under its line is a rule under that line

bool leads_on(const FlatLine& line, const FlatRule& rule) {
  if (rule.vertical != (line.direction == Direction::vertical)) return false;
  const Box text = line.frame(), dots = to_reading_frame(rule.box, line.direction);
  const double y = dots.center().y;
  return y > text.top + kFeet * text.height() && y < text.bottom && dots.left > text.left &&
         dots.left < text.right + kFirstDot * line.size && overlap_x(text, dots) < kUnderText * dots.width();
}

}  // namespace

void drop_leaders(std::vector<FlatRule>& rules, const std::vector<FlatLine>& lines, double glyph_size) {
  std::erase_if(rules, [&](const FlatRule& rule) {
    return in_splinters(rule, glyph_size) &&
           std::any_of(lines.begin(), lines.end(),
                       [&](const FlatLine& line) { return leads_on(line, rule); });
  });
}

}  // namespace broadsheet::layout
