#include "layout/lines.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <tuple>

#include "layout/detect.h"
#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

constexpr double kGlyphOfInk = 1.15;  // glyph size against the ink's extent in a long line
constexpr double kLongLine = 22;      // glyph sizes
constexpr double kAcross = 0.42;      // of the thickness: how far from the middle the ink of a line may reach
constexpr double kBlankAcross = 0.10;     // of the thickness: white that ends the line across
constexpr double kBlankLevel = 0.004;     // share of ink under which a row or column of cells is white
constexpr double kThinnest = 0.22;        // of the thickness: less ink than this across is a dash or a speck
constexpr double kEndZone = 1.1;          // glyph sizes at each end in which a neighbour's ink may show
constexpr double kEndGap = 0.55;          // glyph sizes of white between a line and its neighbour's ink
constexpr double kGutter = 0.45;          // glyph sizes: narrowest white at which one box is cut
constexpr double kHairline = 0.14;        // glyph sizes: thickest remnant of a rule
constexpr double kBesideHairline = 0.17;  // glyph sizes of white on both sides of it
constexpr double kSpeck = 0.35;           // glyph sizes: widest speck
constexpr double kSpeckHeight = 0.35;     // of the line's height
constexpr double kGutterReach = 14.0;     // glyph sizes up and down in which other lines tell of a gutter
constexpr double kIndent = 2.4;           // glyph sizes: the most the first line of a paragraph is set in
constexpr double kEdgeSlack =
    0.4;                          // glyph sizes: a line begins in the gap when it begins this near to its end
constexpr int kStartsToPart = 2;  // lines that must begin in a gap for it to part two pieces
constexpr int kStartsToCut = 3;   // and for it to cut what the detector saw as one
constexpr double kSureGutter = 1.1;       // glyph sizes: narrowest white that cuts by itself
constexpr double kWhiteInset = 0.15;      // glyph sizes at both ends of the white where columns may be ragged
constexpr double kBesideWhite = 3.0;      // glyph sizes beside the white in which text is looked for
constexpr double kRowsBesideWhite = 2.2;  // glyph sizes of rows with text on both sides: three lines
constexpr double kJoinGap = 2.2;          // glyph sizes: widest word space that breaks a line
constexpr double kSameRow = 0.35;         // glyph sizes between the middles of two pieces of a line
constexpr double kDisplay = 1.35;         // typical sizes from which type is display type
constexpr double kDisplayGap =
    1.2;                            // glyph sizes: headlines side by side stand no farther apart than columns
constexpr double kTinyPiece = 1.8;  // glyph sizes
constexpr double kSameSize = 1.45;  // ratio of the sizes of lines that may be set in one font
constexpr double kSameDisplay = 1.2;    // the same for display type, which is measured better
constexpr double kDarkQuantile = 0.06;  // of a line's pixels: its darkest strokes
constexpr double kGhost = 0.5;  // darkness, against the page's typical line, under which print shows through
constexpr double kElongated = 1.7;  // ratio of the sides from which a line shows its own direction
constexpr double kSmallest = 0.38;  // of the typical size: smaller lines are specks

Box from_frame(const Box& frame, Direction direction) { return from_reading_frame(frame, direction); }

// Ink profiles in the reading frame: along() one value a step in reading direction, across() from line to
// line.
std::vector<double> profile_along(const Ink& ink, const Box& frame, Direction direction) {
  return direction == Direction::horizontal ? ink.columns(frame) : ink.rows(from_frame(frame, direction));
}
std::vector<double> profile_across(const Ink& ink, const Box& frame, Direction direction) {
  if (direction == Direction::horizontal) return ink.rows(frame);
  std::vector<double> profile = ink.columns(from_frame(frame, direction));
  std::reverse(profile.begin(), profile.end());
  return profile;
}

// First and past-the-last step with ink; none when all is white.
std::optional<std::pair<std::size_t, std::size_t>> inked(const std::vector<double>& profile) {
  const auto has_ink = [](double share) { return share > kBlankLevel; };
  const auto first = std::find_if(profile.begin(), profile.end(), has_ink);
  if (first == profile.end()) return std::nullopt;
  const auto last = std::find_if(profile.rbegin(), profile.rend(), has_ink).base();
  return std::pair(static_cast<std::size_t>(first - profile.begin()),
                   static_cast<std::size_t>(last - profile.begin()));
}

