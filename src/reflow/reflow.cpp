#include "reflow/reflow.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include "reflow/page_blocks.h"
#include "reflow/paragraphs.h"
#include "reflow/text_stream.h"

namespace broadsheet::reflow {

void reflow(Page& page, const Options& options) {
  const std::vector<Draft> drafts =
      paragraphs_of(blocks_of(page), {options.keep_lines, options.lexicon, options.language});
  page.paragraphs.clear();
  for (const Draft& draft : drafts)
    page.paragraphs.push_back(paragraph_of(draft, static_cast<int>(page.paragraphs.size())));
}

void complete(Page& page, const Options& options) {
  std::map<int, std::vector<Paragraph>> of_article;
  for (const Paragraph& paragraph : page.paragraphs) of_article[paragraph.article].push_back(paragraph);
  if (of_article.empty()) return reflow(page, options);
  std::vector<Article> all = page.articles;
  std::erase_if(page.articles, [&](const Article& article) { return of_article.contains(article.id); });
  const bool whole = page.articles.empty();
  std::vector<Paragraph> told = std::exchange(page.paragraphs, {});
  if (!whole) reflow(page, options);
  page.articles = std::move(all);
  if (page.paragraphs.empty()) {
    page.paragraphs = std::move(told);
    return;
  }
  for (Paragraph& paragraph : std::exchange(page.paragraphs, {}))
    of_article[paragraph.article].push_back(std::move(paragraph));
  std::vector<int> order;
  for (const Article& article : page.articles) order.push_back(article.id);
  order.push_back(-1);  // those of no article
  for (const int id : order)
    for (Paragraph& paragraph : of_article[id]) {
      paragraph.id = static_cast<int>(page.paragraphs.size());
      page.paragraphs.push_back(std::move(paragraph));
    }
}

std::string reflow_text(std::string_view utf8, const Options& options) {
  TextStream stream(options, std::max<std::size_t>(1, utf8.size()));
  std::string out;
  const auto write = [&](const std::vector<Paragraph>& paragraphs) {
    for (const Paragraph& paragraph : paragraphs) {
      if (!out.empty()) out += '\n';
      out += paragraph.text;
      out += '\n';
    }
  };
  write(stream.add(utf8));
  write(stream.finish());
  return out;
}

}  // namespace broadsheet::reflow
