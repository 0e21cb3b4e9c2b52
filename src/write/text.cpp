#include "write/text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <tuple>

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

std::vector<Place> places(const Page& page, const TextOptions& options) {
  const std::vector<int> position = article_positions(page);
  std::vector<Place> out;
  int current = -1;
  for (const Paragraph& paragraph : page.paragraphs) {
    const auto article = static_cast<std::size_t>(paragraph.article);
    const bool known = paragraph.article >= 0 && article < position.size();
    if (known) current = position[article];
    if (paragraph.kind == Kind::noise || paragraph.kind == Kind::picture) continue;
    Place place{current, !known, &paragraph};
    if (is_furniture(paragraph.kind)) {
      if (options.furniture == Furniture::omit) continue;
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

std::vector<const Paragraph*> paragraphs_in_order(const Page& page, const TextOptions& options) {
  std::vector<const Paragraph*> out;
  for (const Place& place : places(page, options)) out.push_back(place.paragraph);
  return out;
}

std::string text_of(const Paragraph& paragraph) {
  std::string_view text = paragraph.text;
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) out.append(line).push_back('\n');
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string to_text(const Page& page, const TextOptions& options) {
  std::string out;
  for (const Paragraph* const each : paragraphs_in_order(page, options)) {
    const std::string paragraph = text_of(*each);
    if (paragraph.empty()) continue;
    if (!out.empty()) out.push_back('\n');
    out += paragraph;
  }
  return out;
}

}  // namespace broadsheet::write
