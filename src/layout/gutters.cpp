#include "layout/gutters.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "layout/profiles.h"
#include "page/median.h"
#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

constexpr double kGutter = 0.45;          // glyph sizes: narrowest white at which one box is cut
constexpr double kHairline = 0.14;        // glyph sizes: thickest remnant of a rule
constexpr double kBesideHairline = 0.17;  // glyph sizes of white on both sides of it
constexpr double kGutterReach = 14.0;     // glyph sizes up and down in which other lines tell of a gutter
constexpr double kIndent = 2.4;           // glyph sizes: the most the first line of a paragraph is set in
constexpr double kEdgeSlack =
    0.4;                        // glyph sizes: a line begins in the gap when it begins this near to its end
constexpr double kEarly = 0.7;  // glyph sizes before its column's edge: grain of the paper, a quotation mark
constexpr double kAlongRow = 0.5;         // of the height of a row: a rule that begins under it parts nothing
constexpr double kSureGutter = 1.1;       // glyph sizes: narrowest white that cuts by itself
constexpr double kWhiteInset = 0.15;      // glyph sizes at both ends of the white where columns may be ragged
constexpr double kBesideWhite = 3.0;      // glyph sizes beside the white in which text is looked for
constexpr double kRowsBesideWhite = 2.2;  // glyph sizes of rows with text on both sides: three lines
constexpr double kEndsEarly = 2.0;        // glyph sizes of white: a row that ends before its column does
constexpr double kNarrowGutter = 0.5;     // glyph sizes of white that is clear in all rows
constexpr double kNarrowInset = 0.1;      // glyph sizes at both ends of that
constexpr std::size_t kFewestGlued = 5;   // lines that run over it
constexpr double kClear = 0.75;           // of them: in some there may be a speck
constexpr int kAnywhere = 6;              // lines, however far, that begin, and that end, at a gutter
constexpr double kLargerType = 1.25;      // sizes of the text: a headline
constexpr double kSticksOut = 0.3;        // glyph sizes that a line reaches into a gutter
constexpr double kWordSpace = 0.75;       // glyph sizes of white: hardly more
constexpr double kOfGutter = 0.7;         // of a gutter's width: white in a line that reaches into it
constexpr double kNoWordSpace = 1.5;      // glyph sizes of white that is more than a word space
constexpr double kEndMark = 1.2;          // glyph sizes: a line ends so much later than others by a mark
constexpr double kWiderThanUsual = 1.6;   // times the white between the glyphs of a row
constexpr double kWiderThanOthers = 1.3;  // times each of them
constexpr double kSameSize = 1.45;        // ratio of the sizes of lines that may be set in one font

// How far up and down other lines tell of the white in a row: not over a rule, where another band begins.
struct View {
  double top = 0;
  double bottom = 0;
};

View view_from(const std::vector<FlatRule>& rules, double left, double right, const Box& row,
               const FlatLine& self, double reach) {
  View view{row.top - reach, row.bottom + reach};
  for (const FlatRule& rule : rules) {
    if (rule.vertical == (self.direction == Direction::horizontal)) continue;
    const Box box = to_reading_frame(rule.box, self.direction);
    if (box.left > left || box.right < right) continue;
    if (box.center().y < row.center().y)
      view.top = std::max(view.top, box.center().y);
    else
      view.bottom = std::min(view.bottom, box.center().y);
  }
  return view;
}

std::size_t longest_white(const std::vector<double>& along) {
  std::size_t longest = 0, white = 0;
  for (const double ink : along) {
    white = ink > kBlankLevel ? 0 : white + 1;
    longest = std::max(longest, white);
  }
  return longest;
}

