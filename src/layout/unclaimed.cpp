#include "layout/unclaimed.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <tuple>

#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

// All lengths are in glyph sizes.
constexpr double kMargin = 0.25;        // round a line: marks and serifs that its box leaves out
constexpr double kSmallestPart = 0.22;  // longer side of a part of a glyph; a speck is smaller
constexpr double kStroke = 0.36;      // longer side of a part that no speck has; half of the glyphs have one
constexpr double kLargestPart = 1.7;  // a scribble is larger
constexpr double kGlyph = 1.2;        // height of the parts of one glyph together
constexpr double kPartGap = 0.35;     // between two parts of one glyph, one over the other
constexpr double kGlyphGap = 0.8;     // between two glyphs of a row: a word space
constexpr double kSameRow = 0.3;      // of the lower glyph's height, shared by glyphs of one row
constexpr double kBeside = 0.5;       // the same of two lines of a row
constexpr double kLowest = 0.4;       // height of a row: x-height
constexpr double kHighest = 1.6;
constexpr double kLeading = 2.6;     // to the next line of the column
constexpr double kNear = 6;          // to lines of the column that are counted
constexpr double kApart = 0.75;      // from the middle of any line that it overlaps: else a part of that line
constexpr double kRestGap = 2.0;     // between a line and the rest of it
constexpr double kEdge = 0.6;        // beyond the column's edges
constexpr double kLoneGlyph = 0.6;   // longer side of a glyph that is a line by itself
constexpr double kLoneDigit = 0.45;  // of a digit in a table, against the letters beside it
constexpr double kIndent = 3.2;      // of a lone glyph from the column's edge
constexpr int kColumn = 3;           // lines near by that reach over the whole row: a column
constexpr double kCell = 3;          // width of the cells of a table's column; text is wider
constexpr int kCells = 2;            // such cells near by, and as many others in the row: a table
constexpr double kSameHeight = 1.5;  // ratio of a row's height to that of a line of its column
constexpr double kThinnest = 0.1;    // share of ink in a row of print; specks have less
constexpr double kDensest = 0.6;     // more is a bar or a patch

Direction usual_direction(const std::vector<FlatLine>& lines) {
  double balance = 0;
  for (const FlatLine& line : lines)
    balance += line.direction == Direction::horizontal ? line.frame().width() : -line.frame().width();
  return balance >= 0 ? Direction::horizontal : Direction::vertical;
}

// Boxes, in the reading frame, of what hangs together outside the claimed boxes and may be part of a glyph.
std::vector<Box> parts_of_glyphs(const Ink& ink, const std::vector<FlatLine>& lines,
                                 const std::vector<Box>& claimed, double glyph, Direction direction) {
  const double cell = ink.cell();
  cv::Mat left = ink.darkest().clone();
  const auto take = [&](const Box& b) {
    const cv::Rect area = cv::Rect(cv::Point(static_cast<int>(b.left / cell), static_cast<int>(b.top / cell)),
                                   cv::Point(static_cast<int>(std::ceil(b.right / cell)),
                                             static_cast<int>(std::ceil(b.bottom / cell)))) &
                          cv::Rect(0, 0, left.cols, left.rows);
    if (!area.empty()) left(area) = cv::Scalar(0);
  };
  for (const FlatLine& line : lines) take(grown(line.box, kMargin * line.size, kMargin * line.size));
  for (const Box& box : claimed) take(box);
  cv::Mat labels, stats, centroids;
  const int count = cv::connectedComponentsWithStats(left, labels, stats, centroids, 8, CV_32S);
  std::vector<Box> parts;
  for (int i = 1; i < count; ++i) {
    const double width = stats.at<int>(i, cv::CC_STAT_WIDTH) * cell,
                 height = stats.at<int>(i, cv::CC_STAT_HEIGHT) * cell;
    const double longer = std::max(width, height);
    if (longer < kSmallestPart * glyph || longer > kLargestPart * glyph) continue;
    const double x = stats.at<int>(i, cv::CC_STAT_LEFT) * cell, y = stats.at<int>(i, cv::CC_STAT_TOP) * cell;
    parts.push_back(to_reading_frame({x, y, x + width, y + height}, direction));
  }
  return parts;
}

// Unites boxes, from the left, for which `together` holds, and counts what each is made of.
struct Group {
  Box box;
  std::vector<Box> members;
};
template <class Together>
std::vector<Group> grouped(std::vector<Box> boxes, double reach, Together together) {
  std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) {
    return std::tuple(a.left, a.top, a.right) < std::tuple(b.left, b.top, b.right);
  });
  std::vector<Group> groups;
  std::size_t open = 0;  // groups before it end too far to the left for any box to come
  for (const Box& box : boxes) {
    while (open < groups.size() && groups[open].box.right + reach < box.left) ++open;
    Group* host = nullptr;
    for (std::size_t i = open; i < groups.size(); ++i) {
      if (!together(groups[i].box, box)) continue;
      if (host == nullptr) {
        host = &groups[i];
        host->box = united(host->box, box);
        host->members.push_back(box);
      } else if (together(host->box, groups[i].box)) {
        host->box = united(host->box, groups[i].box);
        host->members.insert(host->members.end(), groups[i].members.begin(), groups[i].members.end());
        groups[i] = {};
      }
    }
    if (host == nullptr) groups.push_back({box, {box}});
  }
  std::erase_if(groups, [](const Group& group) { return group.members.empty(); });
  return groups;
}