// Where a neighbour's ink shows in the end zone it is cut off, and specks in the gutter behind it: returns
// the steps to drop at the front of `profile`. A neighbour's ink comes in from outside.
std::size_t foreign_end(const std::vector<double>& profile, std::size_t zone, std::size_t gap,
                        std::size_t speck) {
  const auto ink = [](double share) { return share > kBlankLevel; };
  std::size_t dropped = 0, from = 0;  // the next ink begins at `from`
  while (true) {
    while (from < profile.size() && !ink(profile[from])) ++from;
    std::size_t white = 0, last = from;  // the last step with ink
    double highest = 0;
    std::size_t i = from;
    for (; i < profile.size() && i - from < zone && white < gap; ++i) {
      white = ink(profile[i]) ? 0 : white + 1;
      if (ink(profile[i])) last = i;
      highest = std::max(highest, profile[i]);
    }
    const bool is_speck = last - from < speck && highest <= kSpeckHeight;
    if (white < gap || (from > 0 && !(is_speck && dropped > 0))) return dropped;
    dropped = from = i;
  }
}

// Draws a grown box in to its ink; nothing when there is none.
std::optional<FlatLine> drawn_in(const Box& flat, Direction direction, double thickness, double score,
                                 const Ink& ink) {
  const double cell = ink.cell();
  Box frame = to_reading_frame(flat, direction);
  const double middle = (frame.top + frame.bottom) / 2;
  const double glyph = glyph_size_of(thickness);
  frame.top = middle - kAcross * thickness;
  frame.bottom = middle + kAcross * thickness;

  // Across: from the middle outwards until white begins.
  const std::vector<double> across = profile_across(ink, frame, direction);
  if (across.size() < 3) return std::nullopt;
  const auto blank = static_cast<std::size_t>(std::max(1.0, kBlankAcross * thickness / cell));
  const std::size_t center = across.size() / 2;
  std::size_t top = center, bottom = center, white = 0;
  for (std::size_t i = center + 1; i-- > 0 && white < blank;) {
    if (across[i] > kBlankLevel)
      top = i, white = 0;
    else
      ++white;
  }
  white = 0;
  for (std::size_t i = center; i < across.size() && white < blank; ++i) {
    if (across[i] > kBlankLevel)
      bottom = i + 1, white = 0;
    else
      ++white;
  }
  if (bottom <= top || static_cast<double>(bottom - top) * cell < kThinnest * thickness) {
    const auto all = inked(across);
    if (!all || static_cast<double>(all->second - all->first) * cell < kThinnest * thickness)
      return std::nullopt;
    top = all->first;
    bottom = all->second;
  }
  frame.bottom = frame.top + static_cast<double>(bottom) * cell;
  frame.top += static_cast<double>(top) * cell;

  // Along: white at both ends goes, and what belongs to the neighbouring column.
  std::vector<double> along = profile_along(ink, frame, direction);
  const auto zone = static_cast<std::size_t>(kEndZone * glyph / cell);
  const auto gap = static_cast<std::size_t>(std::max(2.0, kEndGap * glyph / cell));
  const auto speck = static_cast<std::size_t>(kSpeck * glyph / cell);
  const std::size_t front = foreign_end(along, zone, gap, speck);
  std::reverse(along.begin(), along.end());
  const std::size_t back = foreign_end(along, zone, gap, speck);
  std::reverse(along.begin(), along.end());
  std::fill_n(along.begin(), front, 0.0);
  std::fill_n(along.rbegin(), back, 0.0);
  const auto reach = inked(along);
  if (!reach) return std::nullopt;
  frame.right = frame.left + static_cast<double>(reach->second) * cell;
  frame.left += static_cast<double>(reach->first) * cell;
  // A long line that is bent looks thicker than it is; its ink, which surely has ascenders and descenders,
  // bounds it.
  const bool is_long = frame.width() > kLongLine * glyph;
  const double size = is_long ? std::min(glyph, kGlyphOfInk * frame.height()) : glyph;
  return FlatLine{from_frame(frame, direction), direction, size, score};
}

