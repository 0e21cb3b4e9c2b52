#include "order/articles.h"

#include "page/reading_frame.h"
#include "text/punctuation.h"
#include "text/utf.h"

namespace broadsheet::order {

namespace {

constexpr std::size_t kKickerLines = 2;
constexpr double kKickerGap = 1.2;  // headline sizes between a kicker and its headline

bool opens(Kind kind) { return kind == Kind::headline || kind == Kind::kicker; }

// A line or two right over a headline that is no sentence: its kicker, whatever its size.
bool is_kicker(const Page& page, const Region& region, const Region& headline) {
  if (region.kind != Kind::body || headline.kind != Kind::headline || region.lines.size() > kKickerLines)
    return false;
  if (text::ends_sentence(text::decode(page.lines[static_cast<std::size_t>(region.lines.back())].text)))
    return false;
  const Direction direction = headline.direction;
  const Box above = to_reading_frame(flat_box(page, region.outline), direction);
  const Box below = to_reading_frame(flat_box(page, headline.outline), direction);
  const double size = page.lines[static_cast<std::size_t>(headline.lines.front())].glyph_size;
  const double gap = below.top - above.bottom;
  return gap > -0.5 * size && gap < kKickerGap * size;
}

}  // namespace

void group_articles(Page& page, const std::vector<int>& sequence) {
  for (std::size_t i = 0; i + 1 < sequence.size(); ++i) {
    Region& region = page.regions[static_cast<std::size_t>(sequence[i])];
    const Region& next = page.regions[static_cast<std::size_t>(sequence[i + 1])];
    if (!region.lines.empty() && is_kicker(page, region, next)) region.kind = Kind::kicker;
  }
  Article article;
  std::vector<int> captions;
  bool has_text = false;
  const auto close = [&] {
    article.regions.insert(article.regions.end(), captions.begin(), captions.end());
    captions.clear();
    has_text = false;
    if (article.regions.empty()) return;
    article.id = static_cast<int>(page.articles.size());
    page.articles.push_back(article);
    article.regions.clear();
  };
  for (int id : sequence) {
    const Kind kind = page.regions[static_cast<std::size_t>(id)].kind;
    if (is_furniture(kind)) {
      close();
      article.regions.push_back(id);
      close();
      continue;
    }
    if (kind == Kind::caption) {
      captions.push_back(id);
      continue;
    }
    if (opens(kind) && has_text) close();
    has_text = has_text || (kind != Kind::picture && !opens(kind));
    article.regions.push_back(id);
  }
  close();
}

}  // namespace broadsheet::order
