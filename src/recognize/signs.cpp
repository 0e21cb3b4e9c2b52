#include "recognize/signs.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace broadsheet::recognize {

namespace {

constexpr int kInk = 128;            // grey value under which a pixel of a line picture is ink
constexpr double kReach = 1.2;       // em: how far from the network's boundary a cut is sought
constexpr double kThroughInk = 0.4;  // em of distance that a cut through touching ink costs
constexpr double kNoInk = 0.7;       // em of distance that a sign without any ink costs

// A run of columns without ink, or a place where touching ink may be cut.
struct Cut {
  int from = 0, to = 0;  // columns
  double cost = 0;       // em
};

std::vector<Cut> whites_of(const cv::Mat& grey) {
  std::vector<Cut> whites;
  bool white = false;
  for (int x = 0; x < grey.cols; ++x) {
    bool ink = false;
    for (int y = 0; y < grey.rows && !ink; ++y) ink = grey.at<std::uint8_t>(y, x) < kInk;
    if (!ink && !white) whites.push_back({x, x, 0});
    if (!ink) whites.back().to = x + 1;
    white = !ink;
  }
  return whites;
}

// Where to cut between n glyphs: n+1 cuts, the first before and the last after all ink. The network tells the
// boundaries only roughly; the cuts are the whites nearest to them, chosen together so that as few glyphs as
// possible stay without ink (dynamic programming over the cuts in reach of every boundary).
std::vector<Cut> best_cuts(const std::vector<double>& boundaries, const std::vector<Cut>& whites,
                           const Cut& first, const Cut& last, double em) {
  std::vector<std::vector<Cut>> choices{{first}};
  for (const double boundary : boundaries) {
    const int at = cvRound(boundary);
    std::vector<Cut> reach{{at, at, kThroughInk}};
    for (const Cut& white : whites) {
      const double distance = std::max({0.0, white.from - boundary, boundary - white.to}) / em;
      if (distance <= kReach && white.from > first.from && white.to < last.to)
        reach.push_back({white.from, white.to, distance});
    }
    choices.push_back(std::move(reach));
  }
  choices.push_back({last});

  constexpr double kNever = std::numeric_limits<double>::infinity();
  std::vector<std::vector<double>> cost{{0.0}};
  std::vector<std::vector<std::size_t>> from{{0}};
  for (std::size_t i = 1; i < choices.size(); ++i) {
    cost.emplace_back(choices[i].size(), kNever);
    from.emplace_back(choices[i].size(), 0);
    for (std::size_t j = 0; j < choices[i].size(); ++j)
      for (std::size_t k = 0; k < choices[i - 1].size(); ++k) {
        const Cut& right = choices[i][j];
        const Cut& left = choices[i - 1][k];
        if (right.from < left.from) continue;
        const double here = cost[i - 1][k] + right.cost + (right.from > left.to ? 0 : kNoInk);
        if (here < cost[i][j]) {
          cost[i][j] = here;
          from[i][j] = k;
        }
      }
  }
  std::vector<Cut> cuts(choices.size());
  std::size_t j = 0;
  for (std::size_t i = choices.size(); i-- > 0;) {
    cuts[i] = choices[i][j];
    j = from[i][j];
  }
  return cuts;
}

Box ink_between(const cv::Mat& grey, int left, int right) {
  Box ink;
  for (int y = 0; y < grey.rows; ++y)
    for (int x = std::max(0, left); x < std::min(right, grey.cols); ++x)
      if (grey.at<std::uint8_t>(y, x) < kInk)
        ink = united(ink, {double(x), double(y), double(x + 1), double(y + 1)});
  return ink;
}

}  // namespace

std::vector<Sign> signs_of(const Reading& reading, const LinePicture& picture, double em) {
  std::vector<Sign> signs;
  if (reading.glyphs.empty() || picture.grey.empty()) return signs;
  const cv::Mat& grey = picture.grey;
  std::vector<double> boundaries;
  for (std::size_t i = 1; i < reading.glyphs.size(); ++i)
    boundaries.push_back((reading.glyphs[i - 1].right + reading.glyphs[i].left) / 2);
  const Cut first{-1, cvFloor(picture.ink.left), 0};
  const Cut last{cvCeil(picture.ink.right), grey.cols + 1, 0};
  const std::vector<Cut> cuts = best_cuts(boundaries, whites_of(grey), first, last, em);

  for (std::size_t i = 0; i < reading.glyphs.size(); ++i) {
    const Glyph& glyph = reading.glyphs[i];
    Box ink = ink_between(grey, cuts[i].to, cuts[i + 1].from);
    // Where no cut leaves it ink of its own, its place is the network's: what was read is kept.
    if (ink.empty())
      ink = {glyph.left, picture.ink.top, std::max(glyph.right, glyph.left + 1), picture.ink.bottom};
    ink = {ink.left / em, ink.top / em, ink.right / em, ink.bottom / em};
    // The code points of one glyph share its ink evenly.
    const auto parts = static_cast<double>(glyph.text.size());
    for (std::size_t k = 0; k < glyph.text.size(); ++k) {
      Sign sign;
      sign.c = glyph.text[k];
      sign.confidence = glyph.confidence;
      sign.network_space = k == 0 && glyph.space_before;
      sign.gap_before = k == 0 && i > 0 ? (cuts[i].to - cuts[i].from) / em : 0;
      sign.ink = ink;
      sign.ink.left = ink.left + ink.width() * static_cast<double>(k) / parts;
      sign.ink.right = ink.left + ink.width() * static_cast<double>(k + 1) / parts;
      signs.push_back(sign);
    }
  }
  return signs;
}

}  // namespace broadsheet::recognize