// Does the white of a row go on through the rows above and below it, with text on both sides? Word spaces do
// not stand under one another for so long.
bool white_runs_on(const Ink& ink, double left, double right, const Box& row, const FlatLine& self) {
  const double inset = kWhiteInset * self.size, side = kBesideWhite * self.size;
  if (right - left < kSureGutter * self.size) return false;
  const auto inked = [&](double from, double to, double y) {
    return ink.share(from_frame({from, y, to, y + ink.cell()}, self.direction)) > kBlankLevel;
  };
  double beside = 0;
  const auto walk = [&](double y, double step) {
    const double end = y + step / ink.cell() * kGutterReach * self.size;
    for (; step > 0 ? y < end : y > end; y += step) {
      if (inked(left + inset, right - inset, y)) return;
      if (inked(left - side, left, y) && inked(right, right + side, y)) beside += ink.cell();
    }
  };
  walk(row.top - ink.cell(), -ink.cell());
  walk(row.bottom, ink.cell());
  return beside > kRowsBesideWhite * self.size;
}

// Does a gutter run through the white between `left` and `right` in a row that begins at row.left? Other
// lines around tell: in a gutter the lines of the next column begin, across a word space lines run on. A
// byline over two columns may have a word space just there; it does not begin where the lines of a column do.
// Where the detector saw every row of a short item as one line with its neighbour's, hardly a line begins in
// the gutter: there its white must run on.
bool is_gutter(const std::vector<FlatLine>& lines, double left, double right, const Box& row,
               const FlatLine& self, const Ink& ink, int wanted) {
  const double slack = kEdgeSlack * self.size, reach = kGutterReach * self.size, indent = kIndent * self.size;
  int starts = 0, spans = 0, beside = 0;
  for (const FlatLine& other : lines) {
    if (other.direction != self.direction) continue;
    if (std::max(other.size, self.size) > kSameSize * std::min(other.size, self.size)) continue;
    const Box box = other.frame();
    if (box.bottom < row.top - reach || box.top > row.bottom + reach) continue;
    if (overlap_y(box, row) > 0.5 * std::min(box.height(), row.height())) continue;  // the row itself
    const auto begins_like = [&](double start) {
      return start > box.left - slack && start < box.left + indent;
    };
    if (box.left > left && begins_like(right)) ++starts;
    if (box.right < right && (begins_like(row.left) || std::abs(box.right - left) < slack)) ++beside;
    if (box.left <= left && box.right > right + slack) ++spans;
  }
  if (beside == 0 || starts == 0) return false;
  return (starts >= wanted && starts > spans) || white_runs_on(ink, left, right, row, self);
}

