#include "write/decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <utility>

#include "text/character.h"
#include "text/punctuation.h"
#include "text/spacing.h"
#include "text/utf.h"
#include "write/ocr_page.h"
#include "write/xml_write.h"

namespace broadsheet::write {

namespace {

bool has_text(Kind kind) { return kind != Kind::picture && kind != Kind::noise; }

/// As it comes back from any of the formats, cleaned as reflow does.
std::string clean_line(const Line& line) {
  return text::clean_spacing(std::string_view(clean_text(xml_text(line.text))));
}

/// Whether a line is the one that `as` was made of; white is none of its business.
std::string fingerprint(const std::string& line) {
  constexpr std::uint32_t kBasis = 2166136261U, kPrime = 16777619U;  // FNV-1a
  std::uint32_t hash = kBasis;
  for (const char32_t c : text::decode(line))
    if (!text::is_space(c)) hash = (hash ^ static_cast<std::uint32_t>(c)) * kPrime;
  return fmt::format("{:08x}", hash);
}

/// What a line gives to its paragraph by its join alone; nothing where they do not fit.
std::optional<std::string> part_by_join(std::string line, Join join, bool breaks) {
  if (breaks) return line + "\n";
  switch (join) {
    case Join::space:
      return line + " ";
    case Join::tab:
      return line + "\t";
    case Join::hyphen_gone:
    case Join::hyphen_kept: {
      std::u32string characters = text::decode(line);
      if (characters.empty() || !text::is_hyphen(characters.back())) return std::nullopt;
      if (join == Join::hyphen_kept) return line;
      characters.pop_back();
      return text::encode(characters);
    }
    case Join::none:
    case Join::nothing:
      break;
  }
  return line;
}

std::optional<std::pair<int, int>> pair_of(const CustomValues& values, std::string_view name) {
  const std::string text = custom_value(values, name).value_or("");
  std::pair<int, int> pair;
  const char* const end = text.data() + text.size();
  const auto [slash, fault] = std::from_chars(text.data(), end, pair.first);
  if (fault != std::errc() || slash == end || *slash != '/') return std::nullopt;
  const auto [rest, second_fault] = std::from_chars(slash + 1, end, pair.second);
  if (second_fault != std::errc() || rest != end || pair.first < 0 || pair.second < 0) return std::nullopt;
  return pair;
}

std::optional<int> number_of(const CustomValues& values, std::string_view name) {
  const std::string text = custom_value(values, name).value_or("");
  int value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

/// A value of an enumeration by its name.
template <class Find>
auto named(const CustomValues& values, std::string_view name, Find find) {
  return find(custom_value(values, name).value_or(""));
}

CustomValues values_of(const Page& page, const Paragraph& paragraph, std::size_t part) {
  const std::string_view text = paragraph.text;
  const ParagraphLine& line = paragraph.lines[part];
  const bool last = part + 1 == paragraph.lines.size();
  const std::size_t begin = part == 0 ? 0 : line.offset;
  const std::size_t end = last ? text.size() : paragraph.lines[part + 1].offset;
  const std::string own(text.substr(begin, end - begin));
  const std::string clean = clean_line(page.lines[static_cast<std::size_t>(line.line)]);

  CustomValues values{{"paragraph", std::to_string(paragraph.id)},
                      {"part", fmt::format("{}/{}", part, paragraph.lines.size())}};
  if (line.join != Join::none) values.emplace_back("join", to_string(line.join));
  if (!line.reason.empty()) values.emplace_back("reason", line.reason);
  if (line.undecided) values.emplace_back("undecided", "1");
  if (clean + "\n" == own) {
    values.emplace_back("break", "1");
  } else if (part_by_join(clean, line.join, false) != own) {
    values.emplace_back("as", own);
    values.emplace_back("of", fingerprint(clean));
  }
  if (part > 0) return values;
  values.emplace_back("kind", to_string(paragraph.kind));
  values.emplace_back("role", to_string(paragraph.role));
  if (paragraph.lead > 0) values.emplace_back("lead", std::to_string(paragraph.lead));
  if (paragraph.continues) values.emplace_back("continues", "1");
  return values;
}

/// A part of a paragraph as a file tells it.
struct Part {
  int line = 0;
  const CustomValues* values = nullptr;
  std::pair<int, int> place;  // and of how many
};

/// What a part gives to its paragraph; nothing where it no longer fits.
std::optional<std::string> text_of(const Part& part, const std::string& line, Join join) {
  const std::optional<std::string> as = custom_value(*part.values, "as");
  if (!as) return part_by_join(line, join, custom_value(*part.values, "break").has_value());
  if (custom_value(*part.values, "of") != fingerprint(line)) return std::nullopt;
  return as;
}

/// Nothing where its parts are not whole or no longer fit.
std::optional<Paragraph> paragraph_of(std::vector<Part>& parts, const Page& page) {
  std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.place < b.place; });
  Paragraph paragraph;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (part.place != std::pair(static_cast<int>(i), static_cast<int>(parts.size()))) return std::nullopt;
    const CustomValues& values = *part.values;
    ParagraphLine line;
    line.line = part.line;
    line.offset = paragraph.text.size();
    line.join = named(values, "join", join_from).value_or(Join::none);
    line.reason = custom_value(values, "reason").value_or("");
    line.undecided = custom_value(values, "undecided").has_value();
    const auto text = text_of(part, clean_line(page.lines[static_cast<std::size_t>(part.line)]), line.join);
    if (!text) return std::nullopt;
    paragraph.text += *text;
    paragraph.lines.push_back(std::move(line));
  }
  // The empty entries that lead the first row of a table stand before its first line.
  paragraph.lines.front().offset =
      std::min(paragraph.text.find_first_not_of('\t'),
               paragraph.lines.size() > 1 ? paragraph.lines[1].offset : paragraph.text.size());
  const CustomValues& first = *parts.front().values;
  const int region = page.lines[static_cast<std::size_t>(parts.front().line)].region;
  paragraph.kind =
      named(first, "kind", kind_from)
          .value_or(region < 0 ? Kind::body : page.regions[static_cast<std::size_t>(region)].kind);
  paragraph.role = named(first, "role", role_from).value_or(Role::body);
  const auto lead = static_cast<std::size_t>(number_of(first, "lead").value_or(0));
  if (lead < paragraph.text.size()) {
    const bool inside = (static_cast<unsigned char>(paragraph.text[lead]) & 0xC0U) == 0x80U;
    paragraph.lead = inside ? 0 : lead;
  } else if (lead == paragraph.text.size()) {
    paragraph.lead = lead;
  }
  paragraph.continues = custom_value(first, "continues").has_value();
  return paragraph;
}

