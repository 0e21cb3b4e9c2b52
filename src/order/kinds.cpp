#include "order/kinds.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "order/advertisements.h"
#include "order/furniture.h"
#include "order/headings.h"
#include "order/tables.h"
#include "page/reading_frame.h"
#include "text/punctuation.h"
#include "text/utf.h"

namespace broadsheet::order {

namespace {

constexpr double kShortByline = 0.75;  // of the column's width
constexpr std::size_t kBylineLines = 2;
constexpr double kCaptionGap = 2.0;  // glyph sizes between a picture and its caption
constexpr std::size_t kCaptionLines = 4;
constexpr double kBesideHeadline = 2.2;   // headline sizes between a headline and its kicker or deck
constexpr double kCloseToHeadline = 1.2;  // headline sizes, for one in the type of the text
constexpr double kCentred = 1.5;          // glyphs by which it may stand beside the middle of the headline
constexpr double kInset = 1.0;            // glyphs of white at both of its ends
constexpr double kTextUnder = 3.0;        // glyphs between it and the text under it
constexpr std::size_t kDeckLines = 3;
constexpr double kDisplay = 1.15;  // sizes of the running text from which a line is display type

std::string text_of(const Page& page, const Region& region) {
  std::string text;
  for (int id : region.lines) {
    if (!text.empty()) text += ' ';
    text += page.lines[static_cast<std::size_t>(id)].text;
  }
  return text;
}

double size_of(const Page& page, const Region& region) {
  return region.lines.empty() ? 0 : page.lines[static_cast<std::size_t>(region.lines.front())].glyph_size;
}

double body_size(const Page& page) {
  std::vector<double> sizes;
  for (const Region& region : page.regions)
    if (region.kind == Kind::body)
      for (int id : region.lines) sizes.push_back(page.lines[static_cast<std::size_t>(id)].glyph_size);
  if (sizes.empty()) return 1;
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2), sizes.end());
  return sizes[sizes.size() / 2];
}

// A byline set at the head of a column in the type of its text comes as the first line of the block.
void part_bylines(Page& page) {
  const std::size_t count = page.regions.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::vector<int>& lines = page.regions[i].lines;
    if (page.regions[i].kind != Kind::body || lines.size() < 2) continue;
    Line& first = page.lines[static_cast<std::size_t>(lines.front())];
    const Box region = flat_box(page, page.regions[i].outline), line = flat_box(page, first.outline);
    const Box across = to_reading_frame(region, first.direction),
              own = to_reading_frame(line, first.direction);
    if (own.width() > kShortByline * across.width() || !reads_like_byline(first.text) ||
        text::ends_sentence(text::decode(first.text)))
      continue;
    Region byline = page.regions[i];
    byline.id = static_cast<int>(page.regions.size());
    byline.kind = Kind::byline;
    byline.outline = first.outline;
    byline.lines = {first.id};
    first.region = byline.id;
    Region& rest = page.regions[i];
    rest.lines.erase(rest.lines.begin());
    Box left;
    for (int id : rest.lines)
      left = united(left, flat_box(page, page.lines[static_cast<std::size_t>(id)].outline));
    rest.outline = page.flat.to_input(quad_of(left));
    page.regions.push_back(std::move(byline));
  }
}

bool one_column(const Box& a, const Box& b) {
  return overlap_x(a, b) >= 0.5 * std::min(a.width(), b.width());
}

// A few lines in type no larger than the text, right under a picture and no wider.
bool is_caption(const Page& page, const std::vector<Box>& box, std::size_t i, double body) {
  const Region& region = page.regions[i];
  if (region.lines.empty() || region.lines.size() > kCaptionLines || size_of(page, region) > kDisplay * body)
    return false;
  for (std::size_t k = 0; k < page.regions.size(); ++k) {
    if (page.regions[k].kind != Kind::picture || !one_column(box[i], box[k])) continue;
    const double gap = box[i].top - box[k].bottom;
    const bool inside = box[i].left > box[k].left - body && box[i].right < box[k].right + body;
    if (inside && gap > -body && gap < kCaptionGap * body) return true;
  }
  return false;
}

