#include "order/given_order.h"

#include <algorithm>
#include <limits>

#include "page/column_edges.h"
#include "page/reading_frame.h"

namespace broadsheet::order {

namespace {

constexpr double kInColumn = 0.8;  // of a region's width

std::size_t at(int id) { return static_cast<std::size_t>(id); }

/// The regions an edit means; what none is found for is told.
std::vector<int> regions_of(Page& page, const Edit& edit) {
  std::vector<int> ids;
  bool all = true;
  for (const Quad& place : edit.places) {
    const int id = region_at(page, place);
    all = all && id >= 0;
    if (id >= 0 && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  if (!all) page.notes.push_back(ids.empty() ? meets_nothing(edit) : "a part of what " + meets_nothing(edit));
  return ids;
}

std::vector<Article>::iterator article_of(Page& page, int region) {
  return std::find_if(page.articles.begin(), page.articles.end(), [&](const Article& article) {
    return std::find(article.regions.begin(), article.regions.end(), region) != article.regions.end();
  });
}

/// In front of what is left of the article whose head it was, else behind it.
void make_article(Page& page, const std::vector<int>& regions) {
  const auto old = article_of(page, regions.front());
  auto place = old - page.articles.begin();
  if (old != page.articles.end() && old->regions.front() != regions.front()) ++place;
  for (Article& article : page.articles)
    std::erase_if(article.regions, [&](int region) {
      return std::find(regions.begin(), regions.end(), region) != regions.end();
    });
  page.articles.insert(page.articles.begin() + place, {0, regions});
}

void follow_one_another(Page& page, const std::vector<int>& regions) {
  for (std::size_t k = 1; k < regions.size(); ++k) {
    const auto article = article_of(page, regions[k]);
    const auto before = article_of(page, regions[k - 1]);
    if (article == page.articles.end() || before == page.articles.end() || article == before) continue;
    if (article < before)
      std::rotate(article, article + 1, before + 1);
    else
      std::rotate(before + 1, article, article + 1);
  }
}

}  // namespace

void give_kinds(Page& page, std::map<int, Kind>& kinds, const std::vector<Edit>& edits) {
  for (const Edit& edit : edits)
    if (edit.action == Edit::Action::kind)
      for (const int id : regions_of(page, edit)) kinds[id] = *edit.kind;
  for (const auto& [id, kind] : kinds) page.regions[at(id)].kind = kind;
}

std::vector<int> given_sequence(const Page& page, std::size_t given) {
  // A picture has no lines: it stands before those of the next region.
  std::vector<int> first_line(page.regions.size(), std::numeric_limits<int>::max());
  for (std::size_t k = page.regions.size(); k-- > 0;) {
    if (!page.regions[k].lines.empty())
      first_line[k] = page.regions[k].lines.front();
    else if (k + 1 < given)
      first_line[k] = first_line[k + 1];
  }
  std::vector<int> sequence;
  for (const Region& region : page.regions) sequence.push_back(region.id);
  std::stable_sort(sequence.begin(), sequence.end(),
                   [&](int a, int b) { return first_line[at(a)] < first_line[at(b)]; });
  return sequence;
}

void give_columns(Page& page, Direction direction, int columns) {
  std::vector<Box> text;
  double glyphs = 0;
  for (const Line& line : page.lines) {
    const Region& region = page.regions[at(line.region)];
    if (region.kind != Kind::body || line.direction != direction) continue;
    text.push_back(frame_of(page, line.outline, direction));
    glyphs += line.glyph_size;
  }
  if (text.empty()) return;
  const std::vector<double> edges = column_edges(text, columns, glyphs / static_cast<double>(text.size()));
  if (edges.empty()) return;
  for (Region& region : page.regions) {
    const Box box = frame_of(page, region.outline, direction);
    region.column = -1;
    for (std::size_t c = 0; c + 1 < edges.size(); ++c)
      if (overlap(edges[c], edges[c + 1], box.left, box.right) > kInColumn * box.width())
        region.column = static_cast<int>(c);
  }
}

void give_articles(Page& page, const std::vector<Edit>& edits) {
  for (const Edit& edit : edits) {
    if (edit.action != Edit::Action::article && edit.action != Edit::Action::order) continue;
    const std::vector<int> regions = regions_of(page, edit);
    if (regions.empty()) continue;
    if (edit.action == Edit::Action::article)
      make_article(page, regions);
    else
      follow_one_another(page, regions);
    std::erase_if(page.articles, [](const Article& article) { return article.regions.empty(); });
    for (std::size_t k = 0; k < page.articles.size(); ++k) page.articles[k].id = static_cast<int>(k);
  }
}

}  // namespace broadsheet::order
