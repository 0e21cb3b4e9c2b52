#include "order/continuation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "page/reading_frame.h"
#include "text/character.h"
#include "text/punctuation.h"
#include "text/utf.h"

namespace broadsheet::order {

namespace {

constexpr double kFull = 1.5;        // glyphs of white a full line may leave at its end
constexpr double kIndent = 0.7;      // glyphs of white at the begin of an indented line
constexpr double kDeepIndent = 4.0;  // glyphs: more is centred or set apart
constexpr double kHabit = 0.03;      // of the lines of running text: so many indented ones are a habit
constexpr std::size_t kBlock = 3;    // lines of a block whose edges are those of its column
constexpr double kSameColumn = 0.8;  // of a line or two: so much of them lies within the column of a block

// Degrees of belief, -1 to 1.
constexpr double kSure = 1;
constexpr double kUnended = 0.8;     // a full line that ends in the middle of a sentence
constexpr double kEndsFull = -0.3;   // a full line that ends a sentence: as many sentences end there as not
constexpr double kShortLine = -0.4;  // a short line without a mark: a signature, a line of verse
constexpr double kFlush = 0.7;       // begins without the indent that is usual
constexpr double kCapital = -0.2;    // begins with a capital, which says little in German
constexpr double kBorrowed = 0.5;    // of what is told by the edges of another block
constexpr double kNeither = 0.3;     // both an end and a beginning: as it should be, but anywhere on the page
constexpr double kHeadlineNext = -0.7;    // breaks off, and a headline comes
constexpr double kHeadlineBefore = -0.7;  // a headline, and what comes goes on from elsewhere
constexpr double kPhrase = 0.3;           // the most that the language model adds
constexpr std::size_t kPhraseSide = 4;    // characters on each side of a join that it is asked about

using text::decode;

// The line's characters from the first to the last that is no space.
std::u32string text_of(const Line& line) {
  std::u32string text = decode(line.text);
  const auto blank = [](char32_t c) { return c == U' ' || c == U'\u3000' || c == U'\u00a0'; };
  while (!text.empty() && blank(text.back())) text.pop_back();
  text.erase(text.begin(), std::find_if(text.begin(), text.end(), [&](char32_t c) { return !blank(c); }));
  return text;
}

const Line& first_line(const Page& page, const Region& region) {
  return page.lines[static_cast<std::size_t>(region.lines.front())];
}
const Line& last_line(const Page& page, const Region& region) {
  return page.lines[static_cast<std::size_t>(region.lines.back())];
}

// Where the lines of a block begin and end, the middle one and the last; nothing for a block that is too
// short.
std::optional<Continuation::Edges> edges_of(const Page& page, const Region& region) {
  if (region.kind != Kind::body || region.lines.size() < kBlock) return std::nullopt;
  std::vector<double> lefts;
  for (const int id : region.lines)
    lefts.push_back(frame_of(page, page.lines[static_cast<std::size_t>(id)].outline, region.direction).left);
  const auto middle = lefts.begin() + static_cast<std::ptrdiff_t>(lefts.size() / 2);
  std::nth_element(lefts.begin(), middle, lefts.end());
  return Continuation::Edges{*middle, frame_of(page, region.outline, region.direction).right};
}

// Of a line or two that stand by themselves it is less sure that they are set as the column is.
double sureness(const Region& region) { return region.lines.size() < kBlock ? kBorrowed : 1; }

bool heads(Kind kind) { return kind == Kind::headline || kind == Kind::kicker || kind == Kind::deck; }
bool is_running(const Region& region) { return region.kind == Kind::body && !region.lines.empty(); }

}  // namespace

Continuation::Continuation(const Page& page, const text::HanModel* model) : page_(page), model_(model) {
  for (const Region& region : page.regions) columns_.push_back(edges_of(page, region));
  double lines = 0, indented = 0;
  for (const Region& region : page.regions) {
    if (!is_running(region) || region.lines.size() < kBlock) continue;
    const Edges& column = *columns_[static_cast<std::size_t>(region.id)];
    for (const int id : region.lines) {
      const Line& line = page.lines[static_cast<std::size_t>(id)];
      const double indent = white_before(line, region, column);
      lines += 1;
      if (indent > kIndent && indent < kDeepIndent) indented += 1;
    }
  }
  indents_ = indented > kHabit * lines;
  for (const Region& region : page.regions) {
    breaks_off_.push_back(is_running(region) ? end_of(region) : 0);
    goes_on_.push_back(is_running(region) ? start_of(region) : 0);
  }
}

double Continuation::white_before(const Line& line, const Region& region, const Edges& column) const {
  return (frame_of(page_, line.outline, region.direction).left - column.left) /
         std::max(1.0, line.glyph_size);
}

// A line or two do not tell how wide their column is: the block nearest above or below does.
std::optional<Continuation::Edges> Continuation::column_of(const Region& region) const {
  if (const auto& own = columns_[static_cast<std::size_t>(region.id)]) return own;
  const Box box = frame_of(page_, region.outline, region.direction);
  std::optional<Edges> nearest;
  double distance = std::numeric_limits<double>::max();
  for (const Region& other : page_.regions) {
    const auto& edges = columns_[static_cast<std::size_t>(other.id)];
    if (!edges || other.direction != region.direction) continue;
    const Box block = frame_of(page_, other.outline, region.direction);
    const double gap = -overlap_y(box, block);
    if (overlap_x(box, block) < kSameColumn * box.width() || box.width() > block.width() / kSameColumn ||
        gap >= distance)
      continue;
    nearest = edges;
    distance = gap;
  }
  return nearest;
}

double Continuation::end_of(const Region& region) const {
  const Line& line = last_line(page_, region);
  const std::u32string text = text_of(line);
  if (text.empty()) return 0;
  const auto column = column_of(region);
  const bool full = column && column->right - frame_of(page_, line.outline, region.direction).right <
                                  kFull * line.glyph_size;
  if (text::is_hyphen(text.back())) return kSure;
  if (text::is_clause_mark(text.back())) return full ? kSure : 0;
  if (text::ends_sentence(text)) return full ? kEndsFull : -kSure;
  if (!column) return 0;
  return (full ? kUnended : kShortLine) * sureness(region);
}

double Continuation::start_of(const Region& region) const {
  const Line& line = first_line(page_, region);
  const std::u32string text = text_of(line);
  if (text.empty()) return 0;
  const char32_t first = text.front();
  if (text::is_lower(first) || text::is_closing_bracket(first) || text::is_clause_mark(first)) return kSure;
  if (const auto column = column_of(region)) {
    const double indent = white_before(line, region, *column);
    if (indent > kIndent && indent < kDeepIndent) return -kSure * sureness(region);
    if (indents_ && indent <= kIndent)
      return (text::is_upper(first) ? kFlush / 2 : kFlush) * sureness(region);
  }
  return text::is_upper(first) ? kCapital : 0;
}

double Continuation::phrase(const Region& from, const Region& to) const {
  // The model knows Simplified Chinese only.
  if (model_ == nullptr || !from.language.starts_with("chi_sim") || from.language != to.language) return 0;
  std::u32string left = text_of(last_line(page_, from)), right = text_of(first_line(page_, to));
  if (left.size() > kPhraseSide) left.erase(0, left.size() - kPhraseSide);
  right.resize(std::min(right.size(), kPhraseSide));
  const double apart = model_->log_probability(left) + model_->log_probability(right);
  return kPhrase * std::tanh(model_->log_probability(left + right) - apart);
}

double Continuation::join(int from, int to) const {
  const Region& a = page_.regions[static_cast<std::size_t>(from)];
  const Region& b = page_.regions[static_cast<std::size_t>(to)];
  const double off = breaks_off(from), on = goes_on(to);
  // Under a headline the first paragraph often has no indent.
  if (heads(a.kind)) return is_running(b) && on >= kSure ? kHeadlineBefore : 0;
  if (!is_running(a)) return 0;
  if (heads(b.kind)) return off > 0 ? kHeadlineNext * off : 0;
  if (!is_running(b)) return 0;
  if (off < 0 && on < 0) return kNeither * off * on;
  const double told = off * on;
  return std::clamp(told + (off >= 0 && on >= 0 ? phrase(a, b) : 0), -1.0, 1.0);
}

}  // namespace broadsheet::order
