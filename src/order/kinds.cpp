#include "order/kinds.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include "order/advertisements.h"
#include "order/bylines.h"
#include "order/furniture.h"
#include "order/headings.h"
#include "order/kickers.h"
#include "order/over_columns.h"
#include "order/part_off.h"
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
// Lines of text that go on under a caption in the same block, in glyph sizes: the first begins a paragraph,
// with an indent no wider than text has; the caption's last line ends far enough before them to be no full
// one.
constexpr double kIndentLeast = 0.7, kIndentMost = 3.2;
constexpr double kCaptionShort = 1.0;
constexpr double kBesideHeadline = 2.2;   // headline sizes between a headline and its kicker or deck
constexpr double kCloseToHeadline = 1.2;  // headline sizes, for one in the type of the text
constexpr double kCentred = 1.5;          // glyphs by which it may stand beside the middle of the headline
constexpr double kFlush = 0.6;            // glyphs: or begin beside its beginning, with
constexpr double kApart = 0.3;            // glyphs more white over it than under it
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

Box box_of(const Page& page, const std::vector<int>& lines) {
  Box all;
  for (int id : lines) all = united(all, flat_box(page, page.lines[static_cast<std::size_t>(id)].outline));
  return all;
}

bool one_column(const Box& a, const Box& b) {
  return overlap_x(a, b) >= 0.5 * std::min(a.width(), b.width());
}

bool right_under_picture(const Page& page, const Box& box, double body) {
  return std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& region) {
    if (region.kind != Kind::picture) return false;
    const Box picture = flat_box(page, region.outline);
    const double gap = box.top - picture.bottom;
    const bool inside = box.left > picture.left - body && box.right < picture.right + body;
    return one_column(box, picture) && inside && gap > -body && gap < kCaptionGap * body;
  });
}

// How many lines at the head of a block are a caption over the text that goes on under its picture. Its last
// line is short and ends no sentence while a paragraph begins under it, which no paragraph before that would
// do. 0 where there is no such line, or too little text to tell where its lines begin and end.
std::size_t caption_lines(const Page& page, const Region& block, double body) {
  std::vector<Box> own;
  for (int id : block.lines)
    own.push_back(frame_of(page, page.lines[static_cast<std::size_t>(id)].outline, block.direction));
  for (std::size_t n = 1; n <= kCaptionLines && n + 1 < own.size(); ++n) {
    double left = own[n + 1].left, right = own[n].right;
    for (std::size_t i = n + 1; i < own.size(); ++i) {
      left = std::min(left, own[i].left);
      right = std::max(right, own[i].right);
    }
    const double indent = own[n].left - left;
    if (indent < kIndentLeast * body || indent > kIndentMost * body) continue;
    const std::u32string last = text::decode(page.lines[static_cast<std::size_t>(block.lines[n - 1])].text);
    return right - own[n - 1].right > kCaptionShort * body && !text::ends_sentence(last) ? n : 0;
  }
  return 0;
}

// A caption in type as large as the text comes in one block with the text that goes on under its picture.
// Gives the blocks that are left without theirs.
std::vector<int> part_captions(Page& page, double body) {
  const std::size_t count = page.regions.size();
  std::vector<int> left;
  for (std::size_t i = 0; i < count; ++i) {
    if (page.regions[i].kind != Kind::body) continue;
    const std::size_t lines = caption_lines(page, page.regions[i], body);
    if (lines == 0) continue;
    const std::vector<int>& all = page.regions[i].lines;
    const Box caption = box_of(page, {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(lines)});
    if (!right_under_picture(page, caption, body)) continue;
    part_off(page, i, 0, lines, Kind::caption);
    left.push_back(page.regions[i].id);
  }
  return left;
}

// A paragraph with an indent that goes on under a caption.
bool is_text_under_caption(const Page& page, const Region& region, const Box& box, double body) {
  if (region.lines.size() < 2) return false;
  const auto left = [&](int line) {
    return frame_of(page, page.lines[static_cast<std::size_t>(line)].outline, region.direction).left;
  };
  const double indent = left(region.lines.front()) - left(region.lines[1]);
  if (indent < kIndentLeast * body || indent > kIndentMost * body) return false;
  return std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& other) {
    if (other.id == region.id || other.lines.empty()) return false;
    const Box over = flat_box(page, other.outline);
    return overlap_x(over, box) > 0 && over.center().y < box.top && right_under_picture(page, over, body);
  });
}

