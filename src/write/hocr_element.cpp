#include "write/hocr_element.h"

#include <algorithm>

#include "write/ocr_page.h"
#include "write/xml_nodes.h"

namespace broadsheet::write {

namespace {

void add_content(const pugi::xml_node& node, const std::function<bool(const pugi::xml_node&)>& left_out,
                 std::string& out) {
  for (const pugi::xml_node& c : node.children()) {
    out += c.value();
    const bool left = left_out && left_out(c);
    if (left || name_of(c) == "br") out += '\n';
    if (!left) add_content(c, left_out, out);
  }
}

bool is_quote(char c) { return c == '"' || c == '\''; }

/// Where the first property of a title ends.
std::size_t end_of_property(std::string_view title) {
  char open = 0;
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (open == 0 && title[i] == ';') return i;
    if (open == title[i]) {
      open = 0;
    } else if (open == 0 && is_quote(title[i])) {
      open = title[i];
    }
  }
  return title.size();
}

}  // namespace

bool is_any(const pugi::xml_node& node, std::initializer_list<std::string_view> classes) {
  const std::vector<std::string_view> of = tokens(node.attribute("class").as_string());
  return std::any_of(of.begin(), of.end(), [&](std::string_view token) {
    return std::find(classes.begin(), classes.end(), token) != classes.end();
  });
}

std::vector<std::string_view> property(const pugi::xml_node& node, std::string_view name) {
  std::string_view title = node.attribute("title").as_string();
  while (!title.empty()) {
    const std::size_t end = end_of_property(title);
    std::vector<std::string_view> parts = tokens(title.substr(0, end));
    title.remove_prefix(std::min(end + 1, title.size()));
    if (parts.empty() || parts.front() != name) continue;
    parts.erase(parts.begin());
    return parts;
  }
  return {};
}

double number_of(const pugi::xml_node& node, std::string_view name) {
  const std::vector<std::string_view> values = property(node, name);
  return values.empty() ? 0 : number_or_0(values.front());
}

std::string image_of(const pugi::xml_node& page) {
  std::string file;
  for (const std::string_view part : property(page, "image")) {
    if (!file.empty()) file += ' ';
    file += part;
  }
  std::erase_if(file, is_quote);
  return clean_text(file);
}

std::string content(const pugi::xml_node& node, const std::function<bool(const pugi::xml_node&)>& left_out) {
  std::string out;
  add_content(node, left_out, out);
  return out;
}

}  // namespace broadsheet::write
