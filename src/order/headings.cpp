#include "order/headings.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "page/median.h"
#include "page/printed_rules.h"
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
constexpr double kLevel = 1.3;           // glyphs by which two columns under one heading may begin apart
constexpr std::u32string_view kRoman = U"IVXLC";
constexpr std::size_t kLongestNumber = 5;
constexpr double kReach = 4.0;  // sizes up and down in which the text of the column is looked for
constexpr double kLargestEnd = 1.7, kThinForSize = 0.85;  // sizes; weights against the size
constexpr double kFullBold =
    1.35;  // weights of its text from which even a line that fills its column is a heading
constexpr double kOverNext = 1.05;  // sizes of the text of a heading that goes on over the next column
// Ratios between headings of one style. What the letters happen to be changes their measured size more than
// their weight.
constexpr double kAlikeSize = 1.3, kAlikeWeight = 1.17;
constexpr std::size_t kOpenOf = 3;  // one of so many alike that opens an article tells of all
constexpr double kUnderRule = 0.7;  // of its width: so much of a heading stands under a rule
constexpr double kOnRule = 0.3;     // glyphs by which the rule may reach into it

const Line& line_of(const Page& page, int id) { return page.lines[static_cast<std::size_t>(id)]; }

Box frame_of(const Page& page, const Region& region, Direction direction) {
  return frame_of(page, region.outline, direction);
}

double weight_of(const Page& page, const Region& region) {
  std::vector<double> weights;
  for (const int id : region.lines) weights.push_back(line_of(page, id).weight);
  return median(std::move(weights));
}

// The number of an instalment, `12.` or `III.`, in a line of its own.
bool is_number(std::u32string_view line) {
  if (line.ends_with(U'.')) line.remove_suffix(1);
  const auto in_number = [](char32_t c) {
    return text::is_digit(c) || kRoman.find(c) != std::u32string_view::npos;
  };
  return !line.empty() && line.size() <= kLongestNumber && std::all_of(line.begin(), line.end(), in_number);
}

