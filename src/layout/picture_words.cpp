#include "layout/picture_words.h"

#include <algorithm>
#include <array>

namespace broadsheet::layout {

namespace {

constexpr std::size_t kMostLines = 2;  // of a sign or label
constexpr double kLabel = 6.0;         // sizes of a label along, at most
constexpr double kInside = 0.5;        // sizes from the edges of the picture
constexpr double kLargest = 0.1;       // of the picture's area
constexpr double kMostInside = 0.9;    // of such a block lies in the photograph
constexpr double kMuch = 0.25;         // of a photograph's area: more than letters printed over it take
constexpr double kAround = 1.5;        // sizes in which ink of the picture and other lines are looked for
constexpr double kSkip = 0.15;         // sizes: the edge of its own letters
constexpr double kInked = 0.04;        // share of ink from which a side is picture and not paper
constexpr int kSides = 3;              // of four that must be picture

// As short as what is written into the rooms of a plan or beside a town on a map.
bool is_label(const Block& block) {
  return std::max(block.box.width(), block.box.height()) < kLabel * block.size;
}

bool is_word(const Block& block, const Box& picture, const std::vector<Box>& toned,
             const std::vector<Block>& blocks, const Ink& ink) {
  const Box& b = block.box;
  const double inside = kInside * block.size, around = kAround * block.size, skip = kSkip * block.size;
  if ((block.lines.size() > kMostLines && !is_label(block)) || b.area() > kLargest * picture.area())
    return false;
  if (b.left < picture.left + inside || b.right > picture.right - inside || b.top < picture.top + inside ||
      b.bottom > picture.bottom - inside)
    return false;
  const Box near = grown(b, around, around);
  if (std::any_of(blocks.begin(), blocks.end(), [&](const Block& other) {
        return &other != &block && !is_label(other) && !intersection(other.box, near).empty();
      }))
    return false;
  const std::array<Box, 4> sides{
      Box{near.left, b.top, b.left - skip, b.bottom}, Box{b.right + skip, b.top, near.right, b.bottom},
      Box{b.left, near.top, b.right, b.top - skip}, Box{b.left, b.bottom + skip, b.right, near.bottom}};
  return std::count_if(sides.begin(), sides.end(), [&](const Box& side) {
           return ink.share(side) > kInked || std::any_of(toned.begin(), toned.end(), [&](const Box& area) {
                    return area.contains(side.center());
                  });
         }) >= kSides;
}

// So much of a photograph that it is no sign in it: its own shapes were taken for giant letters.
bool is_photograph_itself(const Block& block, const std::vector<Box>& toned) {
  return block.lines.size() <= kMostLines && std::any_of(toned.begin(), toned.end(), [&](const Box& area) {
           const double shared = intersection(area, block.box).area();
           return shared > kMostInside * block.box.area() && shared > kMuch * area.area();
         });
}

}  // namespace

std::vector<bool> words_in_pictures(const std::vector<Block>& blocks, const std::vector<Box>& pictures,
                                    const std::vector<Box>& toned, const Ink& ink) {
  std::vector<bool> words;
  words.reserve(blocks.size());
  for (const Block& block : blocks)
    words.push_back(is_photograph_itself(block, toned) ||
                    std::any_of(pictures.begin(), pictures.end(), [&](const Box& picture) {
                      return is_word(block, picture, toned, blocks, ink);
                    }));
  return words;
}

}  // namespace broadsheet::layout
