#include "order/headings.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "page/median.h"
#include "page/reading_frame.h"
#include "text/character.h"
#include "text/punctuation.h"
#include "text/utf.h"

namespace broadsheet::order {

namespace {

constexpr std::size_t kHeadlineLines = 4;  // in the narrowest columns
constexpr std::size_t kSubheadingLines = 2;
constexpr double kLarger = 1.11;       // sizes of the running text up to which a line may be of its size
constexpr double kBold = 1.2;          // weights of the text from which type is bold: ink varies by a tenth
constexpr double kHeavier = 1.06;      // the same for type that knows no bold
constexpr double kDisplay = 1.45;      // size times weight of a headline that needs no other sign
constexpr double kFaintDisplay = 1.2;  // of one that stands apart
constexpr double kTinyDisplay = 1.7;   // of a line of a glyph or two, whose measures say little
constexpr double kTiny = 2.5;          // glyphs
constexpr double kInset = 1.0;         // glyphs of white at the end of a heading
constexpr double kCentred = 1.5;       // glyphs by which the white at both ends of a centred line may differ
constexpr double kApart = 0.3;         // glyphs of white over a heading beyond that under it
constexpr double kBesideHeadline = 2.2;  // sizes between a kicker or deck and its headline
constexpr double kLargerHeadline = 1.2;  // of its size: two lines of one headline differ by less
constexpr double kReach = 4.0;           // sizes up and down in which the text of the column is looked for

const Line& line_of(const Page& page, int id) { return page.lines[static_cast<std::size_t>(id)]; }

Box frame_of(const Page& page, const Region& region, Direction direction) {
  return to_reading_frame(flat_box(page, region.outline), direction);
}

double weight_of(const Page& page, const Region& region) {
  std::vector<double> weights;
  for (const int id : region.lines) weights.push_back(line_of(page, id).weight);
  return median(std::move(weights));
}

// How a sentence ends, or how one goes on: a headline has neither. A full stop after a line or two in
// Fraktur, and the marks of a question or a call, are no such end.
bool reads_like_text(const Page& page, const Region& region) {
  const std::u32string first = text::decode(line_of(page, region.lines.front()).text),
                       last = text::decode(line_of(page, region.lines.back()).text);
  const auto mark = std::find_if(last.rbegin(), last.rend(), text::is_sentence_end);
  const bool stops = text::ends_sentence(last) && mark != last.rend();
  if (stops && (*mark == U'。' || *mark == U'．')) return true;
  if (stops && *mark == U'.' && region.lines.size() > 1) return true;
  return !first.empty() && text::is_lower(first.front());
}

// The region of the same column next above (below) `box`, of at least so many lines; null: none within reach.
const Region* neighbour(const Page& page, const Region& self, const Box& box, double reach, bool above,
                        std::size_t lines = 1) {
  const Region* nearest = nullptr;
  double distance = reach;
  for (const Region& other : page.regions) {
    if (other.id == self.id || other.lines.size() < lines || other.direction != self.direction) continue;
    const Box b = frame_of(page, other, self.direction);
    if (overlap_x(b, box) < 0.5 * std::min(b.width(), box.width())) continue;
    const double gap = above ? box.top - b.bottom : b.top - box.bottom;
    if (gap < -0.5 * std::min(b.height(), box.height()) || gap >= distance) continue;
    distance = gap;
    nearest = &other;
  }
  return nearest;
}

// Centred over its text, or with more white over it than under it.
bool stands_apart(const Page& page, const Region& region, const Region& text) {
  const Box box = frame_of(page, region, region.direction), column = frame_of(page, text, region.direction);
  const double glyph = line_of(page, region.lines.front()).glyph_size;
  const double left = box.left - column.left, right = column.right - box.right;
  if (std::min(left, right) > kInset * glyph && std::abs(left - right) < kCentred * glyph) return true;
  const auto white = [&](bool above) {
    const Region* other = neighbour(page, region, box, kReach * glyph, above);
    if (other == nullptr) return kReach * glyph;
    const Box beside = frame_of(page, *other, region.direction);
    return above ? box.top - beside.bottom : beside.top - box.bottom;
  };
  return white(true) > white(false) + kApart * glyph;
}

Kind heading_kind(const Page& page, const Region& region, double body) {
  const Box box = frame_of(page, region, region.direction);
  const double glyph = line_of(page, region.lines.front()).glyph_size;
  const double size = glyph / body, weight = weight_of(page, region), display = size * weight;
  const std::size_t count = region.lines.size();
  if (count > kHeadlineLines || reads_like_text(page, region)) return region.kind;
  if (box.width() < kTiny * glyph && display < kTinyDisplay) return region.kind;
  if (size > kLarger && display > kDisplay) return Kind::headline;

  // Less sure by itself: it is held against the very text it stands over, as the ink varies over a page.
  const Region* text = neighbour(page, region, box, kReach * body, false, kHeadlineLines + 1);
  if (size > kLarger && text != nullptr && text->kind == Kind::body &&
      weight > kHeavier * weight_of(page, *text) && display > kFaintDisplay &&
      stands_apart(page, region, *text))
    return Kind::headline;
  const Region* below = neighbour(page, region, box, kReach * body, false);
  if (below != nullptr && below->kind == Kind::body && weight > kBold * weight_of(page, *below) &&
      count <= kSubheadingLines &&
      frame_of(page, *below, region.direction).right - box.right > kInset * glyph)
    return Kind::subheading;
  return region.kind;
}

// Does a headline of clearly larger type stand right above (below) it?
bool beside_larger(const Page& page, const Region& region, bool above) {
  const Box box = frame_of(page, region, region.direction);
  const double size = line_of(page, region.lines.front()).glyph_size;
  const Region* other = neighbour(page, region, box, kBesideHeadline * size, above);
  return other != nullptr && other->kind == Kind::headline &&
         line_of(page, other->lines.front()).glyph_size > kLargerHeadline * size;
}

}  // namespace

void find_headings(Page& page, double body) {
  std::vector<Kind> kinds;
  for (const Region& region : page.regions)
    kinds.push_back(region.kind == Kind::body && !region.lines.empty() ? heading_kind(page, region, body)
                                                                       : region.kind);
  std::vector<int> found;
  for (Region& region : page.regions) {
    const Kind kind = kinds[static_cast<std::size_t>(region.id)];
    if (kind == Kind::headline && region.kind != kind) found.push_back(region.id);
    region.kind = kind;
  }
  for (const int id : found) {
    Region& region = page.regions[static_cast<std::size_t>(id)];
    if (beside_larger(page, region, true)) region.kind = Kind::deck;
    if (beside_larger(page, region, false)) region.kind = Kind::kicker;
  }
}

}  // namespace broadsheet::order