// Does the white of a row go on through the rows above and below it, with text on both sides? Word spaces do
// not stand under one another for so long. A row that ends early leaves more white than the gutter has, so
// from row to row only what is white in all of them is followed; of white hardly wider than a gutter all must
// go on, as the spaces of three rows set wide may share some of it.
bool white_runs_on(const Ink& ink, double left, double right, const Box& row, const FlatLine& self) {
  const double inset = kWhiteInset * self.size, side = kBesideWhite * self.size;
  if (right - left < kSureGutter * self.size) return false;
  const bool ends_early = right - left > kEndsEarly * self.size;
  const auto enough = static_cast<std::size_t>(kSureGutter * self.size / ink.cell());
  const auto inked = [&](double from, double to, double y) {
    return ink.share(from_reading_frame({from, y, to, y + ink.cell()}, self.direction)) > kBlankLevel;
  };
  std::vector<double> seen;  // the most ink along the rows so far
  const auto white_at = [&](double y) {
    if (!ends_early) return !inked(left + inset, right - inset, y);
    const std::vector<double> along = profile_along(ink, {left, y, right, y + ink.cell()}, self.direction);
    seen.resize(along.size(), 0);
    std::transform(along.begin(), along.end(), seen.begin(), seen.begin(),
                   [](double a, double b) { return std::max(a, b); });
    return longest_white(seen) >= enough;
  };
  double beside = 0;
  const auto walk = [&](double y, double step) {
    const double end = y + step / ink.cell() * kGutterReach * self.size;
    seen.clear();
    for (; step > 0 ? y < end : y > end; y += step) {
      if (!white_at(y)) return;
      if (inked(left - side, left, y) && inked(right, right + side, y)) beside += ink.cell();
    }
  };
  walk(row.top - ink.cell(), -ink.cell());
  walk(row.bottom, ink.cell());
  return beside > kRowsBesideWhite * self.size;
}

// The whites of a row, in steps of its profile: that around `x`, and the others.
struct Whites {
  double here = 0;
  std::vector<double> others;
};

Whites whites_of(const FlatLine& row, double x, const Ink& ink) {
  const double at = (x - row.frame().left) / ink.cell();
  Whites whites;
  for (const Steps& white : white_runs(profile_along(ink, row.frame(), row.direction))) {
    const auto begin = static_cast<double>(white.begin), end = static_cast<double>(white.end);
    if (at >= begin && at <= end)
      whites.here = end - begin;
    else
      whites.others.push_back(end - begin);
  }
  return whites;
}

// Wider than what is usual between its glyphs. Chinese set wide stands on a grid: there white runs down
// between any two characters of a column, and is no wider than between others.
bool is_wider_than_usual(const FlatLine& row, double x, const Ink& ink) {
  const Whites whites = whites_of(row, x, ink);
  return whites.here > kWiderThanUsual * median(whites.others);
}

// Wider than every other white of it, its word spaces included.
bool is_widest(const FlatLine& row, double x, const Ink& ink) {
  const Whites whites = whites_of(row, x, ink);
  return std::all_of(whites.others.begin(), whites.others.end(),
                     [&](double other) { return whites.here > kWiderThanOthers * other; });
}

// Where the detector glued row after row over a gutter no wider than a word space: is some strip of the white
// clear in nearly all lines that run over it? A row that ends early leaves more white than the gutter has, so
// the strip may be anywhere in it.
bool clear_in_glued(const std::vector<FlatLine>& glued, double left, double right, const Ink& ink,
                    double size) {
  const double width = kNarrowGutter * size, inset = kNarrowInset * size;
  if (glued.size() < kFewestGlued || right - left < width) return false;
  const int steps = static_cast<int>((right - left - width) / ink.cell());
  for (int step = 0; step <= steps; ++step) {
    const double x = left + step * ink.cell();
    const auto is_clear = [&](const FlatLine& line) {
      const Box frame = line.frame();
      const Box strip{x + inset, frame.top, x + width - inset, frame.bottom};
      return ink.share(from_reading_frame(strip, line.direction)) <= kBlankLevel;
    };
    const auto in_most = [&](const auto& holds) {
      const auto count = std::count_if(glued.begin(), glued.end(), holds);
      return static_cast<double>(count) >= kClear * static_cast<double>(glued.size());
    };
    // The whole row is looked at only where the strip is clear in enough of them.
    if (in_most(is_clear) && in_most([&](const FlatLine& line) {
          return is_clear(line) && is_wider_than_usual(line, x + width / 2, ink);
        }))
      return true;
  }
  return false;
}

