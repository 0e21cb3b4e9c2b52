#include "layout/cut_beside_captions.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include "layout/profiles.h"

namespace broadsheet::layout {

namespace {

// In glyph sizes of the line in question.
constexpr double kBeside = 2.5;  // white between a picture and the text beside it, at most
constexpr double kTouch =
    0.5;  // by which that text may reach into the box of the picture, and a caption out of it
constexpr double kSameEdge = 0.6;       // between the ends of rows that have one edge
constexpr double kGap = 0.8;            // white beside a caption
constexpr double kSureGap = 1.1;        // the same where one row alone shows it
constexpr double kFlush = 0.35;         // between a caption and its picture's edge that it begins or ends at
constexpr double kReach = 2.0;          // text that a row has at least on both sides of the gap
constexpr double kStep = 2.2;           // from a picture to the first row under it, and from row to row
constexpr double kUnder = 5.0;          // as far under a picture text still stands beside its caption
constexpr std::size_t kRowsBeside = 2;  // that show where the text beside a picture ends
constexpr std::size_t kCaptionRows = 4;

enum class Side { left, right };

double end_towards(const Box& row, Side side) { return side == Side::left ? row.right : row.left; }
double edge_of(const Box& picture, Side side) { return side == Side::left ? picture.left : picture.right; }
// How far a place lies away from the picture, on its side of it.
double away(double place, double edge, Side side) { return side == Side::left ? edge - place : place - edge; }

// Where the text beside a picture ends; none where it has no text there.
std::optional<double> text_edge(const std::vector<FlatLine>& lines, const Box& picture, Side side) {
  std::vector<const FlatLine*> rows;
  for (const FlatLine& line : lines) {
    const double y = line.box.center().y,
                 white = away(end_towards(line.box, side), edge_of(picture, side), side);
    if (line.direction == Direction::horizontal && y > picture.top &&
        y < picture.bottom + kUnder * line.size && white > -kTouch * line.size && white < kBeside * line.size)
      rows.push_back(&line);
  }
  if (rows.empty()) return std::nullopt;
  const auto nearer = [&](const FlatLine* a, const FlatLine* b) {
    return away(end_towards(a->box, side), 0, side) < away(end_towards(b->box, side), 0, side);
  };
  const double edge = end_towards((*std::min_element(rows.begin(), rows.end(), nearer))->box, side);
  const auto agree = std::count_if(rows.begin(), rows.end(), [&](const FlatLine* row) {
    return std::abs(end_towards(row->box, side) - edge) < kSameEdge * row->size;
  });
  return static_cast<std::size_t>(agree) >= kRowsBeside ? std::optional(edge) : std::nullopt;
}

struct Gap {
  double left, right;
  bool flush = false;  // goes on from the text to the edge of the picture over it
};

// The white of a row that begins, seen from the text, at `edge`.
std::optional<Gap> gap_at(const FlatLine& row, double edge, const Box& picture, Side side, const Ink& ink) {
  const double cell = ink.cell();
  std::optional<Gap> best;
  for (const Steps& white : white_runs(profile_along(ink, row.box, row.direction))) {
    Gap gap{row.box.left + static_cast<double>(white.begin) * cell,
            row.box.left + static_cast<double>(white.end) * cell};
    const double begins = side == Side::left ? gap.left : gap.right;
    const double ends = side == Side::left ? gap.right : gap.left;
    gap.flush = std::abs(ends - edge_of(picture, side)) < kFlush * row.size;
    if (gap.right - gap.left >= kGap * row.size && std::abs(begins - edge) < kSameEdge * row.size &&
        (!best || gap.right - gap.left > best->right - best->left))
      best = gap;
  }
  return best;
}

// A row under a picture and where it is to be cut: one place or two.
struct Cut {
  std::size_t line;
  std::vector<Gap> gaps;
};

bool runs_over(const FlatLine& row, double edge) {
  return row.box.left < edge - kReach * row.size && row.box.right > edge + kReach * row.size;
}

// None where the row is no caption between two columns, or under one end of a picture.
std::optional<Cut> cut_of(const std::vector<FlatLine>& lines, std::size_t i, const Box& picture,
                          std::optional<double> left, std::optional<double> right, const Ink& ink) {
  const FlatLine& row = lines[i];
  Cut cut{i, {}};
  for (const auto& [edge, side] : {std::pair(left, Side::left), std::pair(right, Side::right)}) {
    if (!runs_over(row, edge.value_or(edge_of(picture, side)))) continue;
    const auto gap = edge ? gap_at(row, *edge, picture, side, ink) : std::nullopt;
    if (!gap) return std::nullopt;
    cut.gaps.push_back(*gap);
  }
  if (cut.gaps.empty()) return std::nullopt;
  return cut;
}

std::vector<Cut> cuts_under(const std::vector<FlatLine>& lines, const Box& picture, const Ink& ink) {
  const auto left = text_edge(lines, picture, Side::left), right = text_edge(lines, picture, Side::right);
  if (!left && !right) return {};
  std::vector<std::size_t> under;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (lines[i].direction == Direction::horizontal && lines[i].box.center().y > picture.bottom &&
        overlap_x(lines[i].box, picture) > 0)
      under.push_back(i);
  std::sort(under.begin(), under.end(),
            [&](std::size_t a, std::size_t b) { return lines[a].box.center().y < lines[b].box.center().y; });
  std::vector<Cut> cuts;
  double last = picture.bottom;
  for (const std::size_t i : under) {
    const FlatLine& row = lines[i];
    if (row.box.center().y - last > kStep * row.size) break;
    last = row.box.center().y;
    const bool inside =
        row.box.left > picture.left - kTouch * row.size && row.box.right < picture.right + kTouch * row.size;
    if (inside) continue;  // a row of the caption that stands free
    auto cut = cut_of(lines, i, picture, left, right, ink);
    if (!cut || cuts.size() == kCaptionRows) break;
    cuts.push_back(std::move(*cut));
  }
  const auto sure = [&](const Cut& cut) {
    return std::all_of(cut.gaps.begin(), cut.gaps.end(), [&](const Gap& gap) {
      return gap.flush || gap.right - gap.left >= kSureGap * lines[cut.line].size;
    });
  };
  if (cuts.size() == 1 && !sure(cuts.front())) cuts.clear();
  return cuts;
}

}  // namespace

void cut_beside_captions(std::vector<FlatLine>& lines, const std::vector<Box>& pictures, const Ink& ink) {
  for (const Box& picture : pictures) {
    for (const Cut& cut : cuts_under(lines, picture, ink)) {
      for (const Gap& gap : cut.gaps) {  // from left to right: what is left of the row stays where it is
        FlatLine rest = lines[cut.line];
        lines[cut.line].box.right = gap.left;
        rest.box.left = gap.right;
        lines.push_back(std::exchange(lines[cut.line], rest));
      }
    }
  }
}

}  // namespace broadsheet::layout
