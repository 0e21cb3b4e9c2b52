#include "layout/rules.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <tuple>
#include <utility>

#include "layout/pale_rules.h"
#include "layout/part_rules.h"
#include "layout/rule_ink.h"
#include "page/median.h"

namespace broadsheet::layout {

namespace {

constexpr double kShortest = 3.5;       // glyph sizes: a dash of two glyphs is punctuation
constexpr double kShortestAlone = 2.3;  // glyph sizes of a dash that stands alone between two articles
constexpr double kAloneAside = 2.0;     // glyph sizes of white at both ends of such a dash
constexpr double kAloneAcross = 0.35;   // glyph sizes of white above and below it
constexpr double kLongestPiece = 8.0;   // glyph sizes: longer runs are cut, so that one aslant is followed
constexpr double kGap = 1.0;            // glyph sizes of wear between two pieces of a rule
constexpr double kOrnament = 2.2;       // glyph sizes: the same where an ornament or touching letters stand
constexpr double kOrnamentInk = 0.12;   // share of ink in such a gap; a rule that crosses it has less
constexpr double kThickest = 0.8;       // glyph sizes across a piece, its slant and swing included
constexpr double kFreeSide = 0.3;       // glyph sizes of white wanted on each side of a short rule
constexpr double kSideInk = 0.25;       // share of ink the sides may hold (ends of lines, specks)
constexpr double kPaleSideInk = 0.05;   // the same on the emptier side of a pale rule
constexpr double kRunsAcross = 1.5;     // glyph sizes on both sides by which a line runs across a rule
constexpr int kFewestAcross = 3;        // lines that tell
constexpr double kPrintedOver = 0.4;    // of them
constexpr double kLong = 12.0;          // glyph sizes from which a rule need not stand so free
constexpr double kShortestWorn = 8.0;   // glyph sizes of a rule that dots and splinters make up
constexpr double kScatter = 0.11;       // glyph sizes from piece to piece sideways, on average
constexpr double kWhole = 1.5;          // glyph sizes: what is longer is no dot and no splinter
constexpr double kWholeShare = 0.5;     // of a rule's length
constexpr double kDrift = 0.3;          // glyph sizes a rule may wander sideways between pieces
constexpr double kBodyMargin =
    0.22;  // of a detected line's thickness: what its generous box holds besides letters
constexpr double kStrokeShare = 0.6;      // of the length
constexpr double kPale = 0.5;             // of a rule's length that is ink: less is a pale one
constexpr double kCrease = 0.15;          // the same of a crease
constexpr double kBetweenLetters = 0.45;  // glyph sizes from the middle between two letters to them
constexpr double kAnyInk = 0.005;         // share of ink beside a crease: the edge of a letter
constexpr double kShowsThrough =
    0.5;  // darkness, against the rest of its rule, under which an end is no part of it
constexpr double kPrintedShare = 0.1;  // of a piece: a darker spot makes no print of it
constexpr double kCreaseShare = 0.12;  // of a crease's length lies in text
constexpr double kCreaseReach = 0.5;   // glyph sizes it goes on, unseen, beside the letters
constexpr double kMostErased = 0.3;    // of a line's ink that rules may take
constexpr double kOnlyRule = 0.1;      // of its ink is left: nothing but a rule was taken for a line
constexpr double kDashLine = 2.0;      // glyph sizes: the thickest that a dash taken for a line looks
constexpr double kLeaderStart = 0.6;   // of a leader: the most that it seems to share with the line before it
constexpr double kFeet = 0.2;          // sizes under what is left of a line to which its letters reach
constexpr double kEraseMargin = 0.06;  // glyph sizes painted over beyond the rule's dark cells

cv::Rect pixels(const Box& b, const cv::Mat& picture) {
  return cv::Rect(cv::Point(static_cast<int>(b.left), static_cast<int>(b.top)),
                  cv::Point(static_cast<int>(b.right), static_cast<int>(b.bottom))) &
         cv::Rect(0, 0, picture.cols, picture.rows);
}

// Of a rule's length, what is as dark as ink; all of a rule thinner than a cell.
double dark_share(const FlatRule& rule, const Ink& ink) {
  double dark = 0, all = 0;
  for (const Box& piece : rule.pieces) {
    const cv::Rect area = pixels({piece.left / ink.cell(), piece.top / ink.cell(), piece.right / ink.cell(),
                                  piece.bottom / ink.cell()},
                                 ink.darkest());
    if (area.empty()) continue;
    cv::Mat along;
    cv::reduce(ink.darkest()(area), along, rule.vertical ? 1 : 0, cv::REDUCE_MAX);
    dark += cv::countNonZero(along);
    all += static_cast<double>(along.total());
  }
  return all > 0 ? dark / all : 1;
}

// Paler than ink over most of its length.
bool is_pale(const FlatRule& rule, const Ink& ink) { return dark_share(rule, ink) < kPale; }

// What lies on both sides of a piece of a rule, as long as `along`.
std::pair<Box, Box> sides_of(const Box& piece, const Box& along, bool vertical, const Ink& ink, double glyph,
                             double reach = kFreeSide) {
  const double side = reach * glyph, skip = ink.cell();
  if (vertical)
    return {{piece.left - skip - side, along.top, piece.left - skip, along.bottom},
            {piece.right + skip, along.top, piece.right + skip + side, along.bottom}};
  return {{along.left, piece.top - skip - side, along.right, piece.top - skip},
          {along.left, piece.bottom + skip, along.right, piece.bottom + skip + side}};
}

// The share of ink on both sides of a rule, on the side with less and on that with more.
std::pair<double, double> ink_beside(const Ink& ink, const FlatRule& rule, double glyph) {
  double before = 0, after = 0, length = 0;
  for (const Box& b : rule.pieces) {
    const double piece = rule.vertical ? b.height() : b.width();
    const auto [one, other] = sides_of(b, b, rule.vertical, ink, glyph);
    before += piece * ink.share(one);
    after += piece * ink.share(other);
    length += piece;
  }
  return {std::min(before, after) / length, std::max(before, after) / length};
}

// Free of text on both sides over most of its length.
bool stands_free(const Ink& ink, const FlatRule& rule, double glyph) {
  return ink_beside(ink, rule, glyph).second < kSideInk;
}

// Print on both sides runs up to it: a rule of the other side of the leaf that shows through between letters.
bool shows_through(const Ink& ink, const FlatRule& rule, double glyph) {
  return is_pale(rule, ink) && ink_beside(ink, rule, glyph).first > kPaleSideInk;
}

// Dots and what wear left of a rule lie on one line; splinters that swing from side to side are strokes of
// the letters of a pale line of text.
bool is_scattered(const FlatRule& rule, double glyph) {
  double swing = 0;
  for (std::size_t k = 1; k < rule.pieces.size(); ++k) {
    const Point here = rule.pieces[k].center(), before = rule.pieces[k - 1].center();
    swing += rule.vertical ? std::abs(here.x - before.x) : std::abs(here.y - before.y);
  }
  return swing > kScatter * glyph * static_cast<double>(rule.pieces.size() - 1);
}

// A dash centred under an article: nothing beside it in its row, white above and below.
bool stands_alone(const Ink& ink, const FlatRule& rule, double glyph) {
  const Box& b = rule.box;
  const double aside = kAloneAside * glyph, across = kAloneAcross * glyph, skip = ink.cell();
  if (rule.vertical) return false;
  return ink.share({b.left - aside, b.top - across, b.left - skip, b.bottom + across}) == 0 &&
         ink.share({b.right + skip, b.top - across, b.right + aside, b.bottom + across}) == 0 &&
         ink.share({b.left, b.top - skip - across, b.right, b.top - skip}) == 0 &&
         ink.share({b.left, b.bottom + skip, b.right, b.bottom + skip + across}) == 0;
}

// Is there no ink in the box but the rule's own?
bool holds_nothing_but(const FlatRule& rule, const Box& box, const Ink& ink) {
  const Box own = intersection(grown(rule.box, ink.cell(), ink.cell()), box);
  const double all = ink.share(box) * box.area();
  return all - ink.share(own) * own.area() <= kOnlyRule * all;
}

// A stroke of letters: for most of its length inside the bodies of lines of text that run its way, or, as the
// long stroke of a headline's letter, inside one that runs across. A rule between columns may cross many
// lines that were found over both, and a dash may have been taken for a line itself. A pale one that runs on
// into the text beside it is a crease or a scratch.
bool is_stroke(const FlatRule& rule, const std::vector<Box>& text, const Ink& ink, double glyph) {
  const bool pale = is_pale(rule, ink);
  const double reach = pale ? kCreaseReach * glyph : 0;
  const Box box = rule.vertical ? grown(rule.box, 0, reach) : grown(rule.box, reach, 0);
  double along = 0, across = 0;
  for (const Box& line : text) {
    const double margin = kBodyMargin * std::min(line.width(), line.height());
    const Box body = grown(line, -margin, -margin);
    if (intersection(body, box).empty()) continue;
    if (std::min(line.width(), line.height()) < kDashLine * glyph && holds_nothing_but(rule, body, ink))
      continue;
    const double inside = rule.vertical ? overlap_y(body, box) : overlap_x(body, box);
    if (rule.vertical == (line.height() > line.width()))
      along += inside;
    else
      across = std::max(across, inside);
  }
  return std::max(along, across) > kStrokeShare * length_of(rule) ||
         (pale && along > kCreaseShare * length_of(rule));
}

// A pale rule that lines run across, with letters right up to both its sides in most of them, is of the other
// side of the leaf too, however little print there is between those lines. A crease that is hardly dark
// anywhere may run between the characters of vertical lines, all set on one grid.
bool is_printed_over(const FlatRule& rule, const std::vector<Box>& text, const Ink& ink, double glyph) {
  const double dark = dark_share(rule, ink);
  if (dark >= kPale) return false;
  const bool crease = dark < kCrease;
  const double reach = kRunsAcross * glyph, side = crease ? kBetweenLetters : kFreeSide,
               printed = crease ? kAnyInk : kPaleSideInk;
  int across = 0, printed_over = 0;
  for (const Box& line : text) {
    if (rule.vertical == (line.height() > line.width()) ||
        !(rule.vertical ? rule.box.top < line.center().y && rule.box.bottom > line.center().y
                        : rule.box.left < line.center().x && rule.box.right > line.center().x))
      continue;
    // The piece next to the line, which may have hidden its own.
    const Box& piece =
        *std::min_element(rule.pieces.begin(), rule.pieces.end(), [&](const Box& a, const Box& b) {
          return rule.vertical ? overlap_y(a, line) > overlap_y(b, line)
                               : overlap_x(a, line) > overlap_x(b, line);
        });
    const bool runs_across = rule.vertical
                                 ? piece.left >= line.left + reach && piece.right <= line.right - reach
                                 : piece.top >= line.top + reach && piece.bottom <= line.bottom - reach;
    if (!runs_across) continue;
    const auto [before, after] = sides_of(piece, line, rule.vertical, ink, glyph, side);
    ++across;
    if (ink.share(before) > printed && ink.share(after) > printed) ++printed_over;
  }
  return across >= kFewestAcross && printed_over > kPrintedOver * across;
}

// Two rules that may be parts of one.
bool lies_in_line(const FlatRule& a, const FlatRule& b, double glyph) {
  const Point here = a.box.center(), there = b.box.center();
  return a.vertical == b.vertical &&
         std::abs(a.vertical ? here.x - there.x : here.y - there.y) < kDrift * glyph;
}

// The runs of a row of cells from `x` on: the next one, past the end when there is none.
struct Run {
  int left = 0;
  int right = 0;
};
Run next_run(const std::uint8_t* row, int width, int x) {
  const auto* begin = std::find_if(row + x, row + width, [](std::uint8_t cell) { return cell != 0; });
  const auto* end = std::find(begin, row + width, 0);
  return {static_cast<int>(begin - row), static_cast<int>(end - row)};
}

// What hangs together from row to row in the ink of upright rules, cut at `longest`; boxes in cells.
std::vector<cv::Rect> hanging_together(const cv::Mat& runs, int longest) {
  struct Piece {
    cv::Rect box;
    Run last, here;  // in the row above, in this row
  };
  std::vector<Piece> open;
  std::vector<cv::Rect> done;
  for (int y = 0; y < runs.rows; ++y) {
    for (Piece& piece : open) piece.here = {0, 0};
    const std::size_t before = open.size();
    const auto* row = runs.ptr<std::uint8_t>(y);
    for (Run run = next_run(row, runs.cols, 0); run.left < runs.cols;
         run = next_run(row, runs.cols, run.right)) {
      const auto host = std::find_if(
          open.begin(), open.begin() + static_cast<std::ptrdiff_t>(before), [&](const Piece& piece) {
            return run.left <= piece.last.right && run.right >= piece.last.left && piece.box.height < longest;
          });
      const cv::Rect here(run.left, y, run.right - run.left, 1);
      if (host == open.begin() + static_cast<std::ptrdiff_t>(before)) {
        open.push_back({here, {}, run});
      } else {
        host->box |= here;
        host->here = host->here.right == 0 ? run : Run{std::min(host->here.left, run.left), run.right};
      }
    }
    for (Piece& piece : open) {
      piece.last = piece.here;
      if (piece.here.right == 0) done.push_back(piece.box);
    }
    std::erase_if(open, [](const Piece& piece) { return piece.here.right == 0; });
  }
  for (const Piece& piece : open) done.push_back(piece.box);
  return done;
}

// Straight pieces of rules, in the order in which they follow one another.
std::vector<Box> pieces_of(const Ink& ink, double glyph, bool vertical) {
  const double cell = ink.cell();
  // Transposed into matrices of their own: assigned to a copy, a square one would be turned in the ink
  // itself.
  const cv::Mat dark = vertical ? ink.darkest() : cv::Mat(ink.darkest().t()),
                grey = vertical ? ink.grey() : cv::Mat(ink.grey().t());
  const cv::Mat runs = rule_ink(dark, glyph / cell) | pale_rule_ink(grey, dark, glyph / cell);
  const int longest = std::max(6, static_cast<int>(std::lround(kLongestPiece * glyph / cell)));
  std::vector<Box> pieces;
  for (const cv::Rect& r : hanging_together(runs, longest))
    if (r.width * cell <= kThickest * glyph)
      pieces.push_back({r.x * cell, r.y * cell, r.br().x * cell, r.br().y * cell});
  std::sort(pieces.begin(), pieces.end(), [&](const Box& a, const Box& b) {
    return std::tuple(a.top, a.left) < std::tuple(b.top, b.left);
  });
  if (!vertical)
    for (Box& b : pieces) b = {b.top, b.left, b.bottom, b.right};
  return pieces;
}

// How dark a piece is step by step along it, in its darkest cell across: 0 to 255.
std::vector<double> darkness(const Ink& ink, const Box& piece, bool vertical) {
  const double cell = ink.cell();
  const cv::Rect area =
      pixels({piece.left / cell, piece.top / cell, piece.right / cell, piece.bottom / cell}, ink.grey());
  if (area.empty()) return {0};
  cv::Mat along;
  cv::reduce(ink.grey()(area), along, vertical ? 1 : 0, cv::REDUCE_MIN);
  std::vector<double> steps;
  steps.reserve(along.total());
  for (int i = 0; i < static_cast<int>(along.total()); ++i)
    steps.push_back(255.0 - along.at<std::uint8_t>(i));
  return steps;
}

// A rule of the other side of the leaf may show through where one of this side ends, and both look like one:
// takes the pale ends off.
void take_off_pale_ends(FlatRule& rule, const Ink& ink, double glyph) {
  std::vector<std::vector<double>> dark;
  std::vector<double> typical;
  for (const Box& piece : rule.pieces) {
    dark.push_back(darkness(ink, piece, rule.vertical));
    typical.push_back(median(dark.back()));
  }
  const double least = kShowsThrough * median(typical);
  const auto printed = [&](double level) { return level >= least; };
  const auto has_print = [&](const std::vector<double>& steps) {
    return static_cast<double>(std::count_if(steps.begin(), steps.end(), printed)) >
           kPrintedShare * static_cast<double>(steps.size());
  };
  const auto first = std::find_if(dark.begin(), dark.end(), has_print) - dark.begin();
  const auto last = dark.rend() - std::find_if(dark.rbegin(), dark.rend(), has_print);
  rule.pieces = {rule.pieces.begin() + first, rule.pieces.begin() + last};
  // A piece may be pale in its first or last part only.
  const auto pale = [&](auto from, auto to) {
    const double length = static_cast<double>(std::find_if(from, to, printed) - from) * ink.cell();
    return length > kShortestAlone * glyph ? length : 0;
  };
  const std::vector<double>&front = dark[static_cast<std::size_t>(first)],
        &back = dark[static_cast<std::size_t>(last - 1)];
  (rule.vertical ? rule.pieces.front().top : rule.pieces.front().left) += pale(front.begin(), front.end());
  (rule.vertical ? rule.pieces.back().bottom : rule.pieces.back().right) -= pale(back.rbegin(), back.rend());
  rule.box = rule.pieces.front();
  for (const Box& piece : rule.pieces) rule.box = united(rule.box, piece);
}

std::vector<FlatRule> find_one_way(const Ink& ink, double glyph, bool vertical) {
  std::vector<FlatRule> rules;
  for (const Box& next : pieces_of(ink, glyph, vertical)) {
    FlatRule* host = nullptr;  // the rule that this piece continues
    for (FlatRule& rule : rules) {
      const Box& last = rule.pieces.back();
      const double gap = vertical ? next.top - last.bottom : next.left - last.right;
      const double aside = vertical ? -overlap_x(next, last) : -overlap_y(next, last);
      if (aside >= kDrift * glyph || gap >= kOrnament * glyph) continue;
      const Box between = vertical
                              ? Box{united(last, next).left, last.bottom, united(last, next).right, next.top}
                              : Box{last.right, united(last, next).top, next.left, united(last, next).bottom};
      if (gap < kGap * glyph || ink.share(between) > kOrnamentInk) host = &rule;
    }
    if (host == nullptr) host = &rules.emplace_back(FlatRule{next, vertical, {}});
    host->box = united(host->box, next);
    // The last piece is the one that reaches farthest: a splinter beside it ends nothing.
    host->pieces.push_back(next);
    if (const std::size_t count = host->pieces.size(); count > 1) {
      Box& before = host->pieces[count - 2];
      if (vertical ? before.bottom > next.bottom : before.right > next.right)
        std::swap(before, host->pieces.back());
    }
  }
  part_rules(rules, ink, glyph);
  std::erase_if(rules, [&](const FlatRule& rule) {
    const double length = length_of(rule);
    if (length < kShortest * glyph) return length < kShortestAlone * glyph || !stands_alone(ink, rule, glyph);
    if (in_splinters(rule, glyph) && (length < kShortestWorn * glyph || is_scattered(rule, glyph)))
      return true;
    return (length < kLong * glyph && !stands_free(ink, rule, glyph)) || shows_through(ink, rule, glyph);
  });
  for (FlatRule& rule : rules) take_off_pale_ends(rule, ink, glyph);
  return rules;
}

}  // namespace

std::vector<FlatRule> find_rules(const Ink& ink, const std::vector<Box>& text, double glyph_size) {
  std::vector<FlatRule> rules = find_one_way(ink, glyph_size, true);
  for (const FlatRule& rule : find_one_way(ink, glyph_size, false)) rules.push_back(rule);
  std::erase_if(rules, [&](const FlatRule& rule) { return is_stroke(rule, text, ink, glyph_size); });
  std::vector<FlatRule> behind;
  std::copy_if(rules.begin(), rules.end(), std::back_inserter(behind),
               [&](const FlatRule& rule) { return is_printed_over(rule, text, ink, glyph_size); });
  std::erase_if(rules, [&](const FlatRule& rule) {
    return std::any_of(behind.begin(), behind.end(),
                       [&](const FlatRule& other) { return lies_in_line(rule, other, glyph_size); }) &&
           is_pale(rule, ink);
  });
  std::sort(rules.begin(), rules.end(), [](const FlatRule& a, const FlatRule& b) {
    return std::tuple(a.box.top, a.box.left, a.vertical) < std::tuple(b.box.top, b.box.left, b.vertical);
  });
  return rules;
}

double length_of(const FlatRule& rule) { return rule.vertical ? rule.box.height() : rule.box.width(); }

double whole_share(const FlatRule& rule, double glyph_size) {
  double whole = 0;
  for (const Box& piece : rule.pieces) {
    const double length = rule.vertical ? piece.height() : piece.width();
    if (length > kWhole * glyph_size) whole += length;
  }
  return whole / length_of(rule);
}

bool in_splinters(const FlatRule& rule, double glyph_size) {
  return whole_share(rule, glyph_size) < kWholeShare;
}

bool runs_through(const FlatRule& rule, const Box& box) {
  return std::any_of(rule.pieces.begin(), rule.pieces.end(), [&](const Box& piece) {
    const Point middle = piece.center();
    return rule.vertical ? middle.x > box.left && middle.x < box.right && overlap_y(piece, box) > 0
                         : middle.y > box.top && middle.y < box.bottom && overlap_x(piece, box) > 0;
  });
}

std::vector<Box> erase_rules(cv::Mat& flat, const cv::Mat& printed, const std::vector<FlatRule>& rules,
                             const std::vector<Box>& text, double level, double glyph_size) {
  const double margin = std::max(1.0, kEraseMargin * glyph_size);
  for (const FlatRule& rule : rules)
    for (const Box& piece : rule.pieces) {
      const cv::Rect area = pixels(grown(piece, margin, margin), flat);
      if (!area.empty()) flat(area) = cv::Scalar::all(255);
    }
  std::vector<Box> undone;
  for (const Box& line : text) {
    const double inset = kBodyMargin * std::min(line.width(), line.height());
    const Box body = grown(line, -inset, -inset);
    const cv::Rect area = pixels(body, flat);
    const bool touched = std::any_of(rules.begin(), rules.end(), [&](const FlatRule& rule) {
      return !intersection(body, rule.box).empty();
    });
    if (!touched || area.empty()) continue;
    const int all = cv::countNonZero(printed(area) < level), left = cv::countNonZero(flat(area) < level);
    if (all - left <= kMostErased * all || left < kOnlyRule * all) continue;
    printed(area).copyTo(flat(area));
    undone.push_back(body);
  }
  return undone;
}

void give_back_letters(cv::Mat& flat, const cv::Mat& printed, const std::vector<FlatRule>& rules,
                       const std::vector<FlatLine>& lines, double glyph_size) {
  const double margin = std::max(1.0, kEraseMargin * glyph_size);
  for (const FlatRule& rule : rules) {
    if (!in_splinters(rule, glyph_size)) continue;
    for (const FlatLine& line : lines) {
      if (rule.vertical != (line.direction == Direction::vertical)) continue;
      const Box feet = grown(line.box, 0, kFeet * line.size);
      const Box shared = intersection(rule.box, feet);
      if (shared.empty() || std::max(shared.width(), shared.height()) > kLeaderStart * length_of(rule))
        continue;
      for (const Box& piece : rule.pieces) {
        const Box both = intersection(grown(piece, margin, margin), feet);
        if (both.empty()) continue;
        const cv::Rect area = pixels(both, flat);
        if (!area.empty()) printed(area).copyTo(flat(area));
      }
    }
  }
}

}  // namespace broadsheet::layout
