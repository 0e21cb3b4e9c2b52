#include "write/word_lines.h"

#include <algorithm>

namespace broadsheet::write {

namespace {

constexpr double kSameHeight = 0.5;   // of the lower one's height: what two words of a line share at least
constexpr double kWidestSpace = 1.5;  // heights: justified spaces are narrower, gutters with their rule wider
constexpr double kBackStep = 0.5;     // heights that a word may begin before the end of the word before it
constexpr double kOtherType = 1.35;   // ratio: heights of lines of one type differ by less
constexpr double kWidestLead = 1.6;   // heights of white between two lines: an empty line, not a picture

bool follows(const Box& line, const Box& last, const Box& next) {
  if (line.empty() || last.empty() || next.empty()) return true;
  const double height = std::max(line.height(), next.height());
  const double gap = next.left - last.right;
  return overlap_y(line, next) >= kSameHeight * std::min(line.height(), next.height()) &&
         gap <= kWidestSpace * height && gap >= -kBackStep * height;
}

}  // namespace

std::vector<OcrLine> lines_of_words(const std::vector<OcrWord>& words) {
  std::vector<OcrLine> lines;
  Box last;
  for (const OcrWord& word : words) {
    if (lines.empty() || !follows(lines.back().box, last, word.box)) lines.emplace_back();
    lines.back().words.push_back(word);
    lines.back().box = united(lines.back().box, word.box);
    last = word.box;
  }
  return lines;
}

bool goes_on(const OcrLine& last, const OcrLine& next) {
  const Box &a = last.box, &b = next.box;
  if (a.empty() || b.empty()) return true;
  const auto height = [](const OcrLine& line) { return line.size > 0 ? line.size : line.box.height(); };
  const double lower = std::min(height(last), height(next)), higher = std::max(height(last), height(next));
  const double lead = b.top - a.bottom;
  return overlap_x(a, b) > 0 && lead > -lower && b.top > a.top && lead <= kWidestLead * higher &&
         higher <= kOtherType * lower;
}

std::vector<OcrRegion> regions_of_lines(const std::vector<OcrLine>& lines) {
  std::vector<OcrRegion> regions;
  for (const OcrLine& line : lines) {
    if (regions.empty() || !goes_on(regions.back().lines.back(), line)) regions.emplace_back();
    regions.back().lines.push_back(line);
  }
  return regions;
}

}  // namespace broadsheet::write