/// The article of each region by id, -1 for none.
std::vector<int> articles_of_regions(const Page& page) {
  std::vector<int> articles(page.regions.size(), -1);
  for (const Article& article : page.articles)
    for (const int id : article.regions) articles[static_cast<std::size_t>(id)] = article.id;
  return articles;
}

/// The articles of which not every line with text is in a paragraph.
std::set<int> torn_articles(const Page& page) {
  std::set<int> told, torn;
  for (const Paragraph& paragraph : page.paragraphs)
    for (const ParagraphLine& line : paragraph.lines) told.insert(line.line);
  const std::vector<int> articles = articles_of_regions(page);
  for (const Region& region : page.regions)
    for (const int id : region.lines)
      if (has_text(region.kind) && !told.contains(id) &&
          !clean_line(page.lines[static_cast<std::size_t>(id)]).empty())
        torn.insert(articles[static_cast<std::size_t>(region.id)]);
  return torn;
}

}  // namespace

std::vector<std::string> region_decisions(const Page& page) {
  std::vector<std::string> articles(page.regions.size());
  for (std::size_t a = 0; a < page.articles.size(); ++a)
    for (std::size_t i = 0; i < page.articles[a].regions.size(); ++i)
      articles[static_cast<std::size_t>(page.articles[a].regions[i])] = fmt::format("{}/{}", a, i);
  std::vector<std::string> out;
  for (const Region& region : page.regions) {
    CustomValues values{{"kind", to_string(region.kind)}, {"direction", to_string(region.direction)}};
    if (!region.language.empty()) values.emplace_back("language", region.language);
    const std::string& article = articles[static_cast<std::size_t>(region.id)];
    if (!article.empty()) values.emplace_back("article", article);
    out.push_back(to_custom(kDecisionsKey, values));
  }
  return out;
}