// What is left of a rule in a gutter, too faint to be found as one: a thin run of ink between two whites is
// taken for white.
void whiten_hairlines(std::vector<double>& along, double size, double cell) {
  const auto thin = static_cast<std::size_t>(std::max(1.0, kHairline * size / cell));
  const auto white_enough = static_cast<std::size_t>(std::max(1.0, kBesideHairline * size / cell));
  std::size_t white = 0;
  for (std::size_t i = 0; i < along.size(); ++i) {
    if (along[i] <= kBlankLevel) {
      ++white;
      continue;
    }
    std::size_t end = i;
    while (end < along.size() && along[end] > kBlankLevel) ++end;
    std::size_t after = end;
    while (after < along.size() && along[after] <= kBlankLevel) ++after;
    if (end - i <= thin && white >= white_enough && after - end >= white_enough)
      std::fill(along.begin() + static_cast<std::ptrdiff_t>(i),
                along.begin() + static_cast<std::ptrdiff_t>(end), 0.0);
    white = 0;
    i = end - 1;
  }
}

// What other lines tell of the white between `left` and `right` in a row.
struct Witnesses {
  int starts = 0, early = 0;                                // begin in it, or a little before its end
  int over = 0;                                             // of those that do, so many stand over the row
  int beside = 0;                                           // stand in the column before it
  int flush = 0;                                            // begin, or end, where the row does
  int starts_anywhere = 0, ends_anywhere = 0;               // in the whole band begin, and end, at the white
  double farthest = std::numeric_limits<double>::lowest();  // at which a line of the column before it ends
  int larger = 0;               // than how many of these the row is, less the others
  int larger_starts = 0;        // the same of those that begin in the white
  bool printed = false;         // the line over or under the row, as large, has print there
  std::vector<FlatLine> glued;  // run over it
};

Witnesses witnesses_of(const std::vector<FlatLine>& lines, const std::vector<FlatRule>& rules, double left,
                       double right, const Box& row, const FlatLine& self, const Ink& ink) {
  const double slack = kEdgeSlack * self.size, indent = kIndent * self.size;
  const View view = view_from(rules, left, right, row, self, kGutterReach * self.size),
             band = view_from(rules, left, right, row, self, std::numeric_limits<double>::max());
  const bool wide = right - left > kNoWordSpace * self.size;
  Witnesses seen;
  for (const FlatLine& other : lines) {
    if (other.direction != self.direction) continue;
    if (std::max(other.size, self.size) > kSameSize * std::min(other.size, self.size)) continue;
    const Box box = other.frame();
    const bool in_band = box.center().y > band.top && box.center().y < band.bottom;
    if (in_band || wide) {
      if (std::abs(box.left - right) < slack) ++seen.starts_anywhere;
      if (box.right < left + slack && box.right > left - (wide ? kEndMark * self.size : slack))
        ++seen.ends_anywhere;
    }
    if (!in_band || box.center().y < view.top || box.center().y > view.bottom) continue;
    if (overlap_y(box, row) > 0.5 * std::min(box.height(), row.height())) continue;  // the row itself
    const auto begins_like = [&](double start, double before) {
      return start > box.left - before && start < box.left + indent;
    };
    if (box.left > left && begins_like(right, slack)) {
      ++seen.starts;
      seen.larger_starts += self.size > kLargerType * other.size ? 1 : -1;
    }
    seen.printed =
        seen.printed ||
        (box.left < left && box.right > right && -overlap_y(box, row) < self.size &&
         std::max(other.size, self.size) < kLargerType * std::min(other.size, self.size) &&
         ink.share(from_reading_frame({left, box.top, right, box.bottom}, self.direction)) > kBlankLevel);
    if (box.left > left && begins_like(right, kEarly * self.size)) {
      ++seen.early;
      if (box.center().y < row.top) ++seen.over;
    }
    const bool is_left = box.right < right;
    const bool in_line = is_left ? begins_like(row.left, slack) : std::abs(box.right - row.right) < slack;
    if (in_line) ++seen.flush;
    if (is_left && in_line) {
      seen.farthest = std::max(seen.farthest, box.right);
      seen.larger += self.size > kLargerType * other.size ? 1 : -1;
    }
    if (is_left && (in_line || std::abs(box.right - left) < slack)) ++seen.beside;
    if (box.left <= left && box.right > right + slack) seen.glued.push_back(other);
  }
  return seen;
}

}  // namespace