// A line or two in the type of the text, set in the middle over or under a headline: its kicker or its byline
// (deck), as it is no sentence and has white at both ends where it stands over text.
std::optional<Kind> beside_headline(const Page& page, const std::vector<Box>& box, std::size_t i,
                                    double body) {
  const Region& region = page.regions[i];
  if (region.lines.empty() || region.lines.size() > kBylineLines ||
      text::ends_sentence(text::decode(page.lines[static_cast<std::size_t>(region.lines.back())].text)))
    return std::nullopt;
  const Box own = to_reading_frame(box[i], region.direction);
  for (std::size_t k = 0; k < page.regions.size(); ++k) {
    const Region& headline = page.regions[k];
    if (headline.kind != Kind::headline || headline.direction != region.direction) continue;
    const Box head = to_reading_frame(box[k], region.direction);
    if (std::abs(own.center().x - head.center().x) > kCentred * body) continue;
    const double reach = kCloseToHeadline * size_of(page, headline);
    const double above = head.top - own.bottom, below = own.top - head.bottom;
    if (above > -0.5 * body && above < reach && own.width() < head.width()) return Kind::kicker;
    if (below < -0.5 * body || below > reach) continue;
    // The text that begins under it.
    Box text;
    for (std::size_t t = 0; t < page.regions.size(); ++t) {
      const Box under = to_reading_frame(box[t], region.direction);
      if (page.regions[t].kind == Kind::body && page.regions[t].lines.size() > kBylineLines &&
          page.regions[t].direction == region.direction && overlap_x(under, united(head, own)) > 0 &&
          under.top > own.center().y && under.top - own.bottom < kTextUnder * body)
        text = united(text, under);
    }
    if (own.left - text.left > kInset * body && text.right - own.right > kInset * body)
      return region.lines.size() == 1 && own.width() < kShortByline * head.width() ? Kind::byline
                                                                                   : Kind::deck;
  }
  return std::nullopt;
}

}  // namespace

void settle_kinds(Page& page) {
  const double body = body_size(page);
  find_tables(page, body);
  part_bylines(page);
  find_furniture(page, body);
  std::vector<Box> box;
  for (const Region& region : page.regions) box.push_back(flat_box(page, region.outline));
  for (Region& region : page.regions)
    if (region.kind == Kind::body && !region.lines.empty() && region.lines.size() <= kBylineLines &&
        reads_like_byline(text_of(page, region)))
      region.kind = Kind::byline;
  for (std::size_t i = 0; i < page.regions.size(); ++i)
    if (page.regions[i].kind == Kind::body && is_caption(page, box, i, body))
      page.regions[i].kind = Kind::caption;
  find_headings(page, body);
  for (std::size_t i = 0; i < page.regions.size(); ++i) {
    Region& region = page.regions[i];
    const double size = size_of(page, region);
    if (region.kind != Kind::body || region.lines.empty() || region.lines.size() > kDeckLines ||
        size < kDisplay * body)
      continue;
    const bool ends =
        text::ends_sentence(text::decode(page.lines[static_cast<std::size_t>(region.lines.back())].text));
    for (std::size_t k = 0; k < page.regions.size(); ++k) {
      const Region& other = page.regions[k];
      if (other.kind != Kind::headline || !one_column(box[i], box[k])) continue;
      const double above = box[k].top - box[i].bottom, below = box[i].top - box[k].bottom;
      const double reach = kBesideHeadline * size_of(page, other);
      if (above > -0.5 * size && above < reach && !ends) region.kind = Kind::kicker;
      if (below > -0.5 * size && below < reach) region.kind = Kind::deck;
    }
  }
  for (std::size_t i = 0; i < page.regions.size(); ++i)
    if (page.regions[i].kind == Kind::body)
      if (const auto kind = beside_headline(page, box, i, body)) page.regions[i].kind = *kind;
  find_advertisements(page);
}

}  // namespace broadsheet::order
