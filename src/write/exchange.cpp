#include "write/exchange.h"

#include <algorithm>
#include <string_view>

#include "write/xml_write.h"

namespace broadsheet::write {

std::string scan_name(const Source& scan) {
  return xml_text(std::string_view(scan.file).substr(scan.file.rfind('/') + 1));  // npos + 1 is 0
}

std::vector<int> article_places(const Page& page) {
  std::vector<int> places(page.regions.size(), -1);
  for (std::size_t a = 0; a < page.articles.size(); ++a)
    for (const int id : page.articles[a].regions) places[static_cast<std::size_t>(id)] = static_cast<int>(a);
  return places;
}

std::vector<int> regions_in_order(const Page& page) {
  std::vector<bool> listed(page.regions.size(), false);
  std::vector<int> order;
  const auto list = [&](int id) {
    const auto index = static_cast<std::size_t>(id);
    if (!listed[index] && page.regions[index].kind != Kind::noise) order.push_back(id);
    listed[index] = true;
  };
  for (const Article& article : page.articles)
    for (const int id : article.regions) list(id);
  for (const Region& region : page.regions) list(region.id);
  return order;
}

std::vector<Step> steps_with_run(const Page& page) {
  std::vector<Step> steps;
  if (!page.made_by.version.empty()) {
    std::string parameters;
    const auto add = [&](const std::string& name, const std::string& value) {
      parameters += (parameters.empty() ? "" : " ") + name + "=" + value;
    };
    for (const auto& [name, value] : page.made_by.options) add(name, value);
    for (const auto& [name, hash] : page.made_by.models) add("sha256(" + name + ")", hash);
    steps.push_back({"run", page.made_by.version, parameters});
  }
  steps.insert(steps.end(), page.provenance.begin(), page.provenance.end());
  return steps;
}

std::string program(const Page& page) {
  return kProgram + (page.made_by.version.empty() ? "" : " " + page.made_by.version);
}

std::string words_of(const Step& step) {
  std::string words = step.name;
  for (const std::string& more : {step.version, step.parameters})
    if (!more.empty()) words += " " + more;
  return words;
}

std::string words_of(Kind kind) {
  std::string name = to_string(kind);
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

}  // namespace broadsheet::write
