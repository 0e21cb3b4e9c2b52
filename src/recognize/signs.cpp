#include "recognize/signs.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::recognize {

namespace {

constexpr int kInk = 190;  // grey value under which a pixel of a line picture is ink
constexpr int kWhite = 255;
// The readers' boundaries.
constexpr double kReach = 2.0;           // em around one in which a cut is sought
constexpr double kDistance = 0.1;        // cost of one em between the boundary and a cut
constexpr double kLetterDistance = 1.0;  // the same between letters, whose boundaries are exact

constexpr double kThroughInk = 0.3;   // cost of a cut through ink ...
constexpr double kThickness = 0.5;    // ... and of every em of ink it cuts
constexpr double kNoInk = 0.7;        // cost of a character without any ink
constexpr double kNoInkMark = 0.4;    // of a mark, which the network may see in grain
constexpr double kOverlap = 0.3;      // em by which boxes of neighbours overlap when one of them is wrong
constexpr double kInnerWhite = 0.25;  // em of white that a character may hold

// The widths that the ink of a character has, em.
struct Width {
  double least, most;
};

Width width_of_letter(char32_t c) {
  if (std::u32string_view(U"iljtfrI1|").find(c) != std::u32string_view::npos) return {0.05, 0.45};
  if (std::u32string_view(U"mwMW").find(c) != std::u32string_view::npos) return {0.45, 1.10};
  return text::is_upper(c) ? Width{0.30, 0.95} : Width{0.20, 0.70};
}

Width width_of(char32_t c) {
  if (text::is_dash(c)) return {0.60, 1.05};
  if (text::is_ellipsis(c)) return {0.45, 1.05};
  if (text::is_han(c)) return {0.55, 1.02};
  if (text::is_digit(c)) return {0.12, 0.65};
  if (text::is_letter(c)) return width_of_letter(c);
  if (text::is_closing(c) || text::is_opening(c) || text::is_clause_mark(c) || text::is_sentence_end(c))
    return {0.05, 0.45};
  return {0.05, 1.00};
}

Width width_of(const std::u32string& text) {
  Width sum{0, 0};
  for (const char32_t c : text) {
    const Width width = width_of(c);
    sum.least += width.least;
    sum.most += width.most;
  }
  return sum;
}

// A run of columns without ink, or a narrow place (from == to) where touching glyphs may be cut.
struct Cut {
  int from = 0, to = 0;  // columns
  double cost = 0;
};

std::vector<int> ink_columns(const cv::Mat& grey) {
  std::vector<int> count(static_cast<std::size_t>(grey.cols), 0);
  for (int y = 0; y < grey.rows; ++y)
    for (int x = 0; x < grey.cols; ++x)
      if (grey.at<std::uint8_t>(y, x) < kInk) ++count[static_cast<std::size_t>(x)];
  return count;
}

// All possible cuts between `first` and `last`, from left to right, these two included.
std::vector<Cut> possible_cuts(const std::vector<int>& ink, const Cut& first, const Cut& last, double em) {
  std::vector<Cut> cuts{first};
  for (int x = first.to; x < last.from; ++x) {
    const auto at = [&](int i) { return ink[static_cast<std::size_t>(i)]; };
    if (at(x) == 0) {
      if (cuts.back().to != x || cuts.back().from == cuts.back().to || cuts.size() == 1)
        cuts.push_back({x, x + 1, 0});
      else
        cuts.back().to = x + 1;
    } else if (x > first.to && x + 1 < last.from && at(x) < at(x - 1) && at(x) <= at(x + 1) &&
               at(x + 1) > 0) {
      cuts.push_back({x, x, kThroughInk + kThickness * at(x) / em});
    }
  }
  cuts.push_back(last);
  return cuts;
}

struct Fitting {
  std::vector<std::size_t> cuts;  // for every boundary, before the first and after the last glyph included
  std::vector<double> misfit;     // of every glyph
};

class Fitter {
 public:
  Fitter(const std::vector<Glyph>& glyphs, const std::vector<Cut>& cuts, double em)
      : glyphs_(glyphs), cuts_(cuts), em_(em) {}

  Fitting best() const {
    const std::size_t n = glyphs_.size(), m = cuts_.size();
    constexpr double kNever = std::numeric_limits<double>::infinity();
    std::vector<std::vector<double>> cost(n + 1, std::vector<double>(m, kNever));
    std::vector<std::vector<std::size_t>> from(n + 1, std::vector<std::size_t>(m, 0));
    cost[0][0] = 0;
    for (std::size_t i = 1; i <= n; ++i) {
      const bool exact = i < n && !is_rough(i - 1) && !is_rough(i);
      const double seen = i < n ? boundary(i) : 0;
      const double distance_cost = exact ? kLetterDistance : kDistance;
      for (std::size_t j = 0; j < m; ++j) {
        if (i == n ? j + 1 != m : j + 1 == m || distance(j, seen) > kReach) continue;
        const double here = cuts_[j].cost + (i < n ? distance_cost * distance(j, seen) : 0);
        for (std::size_t k = 0; k <= j; ++k) {
          if (cost[i - 1][k] == kNever) continue;
          const double total = cost[i - 1][k] + here + misfit(i - 1, k, j);
          if (total < cost[i][j]) {
            cost[i][j] = total;
            from[i][j] = k;
          }
        }
      }
    }
    Fitting fitting{std::vector<std::size_t>(n + 1, 0), std::vector<double>(n, 0)};
    std::size_t j = m - 1;
    for (std::size_t i = n + 1; i-- > 0;) {
      fitting.cuts[i] = j;
      j = from[i][j];
    }
    for (std::size_t i = 0; i < n; ++i) fitting.misfit[i] = misfit(i, fitting.cuts[i], fitting.cuts[i + 1]);
    return fitting;
  }

