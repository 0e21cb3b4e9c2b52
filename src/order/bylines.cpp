#include "order/bylines.h"

#include <cmath>
#include <cstddef>
#include <optional>

#include "order/kinds.h"
#include "order/part_off.h"
#include "page/reading_frame.h"
#include "text/punctuation.h"
#include "text/utf.h"

namespace broadsheet::order {

namespace {

constexpr double kShortByline = 0.75;  // of the column's width
constexpr double kRestOfByline =
    0.25;  // of the column's width: a name that found no place in the line before
constexpr std::size_t kHeadlineLines = 3;
constexpr double kBesideHeadline = 2.2;  // headline sizes between a headline and its deck
constexpr double kStandsOut = 1.15;      // size times weight of a headline against that of its deck

const Line& line_of(const Page& page, int id) { return page.lines[static_cast<std::size_t>(id)]; }

// A byline set in the type of the text within its column, and the headline over it where that is hardly
// larger.
class BylineInBlock {
 public:
  BylineInBlock(const Page& page, const Region& block) : page_(page), block_(block) {
    column_ = frame_of(page, block.outline, block.direction);
  }

  struct Place {
    std::size_t headline, byline, text;  // lines of the block at which each begins
  };
  std::optional<Place> find() const {
    for (std::size_t k = 0; k < block_.lines.size(); ++k) {
      if (!is_byline(k)) continue;
      std::size_t top = k;
      while (top > 0 && k - top < kHeadlineLines && !ends_sentence(top - 1)) --top;
      const bool headed = top < k && (top == 0 || ends_sentence(top - 1)) && leaves_white(k - 1);
      const bool over_text = k == 0 && block_.lines.size() > 1;
      if (over_text || headed) return Place{top, k, k + (goes_on(k) ? 2U : 1U)};
    }
    return std::nullopt;
  }

 private:
  const Line& line(std::size_t k) const { return line_of(page_, block_.lines[k]); }
  Box box(std::size_t k) const { return frame_of(page_, line(k).outline, block_.direction); }
  bool ends_sentence(std::size_t k) const { return text::ends_sentence(text::decode(line(k).text)); }
  bool leaves_white(std::size_t k) const { return column_.right - box(k).right > line(k).glyph_size; }
  bool is_byline(std::size_t k) const {
    return box(k).width() <= kShortByline * column_.width() && !ends_sentence(k) &&
           reads_like_byline(line(k).text);
  }
  // The last name stands in a line of its own.
  bool goes_on(std::size_t k) const {
    return k + 2 < block_.lines.size() && !leaves_white(k) &&
           box(k + 1).width() < kRestOfByline * column_.width() && !ends_sentence(k + 1);
  }

  const Page& page_;
  const Region& block_;
  Box column_;
};

double display_of(const Line& line) { return line.glyph_size * line.weight; }

// The headline that a block stands right under: what was told as one, or a line or two that stand out against
// its first.
std::optional<std::size_t> headline_over(const Page& page, const Region& block) {
  const Box own = frame_of(page, block.outline, block.direction);
  for (std::size_t k = 0; k < page.regions.size(); ++k) {
    const Region& other = page.regions[k];
    if (other.lines.empty() || other.id == block.id || other.direction != block.direction) continue;
    const Box head = frame_of(page, other.outline, block.direction);
    if (overlap_x(head, own) <= 0 ||
        std::abs(own.top - head.bottom) > kBesideHeadline * line_of(page, other.lines.front()).glyph_size)
      continue;
    const bool stands_out = other.kind == Kind::body && other.lines.size() < kHeadlineLines &&
                            display_of(line_of(page, other.lines.front())) >
                                kStandsOut * display_of(line_of(page, block.lines.front())) &&
                            !text::ends_sentence(text::decode(line_of(page, other.lines.back()).text));
    if (other.kind == Kind::headline || stands_out) return k;
  }
  return std::nullopt;
}

}  // namespace

void part_bylines(Page& page) {
  for (std::size_t i = 0; i < page.regions.size(); ++i) {
    const std::size_t lines = page.regions[i].lines.size();
    if (page.regions[i].kind != Kind::body || lines < 2) continue;
    const auto place = BylineInBlock(page, page.regions[i]).find();
    if (!place) continue;
    const auto [headline, byline, text] = *place;
    const auto over = headline == 0 && byline > 0 ? headline_over(page, page.regions[i]) : std::nullopt;
    if (over) page.regions[*over].kind = Kind::headline;
    const Kind kind = over ? Kind::deck : Kind::headline;
    const auto part = [&](std::size_t begin, std::size_t end, Kind as) {
      if (begin < end) part_off(page, i, begin, end - begin, as);
    };
    if (headline > 0) {
      part(text, lines, Kind::body);  // which may have another byline: it is looked at in its turn
      part(byline, text, Kind::byline);
      part(headline, byline, kind);
    } else if (text < lines) {
      part(byline, text, Kind::byline);
      part(0, byline, kind);
    } else {
      part(0, byline, kind);
      page.regions[i].kind = Kind::byline;
    }
  }
}

}  // namespace broadsheet::order