std::vector<Group> rows_of_glyphs(const std::vector<Box>& parts, double glyph) {
  const std::vector<Group> glyphs = grouped(parts, 0, [&](const Box& a, const Box& b) {
    return overlap_x(a, b) > 0 && overlap_y(a, b) > -kPartGap * glyph &&
           united(a, b).height() < kGlyph * glyph && united(a, b).width() < kLargestPart * glyph;
  });
  std::vector<Box> boxes;
  boxes.reserve(glyphs.size());
  for (const Group& group : glyphs) boxes.push_back(group.box);
  return grouped(boxes, kGlyphGap * glyph, [&](const Box& a, const Box& b) {
    return overlap_x(a, b) > -kGlyphGap * glyph &&
           overlap_y(a, b) > kSameRow * std::min(a.height(), b.height()) &&
           united(a, b).height() < kHighest * glyph;
  });
}

// Strokes of letters, not a chance row of specks.
bool has_strokes(const Group& row, const std::vector<Box>& parts, double glyph) {
  const auto strokes = std::count_if(parts.begin(), parts.end(), [&](const Box& part) {
    return std::max(part.width(), part.height()) > kStroke * glyph && row.box.contains(part.center());
  });
  return 2 * static_cast<std::size_t>(strokes) >= row.members.size();
}

bool in_one_row(const Box& a, const Box& b) {
  return overlap_y(a, b) > kBeside * std::min(a.height(), b.height());
}

// The line whose column the row stands in: its own row's beside it, or the nearest above or below.
std::optional<FlatLine> neighbour(const Group& row, const std::vector<FlatLine>& lines, Direction direction) {
  std::optional<FlatLine> nearest;
  double least = 0;
  bool beside = false;
  int column = 0;
  for (const FlatLine& line : lines) {
    if (line.direction != direction) continue;
    const Box frame = line.frame();
    if (row.box.height() > kSameHeight * line.size) continue;
    const double step = std::abs(frame.center().y - row.box.center().y);
    const bool within =
        row.box.left > frame.left - kEdge * line.size && row.box.right < frame.right + kEdge * line.size;
    if (overlap_x(frame, row.box) > 0 && step < kApart * line.size) return std::nullopt;
    if (within && step < kNear * line.size) ++column;
    const bool same_row = in_one_row(frame, row.box);
    const double gap = -overlap_x(frame, row.box);
    if (same_row && gap < kRestGap * line.size && !beside) {
      beside = true;
      nearest = line;
    } else if (!beside && within && step < kLeading * line.size && (!nearest || step < least)) {
      nearest = line;
      least = step;
    }
  }
  return column >= kColumn ? nearest : std::nullopt;
}

// The cell beside the row where that stands in a column of narrow cells of a table: of numbers the detector
// sees some only, often too few near by to be a column of lines, and says too little of their size.
std::optional<FlatLine> beside_in_table(const Group& row, const std::vector<FlatLine>& lines,
                                        Direction direction, double glyph) {
  std::optional<FlatLine> nearest;
  int column = 0, beside = 0;
  if (row.box.width() > kCell * glyph) return std::nullopt;
  for (const FlatLine& line : lines) {
    if (line.direction != direction) continue;
    const Box frame = line.frame();
    const double step = std::abs(frame.center().y - row.box.center().y);
    if (overlap_x(frame, row.box) > 0) {
      if (step < kApart * line.size) return std::nullopt;
      if (frame.width() < kCell * glyph && step < kNear * glyph) ++column;
    } else if (in_one_row(frame, row.box)) {
      ++beside;
      if (!nearest || overlap_x(frame, row.box) > overlap_x(nearest->frame(), row.box)) nearest = line;
    }
  }
  return column >= kCells && beside >= kCells ? nearest : std::nullopt;
}

}  // namespace

std::vector<FlatLine> unclaimed_lines(const Ink& ink, const std::vector<FlatLine>& lines,
                                      const std::vector<Box>& claimed, double glyph_size) {
  const Direction direction = usual_direction(lines);
  std::vector<FlatLine> found;
  const std::vector<Box> parts = parts_of_glyphs(ink, lines, claimed, glyph_size, direction);
  for (const Group& row : rows_of_glyphs(parts, glyph_size)) {
    if (row.box.height() < kLowest * glyph_size || !has_strokes(row, parts, glyph_size)) continue;
    const Box box = from_reading_frame(row.box, direction);
    const double share = ink.share(box);
    if (share < kThinnest || share > kDensest) continue;
    const std::optional<FlatLine> column = neighbour(row, lines, direction);
    const std::optional<FlatLine> like = column ? column : beside_in_table(row, lines, direction, glyph_size);
    if (!like) continue;
    const bool lone = row.members.size() == 1;
    const double longer = std::max(row.box.width(), row.box.height());
    const bool indented = column && row.box.left > column->frame().left + kIndent * column->size;
    if (lone && (longer < (column ? kLoneGlyph : kLoneDigit) * like->size || indented)) continue;
    found.push_back({box, direction, like->size, 0});
  }
  return found;
}

}  // namespace broadsheet::layout
