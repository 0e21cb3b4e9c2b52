#include "layout/rules.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <tuple>

namespace broadsheet::layout {

namespace {

constexpr double kShortest = 3.5;      // glyph sizes: a dash of two glyphs is punctuation
constexpr double kPiece = 1.6;         // glyph sizes: straight pieces of which a worn rule is put together
constexpr double kGap = 1.0;           // glyph sizes of wear between two pieces of a rule
constexpr double kThickest = 0.4;      // glyph sizes
constexpr double kFreeSide = 0.3;      // glyph sizes of white wanted on each side
constexpr double kSideInk = 0.25;      // share of ink the sides may hold (ends of lines, specks)
constexpr double kDrift = 0.3;         // glyph sizes a rule may wander sideways between pieces
constexpr double kBodyMargin = 0.22;  // of a detected line's thickness: what its generous box holds besides letters
constexpr double kStrokeShare = 0.6;  // of the length
constexpr double kEraseMargin = 0.06;  // glyph sizes painted over beyond the rule's dark cells

// Free of text on both sides over most of its length.
bool stands_free(const Ink& ink, const FlatRule& rule, double glyph) {
  const double side = kFreeSide * glyph;
  const double skip = ink.cell();
  const Box& b = rule.box;
  const Box before = rule.vertical ? Box{b.left - skip - side, b.top, b.left - skip, b.bottom}
                                   : Box{b.left, b.top - skip - side, b.right, b.top - skip};
  const Box after = rule.vertical ? Box{b.right + skip, b.top, b.right + skip + side, b.bottom}
                                  : Box{b.left, b.bottom + skip, b.right, b.bottom + skip + side};
  return ink.share(before) < kSideInk && ink.share(after) < kSideInk;
}

// Inside the body of a line of text for most of its length.
bool is_stroke(const FlatRule& rule, const std::vector<Box>& text) {
  const double length = rule.vertical ? rule.box.height() : rule.box.width();
  double inside = 0;
  for (const Box& line : text) {
    const Box body = grown(line, -kBodyMargin * std::min(line.width(), line.height()), -kBodyMargin * std::min(line.width(), line.height()));
    if (!body.contains(rule.box.center()) && intersection(body, rule.box).empty()) continue;
    inside += std::max(0.0, rule.vertical ? overlap_y(body, rule.box) : overlap_x(body, rule.box));
  }
  return inside > kStrokeShare * length;
}

std::vector<FlatRule> find_one_way(const Ink& ink, double glyph, bool vertical) {
  const double cell = ink.cell();
  const int piece = std::max(3, static_cast<int>(std::lround(kPiece * glyph / cell)));
  cv::Mat runs;
  cv::morphologyEx(
      ink.darkest(), runs, cv::MORPH_OPEN,
      cv::getStructuringElement(cv::MORPH_RECT, vertical ? cv::Size(1, piece) : cv::Size(piece, 1)));
  cv::Mat labels, stats, centroids;
  const int count = cv::connectedComponentsWithStats(runs, labels, stats, centroids, 8, CV_32S);
  std::vector<FlatRule> pieces;
  for (int i = 1; i < count; ++i) {
    const double left = stats.at<int>(i, cv::CC_STAT_LEFT) * cell,
                 top = stats.at<int>(i, cv::CC_STAT_TOP) * cell;
    const double width = stats.at<int>(i, cv::CC_STAT_WIDTH) * cell,
                 height = stats.at<int>(i, cv::CC_STAT_HEIGHT) * cell;
    const double length = vertical ? height : width;
    // The box of a slightly slanting rule is wider than the rule: its thickness is area over length.
    const double thickness = stats.at<int>(i, cv::CC_STAT_AREA) * cell * cell / length;
    const double spread = vertical ? width : height;
    if (thickness > kThickest * glyph || spread > kThickest * glyph + kDrift * glyph) continue;
    const FlatRule rule{{left, top, left + width, top + height}, vertical};
    if (stands_free(ink, rule, glyph)) pieces.push_back(rule);
  }
  // Pieces that continue one another become one rule.
  std::sort(pieces.begin(), pieces.end(), [&](const FlatRule& a, const FlatRule& b) {
    return vertical ? std::tuple(a.box.top, a.box.left) < std::tuple(b.box.top, b.box.left)
                    : std::tuple(a.box.left, a.box.top) < std::tuple(b.box.left, b.box.top);
  });
  std::vector<FlatRule> rules;
  for (const FlatRule& next : pieces) {
    FlatRule* host = nullptr;
    for (FlatRule& rule : rules) {
      const double gap = vertical ? next.box.top - rule.box.bottom : next.box.left - rule.box.right;
      const double aside = vertical ? -overlap_x(next.box, rule.box) : -overlap_y(next.box, rule.box);
      if (gap < kGap * glyph && aside < kDrift * glyph) host = &rule;
    }
    if (host != nullptr) {
      host->box = united(host->box, next.box);
    } else {
      rules.push_back(next);
    }
  }
  std::erase_if(rules, [&](const FlatRule& rule) {
    return (vertical ? rule.box.height() : rule.box.width()) < kShortest * glyph;
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

void erase_rules(cv::Mat& flat, const std::vector<FlatRule>& rules, double glyph_size) {
  const double margin = std::max(1.0, kEraseMargin * glyph_size);
  for (const FlatRule& rule : rules) {
    const Box b = grown(rule.box, margin, margin);
    const cv::Rect area = cv::Rect(cv::Point(static_cast<int>(b.left), static_cast<int>(b.top)),
                                   cv::Point(static_cast<int>(b.right), static_cast<int>(b.bottom))) &
                          cv::Rect(0, 0, flat.cols, flat.rows);
    if (!area.empty()) flat(area) = cv::Scalar::all(255);
  }
}

}  // namespace broadsheet::layout
