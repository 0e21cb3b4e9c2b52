#include "write/selection.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

#include "page/mean_confidence.h"

namespace broadsheet::write {

namespace {

constexpr std::array kFurniture{"omit", "last", "place"};

/// Where a paragraph goes. Compared in this order; paragraphs of equal places stay as they are.
struct Place {
  int article = 0;          // position in Page::articles
  bool no_article = false;  // after those of the article itself
  const Paragraph* paragraph = nullptr;
};

std::vector<int> article_positions(const Page& page) {
  std::vector<int> position(page.articles.size(), 0);
  for (std::size_t i = 0; i < page.articles.size(); ++i) {
    const auto id = static_cast<std::size_t>(page.articles[i].id);
    if (id < position.size()) position[id] = static_cast<int>(i);
  }
  return position;
}

bool has_text(const Paragraph& paragraph) {
  return paragraph.text.find_first_not_of(" \t\r\n") != std::string::npos;
}

bool named(const std::vector<Kind>& kinds, Kind kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool chosen(const Page& page, const Paragraph& paragraph, const TextOptions& options) {
  if (paragraph.kind == Kind::noise || paragraph.kind == Kind::picture || !has_text(paragraph)) return false;
  if (!options.kinds.empty() && !named(options.kinds, paragraph.kind)) return false;
  if (options.min_confidence <= 0) return true;
  const MeanConfidence confidence = mean_confidence(page, paragraph);
  return confidence.characters == 0 || confidence.mean() >= options.min_confidence;
}

std::vector<Place> places(const Page& page, const TextOptions& options) {
  const std::vector<int> position = article_positions(page);
  std::vector<Place> out;
  int current = -1;
  for (const Paragraph& paragraph : page.paragraphs) {
    const auto article = static_cast<std::size_t>(paragraph.article);
    const bool known = paragraph.article >= 0 && article < position.size();
    if (known) current = position[article];
    if (!chosen(page, paragraph, options)) continue;
    Place place{current, !known, &paragraph};
    if (is_furniture(paragraph.kind)) {
      if (options.furniture == Furniture::omit && !named(options.kinds, paragraph.kind)) continue;
      if (options.furniture == Furniture::last) place.article = std::numeric_limits<int>::max();
    }
    out.push_back(place);
  }
  std::stable_sort(out.begin(), out.end(), [](const Place& a, const Place& b) {
    return std::tie(a.article, a.no_article) < std::tie(b.article, b.no_article);
  });
  return out;
}

}  // namespace

const char* to_string(Furniture furniture) { return kFurniture.at(static_cast<std::size_t>(furniture)); }

std::optional<Furniture> furniture_from(const std::string& name) {
  const auto* const found = std::find(kFurniture.begin(), kFurniture.end(), name);
  if (found == kFurniture.end()) return std::nullopt;
  return static_cast<Furniture>(found - kFurniture.begin());
}

std::vector<const Paragraph*> written_paragraphs(const Page& page, const TextOptions& options) {
  std::vector<const Paragraph*> out;
  for (const Place& place : places(page, options)) out.push_back(place.paragraph);
  return out;
}

std::string without_empty_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) out.append(line).push_back('\n');
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace broadsheet::write
