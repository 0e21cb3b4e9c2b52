#include "order/kickers.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "order/part_off.h"
#include "page/reading_frame.h"
#include "text/character.h"
#include "text/utf.h"

namespace broadsheet::order {

namespace {

// Lines of one headline differ by less, in how far their characters stand apart and in their height.
constexpr double kLarger = 1.15;
// Or in weight, as long as both lines have so many characters to weigh and the first is clearly the shorter.
constexpr double kHeavier = 1.25;
constexpr std::size_t kWeighed = 4;
constexpr double kShorter = 0.75;
constexpr std::size_t kFewest = 2;  // characters that tell how far apart they stand

struct Measures {
  double width = 0, height = 0;
  std::size_t characters = 0;
  bool han_only = false;
  double advance() const { return width / static_cast<double>(std::max<std::size_t>(1, characters)); }
};

Measures measures_of(const Page& page, const Line& line, Direction direction) {
  const Box box = frame_of(page, line.outline, direction);
  const std::u32string text = text::decode(line.text);
  return {box.width(), box.height(), text.size(), std::all_of(text.begin(), text.end(), text::is_han)};
}

bool is_kicker_over_headline(const Page& page, const Region& region) {
  const Line& first = page.lines[static_cast<std::size_t>(region.lines[0])];
  const Line& second = page.lines[static_cast<std::size_t>(region.lines[1])];
  const Measures over = measures_of(page, first, region.direction),
                 under = measures_of(page, second, region.direction);
  // With a mark or a digit in it a line is narrower than its type is large: the first would look smaller.
  if (!over.han_only || over.characters < kFewest || under.characters < kFewest) return false;
  if (under.advance() > kLarger * over.advance() && under.height > kLarger * over.height) return true;
  return std::min(over.characters, under.characters) >= kWeighed && over.width < kShorter * under.width &&
         second.weight > kHeavier * first.weight;
}

}  // namespace

void part_kickers(Page& page) {
  const std::size_t count = page.regions.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Region& region = page.regions[i];
    if (region.kind == Kind::headline && region.lines.size() > 1 && is_kicker_over_headline(page, region))
      part_off(page, i, 0, 1, Kind::kicker);
  }
}

}  // namespace broadsheet::order
