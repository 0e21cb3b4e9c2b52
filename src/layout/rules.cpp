#include "layout/rules.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <tuple>

namespace broadsheet::layout {

namespace {

constexpr double kShortest = 3.5;      // glyph sizes: a dash of two glyphs is punctuation
constexpr double kPiece = 1.6;         // glyph sizes: straight pieces of which a worn rule is put together
constexpr double kLongestPiece = 8.0;  // glyph sizes
constexpr double kGap = 1.0;           // glyph sizes of wear between two pieces of a rule
constexpr double kThickest = 0.4;      // glyph sizes
constexpr double kFreeSide = 0.3;      // glyph sizes of white wanted on each side
constexpr double kSideInk = 0.25;      // share of ink the sides may hold (ends of lines, specks)
constexpr double kDrift = 0.3;         // glyph sizes a rule may wander sideways between pieces
constexpr double kDarkShare = 0.4;     // of a rule's length
constexpr double kBodyMargin =
    0.22;  // of a detected line's thickness: what its generous box holds besides letters
constexpr double kStrokeShare = 0.6;   // of the length
constexpr double kEraseMargin = 0.06;  // glyph sizes painted over beyond the rule's dark cells

// Free of text on both sides over most of its length.
bool stands_free(const Ink& ink, const Box& b, bool vertical, double glyph) {
  const double side = kFreeSide * glyph;
  const double skip = ink.cell();
  const Box before = vertical ? Box{b.left - skip - side, b.top, b.left - skip, b.bottom}
                              : Box{b.left, b.top - skip - side, b.right, b.top - skip};
  const Box after = vertical ? Box{b.right + skip, b.top, b.right + skip + side, b.bottom}
                             : Box{b.left, b.bottom + skip, b.right, b.bottom + skip + side};
  return ink.share(before) < kSideInk && ink.share(after) < kSideInk;
}

// Inside the body of a line of text for most of its length.
bool is_stroke(const FlatRule& rule, const std::vector<Box>& text) {
  const double length = rule.vertical ? rule.box.height() : rule.box.width();
  double inside = 0;
  for (const Box& line : text) {
    const Box body = grown(line, -kBodyMargin * std::min(line.width(), line.height()),
                           -kBodyMargin * std::min(line.width(), line.height()));
    if (!body.contains(rule.box.center()) && intersection(body, rule.box).empty()) continue;
    inside += std::max(0.0, rule.vertical ? overlap_y(body, rule.box) : overlap_x(body, rule.box));
  }
  return inside > kStrokeShare * length;
}

// Straight pieces of rules. Long runs are cut to a few glyphs, so that one that stands aslant is followed.
std::vector<Box> pieces_of(const Ink& ink, double glyph, bool vertical) {
  const double cell = ink.cell();
  const int shortest = std::max(3, static_cast<int>(std::lround(kPiece * glyph / cell)));
  const int longest = std::max(2 * shortest, static_cast<int>(std::lround(kLongestPiece * glyph / cell)));
  cv::Mat runs;
  cv::morphologyEx(
      ink.darkest(), runs, cv::MORPH_OPEN,
      cv::getStructuringElement(cv::MORPH_RECT, vertical ? cv::Size(1, shortest) : cv::Size(shortest, 1)));
  for (int at = longest; at < (vertical ? runs.rows : runs.cols); at += longest)
    (vertical ? runs.row(at) : runs.col(at)).setTo(0);
  cv::Mat labels, stats, centroids;
  const int count = cv::connectedComponentsWithStats(runs, labels, stats, centroids, 8, CV_32S);
  std::vector<Box> pieces;
  for (int i = 1; i < count; ++i) {
    const double left = stats.at<int>(i, cv::CC_STAT_LEFT) * cell,
                 top = stats.at<int>(i, cv::CC_STAT_TOP) * cell;
    const double width = stats.at<int>(i, cv::CC_STAT_WIDTH) * cell,
                 height = stats.at<int>(i, cv::CC_STAT_HEIGHT) * cell;
    if ((vertical ? width : height) > kThickest * glyph) continue;
    const Box box{left, top, left + width, top + height};
    if (stands_free(ink, box, vertical, glyph)) pieces.push_back(box);
  }
  std::sort(pieces.begin(), pieces.end(), [&](const Box& a, const Box& b) {
    return vertical ? std::tuple(a.top, a.left) < std::tuple(b.top, b.left)
                    : std::tuple(a.left, a.top) < std::tuple(b.left, b.top);
  });
  return pieces;
}

// Faint pieces count as parts of a rule that is dark elsewhere, not by themselves: folds and grain are faint
// all along.
bool is_printed(const Ink& ink, const FlatRule& rule) {
  const cv::Mat& dark = ink.darkest();
  double length = 0, dark_length = 0;
  for (const Box& piece : rule.pieces) {
    const double cell = ink.cell();
    const cv::Rect area = cv::Rect(cv::Point(cvRound(piece.left / cell), cvRound(piece.top / cell)),
                                   cv::Point(cvRound(piece.right / cell), cvRound(piece.bottom / cell))) &
                          cv::Rect(0, 0, dark.cols, dark.rows);
    if (area.empty()) continue;
    cv::Mat along;  // is there any dark cell across, step by step?
    cv::reduce(dark(area), along, rule.vertical ? 1 : 0, cv::REDUCE_MAX);
    length += static_cast<double>(along.total());
    dark_length += cv::countNonZero(along);
  }
  return dark_length > kDarkShare * length;
}

std::vector<FlatRule> find_one_way(const Ink& ink, double glyph, bool vertical) {
  std::vector<FlatRule> rules;
  for (const Box& next : pieces_of(ink, glyph, vertical)) {
    FlatRule* host = nullptr;  // the rule that this piece continues
    for (FlatRule& rule : rules) {
      const Box& last = rule.pieces.back();
      const double gap = vertical ? next.top - last.bottom : next.left - last.right;
      const double aside = vertical ? -overlap_x(next, last) : -overlap_y(next, last);
      if (gap < kGap * glyph && aside < kDrift * glyph) host = &rule;
    }
    if (host == nullptr) host = &rules.emplace_back(FlatRule{next, vertical, {}});
    host->box = united(host->box, next);
    host->pieces.push_back(next);
  }
  std::erase_if(rules, [&](const FlatRule& rule) {
    return (vertical ? rule.box.height() : rule.box.width()) < kShortest * glyph || !is_printed(ink, rule);
  });
  return rules;
}

}  // namespace

std::vector<FlatRule> find_rules(const Ink& ink, const std::vector<Box>& text, double glyph_size) {
  std::vector<FlatRule> rules = find_one_way(ink, glyph_size, true);
  for (const FlatRule& rule : find_one_way(ink, glyph_size, false)) rules.push_back(rule);
  std::erase_if(rules, [&](const FlatRule& rule) { return is_stroke(rule, text); });
  std::sort(rules.begin(), rules.end(), [](const FlatRule& a, const FlatRule& b) {
    return std::tuple(a.box.top, a.box.left, a.vertical) < std::tuple(b.box.top, b.box.left, b.vertical);
  });
  return rules;
}

bool runs_through(const FlatRule& rule, const Box& box) {
  return std::any_of(rule.pieces.begin(), rule.pieces.end(), [&](const Box& piece) {
    const Point middle = piece.center();
    return rule.vertical ? middle.x > box.left && middle.x < box.right && overlap_y(piece, box) > 0
                         : middle.y > box.top && middle.y < box.bottom && overlap_x(piece, box) > 0;
  });
}

void erase_rules(cv::Mat& flat, const std::vector<FlatRule>& rules, double glyph_size) {
  const double margin = std::max(1.0, kEraseMargin * glyph_size);
  for (const FlatRule& rule : rules)
    for (const Box& piece : rule.pieces) {
      const Box b = grown(piece, margin, margin);
      const cv::Rect area = cv::Rect(cv::Point(static_cast<int>(b.left), static_cast<int>(b.top)),
                                     cv::Point(static_cast<int>(b.right), static_cast<int>(b.bottom))) &
                            cv::Rect(0, 0, flat.cols, flat.rows);
      if (!area.empty()) flat(area) = cv::Scalar::all(255);
    }
}

}  // namespace broadsheet::layout