// A few lines in type no larger than the text, right under a picture and no wider.
bool is_caption(const Page& page, const Region& region, const Box& box, double body) {
  return !region.lines.empty() && region.lines.size() <= kCaptionLines &&
         size_of(page, region) <= kDisplay * body && right_under_picture(page, box, body) &&
         !is_text_under_caption(page, region, box, body);
}

// Running text begins under it, as under a deck: a first line that is alone at the foot of its column is
// none.
bool stands_over_text(const Page& page, const std::vector<Box>& box, std::size_t i, double body) {
  const Direction direction = page.regions[i].direction;
  const Box own = to_reading_frame(box[i], direction);
  for (std::size_t t = 0; t < page.regions.size(); ++t) {
    const Region& text = page.regions[t];
    const Box under = to_reading_frame(box[t], direction);
    if (t != i && (text.kind == Kind::body || text.kind == Kind::byline) && overlap_x(under, own) > 0 &&
        under.center().y > own.bottom && under.top - own.bottom < kTextUnder * body)
      return true;
  }
  return false;
}

// The white over a region, up to the next one in its column.
double white_over(const Page& page, const std::vector<Box>& box, std::size_t i) {
  const Direction direction = page.regions[i].direction;
  const Box own = to_reading_frame(box[i], direction);
  double white = std::numeric_limits<double>::max();
  for (std::size_t k = 0; k < page.regions.size(); ++k) {
    const Box other = to_reading_frame(box[k], direction);
    if (k != i && overlap_x(other, own) > 0 && other.center().y < own.top)
      white = std::min(white, own.top - other.bottom);
  }
  return white;
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
    const double size = size_of(page, headline), reach = kCloseToHeadline * size;
    const double above = head.top - own.bottom, below = own.top - head.bottom;
    if (std::abs(own.left - head.left) < kFlush * body && above > -0.5 * body &&
        above < kBesideHeadline * size && own.width() < kShortByline * head.width() &&
        white_over(page, box, i) > above + kApart * body)
      return Kind::kicker;
    if (std::abs(own.center().x - head.center().x) > kCentred * body) continue;
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
  const std::vector<int> under_captions = part_captions(page, body);
  find_furniture(page, body);
  std::vector<Box> box;
  for (const Region& region : page.regions) box.push_back(flat_box(page, region.outline));
  for (Region& region : page.regions)
    if (region.kind == Kind::body && !region.lines.empty() && region.lines.size() <= kBylineLines &&
        reads_like_byline(text_of(page, region)))
      region.kind = Kind::byline;
  for (std::size_t i = 0; i < page.regions.size(); ++i)
    if (page.regions[i].kind == Kind::body && is_caption(page, page.regions[i], box[i], body) &&
        std::find(under_captions.begin(), under_captions.end(), page.regions[i].id) == under_captions.end())
      page.regions[i].kind = Kind::caption;
  find_headings(page, body);
  for (std::size_t i = 0; i < page.regions.size(); ++i) {
    Region& region = page.regions[i];
    const double size = size_of(page, region);
    // A line that looks like a subheading and has a headline under it is none.
    const bool text = region.kind == Kind::body, stands_out = region.kind == Kind::subheading;
    if ((!text && !stands_out) || region.lines.empty() || region.lines.size() > kDeckLines ||
        (text && size < kDisplay * body))
      continue;
    const bool ends =
        text::ends_sentence(text::decode(page.lines[static_cast<std::size_t>(region.lines.back())].text));
    const Box own = to_reading_frame(box[i], region.direction);
    for (std::size_t k = 0; k < page.regions.size(); ++k) {
      const Region& other = page.regions[k];
      const Box head = to_reading_frame(box[k], region.direction);
      if (other.kind != Kind::headline || other.direction != region.direction || !one_column(own, head))
        continue;
      const double above = head.top - own.bottom, below = own.top - head.bottom;
      const double reach = kBesideHeadline * size_of(page, other);
      if (above > -0.5 * size && above < reach && !ends) region.kind = Kind::kicker;
      if (text && below > -0.5 * size && below < reach && stands_over_text(page, box, i, body))
        region.kind = Kind::deck;
    }
  }
  for (std::size_t i = 0; i < page.regions.size(); ++i)
    if (page.regions[i].kind == Kind::body)
      if (const auto kind = beside_headline(page, box, i, body)) page.regions[i].kind = *kind;
  part_kickers(page);
  find_over_columns(page, body);
  find_advertisements(page);
}

}  // namespace broadsheet::order