// A byline over two columns may have a word space just in a gutter of other lines; it does not begin where
// the lines of a column do.
bool is_gutter(const std::vector<FlatLine>& lines, const std::vector<FlatRule>& rules, double left,
               double right, const Box& row, const FlatLine& self, const Ink& ink, int wanted) {
  const Witnesses seen = witnesses_of(lines, rules, left, right, row, self, ink);
  if (seen.larger >= kStartsToPart && seen.over == 0 &&
      right - left < self.size) {  // a headline: it has word spaces, or is set wide
    FlatLine whole = self;
    whole.box = from_reading_frame(row, self.direction);
    if (!is_widest(whole, (left + right) / 2, ink)) return false;
  }
  if (seen.larger_starts > 0 && seen.printed && right - left < self.size) return false;  // of a headline
  // Of a short item few lines tell; the columns far above and below stand where its own do, and where the
  // white is no word space also those of other bands. That parts only what the detector saw in pieces.
  if (wanted == kStartsToPart && right - left > kGutter * self.size && seen.glued.empty() &&
      seen.starts_anywhere >= kAnywhere && seen.ends_anywhere >= kAnywhere)
    return true;
  // A row that begins or ends where its columns do may be pushed out a little where the next one begins; a
  // byline over both may not.
  const int starts = seen.flush >= kStartsToPart ? seen.early : seen.starts;
  // A headline or deck whose word space stands over the gutter has the columns under it and reaches into it,
  // where no line of the left column does.
  const bool sticks_out =
      seen.over == 0 && seen.flush >= kStartsToCut && left > seen.farthest + kSticksOut * self.size &&
      right - left < kWordSpace * self.size && right - left < kOfGutter * (right - seen.farthest);
  const bool begins_there = !sticks_out && starts >= wanted && starts > static_cast<int>(seen.glued.size());
  return (seen.beside > 0 && starts > 0 && (begins_there || white_runs_on(ink, left, right, row, self))) ||
         clear_in_glued(seen.glued, left, right, ink, self.size);
}

bool rule_between(const std::vector<FlatRule>& rules, double left, double right, const Box& row,
                  Direction direction) {
  const Box gap = from_reading_frame({left, row.top, right, row.bottom}, direction);
  return std::any_of(rules.begin(), rules.end(), [&](const FlatRule& rule) {
    return rule.vertical == (direction == Direction::horizontal) && runs_through(rule, gap) &&
           overlap_y(to_reading_frame(rule.box, direction), row) > kAlongRow * row.height();
  });
}

std::vector<FlatLine> cut_at_gutters(const FlatLine& line, const std::vector<FlatLine>& lines, const Ink& ink,
                                     const std::vector<FlatRule>& rules) {
  const Box frame = line.frame();
  const double cell = ink.cell();
  std::vector<double> along = profile_along(ink, frame, line.direction);
  whiten_hairlines(along, line.size, cell);
  std::vector<FlatLine> parts;
  double from = frame.left;
  for (const Steps& white : white_runs(along)) {
    const double right = frame.left + static_cast<double>(white.end) * cell;
    const double left = right - static_cast<double>(white.end - white.begin) * cell;
    const bool wide = right - left >= kGutter * line.size && left > from && white.end < along.size();
    if (!wide || !(rule_between(rules, left, right, frame, line.direction) ||
                   is_gutter(lines, rules, left, right, frame, line, ink, kStartsToCut)))
      continue;
    FlatLine part = line;
    part.box = from_reading_frame({from, frame.top, left, frame.bottom}, line.direction);
    parts.push_back(part);
    from = right;
  }
  FlatLine last = line;
  last.box = from_reading_frame({from, frame.top, frame.right, frame.bottom}, line.direction);
  parts.push_back(last);
  return parts;
}

}  // namespace broadsheet::layout
