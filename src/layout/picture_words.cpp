#include "layout/picture_words.h"

#include <algorithm>
#include <array>

namespace broadsheet::layout {

namespace {

constexpr std::size_t kMostLines = 2;  // of a sign or label
constexpr double kInside = 0.5;        // sizes from the edges of the picture
constexpr double kLargest = 0.1;       // of the picture's area
constexpr double kAround = 1.5;        // sizes in which ink of the picture and other lines are looked for
constexpr double kSkip = 0.15;         // sizes: the edge of its own letters
constexpr double kInked = 0.04;        // share of ink from which a side is picture and not paper
constexpr int kSides = 3;              // of four that must be picture

bool is_word(const Block& block, const Box& picture, const std::vector<Block>& blocks, const Ink& ink) {
  const Box& b = block.box;
  const double inside = kInside * block.size, around = kAround * block.size, skip = kSkip * block.size;
  if (block.lines.size() > kMostLines || b.area() > kLargest * picture.area()) return false;
  if (b.left < picture.left + inside || b.right > picture.right - inside || b.top < picture.top + inside ||
      b.bottom > picture.bottom - inside)
    return false;
  const Box near = grown(b, around, around);
  if (std::any_of(blocks.begin(), blocks.end(), [&](const Block& other) {
        return &other != &block && !intersection(other.box, near).empty();
      }))
    return false;
  const std::array<Box, 4> sides{
      Box{near.left, b.top, b.left - skip, b.bottom}, Box{b.right + skip, b.top, near.right, b.bottom},
      Box{b.left, near.top, b.right, b.top - skip}, Box{b.left, b.bottom + skip, b.right, near.bottom}};
  return std::count_if(sides.begin(), sides.end(),
                       [&](const Box& side) { return ink.share(side) > kInked; }) >= kSides;
}

}  // namespace

std::vector<bool> words_in_pictures(const std::vector<Block>& blocks, const std::vector<Box>& pictures,
                                    const Ink& ink) {
  std::vector<bool> words;
  words.reserve(blocks.size());
  for (const Block& block : blocks)
    words.push_back(std::any_of(pictures.begin(), pictures.end(),
                                [&](const Box& picture) { return is_word(block, picture, blocks, ink); }));
  return words;
}

}  // namespace broadsheet::layout