bool rule_between(const std::vector<FlatRule>& rules, double left, double right, const Box& row,
                  Direction direction) {
  const Box gap = from_frame({left, row.top, right, row.bottom}, direction);
  return std::any_of(rules.begin(), rules.end(), [&](const FlatRule& rule) {
    return rule.vertical == (direction == Direction::horizontal) && runs_through(rule, gap);
  });
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

// A line that runs over gutters or rules falls into its columns.
std::vector<FlatLine> cut_at_gutters(const FlatLine& line, const std::vector<FlatLine>& lines, const Ink& ink,
                                     const std::vector<FlatRule>& rules) {
  const Box frame = line.frame();
  const double cell = ink.cell();
  std::vector<double> along = profile_along(ink, frame, line.direction);
  whiten_hairlines(along, line.size, cell);
  std::vector<FlatLine> parts;
  double from = frame.left;
  std::size_t white = 0;
  for (std::size_t i = 0; i <= along.size(); ++i) {
    if (i < along.size() && along[i] <= kBlankLevel) {
      ++white;
      continue;
    }
    const double right = frame.left + static_cast<double>(i) * cell;
    const double left = right - static_cast<double>(white) * cell;
    const bool wide = right - left >= kGutter * line.size && left > from && i < along.size();
    white = 0;
    if (!wide || !(rule_between(rules, left, right, frame, line.direction) ||
                   is_gutter(lines, left, right, frame, line, ink, kStartsToCut)))
      continue;
    FlatLine part = line;
    part.box = from_frame({from, frame.top, left, frame.bottom}, line.direction);
    parts.push_back(part);
    from = right;
  }
  FlatLine last = line;
  last.box = from_frame({from, frame.top, frame.right, frame.bottom}, line.direction);
  parts.push_back(last);
  return parts;
}

// Two pieces of one line: same row, same size, close, no gutter and no rule between them.
bool belong_together(const FlatLine& a, const FlatLine& b, const std::vector<FlatLine>& lines, const Ink& ink,
                     const std::vector<FlatRule>& rules, double typical) {
  if (a.direction != b.direction) return false;
  const Box left = a.frame(), right = b.frame();
  const double glyph = std::max(a.size, b.size);
  const double gap = right.left - left.right;
  const bool display = glyph > kDisplay * typical;
  if (gap > (display ? kDisplayGap : kJoinGap) * glyph || gap < -0.5 * glyph) return false;
  // A piece of a character or two may sit high or low in its line and looks thinner; two fonts beside one
  // another are not one line.
  const bool tiny = std::min(left.width(), right.width()) < kTinyPiece * glyph;
  if (tiny) {
    if (overlap_y(left, right) < 0.5 * std::min(left.height(), right.height())) return false;
  } else {
    if (std::abs(left.center().y - right.center().y) > kSameRow * glyph) return false;
    if (glyph > (display ? kSameDisplay : kSameSize) * std::min(a.size, b.size)) return false;
  }
  const Box row = united(left, right);
  if (rule_between(rules, left.right, right.left, row, a.direction)) return false;
  return !is_gutter(lines, left.right, right.left, row, a, ink, kStartsToPart);
}

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

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void drop_ghosts(std::vector<FlatLine>& lines, const cv::Mat& even) {
  std::vector<double> dark;
  dark.reserve(lines.size());
  for (const FlatLine& line : lines) dark.push_back(darkness(even, line.box));
  const double typical = median(dark);
  std::vector<FlatLine> kept;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (dark[i] >= kGhost * typical) kept.push_back(lines[i]);
  lines = std::move(kept);
}

// Lines of a character or two have no direction of their own: they take the one most of the page runs in.
Direction direction_of(const net::DetectedLine& line, Direction majority) {
  const Box box = bounds(line.outline);
  if (box.width() > kElongated * box.height()) return Direction::horizontal;
  if (box.height() > kElongated * box.width()) return Direction::vertical;
  return majority;
}

Direction majority_direction(const std::vector<net::DetectedLine>& detected) {
  double balance = 0;
  for (const net::DetectedLine& line : detected) {
    const Box box = bounds(line.outline);
    balance += box.width() - box.height();
  }
  return balance >= 0 ? Direction::horizontal : Direction::vertical;
}

}  // namespace

Box FlatLine::frame() const { return to_reading_frame(box, direction); }

std::vector<FlatLine> lines_of_print(const std::vector<net::DetectedLine>& detected, const FlatMap& map,
                                     const cv::Mat& even, const Ink& ink, const std::vector<FlatRule>& rules,
                                     double glyph_size) {
  std::vector<FlatLine> seen;
  const Direction majority = majority_direction(detected);
  for (const net::DetectedLine& found : detected) {
    const Direction direction = direction_of(found, majority);
    const std::optional<FlatLine> line =
        drawn_in(bounds(map.to_flat(found.outline)), direction, found.thickness, found.score, ink);
    if (!line || line->size < kSmallest * glyph_size) continue;
    seen.push_back(*line);
  }
  std::vector<FlatLine> lines;
  for (const FlatLine& line : seen)
    for (const FlatLine& part : cut_at_gutters(line, seen, ink, rules)) lines.push_back(part);
  drop_ghosts(lines, even);
  join_pieces(lines, ink, rules, glyph_size);
  std::sort(lines.begin(), lines.end(), [](const FlatLine& a, const FlatLine& b) {
    return std::tuple(a.box.top, a.box.left, a.box.right, a.box.bottom) <
           std::tuple(b.box.top, b.box.left, b.box.right, b.box.bottom);
  });
  return lines;
}

double of_most_text(const std::vector<FlatLine>& lines, double FlatLine::*measure) {
  std::vector<std::pair<double, double>> weighted;
  double total = 0;
  for (const FlatLine& line : lines) {
    const double glyphs = line.frame().width() / std::max(1.0, line.size);
    weighted.emplace_back(line.*measure, glyphs);
    total += glyphs;
  }
  std::sort(weighted.begin(), weighted.end());
  double sum = 0;
  for (const auto& [value, glyphs] : weighted)
    if ((sum += glyphs) >= total / 2) return value;
  return 0;
}

}  // namespace broadsheet::layout