 private:
  // Between glyphs i-1 and i; the left edge is the more reliable one.
  double boundary(std::size_t i) const {
    const double right = glyphs_[i - 1].right, left = glyphs_[i].left;
    return right > left + kOverlap * em_ ? left : (left + right) / 2;
  }

  // Readers name a Chinese character somewhere in or after it.
  bool is_rough(std::size_t i) const {
    return text::is_cjk(glyphs_[i].text.front()) || text::is_shared_mark(glyphs_[i].text.front());
  }

  double distance(std::size_t cut, double x) const {
    return std::max({0.0, cuts_[cut].from - x, x - cuts_[cut].to}) / em_;
  }

  // How badly the ink between cuts k and j suits glyph i.
  double misfit(std::size_t i, std::size_t k, std::size_t j) const {
    if (k == j) return text::is_mark(glyphs_[i].text.front()) ? kNoInkMark : kNoInk;
    const Width usual = width_of(glyphs_[i].text);
    const double width = (cuts_[j].from - cuts_[k].to) / em_;
    double cost = std::max({0.0, usual.least - width, width - usual.most});
    for (std::size_t inner = k + 1; inner < j; ++inner)
      cost += std::max(0.0, (cuts_[inner].to - cuts_[inner].from) / em_ - kInnerWhite);
    return cost;
  }

  const std::vector<Glyph>& glyphs_;
  const std::vector<Cut>& cuts_;
  double em_;
};

struct Stain {
  Box box;
  double darkness = 0;  // of its darkest pixel, 0 to 1
};

Stain ink_between(const cv::Mat& grey, int left, int right) {
  Box ink;
  int darkest = kWhite;
  for (int y = 0; y < grey.rows; ++y)
    for (int x = std::max(0, left); x < std::min(right, grey.cols); ++x)
      if (grey.at<std::uint8_t>(y, x) < kInk) {
        ink = united(ink, {double(x), double(y), double(x + 1), double(y + 1)});
        darkest = std::min<int>(darkest, grey.at<std::uint8_t>(y, x));
      }
  return {ink, 1 - static_cast<double>(darkest) / kWhite};
}

}  // namespace

double least_confidence(const std::vector<Sign>& signs, std::size_t from, std::size_t end) {
  double least = 1;
  for (std::size_t i = from; i < end; ++i) least = std::min(least, signs[i].confidence);
  return least;
}

std::vector<Sign> signs_of(const Reading& reading, const LinePicture& picture, double em) {
  std::vector<Sign> signs;
  if (reading.glyphs.empty() || picture.grey.empty() || picture.ink.empty()) return signs;
  const cv::Mat& grey = picture.grey;
  const std::vector<int> ink = ink_columns(grey);
  const auto inked = [](int count) { return count > 0; };
  const auto first = static_cast<int>(std::find_if(ink.begin(), ink.end(), inked) - ink.begin());
  const auto past = static_cast<int>(std::find_if(ink.rbegin(), ink.rend(), inked).base() - ink.begin());
  if (first >= past) return signs;
  const std::vector<Cut> cuts = possible_cuts(ink, {first, first, 0}, {past, past, 0}, em);
  std::vector<Glyph> glyphs = reading.glyphs;
  for (Glyph& glyph : glyphs) {
    glyph.left = picture.from_frame(glyph.left);
    glyph.right = picture.from_frame(glyph.right);
  }
  const Fitting fitting = Fitter(glyphs, cuts, em).best();

  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const Glyph& glyph = glyphs[i];
    const Cut& before = cuts[fitting.cuts[i]];
    const Stain stain = ink_between(grey, before.to, cuts[fitting.cuts[i + 1]].from);
    const Box box{stain.box.left / em, stain.box.top / em, stain.box.right / em, stain.box.bottom / em};
    // The code points of one glyph share its ink evenly.
    const auto parts = static_cast<double>(glyph.text.size());
    for (std::size_t k = 0; k < glyph.text.size(); ++k) {
      Sign sign;
      sign.c = glyph.text[k];
      sign.confidence = glyph.confidence;
      if (glyph.text.size() == 1)
        for (const Alternative& other : glyph.alternatives)
          if (other.text.size() <= 1)
            sign.others.push_back({other.text.empty() ? U'\0' : other.text.front(), other.confidence});
      sign.network_space = k == 0 && glyph.space_before;
      sign.gap_before = k == 0 && i > 0 ? (before.to - before.from) / em : 0;
      sign.misfit = fitting.misfit[i];
      sign.darkness =
          std::max(stain.darkness, ink_between(grey, cvCeil(glyph.left), cvFloor(glyph.right)).darkness);
      sign.ink = box;
      sign.ink.left = box.left + box.width() * static_cast<double>(k) / parts;
      sign.ink.right = box.left + box.width() * static_cast<double>(k + 1) / parts;
      signs.push_back(sign);
    }
  }
  return signs;
}

}  // namespace broadsheet::recognize