std::vector<std::string> line_decisions(const Page& page) {
  std::vector<std::string> out(page.lines.size());
  for (const Paragraph& paragraph : page.paragraphs) {
    if (std::any_of(paragraph.lines.begin(), paragraph.lines.end(),
                    [](const ParagraphLine& line) { return line.line < 0; }))
      continue;
    for (std::size_t i = 0; i < paragraph.lines.size(); ++i) {
      std::string& line = out[static_cast<std::size_t>(paragraph.lines[i].line)];
      line += (line.empty() ? "" : " ") + to_custom(kDecisionsKey, values_of(page, paragraph, i));
    }
  }
  return out;
}

void Decisions::of_region(int id, std::string_view custom) {
  for (CustomValues& values : custom_groups(custom, kDecisionsKey)) regions_.emplace(id, std::move(values));
}

void Decisions::of_line(int id, std::string_view custom) {
  for (CustomValues& values : custom_groups(custom, kDecisionsKey)) lines_[id].push_back(std::move(values));
}

void Decisions::settle(Page& page) const {
  if (!any()) return;
  // What the regions are, and their articles.
  std::map<int, std::map<std::pair<int, int>, int>> articles;  // by number, place and id: the id
  std::vector<int> untold;
  for (Region& region : page.regions) {
    const auto found = regions_.find(region.id);
    if (found == regions_.end()) {
      untold.push_back(region.id);
      continue;
    }
    region.kind = named(found->second, "kind", kind_from).value_or(region.kind);
    region.direction = named(found->second, "direction", direction_from).value_or(region.direction);
    region.language = custom_value(found->second, "language").value_or(region.language);
    for (const int id : region.lines) page.lines[static_cast<std::size_t>(id)].direction = region.direction;
    if (const auto place = pair_of(found->second, "article"))
      articles[place->first].emplace(std::pair(place->second, region.id), region.id);
  }
  page.articles.clear();
  const auto add_article = [&](std::vector<int> regions) {
    page.articles.push_back({static_cast<int>(page.articles.size()), std::move(regions)});
  };
  for (const auto& [number, places] : articles) {
    std::vector<int> regions;
    for (const auto& [place, id] : places) regions.push_back(id);
    add_article(std::move(regions));
  }
  if (!untold.empty()) add_article(std::move(untold));

  // The paragraphs whose lines are all there.
  std::map<int, std::vector<Part>> parts;
  for (const auto& [line, groups] : lines_)
    for (const CustomValues& values : groups) {
      const auto number = number_of(values, "paragraph");
      const auto place = pair_of(values, "part");
      if (number && place) parts[*number].push_back({line, &values, *place});
    }
  const std::vector<int> article_of = articles_of_regions(page);
  page.paragraphs.clear();
  for (auto& [number, of_paragraph] : parts) {
    std::optional<Paragraph> paragraph = paragraph_of(of_paragraph, page);
    if (!paragraph) continue;
    const int region = page.lines[static_cast<std::size_t>(of_paragraph.front().line)].region;
    paragraph->article = region < 0 ? -1 : article_of[static_cast<std::size_t>(region)];
    page.paragraphs.push_back(std::move(*paragraph));
  }
  // One that has lines of two articles may tear the other when it goes.
  for (std::size_t gone = 1; gone > 0;) {
    const std::set<int> torn = torn_articles(page);
    gone = std::erase_if(page.paragraphs,
                         [&](const Paragraph& paragraph) { return torn.contains(paragraph.article); });
  }
  for (std::size_t i = 0; i < page.paragraphs.size(); ++i) page.paragraphs[i].id = static_cast<int>(i);
}

}  // namespace broadsheet::write