// How a sentence ends, or how one goes on: a headline has neither. A full stop after a line or two in
// Fraktur, and the marks of a question or a call, are no such end.
bool reads_like_text(const Page& page, const Region& region) {
  const std::u32string first = text::decode(line_of(page, region.lines.front()).text),
                       last = text::decode(line_of(page, region.lines.back()).text);
  const auto mark = std::find_if(last.rbegin(), last.rend(), text::is_sentence_end);
  const bool stops = text::ends_sentence(last) && mark != last.rend();
  if (stops && (*mark == U'。' || *mark == U'．')) return true;
  if (stops && *mark == U'.' && region.lines.size() > 1 && !is_number(last)) return true;
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

// The text that a heading stands over: that of its column, or of the two whose gutter it stands over.
struct TextUnder {
  const Region* first = nullptr;  // null: none within reach
  Box box;                        // of both columns
};

TextUnder text_under(const Page& page, const Region& self, const Box& box, double reach, double body) {
  constexpr std::size_t kLines = kHeadlineLines + 1;
  if (const Region* own = neighbour(page, self, box, reach, false, kLines))
    return {own, frame_of(page, *own, self.direction)};
  TextUnder left, right;
  const double middle = box.center().x;
  for (const Region& other : page.regions) {
    if (other.id == self.id || other.lines.size() < kLines || other.direction != self.direction) continue;
    const Box under = frame_of(page, other, self.direction);
    if (overlap_x(under, box) <= 0 || under.top < box.center().y || under.top - box.bottom > reach) continue;
    if (under.right < middle) left = {&other, under};
    if (under.left > middle) right = {&other, under};
  }
  if (left.first == nullptr || right.first == nullptr ||
      std::abs(left.box.top - right.box.top) > kLevel * body)
    return {};
  return {left.first, united(left.box, right.box)};
}

// Centred over its text, or with more white over it than under it.
bool stands_apart(const Page& page, const Region& region, const Box& column) {
  const Box box = frame_of(page, region, region.direction);
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

// The strokes of larger type are thicker. A word or two with a mark may look large by the letters they happen
// to be; their strokes tell that they end a sentence of the text.
bool is_end_of_text(const Page& page, const Region& region, double body) {
  const double size = line_of(page, region.lines.front()).glyph_size / body;
  return size < kLargestEnd && weight_of(page, region) < kThinForSize * size && reads_like_text(page, region);
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
  const auto [text, columns] = text_under(page, region, box, kReach * body, body);
  if (size > kLarger && text != nullptr && text->kind == Kind::body &&
      weight > kHeavier * weight_of(page, *text) && display > kFaintDisplay &&
      stands_apart(page, region, columns))
    return Kind::headline;
  const Region* below = neighbour(page, region, box, kReach * body, false);
  if (count > kSubheadingLines || (below != nullptr && below->kind == Kind::headline)) return region.kind;
  if (below == nullptr)  // over a picture, at the foot of a column: the text of the page tells
    return weight > kFullBold ? Kind::subheading : region.kind;
  if (below->lines.size() <= kSubheadingLines)  // perhaps another heading: the text under both tells
    if (const Region* further = neighbour(page, region, box, 2 * kReach * body, false, kSubheadingLines + 1))
      below = further;
  const double heavier = weight / weight_of(page, *below);
  const Box last = frame_of(page, line_of(page, region.lines.back()).outline, region.direction);
  const double white = frame_of(page, *below, region.direction).right - last.right;
  const bool over_next = white < -kInset * glyph && size > kOverNext;
  return heavier > (white > kInset * glyph || over_next ? kBold : kFullBold) ? Kind::subheading : region.kind;
}

// A rule parts it from what stands over it, or a byline or deck stands under it: an article begins.
bool opens_article(const Page& page, const Region& region) {
  const Box box = frame_of(page, region, region.direction);
  const double reach = kReach * line_of(page, region.lines.front()).glyph_size;
  if (const Region* below = neighbour(page, region, box, reach, false);
      below != nullptr && (below->kind == Kind::byline || below->kind == Kind::deck))
    return true;
  const Region* above = neighbour(page, region, box, reach, true);
  const double from = above != nullptr ? frame_of(page, *above, region.direction).bottom : box.top - reach;
  const double to = box.top + kOnRule * line_of(page, region.lines.front()).glyph_size;
  return std::any_of(page.rules.begin(), page.rules.end(), [&](const Rule& rule) {
    const Box across = to_reading_frame(flat_box(page, rule), region.direction);
    return across.width() > across.height() && across.center().y > from && across.center().y < to &&
           overlap_x(across, box) > kUnderRule * box.width();
  });
}

double ratio(double a, double b) { return std::max(a, b) / std::max(0.01, std::min(a, b)); }

// Small articles have headlines of the size of their text, and so have the parts of a large one. What a
// heading is, those of its style tell: where some open an article, all do.
void tell_headlines_from_subheadings(Page& page, double body) {
  struct Heading {
    Region* region;
    double size, weight;
    bool opens;
  };
  std::vector<Heading> headings;
  for (Region& region : page.regions) {
    if (region.kind != Kind::subheading && region.kind != Kind::headline) continue;
    if (region.lines.empty()) continue;
    const double size = line_of(page, region.lines.front()).glyph_size / body;
    headings.push_back({&region, size, weight_of(page, region),
                        region.kind == Kind::headline || opens_article(page, region)});
  }
  for (const Heading& heading : headings) {
    std::size_t alike = 0, open = 0;
    for (const Heading& other : headings) {
      if (ratio(heading.size, other.size) > kAlikeSize ||
          ratio(heading.weight, other.weight) > kAlikeWeight ||
          heading.region->direction != other.region->direction)
        continue;
      ++alike;
      if (other.opens) ++open;
    }
    if (heading.opens || kOpenOf * open >= alike) heading.region->kind = Kind::headline;
  }
}

// Does a headline of clearly larger, or clearly bolder, type stand right above (below) it?
bool beside_larger(const Page& page, const Region& region, bool above) {
  const Box box = frame_of(page, region, region.direction);
  const double size = line_of(page, region.lines.front()).glyph_size, weight = weight_of(page, region);
  const Region* other = neighbour(page, region, box, kBesideHeadline * size, above);
  if (other == nullptr || other->kind != Kind::headline) return false;
  const double larger = line_of(page, other->lines.front()).glyph_size / size,
               bolder = weight_of(page, *other) / weight;
  return larger > kLargerHeadline || (bolder > kLargerHeadline && larger * bolder > kLargerHeadline);
}

}  // namespace

void find_headings(Page& page, double body) {
  for (Region& region : page.regions)
    if (region.kind == Kind::headline && !region.lines.empty() && is_end_of_text(page, region, body))
      region.kind = Kind::body;
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
  tell_headlines_from_subheadings(page, body);
  for (const int id : found) {
    Region& region = page.regions[static_cast<std::size_t>(id)];
    if (beside_larger(page, region, true)) region.kind = Kind::deck;
    if (beside_larger(page, region, false)) region.kind = Kind::kicker;
  }
}

}  // namespace broadsheet::order
