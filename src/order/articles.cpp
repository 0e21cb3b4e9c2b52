#include "order/articles.h"

namespace broadsheet::order {

namespace {

bool opens(Kind kind) { return kind == Kind::headline || kind == Kind::kicker; }

}  // namespace

void group_articles(Page& page, const std::vector<int>& sequence) {
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
